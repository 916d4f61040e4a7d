import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../lib/papers/schema';
import { tidyPaper } from '../../../lib/papers/tidy/tidy';
import { readPage } from '../../../lib/sites/read';
import { readOnRequest } from '../../../lib/sites/read-on-request';
import { siteFor } from '../../../lib/sites/registry';
import { parseSavedPage } from '../../../scripts/sites/saved-page';

/** The first paper of a page as it is kept: read there, and made tidy in the background. */
function kept(address: string, head: string, body = '<h1>A lamp</h1>'): Paper | undefined {
  const document = parseSavedPage(`<html><head><title>x</title>${head}</head><body>${body}</body></html>`);
  const url = new URL(address);
  const [entry] = readPage(document, url, { site: siteFor(url), fallback: readOnRequest }).entries;
  return entry && tidyPaper(entry.paper);
}

const meta = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, content]) => `<meta name="${name}" content="${content.replace(/"/g, '&quot;')}">`)
    .join('');

const journal = 'https://journal.example.org/a/1';
const lamp = { citation_title: 'A lamp of many parts', citation_doi: '10.5555/lamp.1' };

describe('metas', () => {
  it.each([
    [{ citation_authors: 'Jane Doe, Richard Roe, Max Muster' }, ['Jane Doe', 'Richard Roe', 'Max Muster']],
    [{ citation_authors: 'Jane Doe, Richard Roe' }, ['Jane Doe', 'Richard Roe']],
    [{ citation_author: 'Jane Doe and Richard Roe' }, ['Jane Doe', 'Richard Roe']],
    [{ citation_author: 'Doe, J., Roe, R., Muster, M.' }, ['J. Doe', 'R. Roe', 'M. Muster']],
    [{ citation_author: 'Lamp Team, Google' }, ['Lamp Team, Google']],
  ])('names of %j', (fields, names) => {
    expect(kept(journal, meta({ ...lamp, ...fields }))?.authors).toEqual(names);
  });

  it('keep powers, indices and what stands between < and >', () => {
    const citation_abstract =
      '<p>At 10<sup>9</sup> cells and CO<sub>2</sub>, for all p<q and r>s with a rate of 10<sup>-8</sup>.</p>';
    expect(kept(journal, meta({ ...lamp, citation_abstract }))).toMatchObject({
      abstract: 'At 10⁹ cells and CO₂, for all p<q and r>s with a rate of 10⁻⁸.',
    });
    expect(kept(journal, meta({ ...lamp, citation_title: 'Lamps of 10<sup>9</sup> rooms' }))?.title).toBe(
      'Lamps of 10⁹ rooms',
    );
  });

  const lamps = { '@type': ['Periodical', 'Product'], name: 'Lamps' };
  it.each([
    [{ '@type': 'PublicationIssue', issueNumber: '3', isPartOf: { '@type': 'Periodical', name: 'Lamps' } }, 'Lamps'],
    [
      { '@type': 'PublicationIssue', name: 'Issue 3', isPartOf: { '@type': 'PublicationVolume', isPartOf: lamps } },
      'Lamps',
    ],
    [
      [
        { '@type': 'PublicationVolume', volumeNumber: 3, isPartOf: { '@id': '#p' } },
        { '@id': '#p', ...lamps },
      ],
      'Lamps',
    ],
    [{ '@type': 'PublicationVolume', name: 'Volume 3', isPartOf: { '@id': 'https://example.org/j' } }, undefined],
    ['Lamps', 'Lamps'],
    [undefined, undefined],
  ])('name the periodical of what %j is part of', (isPartOf, venue) => {
    const article = {
      '@type': 'ScholarlyArticle',
      headline: 'A lamp of many parts',
      author: [{ name: 'G. M.', familyName: 'García Márquez', givenName: 'Gabriel' }],
      isPartOf,
    };
    const paper = kept(journal, `<script type="application/ld+json">${JSON.stringify(article)}</script>`);
    expect(paper?.venue).toBe(venue);
    expect(paper?.authors).toEqual(['Gabriel García\u00a0Márquez']);
  });

  it.each([
    [{ citation_date: '0000-00-00', citation_year: '2018' }, '2018'],
    [{ citation_publication_date: '20200305' }, '2020-03-05'],
    [{ citation_date: '5. März 2020' }, '2020-03-05'],
  ])('dates of %j', (fields, date) => {
    expect(kept(journal, meta({ ...lamp, ...fields }))?.published).toBe(date);
  });
});

const counted =
  'We light 3 × 10<sup>6</sup> rooms<sup>12</sup> and <i>n</i><sub>max</sub> more in CO<sub>2</sub>, at 5 s<sup>−1</sup> <sup><a href="#r4">4</a></sup>, and count each of them twice before the day comes, so that none is forgotten by those who sleep in them, or who read in bed by the light of one lamp alone until the morning.';

