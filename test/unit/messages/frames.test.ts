import { expect, test } from 'vitest';
import { FrameGrants, memoryArea } from '../../../lib/messages/frame-grants';
import type { Effects } from '../../../lib/messages/handlers/handler';
import { isNameIn } from '../../../lib/messages/message';
import { requests } from '../../../lib/messages/protocol';
import { answer } from '../../../lib/messages/server';
import { aPaper, paperNumber, refOf } from '../../builders';
import { openTestStore } from '../store/open-test-store';

const tabId = 3;
const page = { ownPage: false, tabId, url: 'https://list.example/' };
const frame = { ownPage: true, tabId, frameId: 7, url: 'chrome-extension://ours/frame.html' };
const own = { ownPage: true };
const nonce = 'f0b3c1f2-0a6e-4a2e-8a53-6f2f7f0f9f11';
const refused = { ok: false, error: { code: 'bad-request' } };

function setUp(frames = new FrameGrants(memoryArea(), () => 0)) {
  const store = openTestStore();
  const effects: Effects = {
    loadScript: async () => {},
    openLibrary: async () => {},
    changed: () => {},
    allows: () => true,
    frames,
  };
  const ask = (name: string, data: unknown, sender: { ownPage: boolean; tabId?: number; frameId?: number }) => {
    if (!isNameIn(requests, name)) throw new Error(name);
    return answer(store, effects, name, data, sender);
  };
  return { store, effects, ask };
}

const ref = refOf(aPaper());

test('a frame that our script has opened may ask about its paper, and about no other', async () => {
  const { ask } = setUp();
  for (const number of [1, 2]) await ask('save', { paper: paperNumber(number) }, own);
  await ask('save', { paper: aPaper() }, own);
  const mine = { paper: aPaper(), note: { id: 'mine', kind: 'note', markdown: 'mine' }, base: '' };
  const other = { paper: paperNumber(1), note: { id: 'other', kind: 'note', markdown: 'other' }, base: '' };
  await ask('writeNote', mine, own);
  await ask('writeNote', other, own);
  await ask('openFrame', { nonce, ref }, page);
  expect(await ask('claimFrame', { nonce }, frame)).toEqual({ ok: true, value: tabId });
  expect(await ask('notesOf', { ref }, frame)).toMatchObject({ ok: true, value: [{ id: 'mine' }] });
  expect(await ask('tags', {}, frame)).toMatchObject({ ok: true });
  expect(await ask('deleteNote', { id: 'mine' }, frame)).toMatchObject({ ok: true });
  for (const [name, data] of [
    ['notesOf', { ref: refOf(paperNumber(1)) }],
    ['lookup', { refs: [ref, refOf(paperNumber(1))] }],
    ['update', { paper: paperNumber(1), patch: { rating: 5 } }],
    ['writeNote', other],
    ['deleteNote', { id: 'other' }],
    ['unsave', { key: paperNumber(2).key }],
    ['records', { scope: { kind: 'all' } }],
  ] as const)
    expect(await ask(name, data, frame), name).toMatchObject(refused);
  expect(await ask('unsave', { key: aPaper().key }, frame)).toMatchObject({ ok: true });
});

test('a frame that a page has opened on its own is nobody, whatever it names', async () => {
  const { ask } = setUp();
  await ask('openFrame', { nonce, ref }, page);
  for (const guess of ['00000000-0000-4000-8000-000000000000', ''])
    expect(await ask('claimFrame', { nonce: guess }, frame)).not.toMatchObject({ ok: true, value: tabId });
  expect(await ask('claimFrame', { nonce }, { ...frame, tabId: 4 }), 'in another tab').toMatchObject({ value: null });
  expect(await ask('claimFrame', { nonce }, page), 'by a content script').toMatchObject(refused);
  expect(await ask('notesOf', { ref }, frame)).toMatchObject(refused);
  expect(await ask('claimFrame', { nonce }, frame)).toMatchObject({ value: tabId });
  expect(await ask('claimFrame', { nonce }, { ...frame, frameId: 8 }), 'a second time').toMatchObject({ value: null });
  expect(await ask('notesOf', { ref }, { ...frame, frameId: 8 })).toMatchObject(refused);
});

test('a frame that speaks a moment before our script does is waited with', async () => {
  const frames = new FrameGrants(memoryArea(), () => 0);
  const claimed = frames.claim(nonce, frame);
  await frames.open(nonce, ref, page);
  expect(await claimed).toBe(true);
  expect(await frames.of(frame)).toMatchObject({ ref });
});

test('what is not claimed in time is not claimed', async () => {
  let now = 0;
  const frames = new FrameGrants(memoryArea(), () => now);
  await frames.open(nonce, ref, page);
  now = 120_000;
  expect(await frames.claim(nonce, frame)).toBe(false);
});

