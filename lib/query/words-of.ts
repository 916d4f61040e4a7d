import type { Query } from './query';

/** The words that papers are to have, to show where they stand. */
export function wordsOf(query: Query): string[] {
  switch (query.is) {
    case 'all':
    case 'any':
      return [...new Set(query.of.flatMap(wordsOf))];
    case 'words':
      return [...query.words];
    case 'not':
    case 'name':
    case 'number':
    case 'count':
    case 'has':
    case 'place':
      return [];
  }
}

/** Whether the removed papers are asked for: `is:removed`. */
export const asksForRemoved = (query: Query): boolean =>
  query.is === 'place' ? query.place === 'removed' : query.is === 'all' && query.of.some(asksForRemoved);
