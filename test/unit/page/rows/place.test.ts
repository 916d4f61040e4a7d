// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isPlaced, place } from '../../../../lib/page/rows/place';

test.each([
  ['<b>Title</b><br>Authors', '<b>Title</b><br><i></i>Authors'],
  ['<b>Title</b>\n<br> Authors', '<b>Title</b>\n<br><i></i> Authors'],
  ['<b>Title</b> of a paper<br>Authors', '<b>Title</b><i></i> of a paper<br>Authors'],
  ['<b>Title</b><p>Authors</p>', '<b>Title</b><i></i><p>Authors</p>'],
])('a mark comes after the line that ends with the title: %s', (html, after) => {
  const entry = document.createElement('div');
  entry.innerHTML = html;
  const element = entry.querySelector('b') ?? entry;
  const mark = document.createElement('i');
  const anchor = { element, position: 'after' } as const;
  document.body.append(entry);
  place(mark, anchor);
  expect(entry.innerHTML).toBe(after);
  expect(isPlaced(mark, anchor)).toBe(true);
});
