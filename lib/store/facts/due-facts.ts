import type { ReadFacts } from '../../papers/facts';
import type { Paper } from '../../papers/schema';
import { hashTexts } from '../../text/hash';
import { allByKey, deleteByKey } from '../all-equal';
import type { Database, StoredFacts } from '../database';
import { readPaper } from '../sound';

/** What topics and metrics are read from. */
type ReadText = Pick<Paper, 'title' | 'abstract' | 'categories'>;

/** Reads topics and metrics off papers. Given to the store, which knows no metrics. */
export interface FactsReader {
  /** Another one where papers may be read differently. */
  version: string;
  /** Waits until it can read, where what it reads by is fetched first. */
  ready?(): Promise<void>;
  read(paper: ReadText): ReadFacts;
}

/** In the place of the reader's version where the text has not been read. */
export const unread = '';

const markOf = ({ title, abstract = '', categories }: ReadText): number => hashTexts([title, abstract, ...categories]);

/** The most papers that are noted as due in one row. */
const inRow = 25;

/**
 * Notes which papers are to be read anew as their text is another one, and forgets what was read off those that left the
 * library. What was read before stands until then. Call it inside a transaction.
 */
export async function noteDueFacts(db: Database, keys: readonly string[], gone: readonly string[]): Promise<void> {
  const read = new Map((await allByKey(db.facts, keys)).flatMap((row) => (row ? [[row.key, row]] : [])));
  const fresh = keys.filter((key) => !read.has(key));
  const papers = await allByKey(db.papers, [...read.keys()]);
  const due = papers.flatMap((paper): StoredFacts[] => {
    const old = paper && read.get(paper.key);
    const sound = readPaper(paper);
    const mark = sound ? markOf(sound) : 0;
    return !old || old.mark === mark ? [] : [{ ...old, mark, reader: unread }];
  });
  await db.facts.bulkPut(due);
  await db.due.bulkAdd(
    Array.from({ length: Math.ceil(fresh.length / inRow) }, (_, at) => ({
      keys: fresh.slice(at * inRow, (at + 1) * inRow),
    })),
  );
  await deleteByKey(db.facts, gone);
}

/** Reads some of the papers that are new, or whose text or whose reader is another one than before. Gives their keys. */
export async function readDueFacts(db: Database, reader: FactsReader, most: number): Promise<string[]> {
  const isDue =
    (await db.due.limit(1).count()) + (await db.facts.where('reader').notEqual(reader.version).limit(1).count());
  if (isDue === 0) return [];
  await reader.ready?.(); // before the transaction, which would not wait for anything else
  return db.transaction('rw', [db.papers, db.terms, db.facts, db.due, db.changed], async () => {
    const keys = await takeDue(db, reader, most);
    await db.facts.bulkPut(
      await readAnew(
        db,
        reader,
        keys.map((key) => ({ key })),
      ),
    );
    if (keys.length > 0) await db.changed.add({ keys });
    return keys;
  });
}

/** The papers whose turn it is: the latest first, as they are shown first, of which those that left the library meanwhile are passed over. */
async function takeDue(db: Database, reader: FactsReader, most: number): Promise<string[]> {
  for (;;) {
    const rows = await db.due.reverse().limit(most).toArray();
    if (rows.length === 0) return db.facts.where('reader').notEqual(reader.version).limit(most).primaryKeys();
    let room = most;
    const taken = rows.filter(({ keys }, index) => {
      room -= keys.length;
      return index === 0 || room >= 0;
    });
    await db.due.bulkDelete(taken.map(({ id }) => id));
    const terms = await db.terms.bulkGet([...new Set(taken.flatMap(({ keys }) => keys))]);
    const standing = terms.flatMap((row) => row?.key ?? []);
    if (standing.length > 0) return standing;
  }
}

/** The rows with what the reader finds in their papers now. */
export async function readAnew(
  db: Database,
  reader: FactsReader,
  rows: readonly { key: string }[],
): Promise<StoredFacts[]> {
  const papers = await db.papers.bulkGet(rows.map(({ key }) => key));
  return rows.map(({ key }, index) => {
    const paper = readPaper(papers[index]);
    const facts = paper ? reader.read(paper) : { topics: [], metrics: [] };
    return { key, mark: paper ? markOf(paper) : 0, reader: reader.version, ...facts };
  });
}
