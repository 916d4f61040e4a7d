import { browser } from '#imports';
import { welcomedItem } from '../../lib/settings/settings';

/** Opens the page that says what the marks mean, once: when the extension has just been installed. */
export function welcomeReaders(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome();
  });
}

async function welcome(): Promise<void> {
  if (await welcomedItem.getValue()) return;
  await welcomedItem.setValue(true);
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
