import { useMemo } from 'preact/hooks';
import type { Colour, ListSummary } from '../../../lib/papers/records';
import { useLive } from '../data/use-live';
import { useAsk, useMessages } from '../parts/Toasts';

const all = {};
const none: ListSummary[] = [];

/** The reading lists in their order, kept up to date; undefined until the first answer. */
export const useLists = (): readonly ListSummary[] | undefined => useLive('lists', all, none);

/** The order that puts something at a place among what is in order: between its neighbours there. */
export function orderAt(others: readonly { order: number }[], to: number): number {
  const before = others[to - 1]?.order;
  const after = others[to]?.order;
  if (before === undefined) return after === undefined ? 0 : after - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}

/** What can be done to a reading list. */
export interface ListActions {
  /** Gives the new list's id, or undefined where it failed. */
  create(name: string): Promise<string | undefined>;
  rename(list: ListSummary, name: string): Promise<void>;
  recolour(list: ListSummary, colour: Colour): Promise<void>;
  /** Moves the list to a place among these, counted from 0. */
  move(lists: readonly ListSummary[], list: ListSummary, to: number): Promise<void>;
  /** Deletes the list; its papers stay in the library. */
  remove(list: ListSummary): Promise<void>;
  /** Puts the papers of the list at the end of another, and deletes it. */
  merge(list: ListSummary, into: ListSummary): Promise<void>;
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
      async move(lists, { id }, to) {
        const order = orderAt(
          lists.filter((other) => other.id !== id),
          to,
        );
        await ask('changeList', { id, order });
      },
      async remove({ id, name }) {
        if ((await ask('deleteList', { id })) !== undefined) done(`List “${name}” deleted`, true);
      },
      async merge(from, into) {
        const merged = await ask('mergeLists', { from: from.id, into: into.id });
        if (merged !== undefined) done(`“${from.name}” merged into “${into.name}”`, true);
      },
    }),
    [ask, done],
  );
}
