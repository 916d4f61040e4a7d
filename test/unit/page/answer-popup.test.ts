// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { answerPopup } from '../../../lib/page/answer-popup';
import type { PageReading } from '../../../lib/sites/read';
import { paperNumber } from '../../builders';
import { aState } from './builders';

const [first, second] = [paperNumber(1), paperNumber(2)];

function aPage() {
  document.title = 'A list of two';
  document.body.innerHTML = '<article>one</article><article>two</article><footer>end</footer>';
  const articles = [...document.querySelectorAll('article')];
  const reading: PageReading = {
    site: 'test',
    pageType: 'listing',
    layoutChanged: false,
    entries: articles.map((element, index) => ({
      paper: index === 0 ? first : second,
      element,
      titleElement: element,
      anchor: { element, position: 'append' as const },
    })),
  };
  const page = {
    reading,
    missing: ['n1', 'n2'],
    show: vi.fn((key: string) => key === second.key),
    stateOf: ({ key }: { key: string }) => (key === first.key ? aState({ key, notes: 3 }) : undefined),
  };
  return { page, annotate: vi.fn() };
}

const ask = (papergloss: string, data: unknown = {}, page = aPage()) =>
  answerPopup(page, { papergloss, data }, () => ({ id: 'test', name: 'Test' }));

afterEach(() => getSelection()?.removeAllRanges());

test('a page describes itself, with papers that the store has not answered for as not saved', () => {
  expect(ask('describePage')).toEqual({
    ok: true,
    value: {
      url: location.href,
      title: 'A list of two',
      site: { id: 'test', name: 'Test' },
      pageType: 'listing',
      layoutChanged: false,
      isOff: false,
      papers: [
        { paper: first, state: aState({ key: first.key, notes: 3 }) },
        { paper: second, state: aState({ key: second.key }) },
      ],
    },
  });
});

test('a page that is left alone says so, and does what it is asked about papers on none', () => {
  const left = { page: undefined, annotate: vi.fn() };
  const answer = (papergloss: string, data: unknown = {}) =>
    answerPopup(left, { papergloss, data }, () => ({ id: 'test', name: 'Test' }));
  expect(answer('describePage')).toMatchObject({ ok: true, value: { isOff: true, papers: [], site: { id: 'test' } } });
  expect(answer('showEntry', { key: first.key })).toEqual({ ok: true, value: false });
  expect(answer('missingHighlights')).toEqual({ ok: true, value: [] });
  expect(answer('selectedEntry')).toEqual({ ok: true, value: '' });
  expect(answer('annotatePage', { on: true })).toEqual({ ok: true, value: true });
  expect(left.annotate).toHaveBeenCalledWith(true);
});

test('an entry is shown where it is there', () => {
  const page = aPage();
  expect(ask('showEntry', { key: second.key }, page)).toEqual({ ok: true, value: true });
  expect(ask('showEntry', { key: 'arxiv:0' }, page)).toEqual({ ok: true, value: false });
  expect(page.page.show.mock.calls).toEqual([[second.key], ['arxiv:0']]);
});

test('highlights that were not found are named', () => {
  expect(ask('missingHighlights')).toEqual({ ok: true, value: ['n1', 'n2'] });
});

test.each([
  ['article:nth-of-type(2)', second.key],
  ['footer', ''],
])('the entry of words selected in %s', (selector, key) => {
  const page = aPage();
  getSelection()?.selectAllChildren(document.querySelector(selector) ?? document.body);
  expect(ask('selectedEntry', {}, page)).toEqual({ ok: true, value: key });
});

test('a malformed request is refused with the field named, and does nothing', () => {
  const page = aPage();
  expect(ask('showEntry', { key: 7 }, page)).toMatchObject({
    ok: false,
    error: { code: 'bad-request', field: 'key', message: expect.stringContaining('“key”') },
  });
  expect(ask('showEntry', null, page)).toMatchObject({ ok: false, error: { field: 'showEntry' } });
  expect(page.page.show).not.toHaveBeenCalled();
});

test.each(['closePage', 'toString', '__proto__'])('there is no request %s', (name) => {
  expect(ask(name)).toMatchObject({ ok: false, error: { code: 'bad-request', field: 'papergloss' } });
});

test.each([[undefined], ['describePage'], [{ type: 'describePage' }], [{ papergloss: 1 }]])(
  '%j is no message for the page',
  (message) => {
    expect(answerPopup(aPage(), message, () => undefined)).toBeUndefined();
  },
);
