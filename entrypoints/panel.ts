import { browser, defineUnlistedScript } from '#imports';
import { createPanel } from '../lib/page/panel/panel';
import { hiddenTopicsItem } from '../lib/settings/settings';

export default defineUnlistedScript(() => {
  const slot = globalThis.papergloss;
  slot?.attach(createPanel(slot.page, new URL(browser.runtime.getURL('/')).origin, hideForGood));
});

async function hideForGood(topic: string): Promise<void> {
  const hidden = await hiddenTopicsItem.getValue();
  await hiddenTopicsItem.setValue([...new Set([...hidden, topic])].sort());
}
