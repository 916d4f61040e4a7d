import { formats } from '../../../lib/export/registry';
import { filePartsOf } from '../../../lib/export/render';
import { manyRecords } from './many-records';

const context = { now: new Date(0), gloss: () => ({ topics: [], badges: [] }) };
const comeIn: ReadonlySet<string> = new Set(['bibtex', 'biblatex', 'ris', 'csl-json', 'csv', 'markdown']);

/** What our own exports write of so many papers, by the names under which it is brought in. */
export function ownFiles(papers: number): [name: string, text: string][] {
  const records = manyRecords(papers);
  return formats
    .filter(({ id }) => comeIn.has(id))
    .map((format) => [`${format.id}.${format.extension}`, [...filePartsOf(format, records, context)].join('')]);
}
