import { linkOf } from '../../papers/names';
import type { PaperRecord } from '../../papers/records';
import type { Paper } from '../../papers/schema';
import { oneLine } from '../../text/markdown';
import { type EntryType, entryType, identifierOf, venueOf } from './entry-type';
import { isOthers, type Person, personOf } from './person';

/** What every bibliography format says of a paper, each in its own words. */
export interface Entry {
  type: EntryType;
  title: string;
  people: readonly Person[];
  /** Whether there are authors beyond those named. */
  others: boolean;
  /** Where it appeared: journal, proceedings, preprint server. */
  venue?: string;
  /** Year, month, day, as far as they are known. */
  date: readonly number[];
  doi?: string;
  arxiv?: string;
  /** arXiv's category. */
  arxivClass?: string;
  url?: string;
  abstract?: string;
  /** The reader's tags. */
  keywords: readonly string[];
}

function dateOf({ published, year }: Paper): number[] {
  const [of, ...rest] = (published ?? '').split('-').filter(Boolean).map(Number);
  if (of !== undefined && (year === undefined || year === of)) return [of, ...rest];
  return year === undefined ? [] : [year];
}

const isClass = (category: string): boolean => /^[a-z-]+(\.[A-Za-z-]+)?$/.test(category) && category.length < 20;

/** The entry of a paper. */
export function entryOf({ paper, saved }: PaperRecord): Entry {
  const authors = paper.authors.map(oneLine).filter((author) => author !== '');
  const arxiv = identifierOf(paper, 'arxiv');
  const fields = {
    venue: venueOf(paper) ?? (arxiv ? 'arXiv' : undefined),
    doi: identifierOf(paper, 'doi'),
    arxiv,
    arxivClass: arxiv && paper.categories.find(isClass),
    url: linkOf(paper),
    abstract: paper.abstract && oneLine(paper.abstract),
  };
  return {
    type: entryType(paper),
    title: oneLine(paper.title),
    people: authors.filter((author) => !isOthers(author)).map(personOf),
    others: authors.some(isOthers),
    date: dateOf(paper),
    keywords: saved?.tags ?? [],
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value)),
  };
}
