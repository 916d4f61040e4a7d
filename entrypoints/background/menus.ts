import { type Browser, browser } from '#imports';
import { selectedKey } from '../../lib/messages/page-client';
import { readIdentifier } from '../../lib/papers/identifiers';
import { pagePaper, toPaper } from '../../lib/papers/paper';
import type { Paper } from '../../lib/papers/schema';
import { blockQuote, escapeParagraphs } from '../../lib/text/markdown';
import { type Ask, papersIn, tell } from './save';

type Tab = Browser.tabs.Tab;
type Clicked = Browser.contextMenus.OnClickData & { linkText?: string };

const items = [
  { id: 'save-link', title: 'Save linked paper to Papergloss', contexts: ['link'] },
  { id: 'note-selection', title: 'Save selection as a note in Papergloss', contexts: ['selection'] },
] as const;

/**
 * Fills the right-click menu and answers its clicks. Chromium has the menu only once the reader has allowed it, since
 * the permission is optional there; Firefox knows it at installation alone.
 */
export function listenToMenus(ask: Ask): void {
  const menus: typeof browser.contextMenus | undefined = browser.contextMenus;
  if (menus) fillMenus(menus, ask);
  else browser.permissions.onAdded.addListener(() => browser.contextMenus && fillMenus(browser.contextMenus, ask));
}

function fillMenus(menus: typeof browser.contextMenus, ask: Ask): void {
  void menus.removeAll().then(() => {
    for (const { id, title, contexts } of items) menus.create({ id, title, contexts: [...contexts] });
  });
  menus.onClicked.addListener((clicked, tab) => {
    if (!tab) return;
    if (clicked.menuItemId === 'save-link') void saveLink(ask, clicked, tab);
    if (clicked.menuItemId === 'note-selection') void noteSelection(ask, clicked, tab);
  });
}

async function saveLink(ask: Ask, clicked: Clicked, tab: Tab): Promise<void> {
  const url = clicked.linkUrl;
  if (url === undefined) return;
  const words = clicked.linkText ?? (await linkText(tab, url)) ?? '';
  const isTitle = words.trim().split(/\s+/).length > 1;
  const title = isTitle ? words : readIdentifier(url) ? '' : words.trim() || url;
  await tell(tab, await ask('save', { paper: toPaper({ title, ids: [url], urls: { abs: url } }, 'link') }));
}

/** The words of the link, which Chromium does not tell: the longest where several go to one address. */
async function linkText({ id }: Tab, url: string): Promise<string | undefined> {
  if (id === undefined) return undefined;
  const read = (href: string): string =>
    [...document.links]
      .filter((link) => link.href === href)
      .map((link) => link.textContent?.trim() ?? '')
      .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  const [result] = await browser.scripting
    .executeScript({ target: { tabId: id }, func: read, args: [url] })
    .catch(() => []);
  return result?.result;
}

async function noteSelection(ask: Ask, clicked: Clicked, tab: Tab): Promise<void> {
  const selection = clicked.selectionText?.trim();
  if (!selection) return;
  const paper = await paperOfSelection(tab);
  const url = clicked.pageUrl ?? tab.url;
  const note = {
    id: crypto.randomUUID(),
    kind: 'note' as const,
    markdown: `${blockQuote(escapeParagraphs(selection))}\n`,
    ...(url && { url }),
  };
  await tell(tab, await ask('writeNote', { paper, note, base: '' }));
}

/** The paper that the selected words belong to: the page's own, the entry around them, or else the page itself. */
async function paperOfSelection(tab: Tab): Promise<Paper> {
  const { one, many } = await papersIn(tab);
  if (one) return one;
  const key = tab.id === undefined ? undefined : await selectedKey(tab.id);
  const entry = many.find((paper) => paper.key === key);
  if (entry) return entry;
  return pagePaper(tab.title ?? '', tab.url ?? '');
}
