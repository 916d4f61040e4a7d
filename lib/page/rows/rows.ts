import type { Gloss } from '../../gloss/gloss';
import type { FoundEntry } from '../../sites/read';
import { isSameText } from '../answers/glosses';
import type { States } from '../answers/states';
import { entryElement } from '../drawing/ours';
import { makeHost } from '../drawing/style';
import type { Theme } from '../drawing/theme';
import { drawRow } from './draw-row';
import { fitRows } from './fit';
import { isPlaced, place } from './place';
import type { Row } from './row';

/** Times that a page may throw a mark out within `restoreWindow` milliseconds before it is let be: no endless fight. */
const mostRestores = 5;
const restoreWindow = 5000;

export interface Rows {
  /** Rows with an open panel, each with what gives its focus and selection back after the page has moved it. */
  open: Map<Row, () => void>;
  /** In the order of the page. */
  all(): readonly Row[];
  /** The row whose host an event came from or a node is. */
  rowOf(target: EventTarget | null): Row | undefined;
  /** Whether the node lies within an entry. */
  inEntry(node: Node): boolean;
  /** Brings the rows in line with what the page lists now; gives the entries that are still to be drawn. */
  sync(entries: readonly FoundEntry[]): FoundEntry[];
  /** Draws an entry's row, which is still to be placed. */
  draw(entry: FoundEntry, gloss: Gloss): void;
  /** Puts all rows drawn so far beside their entries at once, so that the page is laid out once for all of them. */
  placeDrawn(): void;
  /** Rows whose entry the page has rewritten since it was glossed. */
  stale(): Row[];
  /** Puts a mark back that the page has thrown out. */
  restore(row: Row): void;
  /** Draws a row anew with what is known of its paper now, and with a new gloss where one is given. */
  redraw(row: Row, gloss?: Gloss): void;
  /** Works out anew what fits: the page may have become narrower. */
  fit(): void;
  dress(theme: Theme): void;
  clear(): void;
}

/** The page's annotated entries. `watch` hears of each row once it is placed, and of each that goes. */
export function createRows(
  states: States,
  theme: () => Theme,
  watch: { added(row: Row): void; removed(row: Row): void },
): Rows {
  const byElement = new Map<Element, Row>();
  const byHost = new WeakMap<EventTarget, Row>();
  const open = new Map<Row, () => void>();
  let order: Element[] = [];
  let drawn: Row[] = [];

  // Before the next frame and all at once: a row at a time would have the page laid out for each.
  const unfitted = new Set<Row>();
  const fitSoon = (row: Row): void => {
    if (unfitted.size === 0)
      requestAnimationFrame(() => {
        fitRows(unfitted);
        unfitted.clear();
      });
    unfitted.add(row);
  };
  const redraw = (row: Row, gloss?: Gloss): void => {
    const { paper } = row.entry;
    if (gloss) Object.assign(row, { gloss, glossed: paper });
    const [state, seen] = [states.of(paper), states.seenBefore(paper)];
    if (state) row.state = state;
    if (seen !== undefined) row.seenBefore = seen;
    row.isNew = states.isNew(paper);
    drawRow(row);
    fitSoon(row);
  };
  const restore = (row: Row): void => {
    if (byElement.get(row.entry.element) !== row || isPlaced(row.host, row.entry.anchor)) return;
    const now = performance.now();
    if (now - row.restored.since > restoreWindow) row.restored = { times: 0, since: now };
    if (row.restored.times++ >= mostRestores) return;
    place(row.host, row.entry.anchor);
    open.get(row)?.();
  };
  const adopt = (row: Row, entry: FoundEntry): void => {
    byElement.delete(row.entry.element);
    byElement.set(entry.element, row);
    row.entry = entry;
    restore(row);
  };
  const placeDrawn = (): void => {
    const rows = drawn;
    drawn = [];
    for (const row of rows) {
      if (byElement.get(row.entry.element) !== row || !row.entry.element.isConnected) continue;
      place(row.host, row.entry.anchor);
      fitSoon(row);
      watch.added(row);
    }
  };
  const remove = (row: Row): void => {
    if (byElement.get(row.entry.element) === row) byElement.delete(row.entry.element);
    row.host.remove();
    open.delete(row);
    watch.removed(row);
  };

  return {
    open,
    all: () => order.flatMap((element) => byElement.get(element) ?? []),
    rowOf: (target) => (target ? byHost.get(target) : undefined),
    inEntry(node) {
      for (let at: Node | null = node; at; at = at.parentNode)
        if (at instanceof Element && byElement.has(at)) return true;
      return false;
    },
    sync(entries) {
      placeDrawn();
      const leaving = new Set(byElement.values());
      const arriving = entries.filter((entry) => {
        const row = byElement.get(entry.element);
        if (row?.entry.paper.key !== entry.paper.key) return true;
        leaving.delete(row);
        adopt(row, entry);
        return false;
      });
      const orphans = new Map([...leaving].map((row) => [row.entry.paper.key, row]));
      const undrawn = arriving.filter((entry) => {
        const row = orphans.get(entry.paper.key);
        if (!row) return true;
        orphans.delete(entry.paper.key);
        leaving.delete(row);
        adopt(row, entry);
        return false;
      });
      for (const row of leaving) remove(row);
      order = entries.map(({ element }) => element);
      return undrawn;
    },
    fit: () => byElement.forEach(fitSoon),
    stale: () => [...byElement.values()].filter((row) => !isSameText(row.glossed, row.entry.paper)),
    draw(entry, gloss) {
      if (byElement.has(entry.element) || !entry.element.isConnected) return;
      const { host, root } = makeHost(entryElement, theme());
      const row: Row = {
        entry,
        gloss,
        glossed: entry.paper,
        host,
        root,
        expanded: false,
        restored: { times: 0, since: 0 },
      };
      byElement.set(entry.element, row);
      byHost.set(host, row);
      redraw(row);
      drawn.push(row);
    },
    placeDrawn,
    restore,
    redraw,
    dress(next) {
      for (const { host } of byElement.values()) host.setAttribute('theme', next);
    },
    clear() {
      for (const { host } of byElement.values()) host.remove();
      byElement.clear();
      drawn = [];
    },
  };
}
