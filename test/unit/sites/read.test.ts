import { describe, expect, it } from 'vitest';
import { readGeneric } from '../../../lib/sites/generic';
import { distinctEntries, readPage } from '../../../lib/sites/read';
import { readOnRequest } from '../../../lib/sites/read-on-request';
import { siteFor } from '../../../lib/sites/registry';
import { defineSite } from '../../../lib/sites/site';
import { parseSavedPage } from '../../../scripts/sites/saved-page';

const listing = 'https://arxiv.org/list/cs.LG/new';
const link = (id: string, title: string) => `<li><a href="https://arxiv.org/abs/${id}">${title}</a></li>`;
const many = Array.from({ length: 12 }, (_, at) =>
  link(`1706.0${1000 + at}`, `A paper of some length number ${at}`),
).join('');
const read = (html: string, address: string) =>
  readPage(parseSavedPage(html), new URL(address), { site: siteFor(new URL(address)), fallback: readGeneric });

describe('the self-check', () => {
  it('sees that a known listing has another form, and answers by the generic reader', () => {
    const reading = read(`<h1>Machine Learning</h1><ul>${many}</ul>`, listing);
    expect(reading).toMatchObject({ site: 'generic', layoutChanged: true });
    expect(reading.entries).toHaveLength(12);
  });

  it('sees that far fewer were found than are linked', () => {
    const one =
      '<dl><dt><a href="/abs/1706.03762">arXiv:1706.03762</a></dt><dd><div class="list-title">Attention Is All You Need</div></dd></dl>';
    expect(read(`<body>${one}<ul>${many}</ul></body>`, listing).layoutChanged).toBe(true);
    expect(read(`<body>${one}</body>`, listing).layoutChanged).toBe(false);
  });

  it('reports an empty known page, but no search without results', () => {
    expect(read('<p>Nothing to see</p>', listing).layoutChanged).toBe(true);
    expect(
      read('<p>Sorry, your query returned no results</p>', 'https://arxiv.org/search/?query=x').layoutChanged,
    ).toBe(false);
    expect(read('<p>About arXiv</p>', 'https://arxiv.org/help').layoutChanged).toBe(false);
    expect(read('<p>Nothing</p>', 'https://unknown.example.org/').layoutChanged).toBe(false);
  });

  it('takes neither a month without papers nor a check for robots for another layout', () => {
    const month = '<h1>Rings</h1><p>Total of 0 entries</p><p>No updates for this time period.</p>';
    expect(read(month, 'https://arxiv.org/list/math.RA/2031-01').layoutChanged).toBe(false);
    const check = '<title>Just a moment...</title><p>Please verify you are human to go on.</p>';
    expect(read(check, 'https://dl.acm.org/doi/10.1145/3600006.3613165')).toMatchObject({
      layoutChanged: false,
      entries: [],
    });
  });

  it('does without the generic reader where there is none', () => {
    const document = parseSavedPage(`<ul>${many}</ul>`);
    expect(readPage(document, new URL('https://unknown.example.org/'))).toMatchObject({ site: 'generic', entries: [] });
    expect(readPage(document, new URL(listing), { site: siteFor(new URL(listing)) })).toMatchObject({
      site: 'arxiv',
      entries: [],
      layoutChanged: true,
    });
  });
});

describe('what a reader throws', () => {
  const thrown = new TypeError('broken');
  const broken = () => {
    throw thrown;
  };
  const page = parseSavedPage(`<ul>${many}</ul>`);
  const site = defineSite({
    id: 'mine',
    name: 'Mine',
    matches: [],
    samples: [],
    pageType: () => 'listing',
    read: broken,
  });
  const url = new URL('https://unknown.example.org/');

  it('is caught and told, with the site', () => {
    expect(readPage(page, url, { site })).toMatchObject({
      site: 'mine',
      entries: [],
      layoutChanged: true,
      error: { site: 'mine', thrown },
    });
    expect(readPage(page, url, { fallback: broken })).toMatchObject({
      entries: [],
      layoutChanged: true,
      error: { site: 'generic', thrown },
    });
  });

  it('is told where the generic reader answers instead', () => {
    const reading = readPage(page, url, { site, fallback: readGeneric });
    expect(reading).toMatchObject({ site: 'generic', layoutChanged: true, error: { site: 'mine', thrown } });
    expect(reading.entries).toHaveLength(12);
  });

  it('is told of a site that is read on request, too, and its page is read by the generic reader', () => {
    const post = '<div class="thing link"><a class="title" href="/x">A post</a></div>';
    const hostile = parseSavedPage(`${post}<ul>${many}</ul>`);
    Object.assign(hostile.querySelector('.thing') ?? {}, { querySelectorAll: 'no function' });
    const reddit = new URL('https://old.reddit.com/r/science/');
    const reading = readPage(hostile, reddit, { fallback: readOnRequest });
    expect(reading.error).toMatchObject({ site: 'reddit', thrown: expect.any(TypeError) });
    expect(reading.layoutChanged).toBe(true);
  });
});

describe('one paper in several places of a page', () => {
  const element = parseSavedPage('<p>x</p>').body;
  const entry = (title: string, ids: string[], more = {}) => ({
    paper: { title, ids, ...more },
    element,
    titleElement: element,
    anchor: { element, position: 'after' as const },
  });

  it('is one entry that knows what all places know', () => {
    const entries = distinctEntries(
      [
        entry('A paper of four words', ['2404.12345']),
        entry('Another paper of words', []),
        entry('A paper of four words', ['10.1145/1.2', '2404.12345v2'], { abstract: 'Text.' }),
      ],
      'test',
    );
    expect(entries.map(({ paper }) => [paper.key, paper.abstract])).toEqual([
      ['arxiv:2404.12345', 'Text.'],
      [expect.stringMatching(/^title:/), undefined],
    ]);
  });

  it('stays two where identifiers of a kind differ under the same title', () => {
    expect(
      distinctEntries(
        [entry('A paper of four words', ['10.1145/1.2']), entry('A paper of four words', ['10.1145/1.3'])],
        'test',
      ),
    ).toHaveLength(2);
  });

  it('passes over what has no title', () => {
    expect(distinctEntries([entry(' ', ['2404.12345'])], 'test')).toEqual([]);
  });
});
