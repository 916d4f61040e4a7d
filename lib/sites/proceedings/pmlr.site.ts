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
      },
    ],
  ]),
});
