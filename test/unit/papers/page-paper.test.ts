import { expect, test } from 'vitest';
import { samePaper } from '../../../lib/papers/merge';
import { pagePaper } from '../../../lib/papers/paper';
import { paperSchema } from '../../../lib/papers/schema';

test('a page is named by its address, whatever its title and the place in it', () => {
  const page = pagePaper('On reading', 'https://blog.example.org/reading?page=2#top');
  expect(page).toMatchObject({ title: 'On reading', key: 'page:blog.example.org/reading?page=2' });
  expect(samePaper(page, pagePaper('On reading, corrected', 'https://blog.example.org/reading?page=2'))).toBe(true);
  expect(samePaper(page, pagePaper('On reading', 'https://blog.example.org/reading?page=3'))).toBe(false);
});

test('a page with a long title of many words is not taken for another', () => {
  const title = 'A title of more than four words';
  expect(samePaper(pagePaper(title, 'https://one.example/'), pagePaper(title, 'https://two.example/'))).toBe(false);
});

test('pages without a title or with a very long address fit the schema', () => {
  for (const [title, url] of [
    ['', 'https://one.example/'],
    ['T', `https://one.example/${'a'.repeat(3000)}`],
  ] as const)
    expect(paperSchema.safeParse(pagePaper(title, url)).success).toBe(true);
});
