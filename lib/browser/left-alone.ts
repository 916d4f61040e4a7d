import { browser } from 'wxt/browser';
import { offSitesItem } from '../settings/settings';

const id = 'left-alone';

/**
 * Has pages of sites that are left alone told so before anything of them is drawn. `matchesOf` gives the addresses of a site.
 * Call it in the background, synchronously at start.
 */
export function followOffSites(matchesOf: (site: string) => readonly string[]): void {
  let last: Promise<void> = Promise.resolve();
  const follow = (): void => {
    last = last.then(async () => tellPages((await offSitesItem.getValue()).flatMap(matchesOf))).catch(() => {});
  };
  offSitesItem.watch(follow);
  browser.runtime.onInstalled.addListener(follow); // an update of the extension takes its registered scripts away
}

async function tellPages(matches: string[]): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id, matches, js: ['left-alone.js'], runAt: 'document_start', persistAcrossSessions: true },
  ]);
}
