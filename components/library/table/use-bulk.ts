import type { SavedPatch } from '../../../lib/messages/protocol';
import type { ListSummary, PaperRow, ReadingStatus } from '../../../lib/papers/records';
import { statusNames } from '../../../lib/papers/words';
import { countOf } from '../../../lib/text/numbers';
import { useAsk, useMessages } from '../../ui/parts/Toasts';

/** Actions on many papers, each with a way back to how every single one was. Stops at the first failure. */
export function useBulk(rows: readonly PaperRow[]) {
  const ask = useAsk();
  const { done } = useMessages();
  const many = countOf(rows.length, 'paper');

  const each = async (act: (row: PaperRow) => Promise<unknown>): Promise<boolean> => {
    for (const row of rows) if ((await act(row)) === undefined) return false;
    return true;
  };
  const change = async (patchOf: (row: PaperRow) => SavedPatch, back: (row: PaperRow) => SavedPatch, words: string) => {
    if (await each((row) => ask('update', { paper: row.paper, patch: patchOf(row) })))
      done(words, () => void each((row) => ask('update', { paper: row.paper, patch: back(row) })));
  };
  return {
    setStatus: (status: ReadingStatus) =>
      change(
        () => ({ status }),
        ({ state }) => ({ status: state.saved?.status ?? 'to-read' }),
        `${many}: ${statusNames[status]}`,
      ),
    addTag: (tag: string) =>
      change(
        ({ state }) => ({ tags: [...new Set([...(state.saved?.tags ?? []), tag])] }),
        ({ state }) => ({ tags: state.saved?.tags ?? [] }),
        `${many} tagged “${tag}”`,
      ),
    async addToList({ id, name }: ListSummary) {
      const fresh = rows.filter(({ state }) => !state.lists.includes(id));
      if (!(await each(({ paper }) => ask('save', { paper, listId: id })))) return;
      done(`${countOf(fresh.length, 'paper')} added to ${name}`, async () => {
        for (const { paper } of fresh) await ask('removeFromList', { key: paper.key, listId: id });
      });
    },
    async remove() {
      if (!(await each(({ paper }) => ask('unsave', { key: paper.key })))) return;
      done(`${many} removed from the library`, () => void each(({ paper }) => ask('restore', { key: paper.key })));
    },
  };
}
