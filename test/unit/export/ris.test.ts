import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import cslJson from '../../../lib/export/formats/csl-json.format';
import ris from '../../../lib/export/formats/ris.format';
import { hardRecords } from './hard-papers';
import { aFullPaper, aNote, aRecord, textOf } from './records';

const itemSchema = z.object({
  type: z.string(),
  title: z.string(),
  author: z.optional(z.array(z.record(z.string(), z.string()))),
  'container-title': z.optional(z.string()),
  publisher: z.optional(z.string()),
  DOI: z.optional(z.string()),
  URL: z.optional(z.string()),
  issued: z.optional(z.object({ 'date-parts': z.array(z.array(z.number())) })),
});
const itemsSchema = z.array(itemSchema);
const readRis = (text: string) =>
  itemsSchema.parse(plugins.input.chain(text, { forceType: '@ris/file', generateGraph: false }));

test('a paper in full', () => {
  const record = aRecord({ notes: [aNote({ markdown: 'Compare.\r\nER  - \nwith 4' })] });
  expect(textOf(ris, [record])).toBe(
    [
      'TY  - CONF',
      'ID  - andersson2024parallel',
      'AU  - Andersson, Mira',
      'AU  - Boateng, Kofi',
      'TI  - Parallel Drafts',
      'T2  - NeurIPS 2024',
      'PY  - 2024',
      'DA  - 2024/04/18',
      'DO  - 10.1000/xyz',
      'AN  - arXiv:2404.12345',
      'UR  - https://arxiv.org/abs/2404.12345',
      'AB  - We reach a 4.17x speedup.',
      'KW  - to cite',
      'N1  - Compare.',
      '  ER  - ',
      'with 4',
      'ER  - ',
      '',
      '',
    ].join('\r\n'),
  );
});

test('an independent reader finds the same titles, authors and identifiers', () => {
  const records = hardRecords(84);
  const read = readRis(textOf(ris, records));
  expect(read).toHaveLength(records.length);
  for (const [index, item] of read.entries()) {
    const { paper } = records[index] ?? aRecord();
    expect(item.title).toBe(paper.title);
    expect(item.URL).toBe(paper.urls.abs);
    expect(item.author?.length ?? 0).toBe(paper.authors.filter((author) => author !== 'et al.').length);
    const doi = [paper.key, ...paper.aliases].find((name) => name.startsWith('doi:'))?.slice(4);
    expect(item.DOI).toBe(doi);
  }
});

test('CSL-JSON has names in parts, dates and types', () => {
  const paper = aFullPaper({
    authors: ['Ludwig van Beethoven', 'World Health Organization', 'John Smith Jr.', 'et al.'],
  });
  expect(JSON.parse(textOf(cslJson, [aRecord({ paper })]))).toEqual([
    {
      id: 'beethoven2024parallel',
      type: 'paper-conference',
      title: 'Parallel Drafts',
      author: [
        { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
        { literal: 'World Health Organization' },
        { family: 'Smith', given: 'John', suffix: 'Jr.' },
        { literal: 'others' },
      ],
      'container-title': 'NeurIPS 2024',
      issued: { 'date-parts': [[2024, 4, 18]] },
      DOI: '10.1000/xyz',
      URL: 'https://arxiv.org/abs/2404.12345',
      abstract: 'We reach a 4.17x speedup.',
      keyword: 'to cite',
    },
  ]);
  expect(textOf(cslJson, [])).toBe('[]\n');
  expect(JSON.parse(textOf(cslJson, hardRecords(40)))).toHaveLength(40);
});
