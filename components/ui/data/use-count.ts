import { useLive } from './use-live';

const firsts = {
  all: { offset: 0, limit: 1 },
  annotated: { place: 'annotated', offset: 0, limit: 1 },
  removed: { place: 'removed', offset: 0, limit: 1 },
} as const;

/** How many papers there are in the library, or in a place of it, kept up to date; undefined until the first answer. */
export const useCount = (place: keyof typeof firsts = 'all'): number | undefined =>
  useLive('find', firsts[place])?.total;
