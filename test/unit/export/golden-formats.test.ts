import { expect, test } from 'vitest';
import { formats } from '../../../lib/export/registry';
import { aFullPaper, aNote, aRecord, aSaved, textOf } from './records';

const highlight = aNote({
  id: 'h1',
  kind: 'highlight',
  colour: 'green',
  markdown: 'the *claim*',
  target: {
    source: 'https://arxiv.org/abs/2404.12345',
    selector: [{ type: 'TextQuoteSelector', exact: 'a <b>4.17x</b> speedup' }],
  },
});
const records = [
  aRecord({ notes: [aNote(), highlight] }),
  aRecord({
    paper: aFullPaper({
      key: 'title:=sum & product',
      title: '=SUM & $\\alpha$-Product, “quoted”; 50% of _all_',
      authors: ['Gabriel García Márquez', 'The ATLAS Collaboration', 'Ludwig van Beethoven, Jr.'],
      venue: 'Journal of Ølfactory Studies',
      year: 2023,
    }),
    saved: aSaved({ tags: ['=cmd', 'ü, b'], rating: 4 }),
    notes: [],
  }),
];

const texts = formats.flatMap((format) =>
  format.kind === 'text' && format.id !== 'markdown' ? [[format.id, format] as const] : [],
);

test.each(texts)('the format %s', async (id, format) => {
  await expect(textOf(format, records)).toMatchFileSnapshot(`golden/formats/${id}.txt`);
});
