import type { SaveStatus } from './note-saver';

/** A number as a badge shows it, with the sentence that it comes from. */
interface Quoted {
  text: string;
  quote: { before: string; span: string; after: string };
}

/** How saving a note stands; nothing is said of one that nobody has touched. */
export const saveWords = (status: SaveStatus, untouched: boolean): string => {
  if (status.is === 'failed') return `Not saved: ${status.why} Your text is kept here and tried again.`;
  if (status.is === 'saved') return untouched ? '' : 'Saved';
  return status.is === 'saving' ? 'Saving…' : '…';
};

/** A badge as it stands in a note: the number, and the sentence that it comes from. */
export function badgeMarkdown({ text, quote: { before, span, after } }: Quoted): string {
  return `**${text}**: “${before}${span}${after}”`;
}

/** Badges as a note's editor offers them: what is shown, and what is put into the note. */
export const badgesToInsert = (badges: readonly Quoted[]): { text: string; markdown: string }[] =>
  badges.map((badge) => ({ text: badge.text, markdown: badgeMarkdown(badge) }));
