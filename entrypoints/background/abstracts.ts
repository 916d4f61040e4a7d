import { browser } from '#imports';
import { isSourceAllowed, onPageGone, onSourceAllowed } from '../../lib/browser/abstract-access';
import { type Abstracts, createAbstracts } from '../../lib/fetch/abstracts';
import { openMemory } from '../../lib/fetch/memory';
import { pause } from '../../lib/fetch/pause';
import { createPolite } from '../../lib/fetch/polite';
import { createReader } from '../../lib/fetch/reader';
import { sources } from '../../lib/fetch/sources';
import type { Effects } from '../../lib/messages/handlers/handler';
import { abstractHostsItem, abstractSourcesItem } from '../../lib/settings/settings';
import { completePapers } from '../../lib/store/changes/edit';
import type { Store } from '../../lib/store/store';

/** Reads missing abstracts in the running extension, and tells the library and open pages of them. */
export function openAbstracts(store: Store, changed: Effects['changed']): Abstracts {
  const memory = openMemory(Date.now);
  // Asking the browser for something keeps the background awake over a long wait.
  const wait = pause(() => void browser.runtime.getPlatformInfo());
  const reader = createReader({
    memory,
    sources,
    ask: createPolite({ fetch: (url, init) => fetch(url, init), now: Date.now, wait }),
    allowed: ({ host }) => isSourceAllowed(host),
    async told(papers) {
      const keys = await completePapers(store, papers, true);
      if (keys.length > 0) changed(keys);
      await browser.storage.local.set({ abstracts: Date.now() });
    },
  });
  onPageGone(reader.stop);
  onSourceAllowed(reader.resume);
  const choices = { sources: () => abstractSourcesItem.getValue(), hosts: () => abstractHostsItem.getValue() };
  return createAbstracts(memory, reader, choices);
}
