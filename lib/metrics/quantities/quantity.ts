import type { Unit } from '../rules/unit';

/** A number with its unit, before it is known whether it is a metric. */
export interface Quantity extends Unit {
  /** Offsets into the plain text. */
  start: number;
  end: number;
  /** Its first token and the one after its last. */
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
  /** `12 of 27`. */
  share: boolean;
  /** `8-GPU`, `5-item`. */
  hyphenated: boolean;
}