/** Pages that show the same title and abstract, each in the elements of its site. */
const shownAs: readonly (readonly [string, string, string])[] = [
  [
    'https://arxiv.org/abs/2404.00001',
    '<div id="abs"><h1 class="title">T</h1><blockquote class="abstract">A</blockquote></div>',
    '',
  ],
  [
    'https://arxiv.org/list/cs.LG/new',
    '<dl><dt><a href="/abs/2404.00001">x</a></dt><dd><div class="list-title">T</div><p class="mathjax">A</p></dd></dl>',
    '',
  ],
  [
    'https://ar5iv.org/html/2404.00001',
    '<article><h1 class="ltx_title_document">T</h1><div class="ltx_abstract"><p>A</p></div></article>',
    '',
  ],
  [
    'https://huggingface.co/papers/2404.00001',
    '<main><section><h1>T</h1><div><h2>Abstract</h2><p class="text-gray-600">A</p></div></section></main>',
    '',
  ],
  ['https://alphaxiv.org/', '<article><a href="/abs/2404.00001"><h2>T</h2></a><p>A</p></article>', ''],
  ['https://proceedings.neurips.cc/paper/2017/hash/3f-Abstract.html', '<h4>T</h4><h4>Abstract</h4><p>A</p>', ''],
  [
    'https://openreview.net/forum?id=abcdef',
    '<main><h2 class="citation_title">T</h2><span class="note-content-field">Abstract:</span><span>A</span></main>',
    '',
  ],
  [
    'https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3',
    '<h1 id="page-title">T</h1><div id="abstract-1"><p>A</p></div>',
    '',
  ],
  ['https://pubmed.ncbi.nlm.nih.gov/15940349/', '<h1 class="heading-title">T</h1><div id="abstract">A</div>', ''],
  ['https://journal.example.org/10.5555/lamp.2', '<h1>T</h1><div class="abstract"><h2>Abstract</h2><p>A</p></div>', ''],
  [
    'https://www.nature.com/articles/s41586-024-00001-1',
    '<h1 class="c-article-title">T</h1><div id="Abs1-content">A</div>',
    meta({ citation_title: 'Lamps of 10 6 rooms in H2O' }),
  ],
];

describe('powers and indices', () => {
  it.each(shownAs)('%s', (address, body, head) => {
    const shown = body
      .replace('>T<', '>Lamps of 10<sup>6</sup> rooms in H<sub>2</sub>O<')
      .replace('>A<', `>${counted}<`);
    const paper = kept(address, head, shown);
    expect(paper?.title).toBe('Lamps of 10⁶ rooms in H₂O');
    expect(paper?.abstract).toContain('We light 3 × 10⁶ rooms and n_{max} more in CO₂, at 5 s⁻¹, and count');
  });

  it('of MathML are read where it brings no TeX', () => {
    const title =
      'Lamps of <math><msup><mn>10</mn><mn>3</mn></msup></math> and <math><msubsup><mi>n</mi><mn>0</mn><mn>2</mn></msubsup></math>';
    expect(kept('https://openalex.org/works/W2741809807', '', `<h1>${title}</h1>`)?.title).toBe('Lamps of 10³ and n₀²');
  });
});

describe('pages of publishers', () => {
  it('keep powers in the abstract that is shown', () => {
    const body = `<main><h1 class="c-article-title">Lamps of 10<sup>6</sup> rooms</h1>
<div id="Abs1-content"><p>We light 3 × 10<sup>6</sup> rooms<sup>12</sup> in one night, and count each of them twice before the day
comes, so that none is forgotten by those who sleep in them; what is lost is lost for all of them alike.</p></div></main>`;
    const paper = kept(
      'https://www.nature.com/articles/s41586-024-00001-1',
      meta({ citation_doi: '10.1038/s41586-024-00001-1' }),
      body,
    );
    expect(paper?.title).toBe('Lamps of 10⁶ rooms');
    expect(paper?.abstract).toContain('3 × 10⁶ rooms in one night');
  });
});

describe('pages that LaTeXML made', () => {
  const page = (title: string, authors: string) =>
    kept(
      'https://arxiv.org/html/2401.00001v1',
      '',
      `<article class="ltx_document"><h1 class="ltx_title ltx_title_document">${title}</h1>
<div class="ltx_authors">${authors}</div></article>`,
    );

  it('give names without affiliations, each by itself, and titles without words of errors', () => {
    const authors = `<span class="ltx_personname">Jane Doe<br>University of Somewhere<br><span>jane@x.example</span></span>
<span class="ltx_personname">Erika Muster<sup>∗</sup> &amp; John Smith<sup>†</sup></span>`;
    expect(page('<span class="ltx_ERROR undefined">\\scaled*</span>A lamp', authors)).toMatchObject({
      title: 'A lamp',
      authors: ['Jane Doe', 'Erika Muster', 'John Smith'],
    });
  });
});
