import Dexie from 'dexie';
import type { Paper } from '../../lib/papers/schema';
import type { StoredSaved } from '../../lib/store/database';
import { writeNote } from '../../lib/store/notes';
import { savePaper, updateSaved } from '../../lib/store/saved';
import { openStore, type Store } from '../../lib/store/store';
import { type WebDavPlace, webDav } from '../../lib/sync/engines/webdav';
import { fileName } from '../../lib/sync/files/change-file';
import { newLibrary } from '../../lib/sync/files/key-file';
import { type Lock, seal, unseal } from '../../lib/sync/files/seal';
import { markAll } from '../../lib/sync/library/take-up';
import { join } from '../../lib/sync/membership';
import { newMemory } from '../../lib/sync/rounds/context';
import { syncRound } from '../../lib/sync/rounds/round';

const reader = { version: 'none', read: () => ({ topics: [], metrics: [] }) };
const noRules = { read: async () => [], write: async () => {} };

/** Letters that do not fold up, as those of other papers do not. */
function words(seed: number, count: number): string {
  let state = seed * 2654435761 + 1;
  const word = (): string => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state.toString(36).slice(0, 3 + (state % 6));
  };
  return Array.from({ length: count }, word).join(' ');
}

const paperOf = (index: number): Paper => ({
  key: `arxiv:2401.${String(index).padStart(6, '0')}`,
  aliases: [`title:${index}`],
  title: words(index, 9),
  authors: [words(index + 1, 2), words(index + 2, 2)],
  abstract: words(index + 3, 150),
  urls: { abs: `https://arxiv.org/abs/${index}` },
  source: 'arxiv',
  categories: ['cs.LG'],
});

let lock: Lock | undefined;

/** Opens a library that is a member of the place; its clock can be moved. */
export async function open(name: string, place: WebDavPlace): Promise<{ store: Store; clock: { now: number } }> {
  const clock = { now: Date.now() };
  const store: Store = { ...openStore(reader, name), now: () => clock.now++ };
  lock ??= (await newLibrary('a passphrase')).lock;
  await join(store.db, { place: { kind: 'webdav', ...place }, lock, keyFile: '{}', name });
  return { store, clock };
}

/** Fills a library with papers, and notes on the first of them. */
export async function fill({ db, now }: Store, papers: number, notes: number): Promise<void> {
  const stamps = { createdAt: now(), updatedAt: now() };
  const all = Array.from({ length: papers }, (_, index) => paperOf(index));
  await db.transaction('rw', db.tables, async () => {
    await db.papers.bulkPut(all.map((paper) => ({ ...paper, names: [paper.key, ...paper.aliases], ...stamps })));
    const said: Omit<StoredSaved, 'key' | 'createdAt' | 'updatedAt'> = {
      status: 'to-read',
      tags: ['bench'],
      hiddenTags: [],
      addedAt: now(),
      live: 1,
    };
    await db.saved.bulkPut(all.map(({ key }) => ({ key, ...said, ...stamps })));
    await db.notes.bulkPut(
      all.slice(0, notes).map(({ key }, index) => ({
        id: `note-${index}`,
        key,
        kind: 'note',
        markdown: words(index + 5, 80),
        revision: 1,
        live: 1,
        ...stamps,
      })),
    );
  });
}

/** Marks all as new and runs a round, as one who begins to sync does; gives its milliseconds. */
export async function first(store: Store, place: WebDavPlace): Promise<number> {
  const start = performance.now();
  await markAll(store.db);
  return performance.now() - start + (await round(store, place));
}

/**
 * The milliseconds of what nobody can do without: the same records locked and uploaded in as many files, and written to the
 * disk once, as what was said.
 */
export async function floor({ db }: Store, place: WebDavPlace): Promise<number> {
  const engine = webDav(place);
  await engine.list();
  const records = await db.replica.toArray();
  const other = new Dexie(`floor-${place.url}`, { chromeTransactionDurability: 'strict' });
  other.version(1).stores({ replica: 'id, key' });
  await other.open();
  const start = performance.now();
  for (let from = 0; from < records.length; from += mostRecords) {
    const some = records.slice(from, from + mostRecords);
    const name = fileName('abcdefgh', from + 1);
    await other.table('replica').bulkPut(some);
    if (lock) await engine.writeOnce(name, await seal(lock, name, JSON.stringify(some)));
  }
  return performance.now() - start;
}

/** The milliseconds of what joining cannot do without: the files read and unlocked, and their records written to the disk once. */
export async function joinFloor({ db }: Store, place: WebDavPlace): Promise<number> {
  const engine = webDav(place);
  const all = [await db.papers.toArray(), await db.saved.toArray(), await db.notes.toArray()];
  const other = new Dexie('join-floor', { chromeTransactionDurability: 'strict' });
  other
    .version(1)
    .stores({ replica: 'id, key', 0: 'key, *names', 1: 'key, [live+addedAt], *tags', 2: 'id, [key+live]' });
  await other.open();
  const start = performance.now();
  for (const { name } of await engine.list()) {
    const bytes = await engine.read(name);
    const read = lock && bytes && (await unseal(lock, name, bytes));
    const records: unknown[] = read && 'text' in read ? JSON.parse(read.text) : [];
    await other.table('replica').bulkPut(records);
  }
  for (const [table, records] of all.entries())
    for (let from = 0; from < records.length; from += mostRecords)
      await other.table(String(table)).bulkPut(records.slice(from, from + mostRecords));
  return performance.now() - start;
}

/** Records in one file and one transaction. */
const mostRecords = 1500;

const memories = new Map<Store, ReturnType<typeof newMemory>>();

/** One round; gives its milliseconds. */
export async function round(store: Store, place: WebDavPlace): Promise<number> {
  const memory = memories.get(store) ?? { ...newMemory(), keyChecked: true };
  memories.set(store, memory);
  const start = performance.now();
  await syncRound(store, webDav(place), memory, noRules);
  return performance.now() - start;
}

/** What a reader does in a day: some papers, some notes, some tags. */
export async function day(store: Store, number: number): Promise<void> {
  for (let each = 0; each < 6; each++) await savePaper(store, { paper: paperOf(100_000 + number * 10 + each) });
  for (let each = 0; each < 3; each++) {
    const paper = paperOf(100_000 + number * 10 + each);
    const note = { id: `day-${number}-${each}`, kind: 'note', markdown: words(number + each, 60) } as const;
    await writeNote(store, paper, note, '');
    await writeNote(store, paper, { ...note, markdown: `${note.markdown}\n${words(number, 20)}` }, note.markdown);
  }
  await updateSaved(store, paperOf(100_000 + number * 10), { tags: { add: ['read'] }, status: 'read', rating: 4 });
}

/** What is changed between two rounds, as a rule: one paper is saved, one note written on. */
export async function little(store: Store, number: number): Promise<void> {
  await savePaper(store, { paper: paperOf(200_000 + number), tags: ['new'] });
  const before = await store.db.notes.get('note-1');
  const note = { id: 'note-1', kind: 'note', markdown: `${before?.markdown}\n${words(number, 20)}` } as const;
  await writeNote(store, paperOf(1), note, before?.markdown ?? '');
}

/** How many papers, and how many notes, a library has. */
export const counts = async ({ db }: Store): Promise<number[]> => [await db.saved.count(), await db.notes.count()];
