import { browser } from '#imports';
import { fetchLearned } from '../../lib/gloss/learned';
import type { FactsReader } from '../../lib/store/facts/due-facts';

let readFacts: FactsReader['read'] | undefined;

/**
 * Reads topics and metrics by what was learned, which `scripts/build/learned-apart.ts` puts into a file beside this script. What
 * reads them is only run through with the first paper, too: a background that starts for a look-up does without.
 */
export const reader: FactsReader = {
  version: browser.runtime.getManifest().version,
  async ready() {
    const learned = fetchLearned(async () => (await fetch('/learned.txt')).text());
    ({ readFacts } = await import('../../lib/gloss/read-facts'));
    await learned;
  },
  read(paper) {
    if (!readFacts) throw new Error('A paper was to be read before there was anything to read it with.');
    return readFacts(paper);
  },
};

/** Tells the extension's own pages that papers were read: topics and metrics, nothing that a page shows of what was kept. */
export const factsRead = (): void => void browser.storage.local.set({ factsRead: Date.now() });
