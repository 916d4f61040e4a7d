import { describe, expect, it } from 'vitest';
import { readListing, readPaperPage } from '../../../lib/sites/listing';
import { readMetas } from '../../../lib/sites/metas';
import { isPaper } from '../../../lib/sites/paper-links';
import { parseSavedPage } from '../../../scripts/sites/saved-page';

const url = new URL('https://example.org/list');
const page = (body: string, head = '') => parseSavedPage(`<html><head>${head}</head><body>${body}</body></html>`);
const titles = (body: string, listing: Parameters<typeof readListing>[2]) =>
  readListing(page(body), url, listing).map(({ paper }) => paper.title);

describe('readListing', () => {
  it('takes the text of the title, never the attribute of that name', () =>
    expect(titles('<li><a title="paper title" href="/p/1">Real</a></li>', { row: 'li', title: 'a' })).toEqual([
      'Real',
    ]));

  it('passes over rows whose link leads elsewhere', () =>
    expect(
      titles('<li><a href="/p/1">One</a></li><li><a href="/about">About</a></li>', {
        row: 'li',
        title: 'a',
        address: /\/p\//,
      }),
    ).toEqual(['One']));

  it('reads a row within a row once', () =>
    expect(
      titles('<div class="n"><div class="n"><a href="/p/1">One</a></div></div>', { row: '.n', title: 'a' }),
    ).toEqual(['One']));

  it('gives the siblings after a row to that row alone', () => {
    const body = '<dl><dt><a href="/1">One</a></dt><dd>Ada Lovelace</dd><dt><a href="/2">Two</a></dt></dl>';
    const found = readListing(page(body), url, { row: 'dt', tail: true, title: 'a', authors: 'dd' });
    expect(found.map(({ paper }) => paper.authors)).toEqual([['Ada Lovelace'], []]);
  });

  it('keeps no abstract that the page cuts short', () => {
    const body = '<li><a href="/1">One</a><p>It begins and …</p></li>';
    expect(readListing(page(body), url, { row: 'li', title: 'a', abstract: 'p' })[0]?.paper.abstract).toBeUndefined();
  });
});

describe('readPaperPage', () => {
  it('is silent where neither metas nor the title are there', () =>
    expect(readPaperPage(page('<h1>About us</h1>'), url, { title: '.paper-title' })).toEqual([]));

  it('finds an abstract under its heading alone', () => {
    const body = '<h4 class="t">A Title</h4><h4>Abstract</h4><p></p><p>It is short.</p><h4>Links</h4><p>None</p>';
    expect(readPaperPage(page(body), url, { title: '.t' })[0]?.paper.abstract).toBe('It is short.');
  });
});

describe('readMetas', () => {
  const read = (head: string) => readMetas(page('', head), url);

  it('does not take Dublin Core without a DOI, or an author and a journal, for a paper', () => {
    expect(
      read('<meta name="DC.title" content="Our office"><meta name="dc.creator" content="The office">'),
    ).toBeUndefined();
    expect(read('<meta name="DC.title" content="A"><meta name="dc.identifier" content="10.1000/x">')?.ids).toEqual([
      '10.1000/x',
    ]);
  });

  it('reads one article of linked data, and no list of them', () => {
    const article =
      '{"@type":"ScholarlyArticle","headline":"A","author":[{"givenName":"Ada","familyName":"Lovelace"}]}';
    const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
    expect(read(script(`{"@graph":[${article}]}`))).toMatchObject({ title: 'A', authors: ['Lovelace, Ada'] });
    expect(read(script(`[${article},${article}]`))).toBeUndefined();
    expect(read(script('{broken'))).toBeUndefined();
  });
});

describe('isPaper', () => {
  it.each([
    ['https://arxiv.org/abs/1706.03762', true],
    ['https://www.nature.com/articles/s41586-020-2448-9', true],
    ['https://proceedings.mlr.press/v9/adams10a.html', true],
    ['https://proceedings.neurips.cc/', false],
    ['https://github.com/owner/name', false],
    ['javascript:void(0)', false],
    [undefined, false],
  ])('%s: %s', (address, verdict) => expect(isPaper(address)).toBe(verdict));
});
