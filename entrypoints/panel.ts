import { browser, defineUnlistedScript } from '#imports';
import { createDrafts } from '../lib/page/panel/drafts';
import { createPanel } from '../lib/page/panel/panel';

export default defineUnlistedScript(() => {
  const slot = globalThis.papergloss;
  slot?.attach(createPanel(slot.page, createDrafts(browser.storage.local)));
});
