import { changeEach, changeMany } from '../../store/changes/bulk';
import { lastUndo, undo } from '../../store/changes/undo';
import { factsOf } from '../../store/facts/facts-of';
import { damagedRecords, recordsOf } from '../../store/records';
import type { libraryRequests } from '../requests/library';
import type { HandlersOf } from './handler';

/** The library as a whole. */
export const libraryHandlers: HandlersOf<typeof libraryRequests> = {
  bulk: async (store, { target, act }, { abstracts }) => {
    const papers = 'papers' in target ? await abstracts?.filled(target.papers) : undefined;
    return { value: await changeMany(store, papers ? { papers } : target, act), changed: 'all' };
  },
  applyEach: async (store, { steps, words }) => ({ value: await changeEach(store, steps, words), changed: 'all' }),
  progress: async ({ jobs }) => ({ value: jobs.running ?? null }),
  cancel: async ({ jobs }) => {
    jobs.cancel();
    return { value: null };
  },
  undo: async (store, { id }) => ({ value: (await undo(store, id)) ?? null, changed: 'all' }),
  lastUndo: async (store) => ({ value: (await lastUndo(store)) ?? null }),
  facts: async (store, { keys }) => ({ value: await factsOf(store, keys) }),
  damaged: async (store) => ({ value: await damagedRecords(store) }),
  records: async (store, { scope }) => ({ value: await recordsOf(store, scope) }),
};
