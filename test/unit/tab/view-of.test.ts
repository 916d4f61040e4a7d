import { expect, test } from 'vitest';
import type { PageSummary } from '../../../lib/messages/page-replies';
import { documentPaper } from '../../../lib/tab/document-paper';
import { viewOf } from '../../../lib/tab/view-of';
import { rowNumber } from '../popup/fake-services';

const pdf = new URL('https://arxiv.org/pdf/2405.01234v2');
const title = 'How pages become documents';

const summary: PageSummary = {
  url: pdf.href,
  title,
  pageType: 'unknown',
  papers: [],
  layoutChanged: false,
  isOff: false,
};
const listing: PageSummary = { ...summary, pageType: 'listing', papers: [rowNumber(1)] };

test('a document has the title of its tab, and the key that its address names', () => {
  expect(documentPaper(pdf, title)).toMatchObject({ key: 'arxiv:2405.01234', title, source: 'address' });
});

test.each(['2405.01234v2', 'paper.pdf', 'a longer name.PDF', 'arXiv:2405.01234 [cs.CL]', ''])(
  'a tab called “%s” tells no title',
  (name) => expect(documentPaper(pdf, name)?.title).toBe(''),
);

test.each([
  ['https://arxiv.org/abs/2405.01234', title],
  ['https://example.org/minutes.pdf', 'Minutes of June'],
  ['https://example.org/minutes.pdf', 'minutes.pdf'],
])('%s, called “%s”, is no document of a paper', (address, name) => {
  expect(documentPaper(new URL(address), name)).toBeUndefined();
});

test.each([
  ['https://arxiv.org/pdf/2405.01234v1', 'arxiv:2405.01234'],
  ['https://openreview.net/pdf?id=abcDEF123', 'openreview:abcDEF123'],
  ['https://openreview.net/attachment?id=abcDEF123&name=pdf', undefined],
  ['https://www.medrxiv.org/content/10.1101/2020.12.30.20249034v1.full.pdf', 'doi:10.1101/2020.12.30.20249034'],
  ['https://link.springer.com/content/pdf/10.1007/s00000-024-01234-5.pdf', 'doi:10.1007/s00000-024-01234-5'],
  ['https://aclanthology.org/2023.acl-long.1.pdf', 'acl:2023.acl-long.1'],
  ['https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3.full.pdf', 'doi:10.1101/2020.03.22.002386'],
  ['https://www.nature.com/articles/s41586-024-00001-1.pdf', 'doi:10.1038/s41586-024-00001-1'],
  ['https://dl.acm.org/doi/pdf/10.1145/3290605.3300233', 'doi:10.1145/3290605.3300233'],
  ['https://dl.acm.org/doi/epdf/10.1145/3290605.3300233', 'doi:10.1145/3290605.3300233'],
  ['https://onlinelibrary.wiley.com/doi/pdfdirect/10.1002/lamp.12', 'doi:10.1002/lamp.12'],
])('the document at %s is %s, whatever it is called', (address, key) => {
  expect(documentPaper(new URL(address), '')?.key).toBe(key);
});

test('a document whose address names no paper is known by its title', () => {
  const address = 'https://proceedings.mlr.press/v97/example19a/example19a.pdf';
  expect(documentPaper(new URL(address), title)).toMatchObject({
    title,
    key: expect.stringMatching(/^title:/),
    urls: { abs: address, pdf: address },
  });
});

test('a page that answers is what it says', () => {
  const address = new URL('https://example.org/');
  expect(viewOf(summary, address, title)).toEqual({ kind: 'page', summary });
  expect(viewOf(listing, pdf, title)).toEqual({ kind: 'page', summary: listing });
});

test('a document is one, whether its viewer answers or not', () => {
  for (const answer of [undefined, summary]) {
    expect(viewOf(answer, pdf, title)).toMatchObject({ kind: 'document', paper: { key: 'arxiv:2405.01234' } });
  }
});

test('where neither page nor address says anything, nothing is known', () => {
  expect(viewOf(undefined, new URL('https://example.org/'), title)).toBeUndefined();
  expect(viewOf(undefined, undefined, title)).toBeUndefined();
});

test.each([
  ['https://arxiv.org/pdf/2405.01234', 2024],
  ['https://arxiv.org/pdf/math/0309136', 2003],
  ['https://arxiv.org/pdf/hep-th/9711200', 1997],
  ['https://aclanthology.org/2023.acl-long.1.pdf', undefined],
])('the year of %s is %s', (address, year) => {
  expect(documentPaper(new URL(address), '')?.year).toBe(year);
});

test('what is known to be a document needs no address that looks like one', () => {
  const address = new URL('https://openreview.net/attachment?id=abcDEF123&name=pdf');
  expect(viewOf(undefined, address, '', true)).toMatchObject({
    kind: 'document',
    paper: { key: 'openreview:abcDEF123' },
  });
  expect(documentPaper(new URL('https://files.example/get?number=7'), title, true)).toMatchObject({ title });
  expect(documentPaper(new URL('https://files.example/get?number=7'), 'get', true)).toBeUndefined();
});
