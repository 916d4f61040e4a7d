import { longestBadge } from '../metric';
import { chooser } from './choose';
import type { Around } from './part-rows';
import { type Place, writeQuote } from './write';

/** By how many characters the room shrinks at most, each time that a badge came out too long. */
const step = 8;

/** Writes a badge that is no longer than it may be: joints and marks take room that the words do not tell, so they are chosen anew with less. */
export function writeFitting(place: Place, around: Around, ownLength: number): string {
  const choose = chooser(around);
  for (let taken = ownLength; ; ) {
    const pieces = choose(taken);
    const written = writeQuote(place, around.list, pieces);
    if (written.length <= longestBadge || pieces.length === 0) return written;
    taken += Math.min(step, written.length - longestBadge);
  }
}
