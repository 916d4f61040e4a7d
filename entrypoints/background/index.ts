import { browser, defineBackground } from '#imports';
import { followHostAccess } from '../../lib/browser/host-access';
import { Allowance } from '../../lib/messages/allowance';
import { listen } from '../../lib/messages/listen';
import type { Revision } from '../../lib/messages/revision';
import { answer, type Effects } from '../../lib/messages/server';
import { createDrafts, recoverDrafts } from '../../lib/notes/drafts';
import { openStore } from '../../lib/store/store';
import { libraryHash } from '../../lib/tab/addresses';
import { listenToCommands } from './commands';
import { listenToMenus } from './menus';
import type { Ask } from './save';

export default defineBackground(() => {
  const store = openStore();
  const ask: Ask = (name, data) => answer(store, effects, name, data, { ownPage: true });
  listen(store, effects);
  listenToCommands(ask);
  listenToMenus(ask);
  followHostAccess();
  void recoverDrafts(createDrafts(browser.storage.local), (write) => ask('writeNote', write));
});

const allowance = new Allowance(Date.now);

const effects: Effects = {
  async loadScript(script, { tabId }) {
    if (tabId !== undefined) await browser.scripting.executeScript({ target: { tabId }, files: [`/${script}.js`] });
  },
  async openLibrary(key) {
    await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${libraryHash(key)}` });
  },
  changed(keys) {
    const revision: Revision = { count: Date.now(), keys: [...keys] };
    void browser.storage.local.set({ revision });
  },
  allows: ({ url }, data) => allowance.take(url, data),
};
