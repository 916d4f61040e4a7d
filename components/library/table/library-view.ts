import type { PaperQuery } from '../../../lib/messages/protocol';

/** Which of the saved papers the library shows. */
export type Filter = Pick<PaperQuery, 'words' | 'listId' | 'status' | 'tag' | 'sort'>;

/** The filter as the store takes it: what is not set is left out. */
export const queryOf = ({ words, listId, status, tag, sort }: Filter): Filter => ({
  ...(words ? { words } : {}),
  ...(listId ? { listId } : {}),
  ...(status ? { status } : {}),
  ...(tag ? { tag } : {}),
  ...(sort ? { sort } : {}),
});
