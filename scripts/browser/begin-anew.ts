import type { BrowserContext } from '@playwright/test';

/** Evaluated in a page of the extension: gives back what a reader has allowed, and forgets what is kept outside of databases. */
const forget = `(async () => {
  const { alarms, offscreen, permissions, scripting, storage } = chrome;
  const { origins = [], permissions: names = [] } = await permissions.getAll();
  const given = [...origins.map((origin) => ({ origins: [origin] })), ...names.map((name) => ({ permissions: [name] }))];
  await Promise.all(given.map((each) => permissions.remove(each).catch(() => {}))); // those of the manifest stay
  await scripting.unregisterContentScripts();
  await offscreen.closeDocument().catch(() => {});
  const greeted = await storage.local.get(['welcomed', 'welcomed$']); // else the next start opens the welcome page again
  await Promise.all([storage.local.clear(), storage.session.clear(), alarms.clearAll()]);
  await storage.local.set(greeted);
})()`;
/** What wakes the background: it answers whatever it is asked. */
const wake = 'chrome.runtime.sendMessage({}).catch(() => {})';
const databases = 'indexeddb,local_storage,cache_storage,file_systems';

/**
 * Makes a running browser as it is after its start, far sooner than one starts: no tab, library, setting, permission or
 * memory of the background is left. `origin` is the extension's.
 */
export async function beginAnew(context: BrowserContext, origin: string): Promise<void> {
  const others = context.pages();
  const page = await context.newPage();
  await Promise.all(others.map((each) => each.close()));
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.clearPermissions();
  await context.clearCookies();
  await page.goto(`${origin}/manifest.json`);
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await page.evaluate(forget);
  await session.send('ServiceWorker.stopAllWorkers');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: databases });
  await page.evaluate('sessionStorage.clear()');
  await page.evaluate(wake);
  await page.goto('about:blank');
  await session.detach();
}
