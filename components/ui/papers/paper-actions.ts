import { useMemo } from 'preact/hooks';
import type { SavedPatch } from '../../../lib/messages/changes';
import { linkOf } from '../../../lib/papers/names';
import type { ListSummary, PaperRow, PaperState, ReadingStatus } from '../../../lib/papers/records';
import { statusNames } from '../../../lib/papers/words';
import { useServices } from '../data/services';
import { useAsk, useMessages } from '../parts/Toasts';

/** What the reader can do to one paper in a list. */
export interface PaperActions {
  open(row: PaperRow): void;
  details(row: PaperRow): void;
  setStatus(row: PaperRow, status: ReadingStatus): Promise<void>;
  /** Changes rating or tags. */
  change(row: PaperRow, change: SavedPatch): Promise<void>;
  unsave(row: PaperRow): Promise<void>;
  /** Takes `unsave` back. */
  restore(row: PaperRow): Promise<void>;
  addToList(row: PaperRow, list: ListSummary): Promise<void>;
  removeFromList(row: PaperRow, list: ListSummary): Promise<void>;
}

const removed = 'Removed from the library';

/** The actions, each told to `patch` once it is committed, and said to the reader with a way back. */
export function usePaperActions(patch: (state: PaperState) => void): PaperActions {
  const { openTab } = useServices();
  const ask = useAsk();
  const { done, failed } = useMessages();
  return useMemo(() => {
    const took = (state: PaperState | undefined): state is PaperState => {
      if (state) patch(state);
      return state !== undefined;
    };
    const actions: PaperActions = {
      open(row) {
        const url = linkOf(row.paper);
        if (url) openTab(url);
        else actions.details(row);
      },
      details: ({ paper }) => void ask('openLibrary', { key: paper.key }),
      async setStatus({ paper, state }, status) {
        if (!took(await ask('update', { paper, patch: { status } }))) return;
        if (!state.saved) done(`Saved: ${statusNames[status]}`, true);
      },
      async change({ paper }, change) {
        took(await ask('update', { paper, patch: change }));
      },
      async unsave({ state }) {
        if (!state.saved) return failed('Its notes keep it here. Delete them to let it go.');
        if (!took(await ask('unsave', { key: state.key }))) return;
        done(state.notes + state.highlights > 0 ? 'Removed; its notes keep it under Annotated' : removed, true);
      },
      async restore({ state }) {
        if (took(await ask('restore', { key: state.key }))) done('Back in the library');
      },
      async addToList({ paper }, list) {
        if (took(await ask('save', { paper, listId: list.id }))) done(`Added to ${list.name}`, true);
      },
      async removeFromList({ paper }, list) {
        if (took(await ask('removeFromList', { key: paper.key, listId: list.id })))
          done(`Removed from ${list.name}`, true);
      },
    };
    return actions;
  }, [ask, done, failed, openTab, patch]);
}
