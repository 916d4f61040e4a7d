import { HtmlRenderer, Parser } from 'commonmark';
import fc from 'fast-check';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import format from '../../../lib/export/formats/markdown.format';
import { readyTemplates } from '../../../lib/export/markdown/template';
import { paperFiles } from '../../../lib/export/markdown/write';
import { composeNote } from '../../../lib/folder/block';
import { notesInFile } from '../../../lib/folder/edits';
import source from '../../../lib/import/sources/markdown.source';
import { aFullPaper, aNote, aRecord, context, textOf } from './records';

const work = { tell: () => {}, signal: new AbortController().signal };
const recordOf = (markdown: string, number: number) =>
  aRecord({
    paper: aFullPaper({ key: `arxiv:2404.0000${number}`, aliases: [] }),
    notes: [aNote({ id: `note${number}`, markdown })],
  });
const fileOf = (...notes: string[]): string => textOf(format, notes.map(recordOf));

async function readBack(text: string): Promise<string[]> {
  const { papers } = await source.read({ text, name: 'notes.md' }, work);
  return papers.flatMap(({ notes = [] }) => notes.map(({ markdown }) => markdown));
}

const renderers = [
  (text: string) => new HtmlRenderer().render(new Parser().parse(text)),
  (text: string) => marked.parse(text, { async: false }),
];
/** Headings are moved below those of the file. */
const unlevelled = (html: string): string => html.replace(/(?<=<\/?h)[3-6](?=>)/g, '');

/** Each note is shown in the file as it is alone, and comes back from it. */
async function expectApart(...notes: string[]): Promise<string> {
  const text = fileOf(...notes);
  for (const render of renderers) {
    const sections = render(text.replace(/^---[\s\S]*?\n---\n/, ''))
      .split('<h2>')
      .slice(1);
    expect(sections).toHaveLength(notes.length);
    for (const [index, note] of notes.entries())
      expect(unlevelled(sections[index] ?? '')).toContain(unlevelled(render(note).trim()));
  }
  expect(await readBack(text)).toEqual(notes);
  return text;
}

const other = 'See [ref] and [it][ref].\n\n[ref]: https://example.org/other "Other"';

test.each([
  'A [text][ref].\n\n[ref]: https://example.org/a',
  'A [ref][].\n\n[ref]: https://example.org/a',
  'A [ref], [Ref] and [REF][].\n\n[ref]: https://example.org/a',
  'A ![picture][ref] and ![ref] and ![ref][].\n\n[ref]: https://example.org/a.png',
  'A [![picture][ref]](https://example.org) and [![ref]][ref].\n\n[ref]: https://example.org/a.png',
  'A [text][Ref] and [ref][ref].\n\n[REF]: <https://example.org/a> "Title"',
  'A [*loud* `code`][ref].\n\n[ref]:\n  https://example.org/a\n  "Title"',
  'A [text][ ref ] and [ ref ].\n\n[ref ]: https://example.org/a',
  '[ref]: https://example.org/a\n\nA `[ref]` and ``x [ref]: y`` and [ref].',
  '```\n[ref]: https://example.org/code\n[ref]\n```\n\nA [ref].\n\n[ref]: https://example.org/a',
  'Below:\n\n    [ref] in code\n\nA [ref].\n\n[ref]: https://example.org/a',
  '- item\n\n      [ref] in code\n- [ref]\n\n  ~~~\n  [ref]\n  ~~~\n- [x][ref]\n\n[ref]: https://example.org/a',
  'A \\[ref] and \\[ref\\] and [text\\][ref] and [ref].\n\n[ref]: https://example.org/a',
  'A <b title="[ref]">[ref]</b> and <https://example.org/[ref]>.\n\n[ref]: https://example.org/a',
  '<div title="[ref]">\n[ref]\n</div>\n\nA [ref].\n\n[ref]: https://example.org/a',
  '> A [text\n> in lines][ref] and [ref].\n>\n> [ref]: https://example.org/a',
  '- A [ref]\n  - B [text][ref]\n\n    [ref]: https://example.org/a',
  '### A [ref]\n\n[ref]: https://example.org/a',
  'A [inline](https://example.org/ref) and [ref](https://example.org/x) and [ref].\n\n[ref]: https://example.org/a',
  'A [ref].\n\n[ref]: https://example.org/a\n[ref]: https://example.org/second',
  'A [ref]: not a definition.\nNor\n[ref]: https://example.org/b\n\n[ref]: https://example.org/a',
  'A [link [ref] within][ref] and [ref](not an address) and [ref][gone].\n\n[ref]: https://example.org/a',
  'Alone [ref] is plain words here.',
  'A [text][other] and [ref].\n\n[other]: https://example.org/b\n[ref]: https://example.org/a',
  'A [ref (note 7)] and [ref].\n\n[ref (note 7)]: https://example.org/b\n[ref]: https://example.org/a',
])('a link is what its own note says: %j', async (note) => {
  await expectApart(note, other);
  await expectApart(other, note);
});

