import { expect, test } from 'vitest';
import { readBackup } from '../../../lib/backup/read';
import biblatex from '../../../lib/export/formats/biblatex.format';
import bibtex from '../../../lib/export/formats/bibtex.format';
import csl from '../../../lib/export/formats/csl-json.format';
import ris from '../../../lib/export/formats/ris.format';
import { renderText } from '../../../lib/export/render';
import { readFile } from '../../../lib/import/read';
import { toPaper } from '../../../lib/papers/paper';
import { tidyPaper } from '../../../lib/papers/tidy/tidy';
import { aRecord, context } from '../export/records';

const papers = [
  toPaper(
    {
      title: 'α-GAN & friends: 50 % of CO₂ “saved” in {braces}_x',
      authors: ['García Márquez, Gabriel', 'Søren Ø. Ødegård', 'World Health Organization', 'Wei Wang'],
      ids: ['doi:10.5555/ab_c(1)2'],
      year: 2021,
      venue: 'Journal of Made-up Results',
      published: '2021-03-04',
      abstract: 'We save 50 % of it_all: $x$ & more.',
      urls: { abs: 'https://example.org/a_b?x=1&y=%20z' },
    },
    'test',
  ),
  toPaper(
    {
      title: 'On the made-up study of preprints',
      authors: ['van Beethoven, Ludwig', 'Ada Example'],
      ids: ['arxiv:2401.00007'],
      published: '2024-01-02',
    },
    'test',
  ),
].map(tidyPaper);

test.each([
  ['BibTeX', bibtex, 'x.bib'],
  ['BibLaTeX', biblatex, 'x.bib'],
  ['RIS', ris, 'x.ris'],
  ['CSL-JSON', csl, 'x.json'],
])('what we write as %s is read back as the same papers', async (_, format, name) => {
  if (format.kind !== 'text') throw new Error('a text');
  const records = papers.map((paper) => aRecord({ paper, notes: [] }));
  const text = renderText(format, records, context);
  const work = { tell: () => {}, signal: new AbortController().signal };
  const { blob, problems } = await readFile(new Blob([text]), name, work, 1_700_000_000_000);
  expect(problems).toEqual([]);
  const { kinds } = await readBackup(blob);
  const told = ({ key, title, authors, year, venue }: (typeof papers)[number]) => ({
    key,
    title,
    authors,
    year,
    venue,
  });
  expect(kinds.paper.map(told)).toEqual(papers.map(told));
  expect(kinds.saved[0]?.tags).toEqual(expect.arrayContaining(['to cite']));
});
