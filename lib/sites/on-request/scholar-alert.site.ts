import { present, textOf } from '../dom';
import { routes } from '../listing';
import { scholarByline } from '../scholar-byline';
import { defineSite } from '../site';

/**
 * Google Scholar's alert mails in a webmail, from real captures of 2019: `h3 > a` that leads through `scholar_url?url=…`,
 * then a byline and a snippet. Webmails put their own prefix before the class.
 */
export default defineSite({
  id: 'scholar-alert',
  name: 'Google Scholar alerts',
  matches: [
    '*://mail.google.com/*',
    '*://outlook.live.com/*',
    '*://outlook.office.com/*',
    '*://outlook.office365.com/*',
  ],
  samples: ['https://mail.google.com/mail/u/0/#inbox', 'https://outlook.live.com/mail/0/'],
  ownKeys: 'jkslntox?',
  ...routes([
    [
      /^\//,
      'listing',
      {
        row: 'h3',
        tail: true,
        title: 'a[class*="gse_alrt_title"], a[href*="scholar_url?"]',
        refine: (paper, row) => {
          const target = new URL(paper.urls?.abs ?? 'about:blank').searchParams.get('url') ?? paper.urls?.abs;
          return { ...paper, urls: present({ abs: target }), ...scholarByline(textOf(row.nextElementSibling)) };
        },
      },
    ],
  ]),
});
