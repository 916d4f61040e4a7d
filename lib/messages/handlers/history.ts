import { historyOf } from '../../store/history/history';
import { measuredPapers } from '../../store/history/measured';
import { markSeen, sightedSince } from '../../store/history/sightings';
import type { historyRequests } from '../requests/history';
import { type HandlersOf, shownTopics } from './handler';

/** What papers report, and when the reader met them. */
export const historyHandlers: HandlersOf<typeof historyRequests> = {
  measured: async (store, { keys, abstracts }, effects) => {
    const shown = await shownTopics(effects);
    const papers = await measuredPapers(store, keys, { abstracts });
    return { value: papers.map((paper) => ({ ...paper, topics: shown(paper.topics) })) };
  },
  digest: async ({ db }, { since }) => ({ value: await sightedSince(db, since) }),
  markSeen: async ({ db, now }, { keys, seen }) => {
    const value = await markSeen(db, keys, seen, now());
    return { value, ...(value.length > 0 ? { changed: value } : {}) };
  },
  history: async ({ db }, { key }) => ({ value: await historyOf(db, key) }),
};
