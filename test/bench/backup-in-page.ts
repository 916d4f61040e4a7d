import { readBackup } from '../../lib/backup/read';
import { backupFile } from '../../lib/backup/write';
import { restore, tryRestore } from '../../lib/store/restore/restore';
import { snapshot } from '../../lib/store/restore/snapshot';
import { tableNames } from '../../lib/store/restore/tables';
import { openStore, type Store } from '../../lib/store/store';

const header = { papergloss: 'backup', version: 1, at: 1, program: 'bench' } as const;
const merge = { how: 'merge', way: { rule: 'later', own: false } } as const;
const reader = { version: 'none', read: () => ({ topics: [], metrics: [] }) };

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

/** What the same records take without any of what a backup is for: read and written as JSON, parsed and put into tables. */
async function plainly(from: Store, to: Store): Promise<{ plainOut: number; plainIn: number }> {
  const names = Object.values(tableNames);
  const [text, plainOut] = await timed(async () =>
    JSON.stringify(await Promise.all(names.map((name) => from.db.table(name).toArray()))),
  );
  const [, plainIn] = await timed(async () => {
    const rows: unknown = JSON.parse(text);
    if (!Array.isArray(rows)) return;
    await to.db.transaction('rw', [...names.map((name) => to.db.table(name))], async () => {
      for (const [index, name] of names.entries()) await to.db.table(name).bulkPut(rows[index]);
    });
  });
  return { plainOut, plainIn };
}

/** Seconds for a library out into a file and in from it, into an empty store and into the same one; and the file's megabytes. */
export async function measure(from: string, to: string): Promise<Record<string, number>> {
  const [store, empty] = [openStore(reader, from), openStore(reader, to)];
  const [file, out] = await timed(async () => backupFile(header, (await snapshot(store)).kinds));
  const [{ kinds }, read] = await timed(() => readBackup(file));
  const [, tried] = await timed(() => tryRestore(empty, kinds, merge));
  const [, written] = await timed(() => restore(empty, kinds, merge, String));
  const [, again] = await timed(() => restore(empty, kinds, merge, String));
  const plain = await plainly(store, openStore(reader, 'plain'));
  return { out, read, tried, written, again, bytes: file.size, ...plain };
}