test.each([
  ['long  Name', '[long name]: https://example.org/a\n\nA [Long\nNAME] and [x][long\tname].'],
  ['ẞ', '[SS]: https://example.org/a\n\nA [ss].'],
  ['a\\]b', '[a\\]b]: https://example.org/a\n\nA [a\\]b] and [x][a\\]b].'],
])('names are compared as readers of Markdown do: %j', async (name, note) => {
  const text = await expectApart(note, `A [text][${name}].\n\n[${name}]: https://example.org/b`);
  expect(text).toContain('(note ');
});

test('a table keeps its cells', async () => {
  const note = '| a | b |\n| --- | --- |\n| `[ref] \\| x` [ref] | [x \\| y][ref] |\n\n[ref]: https://example.org/a';
  const text = fileOf(note, other);
  const rendered = marked.parse(note, { async: false });
  expect(rendered).toContain('<td><code>[ref] | x</code> <a href="https://example.org/a">ref</a></td>');
  expect(marked.parse(text, { async: false })).toContain(rendered);
  expect(await readBack(text)).toEqual([note, other]);
});

test.each([
  ['other names', 'A [one].\n\n[one]: https://example.org/a', 'A [two].\n\n[two]: https://example.org/b'],
  ['the same address', 'A [ref].\n\n[ref]: https://example.org/a', 'B [ref].\n\n[Ref]: https://example.org/a'],
  ['a link of a wiki', 'A [ref].\n\n[ref]: https://example.org/a', 'B [[ref]].'],
  ['code', 'A [ref].\n\n[ref]: https://example.org/a', 'B `[ref]`.\n\n    [ref]: https://example.org/b'],
])('where nothing clashes, notes keep their words: %s', async (_, ...notes) => {
  const text = fileOf(...notes);
  for (const note of notes) expect(text).toContain(note);
  expect(await readBack(text)).toEqual(notes);
});

test('links of a wiki stay where a link is told apart', () => {
  expect(fileOf('A [[ref]] and [ref].\n\n[ref]: https://example.org/a', other)).toContain('A [[ref]] and [ref][ref ');
});

const words = fc.constantFrom(
  'A [ref] b',
  '[Ref][]',
  '![x][ref]',
  '[a *b*][ref]',
  '`[ref]`',
  '\\[ref]',
  '> [ref] in\n> [a\n> b][ref]',
  '- [ref]\n\n      [ref]\n- x [two][ref]',
  '```\n[ref]\n```',
  '<i>[ref]</i> <!-- [ref] -->',
  '[ref]: https://example.org/a',
  '[ref]: https://example.org/b',
  '[REF]: <https://example.org/c> (Title)',
  '> [ref]: d',
  '[two]: e',
  '| [ref] | `[ref]` |\n| --- | --- |\n| [x][ref] | \\[ref] \\| ![ref][] |',
  '### [ref]',
  'x [ref\n] y [\tRef ][] [a\n[ref]\nb][ref]',
  '**[ref]** ~~[REF][]~~ [**ref**][ref]',
  '[ref](x y) and [ [ref] ] and [a](https://example.org/b)[ref]',
  '1. ![a [two] b][ref]\n   > [ref]',
  '[ref]:\n/below\n"Title\nin lines"',
  '[ref (note 1)] and [ref (note 1)][] [ref (note  1)]\n\n[ref (note 1)]: /one',
);
const anyNote = fc.array(words, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

test('whatever two notes define and use, each is shown as alone and comes back', async () => {
  await fc.assert(
    fc.asyncProperty(anyNote, anyNote, async (one, two) => {
      await expectApart(one, two);
    }),
    { numRuns: 100, seed: 16 },
  );
});

const papers = readyTemplates.filter(({ each }) => each === 'paper');

test.each(papers.map((template) => [template.id, template] as const))(
  'two notes of one paper, in a file of its own: %s',
  async (_, template) => {
    const note = 'A [ref] and [x][ref].\n\n[ref]: https://example.org/a';
    const notes = [aNote({ id: 'note1', markdown: note }), aNote({ id: 'note2', markdown: other })];
    const [file] = [...paperFiles([aRecord({ notes })], { ...context, template })];
    const again = await readBack(file?.text ?? '');
    for (const render of renderers) {
      const html = again.map(render).join('');
      expect(html).toContain('<p>A <a href="https://example.org/a">ref</a>');
      expect(html).toContain('<p>See <a href="https://example.org/other" title="Other">ref</a>');
    }
  },
);

test('notes of a folder have their links told apart, and come back as they were', () => {
  const note = 'A [ref] and [x][ref].\n\n[ref]: https://example.org/a';
  const notes = [aNote({ id: 'note1', markdown: note }), aNote({ id: 'note2', markdown: other })];
  const [file] = [...paperFiles([aRecord({ notes })], { ...context, marked: true })];
  expect(file?.text).toContain('[ref (note note2)]: https://example.org/other');
  expect(notesInFile(composeNote(file?.text ?? '', undefined).text ?? '')).toEqual([
    { id: 'note1', markdown: note },
    { id: 'note2', markdown: other },
  ]);
});
