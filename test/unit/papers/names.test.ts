import { expect, it } from 'vitest';
import { linkOf, namesOf, noState, quoteIn, refOf } from '../../../lib/papers/names';
import { toPaper } from '../../../lib/papers/paper';
import { paperStateSchema } from '../../../lib/papers/records';
import { paperRefSchema } from '../../../lib/papers/schema';

const paper = toPaper({ title: 'Tides of a shallow lake', ids: ['arXiv:2404.12345'], authors: ['Ada Reed'] }, 'test');

it('names a paper by its key and its aliases, each once', () => {
  expect(namesOf({ key: 'arxiv:2404.12345', aliases: ['doi:10.1/x', 'arxiv:2404.12345'] })).toEqual([
    'arxiv:2404.12345',
    'doi:10.1/x',
  ]);
});

it('gives of a paper what a request names it by, and nothing else', () => {
  expect(refOf(paper)).toEqual(paperRefSchema.parse(paper));
  expect(refOf(paper)).not.toHaveProperty('urls');
});

it('knows nothing of a paper in the form that the schema asks for', () => {
  expect(paperStateSchema.parse(noState(paper.key))).toEqual(noState(paper.key));
});

it('finds the quote among the selectors of a highlight', () => {
  const quote = { type: 'TextQuoteSelector' as const, exact: 'shallow' };
  const position = { type: 'TextPositionSelector' as const, start: 11, end: 18 };
  expect(quoteIn({ source: 'https://example.org/', selector: [position, quote] })).toBe(quote);
  expect(quoteIn({ source: 'https://example.org/', selector: [position] })).toBeUndefined();
});

it('leads to the page of a paper, else to its PDF', () => {
  const [abs, pdf] = ['https://example.org/abs', 'https://example.org/pdf'];
  expect(linkOf({ urls: { abs, pdf } })).toBe(abs);
  expect(linkOf({ urls: { pdf } })).toBe(pdf);
  expect(linkOf({ urls: {} })).toBeUndefined();
});
