import { useCallback, useEffect, useState } from 'preact/hooks';
import { namesOf, refOf } from '../../lib/papers/names';
import type { PaperRow, PaperState } from '../../lib/papers/records';
import { useServices } from '../ui/data/services';
import type { PageView } from './page-view';

const rowsOf = (view: PageView): readonly PaperRow[] => {
  if (view.kind === 'page') return view.summary.papers;
  return view.kind === 'document' ? [view.row] : [];
};

/** The papers of the page, with their states kept up to date. */
export function usePageRows(view: PageView): [rows: readonly PaperRow[], patch: (state: PaperState) => void] {
  const { ask, onChange } = useServices();
  const [rows, setRows] = useState<readonly PaperRow[]>([]);
  const refresh = useCallback(
    async (of: readonly PaperRow[]) => {
      if (of.length === 0) return;
      const refs = of.map(({ paper }) => refOf(paper));
      const reply = await ask('lookup', { refs });
      if (reply.ok) setRows(of.map((row, index) => ({ ...row, state: reply.value[index] ?? row.state })));
    },
    [ask],
  );
  useEffect(() => {
    const found = rowsOf(view);
    setRows(found);
    void refresh(found);
    return onChange(() => void refresh(found));
  }, [view, refresh, onChange]);
  const patch = useCallback(
    (state: PaperState) =>
      setRows((old) =>
        old.map((row) => ([row.state.key, ...namesOf(row.paper)].includes(state.key) ? { ...row, state } : row)),
      ),
    [],
  );
  return [rows, patch];
}
