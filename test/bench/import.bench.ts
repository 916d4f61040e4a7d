import { readText } from '../../lib/import/read';
import { otherFiles } from './support/other-files';
import { ownFiles } from './support/own-files';

const papers = 10_000;
const work = { tell: () => {}, signal: new AbortController().signal };

/** Times how long a file of 10,000 papers takes to become what the dry run looks at, for each kind of file. */
export async function run(): Promise<object[]> {
  const rows: object[] = [];
  for (const [name, text] of [...ownFiles(papers), ...otherFiles(papers)]) {
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
