import { readLatexml } from '../latexml';
import { defineSite } from '../site';

export default defineSite({
  id: 'ar5iv',
  name: 'ar5iv',
  matches: ['*://ar5iv.org/*', '*://ar5iv.labs.arxiv.org/*'],
  samples: ['https://ar5iv.labs.arxiv.org/html/2201.00020', 'https://ar5iv.org/abs/2201.00020'],
  pageType: (url) => (/^\/(?:html|abs)\//.test(url.pathname) ? 'paper' : 'unknown'),
  read: readLatexml,
});
