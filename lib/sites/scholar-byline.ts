import type { RawPaper } from '../papers/raw';
import { present } from './dom';

/** What Google Scholar prints under a title: `A Vaswani, N Shazeer… - Advances in neural …, 2017 - proceedings.neurips.cc`. */
export function scholarByline(byline: string): Partial<RawPaper> {
  const [names = '', journal = ''] = byline.split(/ [-–] /);
  const year = /(?:^|\D)((?:19|20)\d\d)\s*$/.exec(journal)?.[1];
  const venue = journal.replace(/,?\s*(?:19|20)\d\d\s*$/, '');
  return {
    authors: [names],
    ...present({ year: year ? Number(year) : undefined, venue: venue.includes('…') ? '' : venue }),
  };
}
