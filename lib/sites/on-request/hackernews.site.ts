import { routes } from '../listing';
import { isPaper } from '../paper-links';
import { defineSite } from '../site';

/**
 * Hacker News: the stories that lead to papers. Front page from a real capture of 2020 (`a.storylink`); since 2022 the link
 * stands in `span.titleline`, from documentation. Links in comments are no entries.
 */
export default defineSite({
  id: 'hackernews',
  name: 'Hacker News',
  matches: ['*://news.ycombinator.com/*'],
  samples: ['https://news.ycombinator.com/', 'https://news.ycombinator.com/item?id=23842179'],
  ...routes([
    [
      /^\/(?:$|\?|news|newest|front|best|show|item|from|upvoted|favorites|submitted|over|classic|pool|active)/,
      'listing',
      {
        row: 'tr.athing:not(.comtr)',
        title: '.titleline > a, a.storylink, td.title > a',
        refine(paper) {
          const year = /\(((?:19|20)\d\d)\)/.exec(paper.title)?.[1];
          const title = paper.title.replace(/\s*(?:\((?:19|20)\d\d\)|\[pdf\])(?=\s|$)/g, '');
          return isPaper(paper.urls?.abs) ? { ...paper, title, ...(year ? { year: Number(year) } : {}) } : undefined;
        },
      },
    ],
  ]),
});
