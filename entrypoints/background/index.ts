import { browser, defineBackground } from '#imports';
import { followHostAccess } from '../../lib/browser/host-access';
import { readFacts } from '../../lib/gloss/read-facts';
import { listen } from '../../lib/messages/listen';
import { answer } from '../../lib/messages/server';
import { createDrafts, recoverDrafts } from '../../lib/notes/drafts';
import { forgetUndo } from '../../lib/store/changes/undo';
import { openStore } from '../../lib/store/store';
import { openAbstracts } from './abstracts';
import { listenToCommands } from './commands';
import { createEffects, factsRead, tellChanged } from './effects';
import { keepFolder } from './folder';
import { listenToMenus } from './menus';
import type { Ask } from './save';
import { keepInStep } from './sync';
import { welcomeReaders } from './welcome';

export default defineBackground(() => {
  const store = openStore({ version: browser.runtime.getManifest().version, read: readFacts });
  const folder = keepFolder(store);
  const told = (keys: readonly string[]) => {
    tellChanged(keys);
    folder.changed(keys);
  };
  const sync = keepInStep(store, told);
  const others = createEffects(sync.control, told, sync.soon);
  const effects = { ...others, folder: folder.keeper, abstracts: openAbstracts(store, others.changed) };
  const ask: Ask = (name, data) => answer(store, effects, name, data, { ownPage: true });
  listen(store, effects);
  listenToCommands(ask);
  listenToMenus(ask);
  followHostAccess();
  welcomeReaders();
  store.facts.start(store.db, factsRead);
  browser.tabs.onRemoved.addListener((tabId) => effects.frames?.forget(tabId));
  browser.runtime.onStartup.addListener(() => void forgetUndo(store).catch(() => {}));
  void recoverDrafts(createDrafts(browser.storage.local), (write) => ask('writeNote', write));
});
