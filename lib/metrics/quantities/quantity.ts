import type { Unit } from '../rules/unit';
import type { Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';

/** Another number that a quantity is told with, and where it stands in the plain text, its unit included. */
export interface Other {
  start: number;
  end: number;
  value: number;
}

/** A number with its unit, before it is known whether it is a metric. */
export interface Quantity extends Unit {
  /** Offsets into the plain text of the number with its unit; a spread after them is left out. */
  start: number;
  end: number;
  /** Its first token and the one after its last, its spread included. */
  first: number;
  next: number;
  values: number[];
  /** The counted noun phrase, for a count. */
  phrase?: string;
  /** A scale word or letter was read. */
  scaled: boolean;
  /** `10+`, `≥`: what the number itself says of its bound. */
  plus: boolean;
  /** Written in words. */
  spelled: boolean;
  /** Where its unit is written, as offsets into the plain text; undefined where it is not written behind the number. */
  unitAt?: Span;
  /** A badge shows it as it is written: `1 in 40`, `2 h 15 min`. */
  verbatim?: true;
  /** `12 of 27`. */
  share: boolean;
  /** The whole of a share: 27 of `12 of 27`. */
  of?: number;
  /** `8-GPU`, `5-item`. */
  hyphenated: boolean;
  /** A spread (`± 0.3`) was read: it is no end of a range. */
  spread: boolean;
  /** What it was before, where it is what something changed to: `31.4 %` for `19.8 %` in `from 31.4 % to 19.8 %`. */
  from?: Other;
  /** The number that it is told against: `67.5 %` for `68.2 %` in `68.2 % versus 67.5 %`. */
  rival?: Other;
}

/** A unit read for a number, the token after it, and for a count the noun phrase. */
export type UnitAfter = Unit & { next: number; phrase?: string };

/** A number without a unit. */
export const bare: Unit = { unit: '', type: 'bare', kind: 'other' };

/** What is known of a quantity, for `quantityOf`. */
interface Read {
  first: number;
  /** The token after the number and its unit, and the one after its spread too where that is another. */
  end: number;
  next?: number;
  values: number[];
  unit: Unit & { phrase?: string };
  scaled?: boolean;
  plus?: boolean;
  spelled?: boolean;
  share?: boolean;
  of?: number;
  hyphenated?: boolean;
  /** The tokens of the unit, as it is written. */
  unitAt?: Span;
  verbatim?: true;
}

/** Where some tokens stand in the plain text; a hyphen that leads to them is left out. */
function spanOf(tokens: readonly Token[], [from, to]: Span): Span | undefined {
  const first = tokens[from]?.text === '-' ? from + 1 : from;
  const [start, end] = [tokens[first]?.start, tokens[to - 1]?.end];
  return start === undefined || end === undefined || first >= to ? undefined : [start, end];
}

/** The quantity that stands at some tokens. */
export function quantityOf(tokens: readonly Token[], read: Read): Quantity {
  const { first, end, next = end, values, unit, of } = read;
  const quantity: Quantity = {
    unit: unit.unit,
    type: unit.type,
    kind: unit.kind,
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
    first,
    next,
    values,
    scaled: read.scaled ?? false,
    plus: read.plus ?? false,
    spelled: read.spelled ?? false,
    share: read.share ?? false,
    hyphenated: read.hyphenated ?? false,
    spread: next > end,
  };
  if (of !== undefined) quantity.of = of;
  if (read.verbatim) quantity.verbatim = true;
  const unitAt = read.unitAt && spanOf(tokens, read.unitAt);
  if (unitAt) quantity.unitAt = unitAt;
  if (unit.phrase !== undefined) quantity.phrase = unit.phrase;
  return quantity;
}
