// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerPopup } from '../../../lib/page/answer-popup';
import { startPage } from '../../../lib/page/start';
import { readPage } from '../../../lib/sites/read';
import type { Site } from '../../../lib/sites/site';
import { aGloss, aState, fakeBackground } from './builders';

vi.mock('../../../lib/sites/read', () => ({ readPage: vi.fn() }));

let ended = new AbortController();

beforeEach(() => {
  ended = new AbortController();
  document.body.innerHTML = '<article></article>';
});
afterEach(() => {
  ended.abort();
  globalThis.paperglossAnyPage = undefined;
  globalThis.paperglossAnswers = undefined;
});

interface Options {
  layoutChanged?: boolean;
  settings?: object;
  isInvalid?: boolean;
  sites?: Site[];
}

/** A page whose own reader finds what it should, or not. */
async function setUp({ layoutChanged = false, settings = {}, isInvalid = false, sites = [] }: Options = {}) {
  vi.mocked(readPage).mockReturnValue({ site: 'test', pageType: 'listing', layoutChanged, entries: [] });
  const background = fakeBackground({
    gloss: ({ papers }) => ({ ok: true, value: papers.map(() => aGloss()) }),
    lookup: ({ refs }) => ({ ok: true, value: refs.map(({ key }) => aState({ key })) }),
    loadScript({ script }) {
      if (script === 'answers') globalThis.paperglossAnswers = answerPopup;
      return { ok: true, value: null };
    },
  });
  const area = { get: vi.fn(async (): Promise<object> => settings) };
  const life = { isInvalid, signal: ended.signal };
  const page = await startPage(sites, area, background.request, life, 'frame.html');
  const scripts = () =>
    background.asked.flatMap(({ name, data }) => (name === 'loadScript' ? [JSON.stringify(data)] : []));
  return { page, area, scripts, ...background };
}

const anyPage = '{"script":"any-page"}';
const rules = '{"script":"rules"}';
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const reads = () => vi.mocked(readPage).mock.calls.length;

test('a page as it should be brings in nothing more', async () => {
  const { scripts, page } = await setUp();
  await settled();
  expect(scripts()).toEqual([]);
  expect(reads()).toBe(1);
  expect(await page?.answer({ papergloss: 'missingHighlights', data: {} })).toEqual({ ok: true, value: [] });
});

test('what answers the popup comes with its first question, and what is no question is left to others', async () => {
  const { scripts, page } = await setUp();
  expect(page?.answer({ type: 'describePage' })).toBeUndefined();
  expect(page?.answer('describePage')).toBeUndefined();
  expect(scripts()).toEqual([]);
  await page?.answer({ papergloss: 'missingHighlights', data: {} });
  await page?.answer({ papergloss: 'missingHighlights', data: {} });
  expect(scripts()).toEqual(['{"script":"answers"}']);
});

test('a page whose life is over is not touched', async () => {
  const { page } = await setUp({ isInvalid: true });
  expect(page).toBeUndefined();
  expect(reads()).toBe(0);
});

test('a page whose layout has changed is read again with the script for any page', async () => {
  const { scripts } = await setUp({ layoutChanged: true });
  await vi.waitFor(() => expect(reads()).toBe(2));
  expect(scripts()).toEqual([anyPage]);
});

test('a site that is switched off is left as it was, and annotated again once it is on', async () => {
  const site = {
    id: 'shelf',
    name: 'A shelf',
    matches: ['*://shelf.example/*'],
    samples: [],
    pageType: () => 'listing' as const,
    read: () => [],
  };
  const settings = { offSites: ['shelf'] };
  vi.stubGlobal('location', new URL('https://shelf.example/list'));
  const { page, area } = await setUp({ settings, sites: [site] });
  expect(reads()).toBe(0);
  expect(await page?.answer({ papergloss: 'describePage', data: {} })).toMatchObject({ value: { isOff: true } });
  area.get.mockResolvedValue({ offSites: [] });
  await page?.stored({ offSites: {} });
  expect(reads()).toBe(1);
  await page?.answer({ papergloss: 'annotatePage', data: { on: false } });
  expect(await page?.answer({ papergloss: 'describePage', data: {} })).toMatchObject({
    value: { isOff: true, papers: [] },
  });
  page?.moved();
  await page?.stored({ threshold: {} });
  expect(reads()).toBe(1);
  vi.unstubAllGlobals();
});

test('the script for any page is not brought in twice', async () => {
  globalThis.paperglossAnyPage = {
    read: () => ({ pageType: 'unknown', entries: [] }),
    siteFor: () => undefined,
    onRequest: () => undefined,
  };
  const { scripts } = await setUp({ layoutChanged: true });
  await settled();
  expect(scripts()).toEqual([]);
});

test('a page that goes elsewhere is read again, and its layout judged again', async () => {
  const { page, scripts } = await setUp();
  vi.mocked(readPage).mockReturnValue({ site: 'test', pageType: 'listing', layoutChanged: true, entries: [] });
  page?.moved();
  await vi.waitFor(() => expect(reads()).toBe(3));
  expect(scripts()).toEqual([anyPage]);
});

test('the rules are brought in once, where there are any or as soon as there are', async () => {
  const { page, scripts } = await setUp({ settings: { rules: [{}] } });
  expect(scripts()).toEqual([rules]);
  await page?.stored({ rules: {} });
  expect(scripts()).toEqual([rules]);
  ended.abort();
  ended = new AbortController();
  const later = await setUp();
  expect(later.scripts()).toEqual([]);
  await later.page?.stored({ rules: {} });
  await later.page?.stored({ rules: {} });
  expect(later.scripts()).toEqual([rules]);
});

test('settings are read again where they change what is shown', async () => {
  const { page, area } = await setUp();
  await page?.stored({ revision: { newValue: { count: 1, keys: [] } } });
  await page?.stored({ shortcuts: {} });
  expect(area.get).toHaveBeenCalledTimes(1);
  await page?.stored({ threshold: {} });
  await page?.stored({ hiddenTopics: {} });
  expect(area.get).toHaveBeenCalledTimes(3);
});

test('a change in the library, and a page that comes back as it was, are told to who draws', async () => {
  const { page } = await setUp();
  const changed = vi.fn();
  globalThis.papergloss?.page.onChange(changed);
  await page?.stored({ revision: { newValue: { count: 1, keys: ['arxiv:1'] } } });
  expect(changed).toHaveBeenCalledTimes(1);
  page?.shown({ persisted: true });
  expect(changed).toHaveBeenCalledTimes(2);
  page?.shown({ persisted: false });
  await page?.stored({ revision: { newValue: 'none' } });
  expect(changed).toHaveBeenCalledTimes(2);
});
