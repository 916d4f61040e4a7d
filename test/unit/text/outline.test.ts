import { expect, test } from 'vitest';
import { asOutline, fromOutline } from '../../../lib/text/outline';

test.each([
  ['# First\n\ntext', '# First\n\ntext'],
  ['text\n\n# One\n\nmore\n\n## Two\nend', 'text\n\n- # One\n\n  more\n\n- ## Two\n  end'],
  ['a\n\n## B\n\n- c\n  - d\n\n```\n# e\n```', 'a\n\n- ## B\n\n  - c\n    - d\n\n  ```\n  # e\n  ```'],
  ['```\n# code\n- # code\n```\n\n# A', '```\n# code\n- # code\n```\n\n- # A'],
  ['a\n\n# B\n\nc\u2028\u0085d', 'a\n\n- # B\n\n  c\u2028\u0085d'],
  ['a\n\n# B\n\n  \n\nc', 'a\n\n- # B\n\n    \n\n  c'],
  ['no #heading\n\n- item', 'no #heading\n\n- item'],
])('headings become items of an outline, and headings again: %j', (markdown, outline) => {
  expect(asOutline(markdown)).toBe(outline);
  expect(fromOutline(outline)).toBe(markdown);
});

test('an item of the reader that begins with a heading stays an item', () => {
  const outline = asOutline('- # mine\n- b\n\ntext');
  expect(outline).toBe('* # mine\n- b\n\ntext');
  expect(fromOutline(outline)).toBe(outline);
});

test('the marks around a note stay where they are found', () => {
  const marked = '<!-- papergloss:note n 0 -->\n\n# A\n\n# B\n\nc\n\n<!-- papergloss:note end -->';
  const outline = '<!-- papergloss:note n 0 -->\n\n# A\n\n- # B\n\n  c\n\n<!-- papergloss:note end -->';
  expect(asOutline(marked)).toBe(outline);
  expect(fromOutline(outline)).toBe(marked);
});
