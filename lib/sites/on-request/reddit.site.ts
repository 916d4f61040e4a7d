import type { RawPaper } from '../../papers/raw';
import { routes } from '../listing';
import { isPaper, paperLinksIn } from '../paper-links';
import { defineSite } from '../site';

/** A post is a paper's where it leads to one, or where its text links exactly one. */
function postOfPaper(paper: RawPaper, post: Element, url: URL): RawPaper | undefined {
  const target = post.getAttribute('content-href') ?? post.getAttribute('data-url') ?? '';
  const body = post.querySelector('[slot="text-body"], .usertext-body');
  const linked = isPaper(target) ? [target] : body ? paperLinksIn(body, url) : [];
  const [abs] = linked;
  if (!abs || linked.length > 1) return undefined;
  return { ...paper, title: paper.title.replace(/^\s*(?:\[[^\]]{1,20}\]\s*)+/, ''), ids: [abs], urls: { abs } };
}

/** Reddit: posts about papers, in the present layout (`shreddit-post`) and old.reddit.com (`.thing`), from documentation. */
export default defineSite({
  id: 'reddit',
  name: 'Reddit',
  matches: ['*://*.reddit.com/*'],
  samples: [
    'https://www.reddit.com/r/MachineLearning/',
    'https://old.reddit.com/r/MachineLearning/comments/abc123/r_a_title/',
  ],
  ownKeys: 'jkslnhtox?',
  ...routes([
    [
      /^\//,
      'listing',
      { row: 'shreddit-post, .thing.link', title: ['[slot="title"]', 'a.title'], refine: postOfPaper },
    ],
  ]),
});
