import { formats } from '../../lib/export/registry';
import { filePartsOf } from '../../lib/export/render';
import { readText } from '../../lib/import/read';
import { manyRecords } from './support/many-records';
import { otherFiles } from './support/other-files';

const papers = 10_000;
const context = { now: new Date(0), gloss: () => ({ topics: [], badges: [] }) };
const work = { tell: () => {}, signal: new AbortController().signal };

/** What our own exports write of the papers, by the ending under which it is brought in. */
function ownFiles(): [name: string, text: string][] {
  const records = manyRecords(papers);
  return formats
    .filter(({ id }) => ['bibtex', 'biblatex', 'ris', 'csl-json', 'csv', 'markdown'].includes(id))
    .map((format) => [`${format.id}.${format.extension}`, [...filePartsOf(format, records, context)].join('')]);
}

/** Times how long a file of 10,000 papers takes to become what the dry run looks at, for each kind of file. */
export async function run(): Promise<object[]> {
  const rows: object[] = [];
  for (const [name, text] of [...ownFiles(), ...otherFiles(papers)]) {
    const start = process.cpuUsage();
    const { label, problems, blob } = await readText({ text, name }, work, 0);
    const { user, system } = process.cpuUsage(start);
    rows.push({
      bench: 'import',
      what: name,
      label,
      papers,
      'ms of the processor': Math.round((user + system) / 1000),
      problems: problems.length,
      bytes: blob.size,
    });
  }
  return rows;
}
