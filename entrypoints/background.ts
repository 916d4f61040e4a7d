import { browser, defineBackground } from '#imports';
import { listen } from '../lib/messages/listen';
import type { Revision } from '../lib/messages/protocol';
import type { Effects } from '../lib/messages/server';
import { openStore } from '../lib/store/database';

export default defineBackground(() => {
  listen(openStore(), effects, browser.runtime.getURL('/'));
});

const effects: Effects = {
  async loadPanel({ tabId }) {
    if (tabId === undefined) return;
    await browser.scripting.executeScript({ target: { tabId }, files: ['/panel.js'] });
  },
  async openLibrary(key) {
    const url = `${browser.runtime.getURL('/library.html')}${key === undefined ? '' : `#${encodeURIComponent(key)}`}`;
    await browser.tabs.create({ url });
  },
  changed(keys) {
    const revision: Revision = { count: Date.now(), keys: [...keys] };
    void browser.storage.local.set({ revision });
  },
};
