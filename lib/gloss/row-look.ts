import type { Gloss } from './gloss';

/** What a reader wants to see of each paper. */
export interface RowLook {
  /** Parts that are left out: `topics`, `badges`, `categories`, `seen`, `own`. */
  without: readonly string[];
  /** Numbers before “+n”. */
  badges: number;
  /** The colour of what can be pressed, as CSS has it; undefined for the usual one. */
  accent: string | undefined;
}

/** What there is to say of a paper, as the reader wants to see it. */
export function glossFor({ topics, categories, badges }: Gloss, look: RowLook): Gloss {
  const has = (part: string): boolean => !look.without.includes(part);
  return {
    topics: has('topics') ? topics : [],
    categories: has('categories') ? categories : [],
    badges: has('badges') ? badges : [],
    row: {
      badges: look.badges,
      seen: has('seen'),
      own: has('own'),
      ...(look.accent !== undefined && { accent: look.accent }),
    },
  };
}
