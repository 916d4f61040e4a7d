import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { useAsk } from '../../ui/parts/Toasts';
import type { Filter } from './library-view';

const none: ReadonlySet<string> = new Set();

/**
 * Keys of the ticked papers, which may be more than are on screen. They go with the papers that the reader asked for, not
 * with those that are shown: an answer that comes late, or rows that are read anew, leave them as they are.
 */
export function useSelection(query: Filter) {
  const ask = useAsk();
  const { sort: _sort, ...filter } = query;
  const asked = JSON.stringify(filter);
  const [held, setHeld] = useState({ asked, keys: none });
  useLayoutEffect(() => setHeld((old) => (old.asked === asked ? old : { asked, keys: none })), [asked]);
  const clear = useCallback(() => setHeld((old) => ({ ...old, keys: none })), []);
  const select = useCallback(
    (key: string, on: boolean) => {
      setHeld((old) => {
        const keys = new Set(old.asked === asked ? old.keys : none);
        if (on) keys.add(key);
        else keys.delete(key);
        return { asked, keys };
      });
    },
    [asked],
  );
  const selectAll = async (on: boolean) => {
    const all = on ? await ask('findKeys', query) : [];
    if (all) setHeld((old) => (old.asked === asked ? { asked, keys: new Set(all) } : old));
  };
  return { keys: held.asked === asked ? held.keys : none, clear, select, selectAll };
}
