import { beforeEach, expect, test, vi } from 'vitest';
import type { PageSummary } from '../../../lib/messages/page-replies';
import { pageAsPaper } from '../../../lib/tab/page-as-paper';
import { type Doors, type Tab, viewTab } from '../../../lib/tab/view-tab';
import { paperNumber } from '../../builders';
import { aState, fakeBackground } from '../page/builders';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const page = (url: string): PageSummary => ({
  url,
  title: 'A page',
  pageType: 'unknown',
  papers: [],
  layoutChanged: false,
  isOff: false,
});
const known = 'https://arxiv.org/list/cs.CL/new';
const other = 'https://example.org/reading';

/** A tab whose script answers after it was asked so often in vain. */
function setUp(silent: number, url = other) {
  let left = silent;
  const enter = vi.fn<Doors['enter']>(async () => {});
  const background = fakeBackground({
    lookup: ({ refs }) => ({ ok: true, value: refs.map(({ key }) => aState({ key, notes: 2 })) }),
  });
  const doors: Doors = {
    ask: async () => (left-- > 0 ? undefined : page(url)),
    enter,
    isPdf: async () => false,
    ownScript: async ({ hostname }) => (hostname === 'arxiv.org' ? '/content-scripts/page.js' : undefined),
    request: background.request,
    hosts: async () => ['always.example'],
    offSites: async () => ['dblp'],
  };
  const view = async (tab: Tab, mayEnter?: boolean) => {
    const seen = viewTab(tab, doors, mayEnter);
    await vi.runAllTimersAsync();
    return seen;
  };
  return { doors, enter, view, ...background };
}

test.each([
  [known, 'known'],
  ['https://always.example/a', 'always'],
  [other, 'once'],
])('a page at %s is annotated: %s', async (url, access) => {
  const { view, enter } = setUp(0, url);
  expect(await view({ id: 1, url })).toEqual({ kind: 'page', summary: page(url), access });
  expect(enter).not.toHaveBeenCalled();
});

test('a known site that the reader has switched off says so', async () => {
  const { doors, view } = setUp(0, known);
  doors.ask = async () => ({ ...page(known), isOff: true, site: { id: 'dblp', name: 'dblp' } });
  expect(await view({ id: 1, url: known })).toMatchObject({ kind: 'page', access: 'off' });
});

test('a tab without a number is closed to us', async () => {
  expect(await setUp(0).view({ url: other })).toEqual({ kind: 'closed' });
});

test('without a click, nothing is brought into a silent page', async () => {
  const { view, enter } = setUp(1);
  expect(await view({ id: 1, url: other }, false)).toEqual({ kind: 'unasked' });
  expect(enter).not.toHaveBeenCalled();
});

test('a silent page gets the script for any page, and is asked until it listens', async () => {
  const { view, enter } = setUp(4);
  expect(await view({ id: 7, url: other })).toMatchObject({ kind: 'page', access: 'once' });
  expect(enter).toHaveBeenCalledExactlyOnceWith(7, ['/any-page.js', '/content-scripts/page.js']);
});

test('a silent page of a known site gets its own script', async () => {
  const { view, enter } = setUp(1, known);
  await view({ id: 7, url: known });
  expect(enter).toHaveBeenCalledExactlyOnceWith(7, ['/content-scripts/page.js']);
});

test.each([undefined, 'no address'])('an address that is none (%s) is no hindrance', async (url) => {
  const { view, enter } = setUp(1);
  expect(await view({ id: 7, url })).toMatchObject({ kind: 'page' });
  expect(enter).toHaveBeenCalledOnce();
});

test('a page that lets no script in is closed', async () => {
  const { view, enter } = setUp(1);
  enter.mockRejectedValue(new Error('Cannot access contents of the page'));
  expect(await view({ id: 1, url: other })).toEqual({ kind: 'closed' });
});

test('a page that never listens is unreadable', async () => {
  expect(await setUp(100).view({ id: 1, url: other })).toEqual({ kind: 'unreadable' });
});

const document: Tab = { id: 1, url: 'https://arxiv.org/pdf/2405.01234', title: 'A document of its own' };

test('a document is a row, though the library has never heard of it', async () => {
  const { view } = setUp(100);
  expect(await view(document)).toMatchObject({
    kind: 'document',
    row: { paper: { key: 'arxiv:2405.01234', title: 'A document of its own' }, state: { notes: 2 } },
  });
});

test('a document that the library has is shown as it has it', async () => {
  const { doors } = setUp(100);
  const stored = paperNumber(1);
  const { request, asked } = fakeBackground({
    records: () => ({ ok: true, value: [{ paper: stored, lists: [], notes: [], corrections: [] }] }),
  });
  const seen = viewTab(document, { ...doors, request });
  await vi.runAllTimersAsync();
  expect(await seen).toEqual({ kind: 'document', row: { paper: stored, state: aState({ key: stored.key }) } });
  expect(asked).toMatchObject([
    { name: 'records', data: { scope: { kind: 'keys', keys: ['arxiv:2405.01234'] } } },
    { name: 'lookup', data: { refs: [{ key: stored.key }] } },
  ]);
});

test('a page without papers that the reader has saved is shown as the library has it', async () => {
  const { doors } = setUp(0);
  const stored = paperNumber(1);
  const saved = { status: 'to-read' as const, tags: [], hiddenTags: [], addedAt: 0 };
  const { request, asked } = fakeBackground({
    lookup: () => ({ ok: true, value: [aState({ key: stored.key, saved })] }),
    records: () => ({ ok: true, value: [{ paper: stored, lists: [], notes: [], corrections: [] }] }),
  });
  const seen = viewTab({ id: 1, url: other }, { ...doors, request });
  await vi.runAllTimersAsync();
  expect(await seen).toMatchObject({ kind: 'page', summary: { papers: [{ paper: stored, state: { saved } }] } });
  expect(asked[0]).toMatchObject({ name: 'lookup', data: { refs: [{ key: 'page:example.org/reading' }] } });
});

test.each([
  ['what the page says', async () => paperNumber(1), paperNumber(1).key],
  ['address and title, where nobody may look', async () => Promise.reject(new Error('no')), 'page:example.org/reading'],
  ['address and title, where the page says nothing', async () => null, 'page:example.org/reading'],
])('a page as a paper is read from %s', async (_, read, key) => {
  expect((await pageAsPaper({ id: 1, url: other, title: 'Short' }, read)?.())?.key).toBe(key);
});

test('a page of the browser is no paper', () => {
  expect(pageAsPaper({ id: 1, url: 'chrome://version' }, async () => null)).toBeUndefined();
  expect(pageAsPaper({ id: 1 }, async () => null)).toBeUndefined();
});
