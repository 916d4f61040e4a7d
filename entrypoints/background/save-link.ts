import { type Browser, browser } from '#imports';
import { linkedPaper, wordsOfLink } from '../../lib/tab/linked-paper';
import { type Ask, tell } from './save';

type Tab = Browser.tabs.Tab;
type Clicked = Browser.contextMenus.OnClickData & { linkText?: string };

/** Saves the paper that a link leads to. */
export async function saveLink(ask: Ask, { linkUrl: url, linkText }: Clicked, tab: Tab): Promise<void> {
  if (url === undefined) return;
  const words = linkText ?? (await wordsIn(tab, url)) ?? '';
  await tell(tab, await ask('save', { paper: linkedPaper(url, words) }));
}

/** The words of the link, which Chromium does not tell. */
async function wordsIn({ id }: Tab, url: string): Promise<string | undefined> {
  if (id === undefined) return undefined;
  const [result] = await browser.scripting
    .executeScript({ target: { tabId: id }, func: wordsOfLink, args: [url] })
    .catch(() => []);
  return result?.result;
}
