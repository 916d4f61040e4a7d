import Dexie from 'dexie';
import { expect, test, vi } from 'vitest';
import type { Effects } from '../../../lib/messages/handlers/handler';
import { isNameIn } from '../../../lib/messages/message';
import { requests } from '../../../lib/messages/protocol';
import { answer } from '../../../lib/messages/server';
import { aPaper, refOf } from '../../builders';
import { openTestStore } from '../store/open-test-store';
import { quietEffects } from './quiet-effects';

const page = { ownPage: false, tabId: 3 };
const own = { ownPage: true };
const effects = (): Effects & { told: string[][] } => {
  const told: string[][] = [];
  return { ...quietEffects(), told, changed: (keys) => told.push([...keys]) };
};

test('a request is answered and the change told after the commit, under every name of the paper', async () => {
  const store = openTestStore();
  const { told, ...rest } = effects();
  const reply = await answer(
    store,
    { ...rest, changed: (keys) => told.push([...keys]) },
    'save',
    { paper: aPaper() },
    page,
  );
  expect(reply).toMatchObject({ ok: true, value: { key: aPaper().key, saved: { status: 'to-read' } } });
  expect(told).toEqual([[aPaper().key, ...aPaper().aliases]]);
  expect(await store.db.saved.count()).toBe(1);
});

test('reading tells of no change', async () => {
  const fake = effects();
  await answer(openTestStore(), fake, 'lookup', { refs: [refOf(aPaper())] }, page);
  expect(fake.told).toEqual([]);
});

test.each([
  ['save', { paper: { ...aPaper(), title: 7 } }, 'paper.title'],
  ['save', { paper: { ...aPaper(), urls: { abs: 'javascript:alert(1)' } } }, 'paper.urls.abs'],
  ['update', { paper: aPaper(), patch: { rating: 9 } }, 'patch.rating'],
  ['writeNote', { paper: aPaper(), note: { id: 'x', kind: 'poem', markdown: '' }, base: '' }, 'note.kind'],
  ['lookup', 'nonsense', 'lookup'],
] as const)('a malformed %s is refused with the field named', async (name, data, field) => {
  const store = openTestStore();
  const reply = await answer(store, effects(), name, data, own);
  expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request', field } });
  if (!reply.ok) expect(reply.error.message).toContain(field);
  expect(await store.db.papers.count()).toBe(0);
});

const ofTheWholeLibrary = {
  find: { offset: 0, limit: 10 },
  readAbstracts: { tabId: 1, refs: [] },
  abstractsState: { tabId: 1, refs: [] },
  stopAbstracts: { tabId: 1 },
  forgetAbstracts: {},
  findKeys: {},
  damaged: {},
  facts: { keys: [] },
  survey: {},
  measured: { keys: [], abstracts: true },
  digest: { since: 0 },
  markSeen: { keys: [], seen: true },
  history: { key: 'arxiv:1' },
  editPaper: { key: 'arxiv:1', change: {} },
  editPapers: { edits: [{ key: 'arxiv:1', change: {} }] },
  addNamed: { text: 'A title that nothing is known of' },
  bulk: { target: { keys: [] }, act: { do: 'remove' } },
  applyEach: { steps: [{ keys: [], act: { do: 'remove' } }], words: 'Rules applied' },
  duplicates: {},
  mergePapers: { keys: ['arxiv:1', 'arxiv:2'] },
  merges: { key: 'arxiv:1' },
  takeApart: { id: 1 },
  keepApart: { keys: ['arxiv:1', 'arxiv:2'], apart: true },
  progress: {},
  cancel: {},
  eraseLibrary: { typed: 'erase', keepCopy: false },
  undo: {},
  lastUndo: {},
  records: { scope: { kind: 'all' } },
  renameTag: { from: 'a', to: 'b' },
  changeList: { id: 'l', name: 'Other' },
  deleteList: { id: 'l' },
  mergeLists: { from: 'l', into: 'm' },
  restoreList: { id: 'l' },
  makeCopy: {},
  startExport: { id: 'e', name: 'All', format: 'json', source: { scope: { kind: 'all' } } },
  exports: {},
  endExport: { id: 'e' },
  takeExport: {},
  exportStands: { id: 'e', done: 1, total: 2 },
  exportEnded: { id: 'e', how: { words: 'No.' } },
  tryFile: { id: 'f', choice: 'merge' },
  restoreFile: { id: 'f', choice: 'merge' },
  orderList: { listId: 'l', keys: [] },
  writeFolder: { plan: { scope: { kind: 'all' }, template: 'plain', auto: true }, over: false },
  folderAllowed: {},
  syncLook: { place: { kind: 'folder', name: 'Papers' } },
  syncJoin: { place: { kind: 'folder', name: 'Papers' }, name: 'Here' },
  syncNow: {},
  syncLeave: {},
  syncRemove: { device: 'abcdefgh' },
  syncErase: { typed: 'erase' },
  syncRestore: {},
} as const;

