import { HtmlRenderer, type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { containMarkdown } from '../../../lib/export/markdown/contain';

test.each([
  ['plain words', 'plain words'],
  ['# A\n```\n# b\n```\n###### C\n#tag', '### A\n```\n# b\n```\n###### C\n#tag'],
  ['Title\n===\ntext', '### Title\ntext'],
  ['Title\n---\ntext', '#### Title\ntext'],
  ['one\ntwo\n---\nthree', 'one\ntwo\n\n---\nthree'],
  ['|a|b|\n|-|-|\n---', '|a|b|\n|-|-|\n\n---'],
  ['|a|b|\n|-|-|\n===', '|a|b|\n|-|-|\n\\==='],
  ['```\nopen', '```\nopen\n```'],
  ['~~~~ py\nopen\n~~~', '~~~~ py\nopen\n~~~\n~~~~'],
  ['<h1 id="a">A</h1>\n\n`<h1>` and <H6>b</H6> \\<h1> <hr>', '<h3 id="a">A</h3>\n\n`<h1>` and <h6>b</h6> \\<h1> <hr>'],
  ['```\n<h1>A</h1>\n```', '```\n<h1>A</h1>\n```'],
  ['- ```\n  open', '- ```\n  open\n  ```'],
  ['- ```\n  open\n- next', '- ```\n  open\n  ```\n- next'],
  ['1. a\n   - ~~~~ py\n     x\n     ~~~', '1. a\n   - ~~~~ py\n     x\n     ~~~\n     ~~~~'],
  ['- ```\n  closed\n  ```\n- `a` ```b```', '- ```\n  closed\n  ```\n- `a` ```b```'],
  ['> ```\n> open', '> ```\n> open\n> ```'],
  ['- ```\n  open\nnot within', '- ```\n  open\n  ```\nnot within'],
  ['T\n\t---\n===', '### T ---'],
  ['one\n\ttwo\n    # three\n---', 'one\n\ttwo\n    # three\n\n---'],
  ['one\n2) ~~~\n   ---', 'one\n\n2) ~~~\n   ---\n   ~~~'],
  ['[a]: b\n\t---\n=', '[a]: b\n\n\t---\n='],
  ['- a\nb\n===\n---', '- a\nb\n\\===\n\n---'],
  ['- a\nb\n   ---', '- a\nb\n\n   ---'],
  ['- a\nb\n-', '- a\nb\n\n-'],
  ['<li>open', '&lt;li>open'],
  ['<ul><li>a<li>b</ul>', '<ul><li>a<li>b</ul>'],
  ['> <div>\n<li>\n</div>', '> &lt;div>\n&lt;li>\n&lt;/div>'],
  ['<b>x\n\n|a</b>|\n|-|', '&lt;b>x\n\n|a&lt;/b>|\n|-|'],
  ['<b>x\n\ny</b>', '<b>x\n\ny</b>'],
  ['<?php\n<div>\n?>', '&lt;?php\n&lt;div>\n?>'],
  ['<!-- a --!>\n<div>\n-->', '&lt;!-- a --!>\n&lt;div>\n-->'],
  ['<!-- open', '&lt;!-- open'],
  ['<!-- a\n\n```\n\nb -->\n\nc', '&lt;!-- a\n\n```\n\nb -->\n\nc\n```'],
  ['<!-- a\n```\nb\n```\n-->', '<!-- a\n```\nb\n```\n-->'],
  ['A <!-- closed --> and `<b>` and a < b', 'A <!-- closed --> and `<b>` and a < b'],
  ['<pre>\nopen', '&lt;pre>\nopen'],
  ['<script>\nopen', '&lt;script>\nopen'],
  ['<script>\n</pre>\n# h\n</script>', '<script>\n&lt;/pre>\n# h\n</script>'],
  ['<pre><script></script>\n# h\n</pre>', '<pre>&lt;script>&lt;/script>\n# h\n</pre>'],
  ['<pre>\n# a\n</pre>', '<pre>\n# a\n</pre>'],
  ['<details><summary>A</summary>\nopen', '&lt;details><summary>A</summary>\nopen'],
  ['<details>\n\ntext\n\n</details>', '<details>\n\ntext\n\n</details>'],
  ['H<sub>2</sub>O <br> <https://x.org/a_b>', 'H<sub>2</sub>O <br> <https://x.org/a_b>'],
  ['a $$x$$ and $$ open', 'a $$x$$ and \\$\\$ open'],
  ['%% hidden', '\\%\\% hidden'],
])('%j', (markdown, expected) => {
  expect(containMarkdown(markdown, 2)).toBe(expected);
});

test('footnotes of two notes are kept apart', () => {
  expect(containMarkdown('See[^1] `[^1]`.\n\n[^1]: Here.', 2, 'n2')).toBe('See[^1-n2] `[^1]`.\n\n[^1-n2]: Here.');
});

const hostile = [
  '# h',
  'T',
  '===',
  '---',
  '```',
  '````',
  '~~~',
  '~~~ x',
  '<!--',
  '-->',
  '<pre>',
  '</pre>',
  '<script>',
  '</script>',
  '<style>',
  '</style>',
  '<pre><script></script>',
  '<!-->',
  '<? ?>',
  '  ===',
  '   ---',
  '--- ',
  '* * *',
  '\t---',
  '-',
  '=',
  '- a',
  '> q',
  '> ---',
  '  |-|',
  ':-:',
  '[a]: <b',
  '"t',
  '&nbsp;',
  '<?',
  '?>',
  ']]>',
  '> <div>',
  '- <pre>',
  '2) ~~~',
  '<p>',
  '<hr>',
  '<li>',
  '<table><tr><td>',
  '</table>',
  '<div>',
  '</div>',
  '<div class="',
  '<details>',
  '<b>',
  '</b>',
  '<textarea>',
  '<![CDATA[',
  '<?php',
  '<!X',
  '> # q',
  '> ```',
  '- # x',
  '  ```',
  '    code',
  '|a|b|',
  '|-|-|',
  '$$',
  '%%',
  '[^1]',
  '[^1]: x',
  '[a]: b',
  '\\',
  '`',
  '',
  '',
  'text',
  '1. x',
  '<a href="x>y">',
  '<plaintext>',
  '<title>',
  '</p>',
  '<svg>',
];
const notes = fc.array(fc.constantFrom(...hostile), { maxLength: 12 }).map((lines) => lines.join('\n'));
const parser = new new JSDOM().window.DOMParser();
const next = '\n\n## The next paper\n\nIts *own* text.\n';

function headingsBefore(document: Node): number[] {
  const levels: number[] = [];
  for (let node = document.firstChild; node; node = node.next) if (node.type === 'heading') levels.push(node.level);
  return levels;
}

test('whatever a note holds, the next section is there, and no section of its own is above it', () => {
  fc.assert(
    fc.property(notes, (note) => {
      const text = containMarkdown(note, 2, 'x') + next;
      const document = new Parser().parse(text);
      const levels = headingsBefore(document);
      expect(levels.at(-1)).toBe(2);
      expect(levels.slice(0, -1).every((level) => level > 2)).toBe(true);
      for (const html of [new HtmlRenderer().render(document), marked.parse(text, { async: false })]) {
        const { body } = parser.parseFromString(`<body><main>${html}</main></body>`, 'text/html');
        expect(body.querySelector('main > h2')?.textContent).toBe('The next paper');
        expect(body.querySelector('main > h2 + p > em')?.textContent).toBe('own');
      }
    }),
    {
      numRuns: 200,
      examples: [['|a|b|\n|-|-|\n---'], ['|a|b|\n|-|-|\n==='], ['[a]: b\n==='], ['|-|-|\n---'], ['|a|b|\n---\n|c|d|']],
    },
  );
}, 120_000);
