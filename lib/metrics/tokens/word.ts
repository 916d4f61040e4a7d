import type { CueRule } from '../rules/rule';
import type { Unit } from '../rules/unit';

/** A word as it stands in texts: one for all its tokens, with what is worked out of it once, when it is asked for. */
export interface Word {
  text: string;
  lower: string;
  /** A number that equal lower-case texts share, digits by their shape. */
  hash: number;
  /** The number that it says. */
  value: number | undefined;
  /** How many of its letters are a number or a scale that begins a compound (`two-thirds`, `trillion-parameter`): 0 in most words. */
  head: number;
  /** Whether a quantity may begin with it that has no digit. */
  begins: boolean | undefined;
  /** `null` where it says nothing, like `unit` where it is none; `undefined` until asked for. */
  facts: WordFacts | null | undefined;
  unit: UnitWord | null | undefined;
}

/** A number, a word or a mark of a sentence. A name with digits in it (`GPT-3`, `top-1`, `A100-40GB`) is one word. */
export interface Token {
  type: 'number' | 'word' | 'mark';
  text: string;
  lower: string;
  word: Word | undefined;
  /** What a number or a number word says, scale words not yet applied. */
  value: number | undefined;
  /** Offsets into the plain text. */
  start: number;
  end: number;
  /** Whether it follows the token before it without a space. */
  glued: boolean;
}

/** What a word by itself says of a unit. */
export interface UnitWord {
  joined: Unit | null;
  /** The unit that it names, whole or up to its slash. */
  own: Unit | null;
  slash: number;
  isPer: boolean;
  /** It may be a unit together with the next word only: `per cent`, `GPU hours`. */
  leads: boolean;
}

/** A cue rule with the features that it stands for before the number, after it, and anywhere in the sentence. */
export interface Cue extends CueRule {
  before: number;
  after: number;
  far: number;
}

/** What a word says by itself: the cue rules of its own and of its parts, and its evidence as features, by where it has to stand. */
export interface WordFacts {
  cues: readonly Cue[];
  before: readonly number[];
  after: readonly number[];
  noun: readonly number[];
  sentence: readonly number[];
  /** It says that a number is a change or a comparison. */
  change: boolean;
}
