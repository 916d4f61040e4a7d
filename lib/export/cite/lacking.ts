import type { PaperRecord } from '../../papers/records';
import { identifierOf, venueOf } from './entry-type';

/** Fields without which a paper is not fit to be cited, and the papers that lack them. */
export interface Lacking {
  field: 'authors' | 'year' | 'venue';
  papers: readonly { key: string; title: string }[];
}

const checks: readonly (readonly [field: Lacking['field'], lacks: (record: PaperRecord) => boolean])[] = [
  ['authors', ({ paper }) => paper.authors.every((author) => /^et\.? al\.?$/i.test(author))],
  ['year', ({ paper }) => paper.year === undefined && paper.published === undefined],
  ['venue', ({ paper }) => venueOf(paper) === undefined && identifierOf(paper, 'arxiv') === undefined],
];

/** What a bibliography of the papers would miss; fields that nothing lacks are left out. */
export const lackingIn = (records: readonly PaperRecord[]): Lacking[] =>
  checks.flatMap(([field, lacks]) => {
    const papers = records.filter(lacks).map(({ paper: { key, title } }) => ({ key, title }));
    return papers.length === 0 ? [] : [{ field, papers }];
  });
