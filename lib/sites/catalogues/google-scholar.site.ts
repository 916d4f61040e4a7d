import type { RawPaper } from '../../papers/raw';
import { textOf } from '../dom';
import { routes } from '../listing';
import { scholarByline } from '../scholar-byline';
import { defineSite } from '../site';

const countries =
  'com,ae,at,be,bg,ca,ch,cl,cz,de,dk,ee,es,fi,fr,gr,hr,hu,ie,it,lt,lu,lv,nl,no,pl,pt,ro,ru,se,si,sk,co.id,co.il,co.in,co.jp,co.kr,co.nz,co.th,co.uk,co.za,com.ar,com.au,com.br,com.co,com.eg,com.hk,com.mx,com.my,com.pe,com.ph,com.pk,com.sa,com.sg,com.tr,com.tw,com.ua,com.vn';

function withByline(paper: RawPaper, row: Element): RawPaper | undefined {
  const byline = row.querySelector('.gs_a');
  const title = paper.title.replace(/^(?:\[[\p{L} ]{1,12}\]\s*)+/u, '');
  return byline ? { ...paper, title, ...scholarByline(textOf(byline)) } : undefined;
}

/**
 * Google Scholar. Results from real captures of 2016, 2020 and 2026; profiles from documentation. Rows that are mere
 * citations have no link; blocks of profiles and related searches have no byline. Snippets are no abstracts.
 */
export default defineSite({
  id: 'google-scholar',
  name: 'Google Scholar',
  matches: countries.split(',').map((country) => `*://scholar.google.${country}/*`),
  samples: [
    'https://scholar.google.com/scholar?q=attention',
    'https://scholar.google.co.jp/scholar?hl=en&q=attention',
    'https://scholar.google.de/citations?user=kukA0LcAAAAJ&hl=de',
  ],
  ...routes([
    [
      /^\/scholar/,
      'search',
      { row: '.gs_r', title: ['.gs_rt a', '.gs_rt span[id]', '.gs_rt'], ids: '.gs_ggs a', refine: withByline },
    ],
    [
      /^\/citations.*view_citation/,
      'paper',
      { title: '#gsc_oci_title, #gsc_vcd_title', ids: '#gsc_oci_title a, #gsc_vcd_title a' },
    ],
    [
      /^\/citations/,
      'listing',
      {
        row: '.gsc_a_tr',
        title: '.gsc_a_at',
        authors: '.gs_gray:first-of-type',
        venue: '.gs_gray + .gs_gray',
        date: '.gsc_a_y',
      },
    ],
  ]),
});
