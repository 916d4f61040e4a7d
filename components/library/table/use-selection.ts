import { useCallback, useState } from 'preact/hooks';
import type { PaperRow } from '../../../lib/papers/records';
import { useAsk } from '../../ui/parts/Toasts';
import type { Filter } from './library-view';

const step = 1000;

/** The ticked papers, which may be more than are on screen. */
export function useSelection(query: Filter) {
  const ask = useAsk();
  const [rows, setRows] = useState<ReadonlyMap<string, PaperRow>>(new Map());
  const clear = useCallback(() => setRows(new Map()), []);
  const select = useCallback((row: PaperRow, on: boolean) => {
    setRows((old) => {
      const next = new Map(old);
      if (on) next.set(row.paper.key, row);
      else next.delete(row.paper.key);
      return next;
    });
  }, []);
  const selectAll = async (on: boolean) => {
    const all = new Map<string, PaperRow>();
    for (let offset = 0, total = on ? 1 : 0; offset < total; offset += step) {
      const found = await ask('find', { ...query, offset, limit: step });
      if (!found) return;
      total = found.total;
      for (const row of found.rows) all.set(row.paper.key, row);
    }
    setRows(all);
  };
  return { rows, clear, select, selectAll };
}
