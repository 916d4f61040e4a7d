import type { SaveStatus } from '../../lib/notes/note-saver';
import type { Note } from '../../lib/papers/records';

type Written = Pick<Note, 'id' | 'kind' | 'markdown' | 'target' | 'colour' | 'url'>;

/** How saving stands, for the reader. */
export function statusWords(status: SaveStatus): string {
  if (status.is === 'failed') return `Not saved: ${status.why} Your text is kept here and tried again.`;
  return { saved: 'Saved', unsaved: '…', saving: 'Saving…' }[status.is];
}

/** The words that a highlight is about. */
export function quoteOf({ target }: Pick<Note, 'target'>): string | undefined {
  const selector = target?.selector.find(({ type }) => type === 'TextQuoteSelector');
  return selector?.type === 'TextQuoteSelector' ? selector.exact : undefined;
}

/** What a write of its words takes of a note. Not its colour: the store keeps that, and it may change meanwhile. */
export const noteFields = ({ id, kind, markdown, target, url }: Written): Written => ({
  id,
  kind,
  markdown,
  ...(target && { target }),
  ...(url && { url }),
});
