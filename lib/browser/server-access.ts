import { browser } from 'wxt/browser';

/** A pattern of the host under its scheme: ports cannot be named. The pages of a host are not annotated for it. */
function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Asks for access to the server of an address. Call it straight from a click. */
export const allowServer = (address: string): Promise<boolean> =>
  browser.permissions.request({ origins: [patternOf(address)] });

/** Gives the access to a server back, where nothing else needs it. */
export async function forbidServer(address: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(address)] }).catch(() => false);
}
