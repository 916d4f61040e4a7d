import type { ExportContext, Format } from '../../lib/export/format';
import { readyTemplates } from '../../lib/export/markdown/template';
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

/** Milliseconds of the processor that work takes. */
function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}

/**
 * Times how long each format takes for 10,000 papers whose abstracts were read before, as the processor counts it, and those that are made by
 * templates with each that is there; each as many times as long as writing the same records as JSON right before.
 */
export async function run(): Promise<object[]> {
  const records = manyRecords(papers);
  const context = { now: new Date(), gloss: () => ({ topics: [{ slug: 'a', name: 'A' }], badges: [badge] }) };
  const timed = (format: Format, what: string, about: ExportContext) => {
    const floor = processorTime(() => JSON.stringify(records.map((record) => JSON.stringify(record))));
    let length = 0;
    const ms = processorTime(() => {
      for (const part of filePartsOf(format, records, about)) length += part.length;
    });
    const ratio = Number((ms / Math.max(1, floor)).toFixed(1));
    return { bench: 'export', what, papers, 'ms of the processor': ms, 'times JSON': ratio, length };
  };
  const oneFile = formats.filter(({ id }) => id === 'markdown');
  return [
    ...formats.map((format) => timed(format, format.id, context)),
    ...oneFile.flatMap((format) =>
      readyTemplates.map((template) => timed(format, `${format.id}, ${template.id}`, { ...context, template })),
    ),
  ];
}
