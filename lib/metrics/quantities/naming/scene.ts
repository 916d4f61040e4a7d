import type { Unit } from '../../rules/unit';
import type { Token } from '../../tokens/word';
import type { Spoken } from '../people';
import type { Quantity } from '../quantity';

/** A number without a unit among the quantities of its sentence. */
export interface Scene {
  tokens: readonly Token[];
  quantities: readonly Quantity[];
  k: number;
  quantity: Quantity;
  previous: Quantity | undefined;
  /** The last count of things before it that was read with its noun. */
  counted: Quantity | undefined;
  /** The token after the last quantity before it that has a unit: names of measures before that are not its. */
  floor: number;
  /** Whom the abstract speaks of before a place. */
  spoken: Spoken;
}

/** The unit that a number's surroundings give it, and what else they say of it. */
export interface Named extends Unit {
  phrase?: string;
  share?: boolean;
  of?: number;
  /** What the number is multiplied by, as a scale said once at the end of its list. */
  times?: number;
}

/** One way in which a number gets its unit from its surroundings. */
export type Naming = (scene: Scene) => Named | undefined;

/** A count of things. */
export const counted = (unit: string): Named => ({ unit, type: 'count', kind: 'data' });
/** A score by its name. */
export const score = (unit: string): Named => ({ unit, type: 'score', kind: 'quality' });
/** A statistic or a measured quantity by its symbol. */
export const statistic = (unit: string): Named => ({ unit, type: 'statistic', kind: 'other' });

/** What a token says, in lower case; nothing where there is none. */
export const lowerAt = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? '';
/** What a token says; nothing where there is none. */
export const textAt = (tokens: readonly Token[], i: number): string => tokens[i]?.text ?? '';

/** A number's value, the lower one of a range. */
export const numberOf = ({ values }: Quantity): number => values[0] ?? 0;
/** Whether a number can be a count. */
export const isWhole = (quantity: Quantity): boolean => Number.isInteger(numberOf(quantity)) && numberOf(quantity) > 0;
