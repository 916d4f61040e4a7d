import type { PublicPath } from 'wxt/browser';
import { type Browser, browser } from '#imports';
import type { PageView } from '../../components/popup/page-view';
import { describePage } from '../../lib/messages/page-client';
import { ownPaper } from '../../lib/papers/paper';
import type { Paper } from '../../lib/papers/schema';
import { arrivingPaperSchema } from '../../lib/papers/tidy/tidy';
import { annotatedHostsItem, offSitesItem } from '../../lib/settings/settings';
import { tabInSearch } from '../../lib/tab/addresses';
import { type Doors, type Tab, viewTab } from '../../lib/tab/view-tab';

/** The tab named in the address, `?tab=12`, else the active one of this window. */
export async function currentTab(search: string): Promise<Browser.tabs.Tab | undefined> {
  const id = tabInSearch(search);
  if (id !== undefined) return browser.tabs.get(id).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

type Script = Extract<PublicPath, `${string}.js`>;

const isBuilt = (file: string): file is Script => file.endsWith('.js');

const doors: Omit<Doors, 'request'> = {
  ask: describePage,
  isPdf: async (tabId) => {
    const func = () => document.contentType === 'application/pdf';
    const [result] = await browser.scripting.executeScript({ target: { tabId }, func }).catch(() => []);
    return result?.result ?? false;
  },
  enter: (tabId, files) => browser.scripting.executeScript({ target: { tabId }, files: files.filter(isBuilt) }),
  ownScript: async (address) => (await import('../../lib/sites/registry')).contentScriptFor(address),
  offSites: () => offSitesItem.getValue(),
  hosts: () => annotatedHostsItem.getValue(),
};

/** What is in a tab of the running browser. `request` asks the store: the background cannot send itself messages. */
export const seeTab = (tab: Tab, request: Doors['request'], mayEnter?: boolean): Promise<PageView> =>
  viewTab(tab, { ...doors, request }, mayEnter);

/**
 * What is in a tab as a paper of its own, to be looked over and saved: from what the page says of itself where the browser
 * lets us look, else from address and title. Absent for pages of the browser and where the address is not told.
 */
export function pageAsPaper({ id, url, title = '' }: Tab): (() => Promise<Paper>) | undefined {
  if (id === undefined || url === undefined || !/^(?:https?|file):/.test(url)) return undefined;
  return async () => {
    const [answer] = await browser.scripting
      .executeScript({ target: { tabId: id }, files: ['/page-itself.js'] })
      .catch(() => []);
    return (
      arrivingPaperSchema.safeParse(answer?.result).data ?? ownPaper({ title, ids: [url], urls: { abs: url } }, url)
    );
  };
}
