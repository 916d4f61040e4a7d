import { useLive } from './use-live';

const firstPaper = { offset: 0, limit: 1 };

/** How many papers are saved, kept up to date; undefined until the first answer. */
export const useCount = (): number | undefined => useLive('find', firstPaper)?.total;
