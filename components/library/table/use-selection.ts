import { useCallback, useState } from 'preact/hooks';
import { useAsk } from '../../ui/parts/Toasts';
import type { Filter } from './library-view';

/** Keys of the ticked papers, which may be more than are on screen. */
export function useSelection(query: Filter) {
  const ask = useAsk();
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const clear = useCallback(() => setKeys(new Set()), []);
  const select = useCallback((key: string, on: boolean) => {
    setKeys((old) => {
      const next = new Set(old);
      if (on) next.add(key);
      else next.delete(key);
      return next;
    });
  }, []);
  const selectAll = async (on: boolean) => {
    const all = on ? await ask('findKeys', query) : [];
    if (all) setKeys(new Set(all));
  };
  return { keys, clear, select, selectAll };
}
