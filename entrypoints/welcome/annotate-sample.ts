import { browser } from '#imports';
import { samplePapers } from '../../components/welcome/sample';
import { request } from '../../lib/messages/client';
import { sampleRequests } from '../../lib/page/answers/sample-requests';
import { startPage } from '../../lib/page/start';
import { offerAnyPage } from '../../lib/page/watching/any-page';
import type { Entry } from '../../lib/sites/site';

/** The sample's entries, as a site's reader would give them. */
const read = (document: Document): Entry[] =>
  [...document.querySelectorAll('.welcome-sample article')].flatMap((element, index) => {
    const [paper, titleElement] = [samplePapers[index], element.querySelector('h2')];
    if (!paper || !titleElement) return [];
    return [{ paper: { ...paper, ids: [] }, element, titleElement, anchor: { element, position: 'append' } }];
  });

/** Draws the marks of a real page beside the sample. The library learns nothing of it. */
export async function annotateSample(): Promise<void> {
  offerAnyPage({
    read: (document) => ({ pageType: 'listing', entries: read(document) }),
    siteFor: () => undefined,
    onRequest: () => undefined,
  });
  const ended = new AbortController();
  const life = { isInvalid: false, signal: ended.signal };
  await startPage([], { get: async () => ({}) }, sampleRequests(request), life, browser.runtime.getURL('/frame.html'));
}
