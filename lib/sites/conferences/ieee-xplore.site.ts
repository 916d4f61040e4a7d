import * as z from 'zod/mini';
import type { RawPaper } from '../../papers/raw';
import { jsonIn, present, textOf } from '../dom';
import { type Listing, routes } from '../listing';
import { defineSite } from '../site';

const listing: Listing = {
  row: 'xpl-results-item, .List-results-items, .result-item',
  title: 'h2 a[href*="/document/"], h3 a[href*="/document/"]',
  authors: ['.author a', 'xpl-authors-name-list a', '.authors-info a'],
  venue: '.description a[href*="/xpl/"]',
  date: '.publisher-info-container',
};

const optionalText = z.catch(z.optional(z.string()), undefined);

/** What IEEE Xplore writes into a script of each paper's page. */
const xplore = z.object({
  title: z.string(),
  authors: z.catch(z.optional(z.array(z.object({ name: z.string() }))), undefined),
  abstract: optionalText,
  doi: optionalText,
  publicationYear: optionalText,
  publicationTitle: optionalText,
});

/** Xplore draws its pages by script and has no metas, but the data that it draws from; the page's own title counts only with that. */
function withXploreData(paper: RawPaper, title: Element): RawPaper | undefined {
  for (const script of title.ownerDocument.querySelectorAll('script:not([src])')) {
    const [, line] = /\bdocument\.metadata\s*=\s*(\{.*\})/.exec(script.textContent ?? '') ?? [];
    const data = jsonIn(line, xplore);
    if (!data) continue;
    const authors = data.authors?.map(({ name }) => name);
    return {
      ...paper,
      title: data.title,
      ids: data.doi ? [data.doi, ...paper.ids] : paper.ids,
      ...present({ authors, abstract: data.abstract, published: data.publicationYear, venue: data.publicationTitle }),
    };
  }
  return paper.title === textOf(title.ownerDocument.querySelector('title')) ? undefined : paper;
}

/** IEEE Xplore. Papers from a real capture of 2010 and from documentation, lists and searches from documentation. */
export default defineSite({
  id: 'ieee-xplore',
  name: 'IEEE Xplore',
  matches: ['*://ieeexplore.ieee.org/*'],
  samples: ['https://ieeexplore.ieee.org/document/793383'],
  papers: /^ieeexplore\.ieee\.org\/(?:abstract\/)?document\//,
  ...routes([
    [
      /^\/(?:abstract\/)?document\/\d|arnumber=/,
      'paper',
      {
        title: ['h1.document-title', '.headNavBlueXLarge2', 'title'],
        authors: 'a[href*="IN>au"]',
        abstract: ['.abstract-text, .abstract'],
        ids: 'p.bodyCopyBlackLargeSpaced',
        refine: withXploreData,
      },
    ],
    [/^\/search/, 'search', listing],
    [/\/(?:proceedings?|conhome|journal|volumes?|issues?|issue|archive|browse)\b/, 'listing', listing],
  ]),
});
