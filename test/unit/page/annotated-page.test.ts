// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AnnotatedPage } from '../../../lib/page/annotate';
import { answerPopup } from '../../../lib/page/answer-popup';
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
  const page = new AnnotatedPage({
    read: () => reading,
    gloss,
    theme: () => undefined,
    keys: new Map(),
    request,
    frameUrl: 'frame.html',
    signal: ended.signal,
  });
  await vi.waitFor(() => expect(document.querySelectorAll('papergloss-entry')).toHaveLength(2));
  return (papergloss: string, data: object = {}) =>
    answerPopup({ page, annotate: () => {} }, { papergloss, data }, () => undefined);
}

test('an entry is shown by its key or an alias', async () => {
  const ask = await setUp();
  expect(ask('showEntry', { key: paperNumber(1).key })).toEqual({ ok: true, value: true });
  expect(document.activeElement).toBe(document.querySelector('article:nth-of-type(2) papergloss-entry'));
  expect(ask('showEntry', { key: paperNumber(0).aliases[0] })).toEqual({ ok: true, value: true });
  expect(ask('showEntry', { key: 'arxiv:1' })).toEqual({ ok: true, value: false });
});

test('highlights that are not found are told as the panel tells them', async () => {
  const ask = await setUp();
  expect(ask('missingHighlights')).toEqual({ ok: true, value: [] });
  globalThis.papergloss?.page.tellMissing(['h1']);
  expect(ask('missingHighlights')).toEqual({ ok: true, value: ['h1'] });
});

test('why panels do not come is said once, at the button that asked for one, and no field waits for them any more', async () => {
  HTMLElement.prototype.showPopover = () => {}; // not in this document
  await setUp();
  const page = globalThis.papergloss?.page;
  const row = page?.rows()[0];
  const button = row?.root.querySelector<HTMLElement>('.note');
  const said = () => row?.root.querySelector('[role=alert]')?.textContent;
  const live = () => page?.layer().querySelector('[role=status]')?.textContent;
  for (const act of ['wake', 'prepare']) page?.press({ do: act });
  await new Promise((done) => setTimeout(done, 100));
  expect([said(), live()], 'what was only got ready').toEqual([undefined, '']);
  if (row && button) page?.press({ do: 'note', row, from: button });
  expect(row?.root.querySelector('[data-panel]')).not.toBeNull();
  await vi.waitFor(() => expect(said()).toBe('no answer to loadScript'));
  await new Promise((done) => setTimeout(done, 100));
  expect(live()).toBe('');
  expect(row?.root.querySelector('[data-panel]')).toBeNull();
});
