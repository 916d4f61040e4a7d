import { formats } from '../../lib/export/registry';
import { filePartsOf } from '../../lib/export/render';
import { manyRecords } from './support/many-records';

const papers = 10_000;
const badge = {
  kind: 'speed',
  text: '4.17×',
  name: '4.17 times',
  span: '4.17x',
  value: 4.17,
  unit: '×',
  label: 'speed',
};

/** Times how long each format takes for 10,000 papers whose abstracts were read before, as the processor counts it. */
export async function run(): Promise<object[]> {
  const records = manyRecords(papers);
  const context = { now: new Date(), gloss: () => ({ topics: [{ slug: 'a', name: 'A' }], badges: [badge] }) };
  return formats.map((format) => {
    const start = process.cpuUsage();
    let length = 0;
    for (const part of filePartsOf(format, records, context)) length += part.length;
    const { user, system } = process.cpuUsage(start);
    return {
      bench: 'export',
      what: format.id,
      papers,
      'ms of the processor': Math.round((user + system) / 1000),
      length,
    };
  });
}
