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

/**
 * Notes which papers are to be read anew as their text is another one, and forgets what was read off those that left the
 * library. What was read before stands until then. Call it inside a transaction.
 */
export async function noteDueFacts(db: Database, papers: readonly Paper[], gone: readonly string[]): Promise<void> {
  const before = await allByKey(
    db.facts,
    papers.map(({ key }) => key),
  );
  const due = papers.flatMap((paper, index): StoredFacts[] => {
    const { key } = paper;
    const sound = readPaper(paper);
    const mark = sound ? markOf(sound) : 0;
    const old = before[index];
    if (old?.mark === mark) return [];
    return [{ topics: [], metrics: [], ...old, key, mark, reader: unread }];
  });
  await db.facts.bulkPut(due);
  await deleteByKey(db.facts, gone);
}

/** Reads some of the papers whose text, or whose reader, is another one than before. Gives their keys. */
export async function readDueFacts(db: Database, reader: FactsReader, most: number): Promise<string[]> {
  const isDue = await db.facts.where('reader').notEqual(reader.version).limit(1).count();
  if (isDue === 0) return [];
  await reader.ready?.(); // before the transaction, which would not wait for anything else
  return db.transaction('rw', [db.papers, db.facts, db.changed], async () => {
    const due = await db.facts.where('reader').notEqual(reader.version).limit(most).toArray();
    const rows = await readAnew(db, reader, due);
    await db.facts.bulkPut(rows);
    const keys = rows.map(({ key }) => key);
    if (keys.length > 0) await db.changed.add({ keys });
    return keys;
  });
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
