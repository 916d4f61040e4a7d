import { present, textOf } from '../dom';
import { routes } from '../listing';
import { defineSite } from '../site';

/**
 * Proceedings of Machine Learning Research. From the proceedings' own Jekyll templates with their metadata. The title of
 * an entry is no link; `abs`, `Download PDF` and, since 2024, `OpenReview` are.
 */
export default defineSite({
  id: 'pmlr',
  name: 'PMLR',
  matches: ['*://proceedings.mlr.press/*', '*://www.proceedings.mlr.press/*'],
  samples: ['https://proceedings.mlr.press/v235/', 'https://proceedings.mlr.press/v9/adams10a.html'],
  papers: /^proceedings\.mlr\.press\/(?:.*Abstract|v\d+\/\w)/,
  ...routes([
    [
      /^\/[vr]\d+\/[\w-]+\.html/,
      'paper',
      {
        title: 'article h1',
        authors: '#authors',
        abstract: '#abstract',
        ids: '#extras a[href*="openreview.net/forum"]',
      },
    ],
    [
      /^\/[vr]\d+\/?(?:index\.html)?$/,
      'listing',
      {
        row: '.paper',
        title: '.title',
        link: 'a[href$=".html"]',
        authors: '.authors',
        ids: 'a[href*="openreview.net/forum"]',
        pdf: 'a[href$=".pdf"]',
        venue: '.info i',
        // `Volume 9: Proceedings of …, 13-15 May 2010, Chia Laguna Resort`: when and where it was held.
        refine: (paper, row) => {
          const [, venue, held] =
            /^Volume \d+: (.+?)(, (?:[A-Z][a-z]+ )?\d.*)/.exec(textOf(row.ownerDocument.querySelector('h2'))) ?? [];
          const year = /(?:19|20)\d\d/.exec(held ?? '')?.[0];
          return { ...present({ venue, year: year ? Number(year) : undefined }), ...paper };
        },
      },
    ],
  ]),
});
