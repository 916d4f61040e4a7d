import type { Database, Terms } from './database';
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
    this.#rows ??= new Map((await db.terms.toArray()).map((row) => [row.key, row]));
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

/** Writes the terms of a paper anew, or takes them away where it is neither saved nor noted. Call it inside a transaction. */
export async function writeTerms({ db }: { db: Database }, key: string): Promise<void> {
  const [paper, record, written] = await Promise.all([
    db.papers.get(key),
    db.saved.get(key),
    db.notes.where('[key+live]').equals([key, 1]).toArray(),
  ]);
  const saved = record?.live === 1 ? record : undefined;
  if (!paper || (!saved && written.length === 0)) {
    await db.terms.delete(key);
    return;
  }
  const { title, authors, venue, year } = paper;
  const quotes = written.flatMap(({ markdown, target }) => [
    markdown,
    ...(target?.selector.map((selector) => ('exact' in selector ? selector.exact : '')) ?? []),
  ]);
  const words = searchWords(title, ...authors, venue, year?.toString(), ...(saved?.tags ?? []), ...quotes);
  await db.terms.put({ key, text: ` ${words.join(' ')}`, at: saved?.addedAt ?? 0 });
}
