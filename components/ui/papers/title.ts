import type { Paper } from '../../../lib/papers/schema';

/** The title, or the identifier of a paper whose title is not known yet. */
export const titleOf = ({ title, key }: Pick<Paper, 'title' | 'key'>): string => title || key;
