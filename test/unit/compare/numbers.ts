import type { NumberedPaper } from '../../../lib/compare/matrix';
import { numbersOf } from '../../../lib/compare/number';
import { extractMetrics } from '../../../lib/metrics/extract';

/** A paper whose numbers are read from its abstract. */
export const paperOf = (title: string, abstract: string, year?: number): NumberedPaper => ({
  key: `title:${title.toLowerCase()}`,
  title,
  ...(year === undefined ? {} : { year }),
  numbers: numbersOf({ abstract, metrics: extractMetrics(abstract), corrections: [] }),
});
