import { expect, test } from 'vitest';
import { noteText } from '../../../lib/import/html-notes';

test.each([
  ['words that are no HTML stay', ' Is a < b? *Yes*\n  indented ', 'Is a < b? *Yes*\n  indented'],
  [
    'paragraphs, lines, marks',
    '<p>One <b>bold</b> and<br>two <em>leaning </em>words &amp; more</p><p>Three</p>',
    'One **bold** and\ntwo *leaning* words & more\n\nThree',
  ],
  ['headings', '<h1>Idea</h1>\n<h3>Of <i>lamps</i></h3><p>x</p>', '# Idea\n\n### Of *lamps*\n\nx'],
  [
    'lists within lists',
    '<ul><li><p>a</p><ul><li>b</li></ul></li><li>c</li></ul><ol><li>d</li><li>e</li></ol>',
    '- a\n  - b\n- c\n\n1. d\n2. e',
  ],
  [
    'links, but for those into a program',
    '<p>See <a href="https://example.org/a_b">this</a>, <a href="zotero://select/items/A">that</a></p>',
    'See [this](https://example.org/a_b), that',
  ],
  [
    'quotes and code',
    '<blockquote><p>quoted</p><p>more</p></blockquote><pre>x = 1\n  y</pre><p><code>z</code></p>',
    '> quoted\n>\n> more\n\n```\nx = 1\n  y\n```\n\n`z`',
  ],
  [
    'what nobody is to see',
    '<div data-schema-version="8"><p>words</p><script>no</script><img src="x" alt="y"></div>',
    'words',
  ],
  ['tables as lines', '<table><tr><td>a </td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  [
    'a highlight of Zotero with where it stands',
    '<p><span class="highlight">“marked”</span> <span class="citation">(<span>Doe, 2020, p. 3</span>)</span> mine</p>',
    '“marked” (Doe, 2020, p. 3) mine',
  ],
])('%s', (_, html, markdown) => {
  expect(noteText(html)).toBe(markdown);
});

test('what is nested without end is no fault', () => {
  expect(noteText(`<p>words</p>${'<div>'.repeat(20_000)}deep`)).toBe('words');
});
