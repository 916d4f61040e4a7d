import type { Note } from '../papers/records';
import type { Paper } from '../papers/schema';
import { isWritten } from '../papers/standing';
import { allByKey, allEqual } from './all-equal';
import type { Database, StoredSaved, Terms } from './database';
import { noteDueFacts } from './facts/due-facts';
import { groupBy } from './group-by';
import { isNote, readPaper } from './sound';
import { searchWords } from './words';

/**
 * The terms of all standing papers in the background's memory, newest first: read from the disk at the first search,
 * then kept in step with each commit. A scan of 100,000 rows takes milliseconds where cursors take seconds.
 */
export class TermsCache {
  #rows: Map<string, Terms> | undefined;
  #sorted: Terms[] | undefined;

  /** All rows, newest first. */
  async newestFirst({ db }: { db: Database }): Promise<readonly Terms[]> {
    this.#rows ??= new Map(
      (await db.terms.toArray()).filter(({ text }) => typeof text === 'string').map((row) => [row.key, row]),
    );
    this.#sorted ??= [...this.#rows.values()].sort((a, b) => b.at - a.at);
    return this.#sorted;
  }

  /** Brings in what a commit changed. */
  async refresh({ db }: { db: Database }, keys: readonly string[]): Promise<void> {
    if (!this.#rows) return;
    const rows = await db.terms.bulkGet([...keys]);
    rows.forEach((row, index) => {
      const key = keys[index];
      if (row) this.#rows?.set(row.key, row);
      else if (key !== undefined) this.#rows?.delete(key);
    });
    this.#sorted = undefined;
  }
}

/** Writes the terms of papers anew, and takes away those of papers that are neither saved nor noted. Call it inside a transaction. */
export async function writeTerms({ db }: { db: Database }, keys: readonly string[]): Promise<void> {
  const [papers, saved, notes] = await Promise.all([
    allByKey(db.papers, keys),
    allByKey(db.saved, keys),
    allEqual(
      db.notes,
      '[key+live]',
      keys.map((key) => [key, 1]),
    ),
  ]);
  const noted = groupBy(notes.filter(isNote).filter(isWritten), ({ key }) => [key]);
  const rows = keys.flatMap((key, index): Terms[] => {
    const record = saved[index]?.live === 1 ? saved[index] : undefined;
    const row = papers[index] && termsOf(papers[index], record, noted.get(key) ?? []);
    return row ? [row] : [];
  });
  const kept = new Set(rows.map(({ key }) => key));
  const gone = keys.filter((key) => !kept.has(key));
  await db.terms.bulkPut(rows);
  await db.terms.bulkDelete(gone);
  await noteDueFacts(
    db,
    papers.flatMap((paper) => (paper && kept.has(paper.key) ? [paper] : [])),
    gone,
  );
}

function termsOf(paper: Paper, saved: StoredSaved | undefined, notes: readonly Note[]): Terms | undefined {
  const at = saved?.addedAt ?? notes.map(({ createdAt }) => createdAt).sort((a, b) => a - b)[0];
  if (at === undefined) return undefined;
  const { key } = paper;
  const { title, authors = [], venue, year } = readPaper(paper) ?? {};
  const quotes = notes.flatMap(({ markdown, target }) => [
    markdown,
    ...(target?.selector.map((selector) => ('exact' in selector ? selector.exact : '')) ?? []),
  ]);
  const words = searchWords(title, ...authors, venue, year?.toString(), ...(saved?.tags ?? []), ...quotes);
  return { key, text: ` ${words.join(' ')}`, at, noted: notes.length > 0 ? 1 : 0 };
}