test.each(Object.entries(ofTheWholeLibrary))('only the extension’s own pages may ask %s', async (name, data) => {
  if (!isNameIn(ofTheWholeLibrary, name)) throw new Error(name);
  const store = openTestStore();
  const refusal = { ok: false, error: { code: 'bad-request', field: name } };
  expect(await answer(store, effects(), name, data, page)).toMatchObject(refusal);
  expect(await answer(store, effects(), name, data, own)).not.toMatchObject(refusal);
});

test('all other requests are for frames or pages too', () => {
  const refused = Object.entries(requests).filter(([, { from }]) => from === 'extension');
  expect(refused.map(([name]) => name).sort()).toEqual(Object.keys(ofTheWholeLibrary).sort());
});

test('a full disk and a store that cannot open are told in plain words', async () => {
  const store = openTestStore();
  vi.spyOn(store.db, 'transaction').mockRejectedValueOnce(
    new Dexie.AbortError('aborted', new Dexie.QuotaExceededError('full')),
  );
  expect(await answer(store, effects(), 'save', { paper: aPaper() }, page)).toMatchObject({
    ok: false,
    error: {
      code: 'storage-full',
      message: expect.stringContaining('Free some space'),
      cause: 'AbortError: aborted < QuotaExceededError: full',
    },
  });
  vi.spyOn(store.db, 'transaction').mockRejectedValueOnce(
    new Dexie.BulkError('papers.bulkPut(): 1 of 2 operations failed', [
      new DOMException('No room', 'QuotaExceededError'),
    ]),
  );
  expect(await answer(store, effects(), 'save', { paper: aPaper() }, page)).toMatchObject({
    error: { code: 'storage-full' },
  });
  vi.spyOn(store.db, 'transaction').mockRejectedValueOnce(new Dexie.OpenFailedError('no'));
  expect(await answer(store, effects(), 'save', { paper: aPaper() }, page)).toMatchObject({
    error: { code: 'store-unavailable' },
  });
});

test('a store that could not be opened once, right after a start, is there for the next request', async () => {
  for (const fails of ['open', 'databases'] as const) {
    const store = openTestStore();
    const spy = vi.spyOn(indexedDB, fails).mockImplementation(() => {
      throw new DOMException('not yet', 'UnknownError');
    });
    const save = () => answer(store, effects(), 'save', { paper: aPaper() }, page);
    expect(await save(), fails).toMatchObject({ ok: false, error: { code: 'store-unavailable' } });
    spy.mockRestore();
    expect(await save(), fails).toMatchObject({ ok: true });
  }
});

test('a record that is gone is “not found”, not an exception', async () => {
  expect(await answer(openTestStore(), effects(), 'unsave', { key: 'arxiv:0000.00000' }, own)).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
});

test('a page that had too much kept is refused what would keep more, and not what reads; our own pages are not', async () => {
  const store = openTestStore();
  const full = { ...effects(), allows: () => false };
  const visits = { refs: [refOf(aPaper())] };
  for (const [name, data] of [
    ['save', { paper: aPaper() }],
    ['visit', visits],
  ] as const)
    expect(await answer(store, full, name, data, page)).toMatchObject({ ok: false, error: { field: name } });
  expect(await store.db.seen.count()).toBe(0);
  expect(await answer(store, full, 'lookup', visits, page)).toMatchObject({ ok: true });
  expect(await answer(store, full, 'save', { paper: aPaper() }, own)).toMatchObject({ ok: true });
});

test('an identifier is believed of the site that gives it out, and of no other', async () => {
  const store = openTestStore();
  const paper = aPaper({
    key: 'arxiv:2401.00001',
    aliases: [],
    title: 'The title that it has now',
    authors: ['Ada One'],
  });
  const older = {
    ...paper,
    title: 'Another one that it had before',
    authors: ['Ben Two'],
    urls: { code: 'https://code.example/' },
  };
  await answer(store, effects(), 'save', { paper }, own);
  const merged = { title: older.title };
  await answer(store, effects(), 'save', { paper: older }, { ...page, url: 'https://list.example/' });
  expect(await store.db.papers.get(paper.key)).not.toMatchObject(merged);
  await answer(store, effects(), 'save', { paper: older }, { ...page, url: 'https://arxiv.org/abs/2401.00001' });
  expect(await store.db.papers.get(paper.key)).toMatchObject(merged);
});
