import { browser } from '#imports';
import { fetchLearned } from '../../lib/gloss/learned';
import { readFacts } from '../../lib/gloss/read-facts';
import type { FactsReader } from '../../lib/store/facts/due-facts';

/** Reads topics and metrics by what was learned, which `scripts/build/learned-apart.ts` puts into a file beside this script. */
export const reader: FactsReader = {
  version: browser.runtime.getManifest().version,
  ready: () => fetchLearned(async () => (await fetch('/learned.txt')).text()),
  read: readFacts,
};

/** Tells the extension's own pages that papers were read: topics and metrics, nothing that a page shows of what was kept. */
export const factsRead = (): void => void browser.storage.local.set({ factsRead: Date.now() });
