import { browser } from 'wxt/browser';

const originOf = (host: string): string => `https://${host}/*`;

/**
 * Asks for access to hosts that tell of papers. False where the reader said no. Call it straight from a click: browsers
 * show the question only then, and some close the popup with it.
 */
export const allowSources = (hosts: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: hosts.map(originOf) });

/** Whether the reader lets us ask a host. */
export const isSourceAllowed = (host: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originOf(host)] });

/** Gives the access to a host back; that to a known site, which comes with the installation, stays. */
export async function forbidSource(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [originOf(host)] }).catch(() => false);
}

/** Calls back each time that the reader allows more. */
export const onSourceAllowed = (callback: () => void): void => browser.permissions.onAdded.addListener(callback);

/** Calls back with each tab whose page goes. */
export function onPageGone(callback: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(callback);
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') callback(tabId);
  });
}
