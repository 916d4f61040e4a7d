import type { PaperRecord } from '../../papers/records';
import { oneLine } from '../../text/markdown';
import { taggedLine } from '../../text/tagged-line';
import { type Entry, entryOf } from '../cite/entry';
import { citeKeys } from '../cite/key';
import type { Person } from '../cite/person';
import { defineFormat } from '../format';

const types: Readonly<Record<Entry['type'], string>> = {
  article: 'JOUR',
  inproceedings: 'CONF',
  preprint: 'UNPB',
  thesis: 'THES',
  report: 'RPRT',
  misc: 'GEN',
};

const name = (person: Person): string =>
  person.family === undefined
    ? person.literal
    : [[person.particle, person.family].filter(Boolean).join(' '), person.given, person.suffix]
        .filter(Boolean)
        .join(', ');

/** A note in its own lines. One that looks like a field is indented, so that it is none. */
const inLines = (markdown: string): string =>
  markdown
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => (taggedLine.test(line) ? `  ${line}` : line))
    .join('\r\n');

function record(source: PaperRecord, key: string): string {
  const entry = entryOf(source);
  const [year, month, day] = entry.date.map((part) => String(part).padStart(2, '0'));
  const tags: [string, string | undefined][] = [
    ['TY', types[entry.type]],
    ['ID', key],
    ...entry.people.map((person): [string, string] => ['AU', name(person)]),
    ['TI', entry.title],
    [entry.type === 'article' ? 'JO' : 'T2', entry.venue],
    ['PY', year],
    ['DA', year && month ? [year, month, day ?? ''].join('/') : undefined],
    ['DO', entry.doi],
    ['AN', entry.arxiv && `arXiv:${entry.arxiv}`],
    ['UR', entry.url],
    ['AB', entry.abstract],
    ...entry.keywords.map((tag): [string, string] => ['KW', tag]),
  ];
  // A line break within a value could begin a field of its own.
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}\r\n`] : []));
  const notes = source.notes.filter(({ kind }) => kind === 'note').map((note) => `N1  - ${inLines(note.markdown)}\r\n`);
  return `${lines.join('')}${notes.join('')}ER  - \r\n\r\n`;
}

/** RIS, for EndNote, Mendeley, Zotero and most catalogues. */
export default defineFormat({
  id: 'ris',
  label: 'RIS (EndNote, Mendeley)',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  order: 12,
  group: 'bibliography',
  kind: 'text',
  *parts(records) {
    const keys = citeKeys(records);
    for (const [index, each] of records.entries()) yield record(each, keys[index] ?? '');
  },
});
