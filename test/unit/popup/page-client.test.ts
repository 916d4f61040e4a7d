import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { describePage, missingHighlights, selectedKey, showEntry } from '../../../lib/messages/page-client';
import { rowNumber } from './fake-services';

const summary = {
  url: 'https://arxiv.org/list/cs.LG/new',
  title: 'New',
  pageType: 'listing',
  papers: [rowNumber(1)],
  layoutChanged: false,
  isOff: false,
};

const answer = (value: unknown, ok = true) =>
  vi
    .spyOn(browser.tabs, 'sendMessage')
    .mockImplementation(async () => (value === undefined ? undefined : { ok, value }));

test('a page describes itself', async () => {
  const sent = answer(summary);
  expect(await describePage(7)).toMatchObject(summary);
  expect(sent).toHaveBeenCalledWith(7, { papergloss: 'describePage', data: {} });
});

test.each([
  ['nothing', undefined],
  ['a title that is no text', { ...summary, title: 5 }],
  [
    'an address that is none',
    {
      ...summary,
      papers: [{ ...rowNumber(1), paper: { ...rowNumber(1).paper, urls: { abs: 'javascript:alert(1)' } } }],
    },
  ],
])('%s is no description', async (_, reply) => {
  answer(reply);
  expect(await describePage(7)).toBeUndefined();
});

test('entry, selection and highlights are asked for by name, and taken only in their form', async () => {
  const sent = answer(true);
  expect(await showEntry(7, 'arxiv:1')).toBe(true);
  expect(sent).toHaveBeenCalledWith(7, { papergloss: 'showEntry', data: { key: 'arxiv:1' } });
  answer('yes');
  expect(await showEntry(7, 'arxiv:1')).toBe(false);
  answer(['n1']);
  expect(await missingHighlights(7)).toEqual(['n1']);
  answer([1]);
  expect(await missingHighlights(7)).toEqual([]);
  answer('arxiv:1');
  expect(await selectedKey(7)).toBe('arxiv:1');
  answer('');
  expect(await selectedKey(7)).toBeUndefined();
});

test('a refusal is no answer', async () => {
  answer(true, false);
  expect(await showEntry(7, 'arxiv:1')).toBe(false);
});

test('a tab without a content script is told apart', async () => {
  vi.spyOn(browser.tabs, 'sendMessage').mockRejectedValue(new Error('Could not establish connection.'));
  expect(await describePage(7)).toBeUndefined();
  expect(await showEntry(7, 'arxiv:1')).toBe(false);
});
