import type { Span } from '../tokens/phrases';

/** A run of words of the sentence that goes on the badge. */
export interface Piece {
  span: Span;
  /** Whether it names what the number is compared with. */
  isVersus: boolean;
  /** Whether it is one of several names of which each belongs to one number. */
  isListed?: boolean;
  /** Whether it is quoted with all its verbs: it goes on from a number that is the subject. */
  isWhole?: boolean;
  /** How much speaks for it, above zero for it rather than against. */
  gain: number;
}
