import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReplyValue } from '../../../lib/messages/protocol';
import type { PaperQuery } from '../../../lib/messages/requests/search';
import type { PaperRow, PaperState } from '../../../lib/papers/records';
import { useServices } from './services';

/** Papers for a list on screen: known in part, the rest asked for when they come into view. */
export interface PaperSource {
  /** Undefined until the first answer. */
  total: number | undefined;
  rowAt(index: number): PaperRow | undefined;
  /** Says which rows are in view. */
  need(from: number, to: number): void;
  /** Takes a newer state of one paper at once, ahead of the next reading. */
  patch(state: PaperState): void;
  error: string | undefined;
  /** The words that were looked for. */
  marks: readonly string[];
}

const pageSize = 50;

interface Known {
  total: number | undefined;
  pages: ReadonlyMap<number, readonly PaperRow[]>;
  error: string | undefined;
  marks: readonly string[];
}

const nothing: Known = { total: undefined, pages: new Map(), error: undefined, marks: [] };

/** A window on the saved papers that match, kept up to date with every change in the store. */
export function usePapers(query: Omit<PaperQuery, 'offset' | 'limit'>): PaperSource {
  const { ask, onChange } = useServices();
  const [known, setKnown] = useState(nothing);
  const asked = useRef(new Set<number>());
  const view = useRef<[from: number, to: number]>([0, 0]);
  const identity = JSON.stringify(query);
  const generation = useRef(0);

  const load = useCallback(
    async (page: number) => {
      asked.current.add(page);
      const mine = generation.current;
      const reply = await ask('find', { ...query, offset: page * pageSize, limit: pageSize });
      if (mine !== generation.current) return;
      if (reply.ok) setKnown((old) => withPage(old, page, reply.value));
      else setKnown((old) => ({ ...old, error: reply.error.message }));
    },
    [ask, identity],
  );
  const loadView = useCallback(() => {
    const [from, to] = view.current;
    for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page++)
      if (!asked.current.has(page)) void load(page);
  }, [load]);
  const reload = useCallback(() => {
    generation.current++;
    asked.current = new Set();
    loadView();
  }, [loadView]);

  useEffect(() => {
    view.current = [0, 0];
    reload();
    return onChange(reload);
  }, [reload, onChange]);

  return useMemo(
    () => ({
      total: known.total,
      error: known.error,
      marks: known.marks,
      rowAt: (index) => known.pages.get(Math.floor(index / pageSize))?.[index % pageSize],
      need: (from, to) => {
        view.current = [from, to];
        loadView();
      },
      patch: (state) => setKnown((old) => ({ ...old, pages: patched(old.pages, state) })),
    }),
    [known, loadView],
  );
}

function withPage(old: Known, page: number, { total, rows, marks }: ReplyValue<'find'>): Known {
  const pages =
    old.total === total ? new Map(old.pages) : new Map([...old.pages].filter(([, held]) => held.length > 0));
  return { total, pages: pages.set(page, rows), error: undefined, marks };
}

function patched(pages: Known['pages'], state: PaperState): Known['pages'] {
  const patchRow = (row: PaperRow) => (row.state.key === state.key ? { ...row, state } : row);
  return new Map([...pages].map(([page, rows]) => [page, rows.map(patchRow)]));
}

/** Papers that are all at hand, such as those of the page in the tab. */
export const sourceOf = (rows: readonly PaperRow[], patch: PaperSource['patch']): PaperSource => ({
  total: rows.length,
  rowAt: (index) => rows[index],
  need: () => {},
  patch,
  error: undefined,
  marks: [],
});