test('grants outlive the background, and go with their tab', async () => {
  const area = memoryArea();
  const before = new FrameGrants(area, () => 0);
  await Promise.all([before.open(nonce, ref, page), before.open(`${nonce}-b`, refOf(paperNumber(1)), page)]);
  await Promise.all([before.claim(nonce, frame), before.claim(`${nonce}-b`, { ...frame, frameId: 8 })]);
  const after = new FrameGrants(area, () => 0);
  expect(await after.of(frame)).toMatchObject({ ref: { key: ref.key }, url: page.url });
  expect(await after.of({ ...frame, frameId: 8 })).toMatchObject({ ref: { key: paperNumber(1).key } });
  after.forget(tabId);
  expect(await after.of(frame)).toBeUndefined();
});

test('what a frame writes is the word of the page that it is in', async () => {
  const { store, effects, ask } = setUp();
  const asked: (string | undefined)[] = [];
  effects.allows = ({ url }) => {
    asked.push(url);
    return false;
  };
  await ask('openFrame', { nonce, ref }, page);
  await ask('claimFrame', { nonce }, frame);
  expect(await ask('update', { paper: aPaper(), patch: { rating: 5 } }, frame)).toMatchObject(refused);
  expect(asked).toEqual([page.url]);
  expect(await store.db.saved.count()).toBe(0);
});

const ofFrames = {
  lists: {},
  tags: {},
  createList: { name: 'x' },
  removeFromList: { key: 'arxiv:1', listId: 'l' },
  unsave: { key: 'arxiv:1' },
  restore: { key: 'arxiv:1' },
  openLibrary: {},
  notesOf: { ref },
  writeNote: { paper: aPaper(), note: { id: 'n', kind: 'note', markdown: '' }, base: '' },
  deleteNote: { id: 'n' },
  restoreNote: { id: 'n' },
  claimFrame: { nonce },
} as const;

test.each(Object.entries(ofFrames))('no content script may ask %s', async (name, data) => {
  expect(await setUp().ask(name, data, page)).toMatchObject({ ...refused, error: { field: name } });
});

test('all else that is not the library’s is for pages too', () => {
  const named = Object.entries(requests).filter(([, { from }]) => from === 'frame');
  expect(named.map(([name]) => name).sort()).toEqual(Object.keys(ofFrames).sort());
});

test('a page adds highlights and lines to notes, and reads no word of a note', async () => {
  const { ask } = setUp();
  const quote = [{ type: 'TextQuoteSelector', exact: 'words of the page' }] as const;
  const target = { source: 'https://list.example/', selector: quote };
  const mine = { id: 'h', kind: 'highlight', markdown: 'a secret', target, colour: 'pink' };
  await ask('writeNote', { paper: aPaper(), note: mine, base: '' }, own);
  const drawn = { id: 'h', target, colour: 'pink' };
  expect(await ask('highlightsOf', { ref }, page)).toEqual({ ok: true, value: [drawn] });
  const highlight = { ...drawn, colour: 'blue' };
  expect(await ask('writeHighlight', { paper: aPaper(), highlight }, page)).toEqual({ ok: true, value: null });
  expect(await ask('notesOf', { ref }, own), 'it stays as it was').toMatchObject({ value: [mine] });
  await ask('writeHighlight', { paper: aPaper(), highlight: { ...drawn, id: 'h2' } }, page);
  for (const _ of ['once', 'and not twice'])
    expect(await ask('keepInNote', { paper: aPaper(), line: '- 3x', id: 'n' }, page)).toMatchObject({ value: null });
  expect(await ask('notesOf', { ref }, own)).toMatchObject({
    value: [{ id: 'h' }, { id: 'h2', markdown: '', kind: 'highlight' }, { id: 'n', markdown: '- 3x' }],
  });
  await ask('dropFromNote', { ref, line: '- 3' }, page);
  expect(await ask('notesOf', { ref }, own)).toMatchObject({ value: [{}, {}, { markdown: '- 3x' }] });
  await ask('dropFromNote', { ref, line: '- 3x' }, page);
  expect(await ask('notesOf', { ref }, own)).toMatchObject({ value: [{ id: 'h' }, { id: 'h2' }] });
});

test('a kept line goes under the last note, and out of it again', async () => {
  const { ask } = setUp();
  const note = { id: 'n', kind: 'note', markdown: 'mine\n' };
  await ask('writeNote', { paper: aPaper(), note, base: '' }, own);
  await ask('keepInNote', { paper: aPaper(), line: '- 3x', id: 'other' }, page);
  expect(await ask('notesOf', { ref }, own)).toMatchObject({ value: [{ id: 'n', markdown: 'mine\n- 3x' }] });
  await ask('dropFromNote', { ref, line: '- 3x' }, page);
  expect(await ask('notesOf', { ref }, own)).toMatchObject({ value: [{ id: 'n', markdown: 'mine' }] });
});
