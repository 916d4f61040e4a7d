import { routes } from '../listing';
import { defineSite } from '../site';

/**
 * CVF Open Access (CVPR, ICCV, WACV) and ECVA (ECCV). CVF's list from real captures of 2019: `dt.ptitle`, a `dd` of
 * authors, each in a form of its own, and a `dd` of links. ECVA's, and the pages of papers, from documentation: the
 * same with authors in plain text.
 */
export default defineSite({
  id: 'cvf',
  name: 'CVF and ECVA open access',
  matches: ['*://openaccess.thecvf.com/*', '*://www.ecva.net/*', '*://ecva.net/*'],
  samples: [
    'https://openaccess.thecvf.com/CVPR2019.py?day=2019-06-18',
    'https://openaccess.thecvf.com/CVPR2024?day=all',
    'https://openaccess.thecvf.com/content/CVPR2024/html/Doe_A_Title_CVPR_2024_paper.html',
    'https://www.ecva.net/papers.php',
  ],
  papers: /^openaccess\.thecvf\.com\/content/,
  ...routes([
    [
      /\/html\/.*_paper\.(?:html|php)/,
      'paper',
      {
        title: '#papertitle',
        authors: ['#authors b', '#authors'],
        abstract: '#abstract',
        ids: 'a[href*="arxiv.org/abs"]',
      },
    ],
    [
      /^\/(?!content|$|menu)/,
      'listing',
      {
        row: 'dt.ptitle',
        tail: true,
        title: 'a',
        authors: ['.authsearch a', 'dt + dd'],
        ids: 'a[href*="arxiv.org/abs"], a[href*="/10."]',
        pdf: 'a[href$=".pdf"]',
      },
    ],
  ]),
});
