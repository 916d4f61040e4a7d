import { formats } from '../../lib/export/registry';
import { filePartsOf } from '../../lib/export/render';
import type { PaperRecord } from '../../lib/papers/records';
import { aPaper } from '../builders';

const papers = 10_000;
const stamps = { createdAt: 1, updatedAt: 1 };

const record = (number: number): PaperRecord => ({
  paper: aPaper({
    key: `arxiv:2401.${10_000 + number}`,
    title: `Paper number ${number}: α-GAN for Østergaard drafts`,
    authors: ['Mira Andersson', 'Gabriel García Márquez', 'Søren Østergaard'],
    abstract: 'We reach a 4.17x speedup over the baseline on 64 GPUs. '.repeat(20),
    year: 2024,
    venue: 'NeurIPS 2024',
  }),
  saved: { key: 'k', status: 'reading', tags: ['to cite'], hiddenTags: [], addedAt: 1, ...stamps },
  lists: ['Thesis'],
  notes: [{ id: `n${number}`, key: 'k', kind: 'note', markdown: '# Idea\n\nUse it.', revision: 1, ...stamps }],
  corrections: [],
});

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
  const records = Array.from({ length: papers }, (_, number) => record(number));
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
