import type { Badge } from '../gloss/gloss';
import type { SaveStatus } from './note-saver';

/** How saving a note stands; nothing is said of one that nobody has touched. */
export const saveWords = (status: SaveStatus, untouched: boolean): string => {
  if (status.is === 'failed') return `Not saved: ${status.why} Your text is kept here and tried again.`;
  if (status.is === 'saved') return untouched ? '' : 'Saved';
  return status.is === 'saving' ? 'Saving…' : '…';
};

/** A badge as it stands in a note: the number, and the sentence that it comes from. */
export function badgeMarkdown(badge: Badge): string {
  const { before, span, after } = badge.quote;
  return `**${badge.text}**: “${before}${span}${after}”`;
}
