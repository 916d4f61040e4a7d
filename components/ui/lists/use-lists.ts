import { useMemo } from 'preact/hooks';
import type { Colour, ListSummary } from '../../../lib/papers/records';
import { useLive } from '../data/use-live';
import { useAsk, useMessages } from '../parts/Toasts';

const all = {};
const none: ListSummary[] = [];

/** The reading lists in their order, kept up to date; undefined until the first answer. */
export const useLists = (): readonly ListSummary[] | undefined => useLive('lists', all, none);

/** What can be done to a reading list. */
export interface ListActions {
  /** Gives the new list's id, or undefined where it failed. */
  create(name: string): Promise<string | undefined>;
  rename(list: ListSummary, name: string): Promise<void>;
  recolour(list: ListSummary, colour: Colour): Promise<void>;
  /** Deletes the list; its papers stay in the library. */
  remove(list: ListSummary): Promise<void>;
}

/** The actions on lists, each said to the reader with a way back. */
export function useListActions(): ListActions {
  const ask = useAsk();
  const { done } = useMessages();
  return useMemo(
    () => ({
      async create(name) {
        const list = await ask('createList', { name });
        if (list) done(`List “${list.name}” created`, true);
        return list?.id;
      },
      async rename({ id, name: old }, name) {
        if (name !== old && (await ask('changeList', { id, name }))) done(`Renamed to “${name}”`, true);
      },
      async recolour({ id }, colour) {
        await ask('changeList', { id, colour });
      },
      async remove({ id, name }) {
        if ((await ask('deleteList', { id })) !== undefined) done(`List “${name}” deleted`, true);
      },
    }),
    [ask, done],
  );
}
