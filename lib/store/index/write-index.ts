import type { SearchLibrary } from '../../search/library';
import type { WholeSegment } from '../../search/segment';
import type { Database } from '../database';
import { postsInRow } from './index-disk';
import type { StoredIndex } from './rows';

/** Another one where an index that is stored cannot be read any more: then it is made anew. */
export const format = 4;

/** The rows of a segment. */
function rowsOf({ segment, posts, stream }: WholeSegment): StoredIndex[] {
  const rows: StoredIndex[] = [
    { id: `words ${segment.id}`, segment },
    { id: `stream ${segment.id}`, stream },
  ];
  for (let from = 0; from < posts.length; from += postsInRow)
    rows.push({ id: `posts ${segment.id} ${from}`, posts: posts.slice(from, from + postsInRow) });
  return rows;
}

/** Writes an index, all parts of whose shelf are there, in the place of the one that is stored, whose segments are given; and takes away the changes that are in it. */
export async function writeIndex(
  db: Database,
  { shelf, segments, whole }: SearchLibrary,
  { rev, stored }: { rev: number; stored: readonly number[] },
): Promise<void> {
  const ids = segments.map(({ id }) => id);
  const rows: StoredIndex[] = [
    { id: 'index', format, rev, segments: ids },
    { id: 'shelf', shelf: shelf.data() },
    { id: 'texts', texts: shelf.texts.value.data(shelf.docs) },
    { id: 'numbers', numbers: shelf.numbers.value.data() },
    ...ids.flatMap((id) => {
      const made = stored.includes(id) ? undefined : whole.get(id);
      return made ? rowsOf(made) : [];
    }),
  ];
  const gone = stored.filter((id) => !ids.includes(id));
  await db.transaction('rw', [db.index, db.changed], async () => {
    await db.index.bulkDelete(gone.flatMap((id) => [`words ${id}` as const, `stream ${id}` as const]));
    for (const id of gone) await db.index.where('id').startsWith(`posts ${id} `).delete();
    await db.index.bulkPut(rows);
    await db.changed.where('rev').belowOrEqual(rev).delete();
  });
}
