import { defineUnlistedScript } from '#imports';
import { ownPaper } from '../lib/papers/paper';
import { readPageItself } from '../lib/sites/page-itself';

/** Answers whoever brings it into a page with the page as a paper. */
export default defineUnlistedScript(() => {
  const raw = readPageItself(document, new URL(location.href));
  return raw && ownPaper(raw, location.href);
});
