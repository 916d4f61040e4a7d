import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Unreadable } from '../../../lib/backup/format';
import { readBackup } from '../../../lib/backup/read';
import { readFile } from '../../../lib/import/read';

const cases = Number(process.env['HARD_CASES'] ?? 1000);
const seed = process.env['HARD_SEED'];

const beginnings = [
  '@article{a, title={',
  'TY  - JOUR\nTI  - ',
  'PMID- 1\nTI  - ',
  '[{"type":"book","title":"',
  '[{"uri":"https://x.org/","target":[{}],"text":"',
  '[{"url":"https://x.org/","highlights":[{"text":"',
  '{"__dataVersion":1,"a":{"title":"',
  '<rdf:RDF xmlns:z="z"><a><z:itemType>b</z:itemType><dc:title>',
  'title,doi\n"',
  '{"changes":[{"collection":"annotations","object":{"url":"',
  'title:: x\nkey:: ',
  '# x\n\n| Property | Value |\n| --- | --- |\n| Key | ',
  '---\nkey: "',
  '---\npapers: 1\n---\n## ',
  '{"papergloss":"backup"',
  '{"exported":"',
  '\u001f\u008b',
  'PK\u0003\u0004',
  '',
];
const pieces = [
  '}',
  '"]}',
  '\n',
  '@misc{',
  'ER  - \n',
  '</dc:title></a></rdf:RDF>',
  '{"end":',
  '\\',
  '```',
  '## ',
  ',',
  '\0',
  '&#x0;',
];

const texts = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.array(fc.oneof(fc.constantFrom(...beginnings, ...pieces), fc.string({ unit: 'binary', maxLength: 30 })), {
      maxLength: 12,
    }),
  )
  .map(([first, rest]) => first + rest.join(''));

test(
  'whatever a file holds, it is read or refused in words, and what comes of it is a sound backup',
  async () => {
    const work = { tell: () => {}, signal: new AbortController().signal };
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('', 'a.txt', 'a.json', 'a.bib'), async (text, name) => {
        try {
          const { blob, isBackup } = await readFile(new Blob([text]), name, work, 1_700_000_000_000);
          if (!isBackup) expect((await readBackup(blob)).problems).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable);
        }
      }),
      { numRuns: cases, ...(seed === undefined ? {} : { seed: Number(seed) }) },
    );
  },
  120_000 + 10 * cases,
);
