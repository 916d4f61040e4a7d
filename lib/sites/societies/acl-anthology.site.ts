import { present, textOf } from '../dom';
import { routes } from '../listing';
import { defineSite } from '../site';

/**
 * ACL Anthology. Listings from the site's own Hugo templates of the Bootstrap 4 and Bootstrap 5 eras (and served
 * minified, which changes quotes only); paper page from a real capture. An entry is known by its link, not by classes:
 * `strong > a`. A volume's first entry, its front matter (`….0`), is no paper.
 */
export default defineSite({
  id: 'acl-anthology',
  name: 'ACL Anthology',
  matches: [
    '*://aclanthology.org/*',
    '*://www.aclanthology.org/*',
    '*://www.aclweb.org/anthology/*',
    '*://aclweb.org/anthology/*',
  ],
  samples: [
    'https://aclanthology.org/events/acl-2020/',
    'https://aclanthology.org/volumes/2020.acl-main/',
    'https://aclanthology.org/people/dan-jurafsky/',
    'https://aclanthology.org/2021.naacl-main.208/',
    'https://aclanthology.org/P18-1001/',
    'https://www.aclweb.org/anthology/P18-1001/',
  ],
  ...routes([
    [
      /^\/(?:anthology\/)?(?:events|volumes|people|sigs|venues)\//,
      'listing',
      {
        row: '.align-items-stretch',
        title: 'strong > a:not([href$=".0/"]):not([href$="000/"])',
        authors: 'a[href*="/people/"]',
        tail: true,
        abstract: '.abstract-collapse .card-body, .abstract-collapse',
        pdf: 'a[href$=".pdf"]',
        address: /\/(?:\d{4}\.[\w-]+\.\d+|[A-Z]\d\d-\d{4,5})\/?$/,
        venue: 'a[href*="/volumes/"]',
        // Papers stand under the name of their volume, which is the title of that volume's own page.
        refine: (paper, row, url) => {
          const name = url.pathname.includes('/volumes/')
            ? row.ownerDocument.querySelector('#title')
            : row.parentElement?.querySelector('h4 > a[href*="/volumes/"]');
          return { ...present({ venue: textOf(name) }), ...paper };
        },
      },
    ],
    [
      /^\/(?:anthology\/)?(?:\d{4}\.[\w-]+\.\d+|[A-Z]\d\d-\d{4,5})\/?$/i,
      'paper',
      { title: '#title', shownNames: true, authors: '.lead a', abstract: '.acl-abstract' },
    ],
  ]),
});
