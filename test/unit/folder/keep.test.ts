import { beforeEach, expect, test } from 'vitest';
import type { Folder } from '../../../lib/folder/folder';
import { FolderKeeper, type FolderPorts, type Wanted } from '../../../lib/folder/keep';
import { keepPlan, readDue } from '../../../lib/folder/memory';
import { type FolderStatus, usualPlan } from '../../../lib/papers/folder-plan';
import type { PaperRecord } from '../../../lib/papers/records';
import { aFullPaper, aNote, aRecord, aSaved, context } from '../export/records';

const resultOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

/** Takes the place of a folder that somebody chose, of which the memory needs no more than that it is there. */
async function chooseFolder(): Promise<void> {
  await readDue();
  const database = await resultOf(indexedDB.open('papergloss-notes-folder'));
  for (const name of ['chosen', 'written', 'due'])
    await resultOf(database.transaction(name, 'readwrite').objectStore(name).clear());
  await resultOf(database.transaction('chosen', 'readwrite').objectStore('chosen').put({ name: 'Papers' }, 'folder'));
  database.close();
}

const first = aRecord({ notes: [aNote({ markdown: 'Use it.' })] });
const second = aRecord({
  paper: aFullPaper({ key: 'doi:10.1/b', aliases: [], title: 'Other drafts' }),
  lists: ['Thesis'],
});
const left: PaperRecord = {
  paper: aFullPaper({ key: 'doi:10.1/c', aliases: [], title: 'Let go' }),
  lists: [],
  notes: [],
  corrections: [],
};

let files: Map<string, string>;
let copies: string[];
let library: PaperRecord[];
let told: FolderStatus[];
let allowed: boolean;
let full: boolean;
const folder: Folder = {
  name: 'Papers',
  list: async () => [...files.keys()],
  read: async (path) => files.get(path),
  async write(path, text) {
    if (full) throw new DOMException('full', 'QuotaExceededError');
    files.set(path, text);
  },
  keepCopy: async (name) => void copies.push(name),
};
const inScope = (wanted: Wanted): PaperRecord[] => {
  if (wanted.kind === 'keys') return library.filter(({ paper }) => wanted.keys.includes(paper.key));
  return library.filter(({ saved, lists }) => (wanted.kind === 'list' ? lists.includes(wanted.id) : saved));
};
const ports: FolderPorts = {
  records: async (wanted) => inScope(wanted),
  context: async () => context,
  folder: async () => (allowed ? folder : undefined),
  copy: async () => ({ id: 'c', name: 'Papergloss 2026-01-01.jsonl.gz', blob: new Blob(['x']) }),
  tell: async (status) => void told.push(status),
  now: () => 5,
  async each(items, work) {
    for (const item of items) await work(item);
  },
  alone: (work) => work(),
};
const keeper = new FolderKeeper(ports);

beforeEach(async () => {
  files = new Map();
  copies = [];
  told = [];
  library = [first, second, left];
  allowed = true;
  full = false;
  await chooseFolder();
});

test('what changed is written by itself, under whichever name it was told; nothing else is', async () => {
  expect(await keeper.changed([first.paper.key, 'title:some-name'])).toBe(true);
  await keeper.run();
  expect([...files.keys()]).toEqual(['Parallel Drafts.md']);
  expect(await readDue()).toEqual([]);
  expect(told.at(-1)).toEqual({ at: 5, waits: false });
  files.clear();
  await keeper.run();
  expect(files.size).toBe(0);
});

test('where anything may have changed, all papers of the library are looked at, and none that left it', async () => {
  await keeper.changed([]);
  await keeper.changed([left.paper.key]);
  await keeper.run();
  expect([...files.keys()]).toEqual(['Parallel Drafts.md', 'Other drafts.md']);
});

test('a folder for a list holds its papers alone', async () => {
  await keepPlan({ ...usualPlan, scope: { kind: 'list', id: 'Thesis' } });
  await keeper.changed([first.paper.key]);
  await keeper.run();
  await keeper.changed([second.paper.key]);
  await keeper.run();
  expect([...files.keys()]).toEqual(['Other drafts.md']);
});

test('what changes while the browser does not let us write waits, and is written once it does', async () => {
  allowed = false;
  await keeper.changed([first.paper.key]);
  await keeper.run();
  expect(told).toEqual([{ waits: true }]);
  expect(await readDue()).toHaveLength(1);
  allowed = true;
  await keeper.run();
  expect(files.size).toBe(1);
});

test('what cannot be written is said, and stays due', async () => {
  full = true;
  await keeper.changed([first.paper.key]);
  await keeper.run();
  expect(told).toEqual([{ waits: false, trouble: 'The disk is full. Free some space, then write again.' }]);
  expect(await readDue()).toHaveLength(1);
  await expect(keeper.writeAll(usualPlan, false)).rejects.toThrow('The disk is full');
});

test('the weekly copy of the library is put there once', async () => {
  await keeper.run();
  await keeper.run();
  expect(copies).toEqual(['Papergloss 2026-01-01.jsonl.gz']);
});

test('a folder that is not to be written by itself is written when it is asked for, as the plan says', async () => {
  await keepPlan({ ...usualPlan, auto: false });
  expect(await keeper.changed([first.paper.key])).toBe(false);
  expect(await keeper.writeAll({ ...usualPlan, auto: false }, false)).toMatchObject({ written: 2, left: [] });
  library = [aRecord({ saved: aSaved({ rating: 1 }) }), second];
  expect(await keeper.writeAll(usualPlan, false)).toMatchObject({ written: 1, unchanged: 1 });
  expect(await keeper.changed([])).toBe(true);
});

test('a write that the reader stops leaves whole files, and the next one goes on from there', async () => {
  let done = 0;
  const stopping = new FolderKeeper({
    ...ports,
    async each(items, work) {
      for (const item of items) {
        if (done === 1) throw Object.assign(new Error('stopped'), { name: 'Cancelled' });
        await work(item);
        done += 1;
      }
    },
  });
  await expect(stopping.writeAll(usualPlan, false)).rejects.toThrow('What was written until then stays');
  expect(files.size).toBe(1);
  expect([...files.values()][0]).toMatch(/papergloss:end \w+ -->/);
  expect(await keeper.writeAll(usualPlan, false)).toMatchObject({ written: 1, unchanged: 1 });
});
