import { browser } from 'wxt/browser';

/** Browsers know no access to one port alone. */
const access = { origins: ['http://127.0.0.1/*'] };

/** Asks for access to the Zotero that runs on this machine. False where the reader said no. Call it straight from a click. */
export const allowZotero = (): Promise<boolean> => browser.permissions.request(access);

/** Whether that Zotero may be reached. */
export const isZoteroAllowed = (): Promise<boolean> => browser.permissions.contains(access);

/** Gives the access back. */
export async function forbidZotero(): Promise<void> {
  await browser.permissions.remove(access).catch(() => false);
}
