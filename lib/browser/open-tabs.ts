import { type Browser, browser, type PublicPath } from 'wxt/browser';
import { framesLeft, type OpenFrame } from '../messages/open-frames';
import { openAgain } from '../messages/page-client';
import { pageScripts } from '../messages/page-scripts';
import { annotatedHostsItem } from '../settings/settings';
import { hostPattern } from './host-access';

/** Milliseconds between looks whether a page has drawn its entries, and how many there are. */
const [pause, looks] = [250, 40];

type Script = Extract<PublicPath, `${string}.js`>;

/** Scripts of ours that a page of the address has, and the addresses. */
interface Scripts {
  matches: readonly string[];
  files: readonly Script[];
}

/**
 * Goes on in tabs that were open before the extension was: after an update, after it was switched on again, after its
 * installation. Their pages are annotated without being loaded anew, and what was open in them opens again. Does
 * nothing where the background was only stopped for a while.
 */
export async function goOnInTabs(): Promise<void> {
  if (!(await isFresh())) return;
  const scripts: Scripts[] = [...knownScripts(), ...(await scriptsOnRequest())];
  const annotated = new Set<number>();
  for (const { matches, files } of scripts) {
    const tabs = await browser.tabs.query({ url: [...matches], status: 'complete', discarded: false });
    for (const { id } of tabs) {
      if (id === undefined || annotated.has(id)) continue;
      annotated.add(id);
      await annotate(id, files).catch(() => {}); // closed meanwhile, or a page that the browser keeps to itself
    }
  }
  const tabs = new Map((await browser.tabs.query({})).map((tab) => [tab.id, tab]));
  const left = await framesLeft(browser.storage.local, ({ tabId, url }) => tabs.get(tabId)?.url === url);
  await Promise.all(left.map(reopen));
}

/** Whether the extension itself has just been started. What is in this area goes with it. */
async function isFresh(): Promise<boolean> {
  // Firefox lacks the area for this kind of extension; there the background lives as long as the extension does.
  const session: Browser.storage.StorageArea | undefined = browser.storage.session;
  const { isUp } = (await session?.get('isUp')) ?? {};
  if (isUp === true) return false;
  await session?.set({ isUp: true });
  return true;
}

const isScript = (path: string): path is Script => path.endsWith('.js');

const knownScripts = (): Scripts[] =>
  (browser.runtime.getManifest().content_scripts ?? []).map(({ matches = [], js = [] }) => ({
    matches,
    files: js.map((name) => `/${name}`).filter(isScript),
  }));

const scriptsOnRequest = async (): Promise<Scripts[]> =>
  (await annotatedHostsItem.getValue()).map((host) => ({ matches: [hostPattern(host)], files: pageScripts }));

/** Brings the scripts into a page where they are not: browsers may have done so by themselves. */
async function annotate(tabId: number, files: readonly Script[]): Promise<void> {
  const target = { tabId };
  const [there] = await browser.scripting.executeScript({ target, func: () => 'papergloss' in globalThis });
  if (there?.result !== true) await browser.scripting.executeScript({ target, files: [...files] });
}

/** Opens a frame again as soon as its entry is drawn. */
async function reopen({ tabId, key, kind, span }: OpenFrame): Promise<void> {
  const frame = { key, kind, ...(span !== undefined && { span }) };
  for (let look = 0; look < looks; look += 1) {
    if (await openAgain(tabId, frame)) return;
    await new Promise((done) => setTimeout(done, pause));
  }
}
