import type { Transaction } from 'dexie';
import type { Note, Saved } from '../papers/records';
import { isWritten } from '../papers/standing';

type Stored<T> = T & { live: 0 | 1 };
type Terms = { key: string; text: string; at: number; noted: 0 | 1 };

/** Thrown where an upgrade did not come through: the database is as it was before. */
class NotBroughtUp extends Error {
  override name = 'NotBroughtUp';
}

type Upgrade = (transaction: Transaction) => Promise<void>;

/** The upgrade, whose failure says that it was one; a full disk is told of as such. */
export const told = (upgrade: Upgrade) => async (transaction: Transaction) => {
  try {
    await upgrade(transaction);
  } catch (error) {
    if (error instanceof Error && error.name === 'QuotaExceededError') throw error;
    throw new NotBroughtUp('The library could not be brought up to this version.', { cause: error });
  }
};

/**
 * Papers are found by their terms, those with notes alone among them, so each row of terms says when the paper came and
 * whether it is noted. What was never saved loses the tombstone that it was made with: it was never removed.
 */
export async function toVersion2(transaction: Transaction): Promise<void> {
  const saved = transaction.table<Stored<Saved>, string>('saved');
  await saved
    .filter(({ live, deletedAt, createdAt }) => live === 0 && deletedAt === createdAt)
    .modify((record) => {
      delete record.deletedAt;
    });
  const noted = new Map<string, number>();
  await transaction.table<Stored<Note>, string>('notes').each((note) => {
    if (note.live !== 1 || !isWritten(note)) return;
    noted.set(note.key, Math.min(note.createdAt, noted.get(note.key) ?? note.createdAt));
  });
  const standing = new Map((await saved.filter(({ live }) => live === 1).toArray()).map((each) => [each.key, each]));
  const terms = transaction.table<Terms, string>('terms');
  const rows = await terms.toArray();
  const kept = rows.flatMap((row): Terms[] => {
    const at = standing.get(row.key)?.addedAt ?? noted.get(row.key);
    return at === undefined ? [] : [{ ...row, at, noted: noted.has(row.key) ? 1 : 0 }];
  });
  await terms.clear();
  await terms.bulkPut(kept);
}

/** Of every paper of the library topics and metrics are kept; they are read later, a few at a time. */
export async function toVersion3(transaction: Transaction): Promise<void> {
  const keys = await transaction.table<Terms, string>('terms').toCollection().primaryKeys();
  await transaction.table('facts').bulkPut(keys.map((key) => ({ key, mark: 0, reader: '', topics: [], metrics: [] })));
}

/** Searches have an index of their own, made from the papers at the first search; the words in `terms` only take room. */
export async function toVersion6(transaction: Transaction): Promise<void> {
  const terms = transaction.table<Omit<Terms, 'text'>, string>('terms');
  const rows = await terms.toArray();
  await terms.bulkPut(rows.map(({ key, at, noted }) => ({ key, at, noted })));
}
