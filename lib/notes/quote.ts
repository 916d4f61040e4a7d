import { quoteIn } from '../papers/names';
import type { Note } from '../papers/records';

/** The words that a highlight is about. */
export function quoteOf({ target }: Pick<Note, 'target'>): string | undefined {
  return target && quoteIn(target)?.exact;
}
