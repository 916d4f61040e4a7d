import { expect, test } from 'vitest';
import { formats } from '../../../lib/export/registry';
import { renderText } from '../../../lib/export/render';
import { aFullPaper, aNote, aRecord, context } from '../export/records';
import { firstOf } from './reading';

/** One with brackets, pages between angle brackets and semicolons in it, as articles before 2000 have. */
const doi = '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O';
const key = `doi:${doi.toLowerCase()}`;
const title = 'A made-up study of numbered lamps';
const between = (before: string, after: string): string => doi.replace('<', before).replace('>', after);

test.each([
  ['a.bib', `@article{a, title={${title}}, doi={${doi}}}`],
  ['a.bib', `@article{a, title={${title}}, doi={${between('{\\textless}', '{\\textgreater}')}}}`],
  ['a.bib', `@article{a, title={${title}}, doi={${between('\\textless{}', '\\textgreater{}')}}}`],
  ['a.bib', `@article{a, title={${title}}, doi={${between('\\textless ', '\\textgreater ')}}}`],
  ['a.bib', `@article{a, title={${title}}, doi={${between('$<$', '$>$')}}}`],
  ['a.bib', `@article{a, title={${title}}, doi={${between('&lt;', '&gt;')}}}`],
  ['a.bib', `@article{a, title={${title}}, url={http://dx.doi.org/${between('%3C', '%3E')}}}`],
  ['a.ris', `TY  - JOUR\nTI  - ${title}\nDO  - https://doi.org/${doi}\nER  - `],
  ['a.ris', `TY  - JOUR\nTI  - ${title}\nDO  - ${between('&lt;', '&gt;')}\nER  - `],
  ['a.nbib', `PMID- 123456\nTI  - ${title}\nLID - ${doi} [doi]\n`],
  ['a.json', JSON.stringify([{ type: 'article-journal', title, DOI: between('&lt;', '&gt;') }])],
  ['a.csv', `title,doi\n${title},${doi}\n`],
  ['a.txt', `https://doi.org/${between('%3C', '%3E')}`],
  ['a.txt', doi],
])('an old DOI is read as other programs write it: %s %s', async (name, text) => {
  expect((await firstOf(text, name)).key).toBe(key);
});

const words = `As ${doi} and https://doi.org/${doi} say.`;
const record = aRecord({
  paper: aFullPaper({ key, aliases: [], title, abstract: words, urls: { abs: `https://doi.org/${doi}` } }),
  notes: [aNote({ markdown: words })],
});

test.each(formats.flatMap((format) => (format.kind === 'text' ? [[format.id, format] as const] : [])))(
  'an old DOI goes out whole: %s',
  async (id, format) => {
    const text = renderText(format, [record], context);
    if (['markdown', 'bibtex', 'biblatex', 'ris', 'csl-json', 'csv'].includes(id)) {
      const read = await firstOf(text, `a.${format.extension}`);
      expect(read.key).toBe(key);
      if (id !== 'bibtex' && id !== 'biblatex') expect(read.notes).toEqual([words]);
    }
    expect(text.toLowerCase().replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toContain(doi.toLowerCase());
  },
);
