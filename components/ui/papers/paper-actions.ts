import { useMemo } from 'preact/hooks';
import type { SavedPatch } from '../../../lib/messages/protocol';
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
  addToList(row: PaperRow, list: ListSummary): Promise<void>;
  removeFromList(row: PaperRow, list: ListSummary): Promise<void>;
}

/** The actions, each told to `patch` once it is committed, and said to the reader with a way back. */
export function usePaperActions(patch: (state: PaperState) => void): PaperActions {
  const { openTab } = useServices();
  const ask = useAsk();
  const { done } = useMessages();
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
        if (!state.saved)
          done(`Saved: ${statusNames[status]}`, () => void ask('unsave', { key: paper.key }).then(took));
      },
      async change({ paper }, change) {
        took(await ask('update', { paper, patch: change }));
      },
      async unsave({ paper }) {
        if (!took(await ask('unsave', { key: paper.key }))) return;
        done('Removed from the library', () => void ask('restore', { key: paper.key }).then(took));
      },
      async addToList({ paper, state }, list) {
        if (!took(await ask('save', { paper, listId: list.id }))) return;
        done(`Added to ${list.name}`, async () => {
          took(await ask('removeFromList', { key: paper.key, listId: list.id }));
          if (!state.saved) took(await ask('unsave', { key: paper.key }));
        });
      },
      async removeFromList({ paper }, list) {
        if (!took(await ask('removeFromList', { key: paper.key, listId: list.id }))) return;
        done(`Removed from ${list.name}`, () => void ask('save', { paper, listId: list.id }).then(took));
      },
    };
    return actions;
  }, [ask, done, openTab, patch]);
}
