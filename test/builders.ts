import type { Paper, PaperRef } from '../lib/papers/schema';

/** A paper with all that is required, and whatever the test is about. */
export const aPaper = (overrides: Partial<Paper> = {}): Paper => ({
  key: 'arxiv:2401.00001',
  aliases: ['title:a-paper-about-testing-things'],
  title: 'A paper about testing things',
  authors: ['Ada Example', 'Ben Sample'],
  urls: { abs: 'https://arxiv.org/abs/2401.00001' },
  source: 'arxiv',
  categories: ['cs.LG'],
  ...overrides,
});

/** A paper of a number: its own key, alias and title. */
export const paperNumber = (number: number, overrides: Partial<Paper> = {}): Paper =>
  aPaper({
    key: `arxiv:2402.${String(number).padStart(5, '0')}`,
    aliases: [`title:paper-${number}`],
    title: `Paper number ${number} of the many`,
    ...overrides,
  });

/** What a lookup sends of a paper. */
export const refOf = ({ key, aliases, title, authors }: Paper): PaperRef => ({ key, aliases, title, authors });
