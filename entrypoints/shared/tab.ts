import type { PublicPath } from 'wxt/browser';
import { type Browser, browser } from '#imports';
import type { PageView } from '../../components/popup/page-view';
import { describePage } from '../../lib/messages/page-client';
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
    const answers = await browser.scripting.executeScript({ target: { tabId }, func });
    return answers.some(({ result }) => result);
  },
  enter: (tabId, files) => browser.scripting.executeScript({ target: { tabId }, files: files.filter(isBuilt) }),
  ownScript: async (address) => (await import('../../lib/sites/registry')).contentScriptFor(address),
  offSites: () => offSitesItem.getValue(),
  hosts: () => annotatedHostsItem.getValue(),
};

/** What is in a tab of the running browser. `request` asks the store: the background cannot send itself messages. */
export const seeTab = (tab: Tab, request: Doors['request'], mayEnter?: boolean): Promise<PageView> =>
  viewTab(tab, { ...doors, request }, mayEnter);
