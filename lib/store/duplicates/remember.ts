import { allEqual } from '../all-equal';
import { type Change, difference, type UndoTable } from '../changes/journal';
import type { Database, StoredPaper } from '../database';
import type { Store } from '../store';
import type { Log } from '../transact';

type Rows = Map<string, { table: UndoTable; key: Change['key']; record: object }>;

/** All that is stored of papers and said of them, each record under its table and name. */
export async function rowsOf(db: Database, keys: readonly string[]): Promise<Rows> {
  const [papers, saved] = [await db.papers.bulkGet([...keys]), await db.saved.bulkGet([...keys])];
  const rows: Rows = new Map();
  const add = (table: UndoTable, key: Change['key'], record: object) =>
    rows.set(JSON.stringify([table, key]), { table, key, record });
  for (const paper of papers) if (paper) add('papers', paper.key, paper);
  for (const record of saved) if (record) add('saved', record.key, record);
  const either = keys.flatMap((key) => [
    [key, 0],
    [key, 1],
  ]);
  for (const item of await allEqual(db.listItems, '[key+live]', either))
    add('listItems', [item.listId, item.key], item);
  for (const note of await allEqual(db.notes, '[key+live]', either)) add('notes', note.id, note);
  for (const word of await allEqual(db.corrections, '[key+live]', either)) add('corrections', word.id, word);
  return rows;
}

/** Writes down what making one of papers changed, for as long as they may be taken apart. Call it inside a transaction. */
export async function remember(
  { db, now }: Store,
  home: string,
  papers: readonly Pick<StoredPaper, 'key' | 'title'>[],
  before: Rows,
  log?: Log,
): Promise<void> {
  // A record that no paper was stored under before is not known from any of them, and not given back.
  if (!papers.some(({ key }) => key === home)) return;
  const after = await rowsOf(db, [home]);
  const changes: Change[] = [];
  for (const [name, { table, key, record }] of [...before, ...[...after].filter(([each]) => !before.has(each))]) {
    const [then, since] = [before.has(name) ? record : undefined, after.get(name)?.record];
    const differing = difference(then, since);
    if (differing) changes.push({ table, key, ...differing });
    log?.(table, key, then, since);
  }
  const others = papers.filter(({ key }) => key !== home).map(({ key, title }) => ({ key, title }));
  await db.merges.add({ key: home, others, at: now(), changes });
}
