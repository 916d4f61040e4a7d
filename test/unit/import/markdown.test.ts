import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readBackup } from '../../../lib/backup/read';
import markdown from '../../../lib/export/formats/markdown.format';
import zip from '../../../lib/export/formats/markdown-zip.format';
import { readyTemplates } from '../../../lib/export/markdown/template';
import { renderText } from '../../../lib/export/render';
import { readFile } from '../../../lib/import/read';
import type { PaperRecord } from '../../../lib/papers/records';
import { aFullPaper, aNote, aRecord, aSaved, context } from '../export/records';

async function read(content: string) {
  const work = { tell: () => {}, signal: new AbortController().signal };
  const { blob, label, problems } = await readFile(new Blob([content]), 'note.md', work, 1_700_000_000_000);
  expect([label, problems]).toEqual(['Papergloss Markdown', []]);
  return (await readBackup(blob)).kinds;
}

const written = [
  'Compare with *section 4*, or not.',
  '# A heading\n\n## Below it\n\nwords\n\n### small',
  '- [ ] a task\n- another\n\n> a quote of mine\n\n```python\n## no heading\nx = 1\n```',
  'Umlauts äöü, تعلم, 🧠, and a | bar & $x^2$',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
];

const source = 'https://arxiv.org/abs/2404.12345';
const highlight = (id: string, exact: string, words: string) =>
  aNote({
    id,
    kind: 'highlight',
    markdown: words,
    colour: 'pink',
    target: { source, selector: [{ type: 'TextQuoteSelector', exact }] },
  });

const plainRecord = (note: string): PaperRecord =>
  aRecord({
    saved: aSaved({ tags: ['to cite', 'c++'] }),
    notes: [
      aNote({ markdown: note }),
      highlight('h1', 'We reach a *4.17x* speedup [1] on <all>.', ''),
      highlight('h2', 'a_second one #here', 'And `my` words\n\nin two parts'),
    ],
  });

const templates = readyTemplates.filter(({ each }) => each === 'paper');

test.each(templates.flatMap((template) => written.map((note) => [template.id, note, template] as const)))(
  'Markdown (%s) is read back as the same notes: %s',
  async (_, note, template) => {
    const record = plainRecord(note);
    if (markdown.kind !== 'text') throw new Error('a text');
    const { paper, saved, list, note: notes } = await read(renderText(markdown, [record], { ...context, template }));
    const { key, title, authors, year, venue } = record.paper;
    expect(paper).toMatchObject([{ key, title, authors, year, venue }]);
    expect(saved).toMatchObject([{ status: 'reading', rating: 4, tags: ['to cite', 'c++'] }]);
    expect(list.map(({ name }) => name)).toEqual(['Parallel decoding']);
    expect(notes.map(({ kind, markdown: text }) => [kind, text])).toEqual([
      ['note', note],
      ['highlight', ''],
      ['highlight', 'And `my` words\n\nin two parts'],
    ]);
    expect(notes.slice(1)).toMatchObject([
      { colour: 'pink', url: source, target: { selector: [{ exact: 'We reach a *4.17x* speedup [1] on <all>.' }] } },
      { colour: 'pink', url: source, target: { selector: [{ exact: 'a_second one #here' }] } },
    ]);
  },
);

test('one file of many papers is read back paper by paper', async () => {
  const records = written.map((note, index) =>
    aRecord({
      paper: aFullPaper({ key: `arxiv:2404.0000${index}`, aliases: [], title: `A made-up paper of number ${index}` }),
      notes: [aNote({ id: `n${index}`, markdown: note })],
    }),
  );
  if (markdown.kind !== 'text') throw new Error('a text');
  const { paper, note } = await read(renderText(markdown, records, context));
  expect(paper.map(({ key, title }) => [key, title])).toEqual(
    records.map((each) => [each.paper.key, each.paper.title]),
  );
  expect(note.map(({ markdown: text }) => text)).toEqual(written);
});

test('a folder of Markdown in a zip is read back; what else is in it is named, and one that is damaged refused', async () => {
  const [record] = [plainRecord('words of a note')];
  const files = [...(zip.kind === 'files' ? zip.files([record], context) : [])];
  const bytes = zipSync({
    ...Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])),
    'picture.png': new Uint8Array([0, 1, 2]),
  });
  const work = { tell: () => {}, signal: new AbortController().signal };
  const { blob, problems } = await readFile(new Blob([bytes]), 'notes.zip', work, 1_700_000_000_000);
  const { kinds } = await readBackup(blob);
  expect(kinds.note.map(({ markdown: text }) => text)).toContain('words of a note');
  expect(problems).toEqual([{ line: 2, why: expect.stringContaining('picture.png') }]);
  const cut = new Blob([bytes.slice(0, bytes.length / 2)]);
  await expect(readFile(cut, 'notes.zip', work, 0)).rejects.toThrow('damaged or cut off');
  const bomb = zipSync({ 'a.md': new Uint8Array(70_000_000) });
  await expect(readFile(new Blob([bomb]), 'bomb.zip', work, 0)).rejects.toThrow('far more than notes hold');
});
