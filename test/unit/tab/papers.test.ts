// @vitest-environment happy-dom

import { expect, test } from 'vitest';
import { readAddress } from '../../../components/library/address/library-address';
import type { PageView } from '../../../components/popup/page-view';
import { paperAt } from '../../../lib/papers/paper-at';
import { libraryHash, tabInSearch } from '../../../lib/tab/addresses';
import { linkedPaper, wordsOfLink } from '../../../lib/tab/linked-paper';
import { papersIn, whyNone } from '../../../lib/tab/papers-in';
import { selectionNote } from '../../../lib/tab/selection-note';
import { toldBy } from '../../../lib/tab/told';
import { paperNumber } from '../../builders';
import { rowNumber } from '../popup/fake-services';

const pageOf = (pageType: 'listing' | 'paper', ...numbers: number[]): PageView => ({
  kind: 'page',
  access: 'known',
  summary: {
    url: 'https://example.org/',
    title: '',
    pageType,
    layoutChanged: false,
    isOff: false,
    papers: numbers.map((number) => rowNumber(number)),
  },
});

test.each<[string, PageView, number | undefined, number]>([
  ['a document is one paper', { kind: 'document', row: rowNumber(1) }, 1, 0],
  ['a paper’s page is one, whatever else it lists', pageOf('paper', 2, 3), 2, 0],
  ['a list of one is one', pageOf('listing', 4), 4, 0],
  ['a list is many', pageOf('listing', 5, 6), undefined, 2],
  ['an empty page is none', pageOf('paper'), undefined, 0],
  ['a closed page is none', { kind: 'closed' }, undefined, 0],
])('%s', (_, view, one, many) => {
  const found = papersIn(view);
  expect(found.one).toEqual(one === undefined ? undefined : paperNumber(one));
  expect(found.many).toHaveLength(many);
});

test('why nothing was saved', () => {
  expect(whyNone(12)).toContain('12 papers');
  expect(whyNone(0)).toBe('No paper was found on this page.');
});

const arxiv = 'https://arxiv.org/abs/2405.01234';
const blog = 'https://example.org/post';

test.each([
  ['more than one word is a title', arxiv, ' Measuring what matters ', 'Measuring what matters'],
  ['one word is none where the address names the paper', arxiv, 'PDF', ''],
  ['one word is better than nothing', blog, ' Attention ', 'Attention'],
  ['no word at all leaves the address', blog, ' ', blog],
])('of a link’s words, %s', (_, url, words, title) => {
  expect(linkedPaper(url, words)).toMatchObject({ title, source: 'link', urls: { abs: url } });
});

test('the words of a link are the longest of those that go there', () => {
  document.body.innerHTML =
    '<a href="https://example.org/a">PDF</a><a href="https://example.org/a"> The whole title </a><a href="https://example.org/a">Code</a><a href="https://example.org/b">Something much longer than that</a>';
  expect(wordsOfLink('https://example.org/a')).toBe('The whole title');
  expect(wordsOfLink('https://example.org/c')).toBe('');
});

test('a selection is quoted, with where it was made', () => {
  expect(selectionNote(' Two *words* ', blog, 'n1')).toEqual({
    id: 'n1',
    kind: 'note',
    markdown: '> Two \\*words\\*\n',
    url: blog,
  });
  expect(selectionNote('Words', undefined, 'n1')).not.toHaveProperty('url');
  expect(selectionNote(' \n', blog, 'n1')).toBeUndefined();
  expect(selectionNote(undefined, blog, 'n1')).toBeUndefined();
});

test('the paper of selected words is the page’s own, the entry around them, or the page itself', () => {
  const [own, around] = [paperNumber(1), paperNumber(2)];
  const page = { title: 'A page of links', url: blog };
  expect(paperAt(own, around, page)).toBe(own);
  expect(paperAt(undefined, around, page)).toBe(around);
  expect(paperAt(undefined, undefined, page)).toMatchObject({ key: 'page:example.org/post', title: page.title });
});

test('the toolbar button tells what happened in words', () => {
  expect(toldBy({ ok: true })).toMatchObject({ text: '✓', title: 'Papergloss: saved' });
  expect(toldBy({ ok: false, error: { message: 'Too full.' } })).toMatchObject({
    text: '!',
    title: 'Papergloss: Too full.',
  });
});

test('addresses of the library carry any key there', () => {
  for (const key of ['arxiv:2405.01234', 'page:example.org/a?b=ü&c#d%'])
    expect(readAddress(libraryHash(key)).paper).toBe(key);
  expect(libraryHash(undefined)).toBe('');
});

test.each([
  ['?tab=12', 12],
  ['?rules&tab=0', 0],
  ['', undefined],
  ['?tab=x', undefined],
  ['?tab=1.5', undefined],
])('the tab in “%s”', (search, tab) => expect(tabInSearch(search)).toBe(tab));
