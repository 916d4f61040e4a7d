import { browser } from '#imports';
import type { Effects } from '../../lib/messages/handlers/handler';
import { annotatePage } from '../../lib/messages/page-client';
import { setKnownSite } from '../../lib/settings/settings';
import { libraryHash } from '../../lib/tab/addresses';

/** What requests do to tabs and to the pages in them. */
export const tabEffects = {
  async loadScript(script, { tabId }) {
    if (tabId !== undefined) await browser.scripting.executeScript({ target: { tabId }, files: [`/${script}.js`] });
  },
  async openLibrary(key) {
    await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${libraryHash(key)}` });
  },
  leaveSite: (site) => setKnownSite(site, false),
  leavePage: (tabId) => annotatePage(tabId, false),
} satisfies Partial<Effects>;
