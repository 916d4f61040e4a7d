import { isWritten } from '../papers/standing';
import { allByKey, allEqual, deleteByKey, keysThere } from './all-equal';
import type { Database, StoredSaved, Terms } from './database';
import { noteDueFacts } from './facts/due-facts';
import { groupBy } from './group-by';
import { isNote } from './sound';

/** Writes anew which papers are in the library, and takes away those of papers that are neither saved nor noted. Call it inside a transaction. */
export async function writeTerms({ db }: { db: Database }, keys: readonly string[]): Promise<void> {
  const [saved, notes] = await Promise.all([
    allByKey(db.saved, keys),
    allEqual(
      db.notes,
      '[key+live]',
      keys.map((key) => [key, 1]),
    ),
  ]);
  const noted = groupBy(notes.filter(isNote).filter(isWritten), ({ key }) => [key]);
  const standing = new Map(saved.flatMap((record) => (record?.live === 1 ? [[record.key, record]] : [])));
  const there = await keysThere(
    db.papers,
    keys.filter((key) => standing.has(key) || noted.has(key)),
  );
  const rows = keys.flatMap((key): Terms[] => {
    const row = there.has(key) && termsOf(key, standing.get(key), noted.get(key) ?? []);
    return row ? [row] : [];
  });
  const kept = new Set(rows.map(({ key }) => key));
  const gone = keys.filter((key) => !kept.has(key));
  await db.terms.bulkPut(rows);
  await deleteByKey(db.terms, gone);
  await noteDueFacts(db, [...kept], gone);
}

function termsOf(
  key: string,
  saved: StoredSaved | undefined,
  notes: readonly { createdAt: number }[],
): Terms | undefined {
  const at = saved?.addedAt ?? notes.map(({ createdAt }) => createdAt).sort((a, b) => a - b)[0];
  return at === undefined ? undefined : { key, at, noted: notes.length > 0 ? 1 : 0 };
}
