import { expect, test } from 'vitest';
import { samePaper } from '../../../lib/papers/merge';
import { pagePaper, toPaper } from '../../../lib/papers/paper';
import { paperSchema } from '../../../lib/papers/schema';
import { tidyPaper } from '../../../lib/papers/tidy/tidy';

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

test.each([
  ['et al.', 'et al.'],
  ['et al. (50 additional authors not shown)', 'et al.'],
  ['+6 authors', 'et al.'],
  ['and 12 more authors', 'et al.'],
  ['Etta Alvarez', 'Etta Alvarez'],
])('what stands for names that a page leaves out is no name: %s', (printed, kept) => {
  const page = toPaper({ title: 'A title of some words', ids: [], authors: ['Ada Example', printed] }, 'site');
  const paper = tidyPaper(page);
  expect(paper.authors).toEqual(['Ada Example', kept]);
});
