import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readyTemplates } from '../../../lib/export/markdown/template';
import { paperFiles } from '../../../lib/export/markdown/write';
import markdown from '../../../lib/import/sources/markdown.source';
import type { Colour, Note, PaperRecord } from '../../../lib/papers/records';
import { colours } from '../../../lib/papers/words';
import { aFullPaper, aNote, aRecord, aSaved, context } from '../export/records';

const cases = Number(process.env['HARD_CASES'] ?? 8);
const timeout = 20_000 + cases * 500;
const seed = Number(process.env['HARD_SEED'] ?? 1);

/** Blocks of Markdown that reach nowhere beyond themselves. */
const sound = [
  'plain words, *some* of them **loud**',
  '# A heading',
  '## One below, with `code`',
  '### Notes',
  '- a list\n  - in a list\n- [ ] to do',
  '1. first\n2. second',
  '> a quote of mine\n> in two lines',
  '```python\n# no heading\n---\n```',
  '~~~\n```\n~~~',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  'https://example.org/some_page_(v2)?a=1&b=2',
  'تعلم الآلة and 医学影像 and 👩‍🔬',
  '\\# escaped, a\\_b, 5 \\* 3',
  'price $5, $x^2$ and\n$$\na = b\n$$',
  'line one  \nline two',
  '%% hidden %% and ==marked== and [[wiki|link]]',
  '[Yellow](#here) and ![](picture.png)',
  '<b>bold</b>, 3 < 4 && 5 > 4',
  'As [said][ref], [Ref][] and [ref]\n\n[ref]: https://example.org/a',
  '<h1 id="a">A heading</h1>\n\nwords with `<h1>` and <h3>one</h3>',
  '- ![ref] `[ref]`\n\n  [ref]: <https://example.org/b> "B"',
];
/** Text that would reach beyond a note, or that our own files are read by. */
const hostile = [
  '```',
  '~~~~ open',
  '<!-- never closed',
  '<details><summary>more',
  '</div>',
  '$$',
  '%%',
  'underlined\n===',
  'underlined\n---',
  '---\nkey: arxiv:2401.99999\n---',
  '# Highlights',
  '## Highlights',
  '## Reference',
  '## Notes',
  '- Highlights',
  '- Notes\n  - x',
  '> [!quote] [Yellow](https://example.org/#:~:text=x)',
  '[Green](https://example.org/a)',
  '<!-- papergloss:note n1 1 -->',
  '<!-- papergloss:note end -->',
  '<!-- papergloss:end -->',
  'key:: arxiv:2401.00009',
  '- **key:** arxiv:2401.00009',
  '| Property | Value |\n| --- | --- |\n| Key | x |',
  '    indented code',
  '- item\n\n  ```\n  open in an item',
  '[^1] and\n\n[^1]: a footnote',
  '\u2028\u0085\ufeff',
  '{{ title }} {% raw %}',
  '[ref]: /first\n[ref]: /second',
  '[a][ref (note  n0)]\n\n[ref (note n0)]: /own',
];
/** What is our own form to the letter, and is read as ours: a quote above the line that names a highlight, and the marks of a folder's notes. */
const ours = /^ {0,3}>.*\n\s*\[\w+(?: highlight)?\]\(http|papergloss:note \S+ \d -->[\s\S]*papergloss:note end/m;
const noise = fc.string({ unit: fc.constantFrom(...'ab `~#*_-=>|$%[]()!<&\\:+.1\n\t é'), maxLength: 12 });
const blocks = (most: number, ...from: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(...from), { minLength: 1, maxLength: most })
    .map((all) => all.join('\n\n').trim())
    .filter((text) => text !== '' && !ours.test(text));
const soundNotes = blocks(5, fc.constantFrom(...sound));
const anyNotes = blocks(5, fc.constantFrom(...sound), fc.constantFrom(...hostile), noise);

const quotes = blocks(2, fc.constantFrom(...sound, ...hostile), noise).filter((text) => /\p{L}/u.test(text));
const lines = fc
  .oneof(fc.constantFrom(...sound, ...hostile), noise)
  .map((text) => `A ${text}`.replace(/\s+/g, ' ').trim());

const highlight = (words: fc.Arbitrary<string>) =>
  fc.tuple(quotes, fc.constantFrom(...colours), fc.oneof(fc.constant(''), words));
const tags = fc.uniqueArray(
  fc.constantFrom('to cite', 'C++', '2024', 'a: b', '#x', "it's", '"q"', 'نص', '- y', 'null'),
  {
    maxLength: 4,
  },
);
const libraries = (notes: fc.Arbitrary<string>) =>
  fc.array(
    fc.record({
      title: lines,
      author: lines,
      tags,
      note: notes,
      highlights: fc.array(highlight(notes), { maxLength: 2 }),
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
type MadeUp = typeof libraries extends (notes: fc.Arbitrary<string>) => fc.Arbitrary<(infer Each)[]> ? Each : never;

const source = 'https://example.org/a_page';
const highlightOf = (id: string, exact: string, colour: Colour, words: string): Note =>
  aNote({
    id,
    kind: 'highlight',
    markdown: words,
    colour,
    target: { source, selector: [{ type: 'TextQuoteSelector', exact }] },
  });

function recordOf({ title, author, tags: own, note, highlights }: MadeUp, number: number): PaperRecord {
  return aRecord({
    paper: aFullPaper({ key: `arxiv:2404.0000${number}`, aliases: [], title, authors: [author] }),
    saved: aSaved({ tags: own }),
    notes: [
      aNote({ id: `n${number}`, markdown: note }),
      ...highlights.map(([quote, colour, words], index) => highlightOf(`h${number}${index}`, quote, colour, words)),
    ],
  });
}

const work = { tell: () => {}, signal: new AbortController().signal };
const templates = readyTemplates.filter(({ each }) => each === 'paper');
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The same record with the notes that were read from its file. */
async function readBack(record: PaperRecord, text: string, name: string): Promise<PaperRecord> {
  const { papers, problems } = await markdown.read({ text, name }, work);
  expect(problems).toEqual([]);
  const [paper, ...others] = papers;
  if (!paper) throw new Error('The file is not known as one of ours');
  expect(others).toEqual([]);
  expect(paper.raw.ids?.[0]).toBe(record.paper.key);
  expect(spaced(paper.raw.title)).toBe(spaced(record.paper.title));
  expect(paper.tags).toEqual(record.saved?.tags);
  const of = (kind: string) => record.notes.filter((note) => note.kind === kind);
  const read = (isHighlight: boolean) =>
    (paper.notes ?? []).filter(({ quote }) => (quote !== undefined) === isHighlight);
  expect(read(false)).toHaveLength(of('note').length);
  expect(read(true).map(({ quote, colour }) => [quote && spaced(quote.exact), quote?.url, colour])).toEqual(
    of('highlight').map(({ target, colour }) => [
      spaced(target?.selector[0]?.type === 'TextQuoteSelector' ? target.selector[0].exact : ''),
      source,
      colour,
    ]),
  );
  const texts = [...read(false), ...read(true)].map((note) => note.markdown);
  return { ...record, notes: record.notes.map((note, index) => ({ ...note, markdown: texts[index] ?? '' })) };
}

const told = (record: PaperRecord): string[] => record.notes.map((note) => note.markdown);

test.each(templates)(
  'made-up libraries with sound notes come back from Markdown as they were ($id)',
  { timeout },
  async (template) => {
    await fc.assert(
      fc.asyncProperty(libraries(soundNotes), async (library) => {
        for (const [number, made] of library.entries()) {
          const record = recordOf(made, number);
          for (const { path, text } of paperFiles([record], { ...context, template }))
            expect(told(await readBack(record, text, path))).toEqual(told(record));
        }
      }),
      { numRuns: cases, seed },
    );
  },
);

test.each(templates)(
  'made-up libraries with hostile notes come back as they stand in the files ($id)',
  { timeout },
  async (template) => {
    await fc.assert(
      fc.asyncProperty(libraries(anyNotes), async (library) => {
        for (const [number, made] of library.entries()) {
          const record = recordOf(made, number);
          for (const { path, text } of paperFiles([record], { ...context, template })) {
            const [again] = paperFiles([await readBack(record, text, path)], { ...context, template });
            expect(again?.text).toBe(text);
          }
        }
      }),
      { numRuns: cases, seed },
    );
  },
);
