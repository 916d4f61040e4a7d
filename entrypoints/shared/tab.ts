import type { PublicPath } from 'wxt/browser';
import { type Browser, browser } from '#imports';
import type { HostAccess, PageView } from '../../components/popup/page-view';
import { request } from '../../lib/messages/client';
import { describePage } from '../../lib/messages/page-client';
import { pageScripts } from '../../lib/messages/page-scripts';
import { readIdentifier } from '../../lib/papers/identifiers';
import { noState, refOf } from '../../lib/papers/names';
import { toPaper } from '../../lib/papers/paper';
import type { Paper } from '../../lib/papers/schema';
import { annotatedHostsItem } from '../../lib/settings/settings';

/** The tab named in the address, `?tab=12`, else the active one of this window. */
export async function currentTab(search: string): Promise<Browser.tabs.Tab | undefined> {
  const id = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  if (Number.isInteger(id)) return browser.tabs.get(id).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** What is in the tab: asks the page, or reads the address. With `mayEnter`, which takes the reader's click, a script is brought into a page that has none. */
export async function viewTab({ id, url, title }: Browser.tabs.Tab, mayEnter = true): Promise<PageView> {
  if (id === undefined) return { kind: 'closed' };
  const address = url && URL.canParse(url) ? new URL(url) : undefined;
  const answer = await describePage(id);
  const document = answer?.papers.length ? undefined : address && (await documentAt(address, title ?? ''));
  if (document) return { kind: 'document', row: document };
  if (answer) return { kind: 'page', summary: answer, access: await accessOf(new URL(answer.url)) };
  if (!mayEnter) return { kind: 'unasked' };
  try {
    await browser.scripting.executeScript({ target: { tabId: id }, files: await scriptsFor(address) });
  } catch {
    return { kind: 'closed' };
  }
  const summary = await describeSoon(id);
  return summary ? { kind: 'page', summary, access: await accessOf(new URL(summary.url)) } : { kind: 'unreadable' };
}

type ContentScript = Extract<PublicPath, `/content-scripts/${string}`>;

const isBuilt = (path: `/content-scripts/${string}`): path is ContentScript => path.endsWith('.js');

/** What is brought into a page: its site's own script where it was open before the extension came, else the one for any page. */
async function scriptsFor(address: URL | undefined): Promise<(ContentScript | (typeof pageScripts)[number])[]> {
  const { contentScriptFor } = await import('../../lib/sites/registry');
  const own = address && contentScriptFor(address);
  return own !== undefined && isBuilt(own) ? [own] : [...pageScripts];
}

const pauses = [0, 50, 100, 200, 400, 800];

/** Asks until the script that was just brought in listens. */
async function describeSoon(tabId: number) {
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const summary = await describePage(tabId);
    if (summary) return summary;
  }
  return undefined;
}

async function accessOf(url: URL): Promise<HostAccess> {
  const { siteFor } = await import('../../lib/sites/registry');
  if (siteFor(url)) return 'known';
  return (await annotatedHostsItem.getValue()).includes(url.hostname) ? 'always' : 'once';
}

const documentAddress = /\.pdf$|^\/pdf\//i;

/** The paper of a document that scripts cannot enter, from its address and the tab's title. */
async function documentAt(url: URL, tabTitle: string) {
  if (!documentAddress.test(url.pathname) || !readIdentifier(url.href)) return undefined;
  const isFileName = /\.pdf$|^\S*$/i.test(tabTitle) || readIdentifier(tabTitle) !== undefined;
  const named = toPaper({ title: isFileName ? '' : tabTitle, ids: [url.href] }, 'address');
  const paper = (await storedPaper(named.key)) ?? named;
  const reply = await request('lookup', { refs: [refOf(paper)] });
  const state = reply.ok ? reply.value[0] : undefined;
  return { paper, state: state ?? noState(paper.key) };
}

async function storedPaper(key: string): Promise<Paper | undefined> {
  const reply = await request('records', { scope: { kind: 'keys', keys: [key] } });
  return reply.ok ? reply.value[0]?.paper : undefined;
}
