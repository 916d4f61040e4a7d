import { glossPaper } from '../../gloss/gloss-paper';
import type { PaperRef } from '../../papers/schema';
import { keepSightings, newSightings } from '../../store/history/sightings';
import { lookUp, visit } from '../../store/states';
import type { Store } from '../../store/store';
import type { readingRequests } from '../requests/reading';
import { type Effects, type HandlersOf, nothing, type Sender } from './handler';

/** What a page asks while it is read. */
export const readingHandlers: HandlersOf<typeof readingRequests> = {
  gloss: async (_store, { papers, ...options }) => ({ value: papers.map((paper) => glossPaper(paper, options)) }),
  lookup: async (store, { refs }, effects, sender) => {
    if (!sender.ownPage) void rememberPage(store, refs, effects, sender).catch(() => {}); // what stood on a page may be missed
    return { value: await lookUp(store.db, refs) };
  },
  visit: async ({ db, now }, { refs }) => ({ value: await visit(db, refs, now()) }),
  loadScript: async (_store, { script }, effects, sender) => ({
    value: await nothing(effects.loadScript(script, sender)),
  }),
  openLibrary: async (_store, { key }, effects) => ({ value: await nothing(effects.openLibrary(key)) }),
};

/** Remembers which papers stand on the page that asks. No answer waits for it. */
async function rememberPage(
  { db, now }: Store,
  refs: readonly PaperRef[],
  effects: Effects,
  sender: Sender,
): Promise<void> {
  const sightings = await newSightings(db, refs, sender.url, now());
  if (sightings.length > 0 && effects.allows(sender, sightings)) await keepSightings(db, sightings);
}
