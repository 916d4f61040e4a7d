import type { PaperRecord } from '../../papers/records';
import { type Entry, entryOf } from './entry';
import type { Person } from './person';

const types: Readonly<Record<Entry['type'], string>> = {
  article: 'article-journal',
  inproceedings: 'paper-conference',
  preprint: 'article',
  thesis: 'thesis',
  report: 'report',
  misc: 'document',
};

const name = (person: Person): Record<string, string> => {
  if (person.family === undefined) return { literal: person.literal };
  const { family, given, particle, suffix } = person;
  return {
    family,
    ...(given ? { given } : {}),
    ...(particle ? { 'non-dropping-particle': particle } : {}),
    ...(suffix ? { suffix } : {}),
  };
};

/** A paper as an item of CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
export function cslItem(record: PaperRecord, id: string): Record<string, unknown> {
  const entry = entryOf(record);
  const { type, venue, arxiv, doi } = entry;
  const published = type === 'article' || type === 'inproceedings';
  const item = {
    id,
    type: types[type],
    title: entry.title,
    author: [...entry.people.map(name), ...(entry.others ? [{ literal: 'others' }] : [])],
    'container-title': published ? venue : undefined,
    publisher: published ? undefined : venue,
    genre: type === 'preprint' ? 'preprint' : type === 'thesis' ? 'PhD thesis' : undefined,
    number: type === 'preprint' && arxiv ? `arXiv:${arxiv}` : undefined,
    issued: entry.date.length > 0 ? { 'date-parts': [entry.date] } : undefined,
    DOI: doi,
    URL: entry.url,
    abstract: entry.abstract,
    keyword: entry.keywords.join(', '),
    note: record.notes
      .filter(({ kind }) => kind === 'note')
      .map(({ markdown }) => markdown)
      .join('\n\n'),
  };
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value && !(Array.isArray(value) && !value.length)),
  );
}
