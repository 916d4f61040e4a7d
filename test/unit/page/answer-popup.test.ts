// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AnnotatedPage } from '../../../lib/page/annotate';
import { answerPopup, readRevision } from '../../../lib/page/answer-popup';
import type { PageReading } from '../../../lib/sites/read';
import { paperNumber } from '../../builders';
import { aGloss, aState, fakeBackground } from './builders';

let ended = new AbortController();

beforeEach(() => {
  ended = new AbortController();
  document.body.innerHTML = '<article>One word</article><article>Another word</article><p>Elsewhere</p>';
});
afterEach(() => ended.abort());

/** A page of two papers, of which the library knows the second. */
async function setUp() {
  const entries = [...document.querySelectorAll('article')].map((element, number) => ({
    paper: paperNumber(number),
    element,
    titleElement: element,
    anchor: { element, position: 'append' as const },
  }));
  const reading: PageReading = { site: 'test', pageType: 'listing', layoutChanged: true, entries };
  const { request } = fakeBackground({
    lookup: ({ refs }) => ({ ok: true, value: refs.map(({ key }, at) => aState({ key, notes: at })) }),
    visit: () => ({ ok: true, value: [] }),
  });
  const gloss = async (papers: readonly unknown[]) => papers.map(() => aGloss());
  const page = new AnnotatedPage({ read: () => reading, gloss, keys: new Map(), request, signal: ended.signal });
  await vi.waitFor(() => expect(document.querySelectorAll('papergloss-entry')).toHaveLength(2));
  const site = { id: 'test', name: 'Test' };
  const ask = (papergloss: string, data: object = {}, known = true) =>
    answerPopup(page, { papergloss, data }, () => (known ? site : undefined));
  return { page, ask };
}

test('a page describes itself with what the library knows of its papers', async () => {
  const { ask } = await setUp();
  expect(ask('describePage')).toMatchObject({
    url: location.href,
    pageType: 'listing',
    layoutChanged: true,
    site: { id: 'test', name: 'Test' },
    papers: [
      { paper: paperNumber(0), state: { notes: 0 } },
      { paper: paperNumber(1), state: { notes: 1 } },
    ],
  });
  expect(ask('describePage', {}, false)).not.toHaveProperty('site');
});

test('the entry around the selected words is named, if any', async () => {
  const { ask } = await setUp();
  const select = (selector: string): void => {
    const element = document.querySelector(selector);
    if (element) getSelection()?.selectAllChildren(element);
  };
  expect(ask('selectedEntry')).toBe('');
  select('article:nth-of-type(2)');
  expect(ask('selectedEntry')).toBe(paperNumber(1).key);
  select('p');
  expect(ask('selectedEntry')).toBe('');
});

test('an entry is shown by its key or an alias', async () => {
  const { ask } = await setUp();
  expect(ask('showEntry', { key: paperNumber(1).key })).toBe(true);
  expect(document.activeElement).toBe(document.querySelector('article:nth-of-type(2) papergloss-entry'));
  expect(ask('showEntry', { key: paperNumber(0).aliases[0] })).toBe(true);
  expect(ask('showEntry', { key: 'arxiv:1' })).toBe(false);
});

test('highlights that are not found are told as the panel tells them', async () => {
  const { ask } = await setUp();
  expect(ask('missingHighlights')).toEqual([]);
  globalThis.papergloss?.page.tellMissing(['h1']);
  expect(ask('missingHighlights')).toEqual(['h1']);
});

test.each([
  ['of a name that is none', { papergloss: 'closePage', data: {} }],
  ['for others', { type: 'x' }],
])('a message %s is not answered', async (_, message) => {
  const { page } = await setUp();
  expect(answerPopup(page, message, () => undefined)).toBeUndefined();
});

test('a change is read where it is one', () => {
  expect(readRevision({ count: 3, keys: ['a', 7, 'b'] })?.keys).toEqual(['a', 'b']);
  for (const value of [undefined, null, 5, {}, { keys: 'a' }]) expect(readRevision(value)).toBeUndefined();
});
