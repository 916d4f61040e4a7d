import fc from 'fast-check';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { escapeMarkdown, markdownLink, markdownTable } from '../../../lib/text/markdown';

const decode = (html: string): string =>
  html
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

const marks = fc.string({ unit: fc.constantFrom(...'ab1 *_`[]()<>|#+-.!~&\\:=\n$"\''.split('')), maxLength: 30 });

test('any text as a paragraph renders as that text', () => {
  fc.assert(
    fc.property(marks, (text) => {
      const html = marked.parse(escapeMarkdown(text), { async: false });
      const shown = text
        .replace(/\s*\n+\s*/g, ' ')
        .trim()
        .replace(/ {2,}/g, ' ');
      expect(decode(html.replace(/^<p>|<\/p>\n$/g, '')).replace(/ {2,}/g, ' ')).toBe(shown);
    }),
    { numRuns: 500 },
  );
});

test.each([
  '1. list',
  '1) list',
  '- list',
  '+ list',
  '# heading',
  '> quote',
  '===',
  '---',
  '***',
  '    code',
  '~~~',
  '[a]: b',
])('%j stays a paragraph', (text) => {
  expect(marked.parse(escapeMarkdown(text), { async: false })).toBe(`<p>${text.trim().replace('>', '&gt;')}</p>\n`);
});

test('a cell cannot end its row', () => {
  expect(markdownTable(['A'], [['x | y\nz']])).toBe('| A |\n| --- |\n| x \\| y z |');
});

test('a link cannot be left', () => {
  const html = marked.parse(markdownLink('a](b)', 'https://x.org/(1) <b>'), { async: false });
  expect(html).toBe('<p><a href="https://x.org/%281%29%20%3Cb%3E">a](b)</a></p>\n');
});

test.each([
  ['https://github.com/some_org/my_repo_v2', '<https://github.com/some_org/my_repo_v2>'],
  ['Code is at https://x.org/~a_b/c*d.', 'Code is at <https://x.org/~a_b/c*d>.'],
  ['(see https://x.org/a_(b)), or not', '(see <https://x.org/a_(b)>), or not'],
  ['代码：https://x.org/a_b。', '代码：<https://x.org/a_b>。'],
  ['“https://x.org/a_b”—then', '“<https://x.org/a_b>”—then'],
  ['at ftp://x.org/a_b…', 'at <ftp://x.org/a_b>…'],
])('the address in %j stays one', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
  const html = marked.parse(escapeMarkdown(text), { async: false });
  expect(decode(html.replace(/<[^>]+>/g, '')).trim()).toBe(text);
  expect(/href="([^"]*)"/.exec(html)?.[1]).toBe(/<(.*)>/.exec(escaped)?.[1]);
});

test.each([
  [
    'See https://doi.org/10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O.',
    'https://doi.org/10.1002/%28SICI%291097-4571%28199806%2949:8%3C693::AID-ASI4%3E3.0.CO;2-O',
  ],
  ['https://doi.org/10.5555/a<b>c</b>', 'https://doi.org/10.5555/a'],
])('the address of an old DOI in %j is a link as far as it goes', (text, href) => {
  const html = marked.parse(escapeMarkdown(text), { async: false });
  expect(decode(html.replace(/<[^>]+>/g, '')).trim()).toBe(text);
  expect(/href="([^"]*)"/.exec(html)?.[1]).toBe(href);
});

test('an address without its scheme is a link to where browsers go', () => {
  const html = marked.parse(escapeMarkdown('See www.x_y.org/a_b*c.'), { async: false });
  expect(html).toBe('<p>See <a href="http://www.x_y.org/a_b*c">www.x_y.org/a_b*c</a>.</p>\n');
});

test.each([
  ['“#Word” and [#1]', '“\\#Word” and \\[\\#1\\]'],
  ['a #Word and C# and #1', 'a \\#Word and C# and \\#1'],
  ['so ^^high^^ a claim', 'so \\^\\^high\\^\\^ a claim'],
  ['100%% of ==it==', '100\\%\\% of \\=\\=it\\=\\='],
  ['rating:: 5', 'rating\\:\\: 5'],
  ['as shown ^ab12', 'as shown \\^ab12'],
])('%j means nothing to Obsidian', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});
