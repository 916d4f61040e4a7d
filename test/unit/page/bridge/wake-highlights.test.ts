// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wakeHighlights } from '../../../../lib/page/bridge/wake-highlights';
import type { PageReading } from '../../../../lib/sites/read';
import { aRow, aState, fakeBackground } from '../builders';

let ended = new AbortController();

beforeEach(() => {
  ended = new AbortController();
  document.body.innerHTML = '<p>Some words</p>';
});
afterEach(() => ended.abort());

function start(reading: Partial<PageReading>, highlights = 0) {
  const wake = vi.fn();
  const { request, asked } = fakeBackground({
    lookup: ({ refs }) => ({ ok: true, value: refs.map(({ key }) => aState({ key, highlights })) }),
  });
  const whole: PageReading = { site: 'arxiv', pageType: 'paper', entries: [], layoutChanged: false, ...reading };
  return { wake, asked, tell: wakeHighlights({ reading: () => whole, request, wake, signal: ended.signal }) };
}

function select(): void {
  const paragraph = document.querySelector('p');
  if (paragraph) getSelection()?.selectAllChildren(paragraph);
  document.dispatchEvent(new Event('selectionchange'));
}

test('wakes once for a selection on a page about one paper', () => {
  const { wake } = start({ pageType: 'paper' });
  document.dispatchEvent(new Event('selectionchange'));
  expect(wake).not.toHaveBeenCalled();
  select();
  select();
  expect(wake).toHaveBeenCalledOnce();
});

test('leaves selections on lists of known sites alone, and all after the end', () => {
  const { wake } = start({ pageType: 'listing' });
  select();
  ended.abort();
  select();
  expect(wake).not.toHaveBeenCalled();
});

test('wakes for a paper that has highlights, not for others', () => {
  const { wake, tell } = start({ pageType: 'listing' });
  tell([aRow(1), aRow(2, { state: aState() })]);
  expect(wake).not.toHaveBeenCalled();
  tell([aRow(3, { state: aState({ highlights: 2 }) })]);
  tell([aRow(3, { state: aState({ highlights: 2 }) })]);
  expect(wake).toHaveBeenCalledOnce();
});

test('asks on a page of no known site about the page itself', async () => {
  document.title = 'A page about reading and marks';
  const { wake, asked } = start({ site: 'generic', pageType: 'unknown' }, 1);
  await vi.waitFor(() => expect(wake).toHaveBeenCalledOnce());
  expect(asked).toMatchObject([{ name: 'lookup', data: { refs: [{ title: 'A page about reading and marks' }] } }]);
});
