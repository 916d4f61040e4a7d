import { pagePaper } from './paper';
import type { Paper } from './schema';

/** The paper that selected words belong to: the page's own, the entry around them, or else the page itself. */
export const paperAt = (
  own: Paper | undefined,
  around: Paper | undefined,
  { title = '', url = '' }: { title?: string | undefined; url?: string | undefined },
): Paper => own ?? around ?? pagePaper(title, url);
