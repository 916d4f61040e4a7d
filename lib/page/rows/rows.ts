import { bareGloss, type Gloss } from '../../gloss/gloss';
import type { FoundEntry } from '../../sites/read';
import { isSameText } from '../answers/glosses';
import type { States } from '../answers/states';
import { entryElement } from '../drawing/ours';
import type { Theme } from '../drawing/theme';
import { drawRow } from './draw-row';
import { fitRows } from './fit';
import { watchNear } from './near';
import { isPlaced, place } from './place';
import { makeRoom } from './room';
import { type Row, shownState } from './row';

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
  /** Makes an entry's row, which is still to be placed: drawn once its gloss is there, or, where it is given here, once it comes near the screen or is looked into. */
  add(entry: FoundEntry, gloss?: Gloss): void;
  /** Puts all rows made so far beside their entries at once, so that the page is laid out once for all of them. */
  placeAdded(): void;
  /** Rows that were not glossed yet, or whose entry the page has rewritten since. */
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

/** What hears of rows: of each as it is drawn for the first time, once it is placed, and as it goes. */
export interface RowWatch {
  drawn(row: Row): void;
  placed(row: Row): void;
  removed(row: Row): void;
}

/** The page's annotated entries, until the signal ends them. */
export function createRows(states: States, theme: () => Theme, watch: RowWatch, signal: AbortSignal): Rows {
  const byElement = new Map<Element, Row>();
  const byHost = new WeakMap<EventTarget, Row>();
  const open = new Map<Row, () => void>();
  let order: Element[] = [];
  let unplaced: Row[] = [];

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
  const draw = (row: Row): void => {
    drawRow(row);
    fitSoon(row);
  };
  const redraw = (row: Row, gloss?: Gloss): void => {
    const { paper } = row.entry;
    const before = row.isDrawn && !gloss ? shownState(row) : undefined;
    const isAwaited = gloss && !row.glossed;
    if (gloss) Object.assign(row, { gloss, glossed: paper });
    const [state, seen] = [states.of(paper), states.seenBefore(paper)];
    if (state) row.state = state;
    if (seen !== undefined) row.seenBefore = seen;
    row.isNew = states.isNew(paper);
    if (isAwaited && !row.isDrawn) finish(row);
    else if (row.isDrawn && before !== shownState(row)) draw(row);
  };
  const finish = (row: Row): void => {
    nearing.unobserve(row.host);
    row.isDrawn = true;
    draw(row);
    watch.drawn(row);
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
  const placeAdded = (): void => {
    const rows = unplaced;
    unplaced = [];
    for (const row of rows) {
      if (byElement.get(row.entry.element) !== row || !row.entry.element.isConnected) continue;
      place(row.host, row.entry.anchor);
      if (row.isDrawn) fitSoon(row);
      else if (row.glossed) nearing.observe(row.host);
      watch.placed(row);
    }
  };
  const nearing = watchNear((host) => void byHost.get(host)?.root, signal);
  const remove = (row: Row): void => {
    if (byElement.get(row.entry.element) === row) byElement.delete(row.entry.element);
    row.host.remove();
    nearing.unobserve(row.host);
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
      placeAdded();
      // A page that writes its own HTML anew copies our elements with it, without what is in them.
      for (const host of document.querySelectorAll(entryElement)) if (!byHost.has(host)) host.remove();
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
    fit() {
      for (const row of byElement.values()) if (row.isDrawn) fitSoon(row);
    },
    stale: () => [...byElement.values()].filter(({ glossed, entry }) => !glossed || !isSameText(glossed, entry.paper)),
    add(entry, gloss) {
      if (byElement.has(entry.element) || !entry.element.isConnected) return;
      const { host, root } = makeRoom(entry.paper, theme());
      const row: Row = {
        entry,
        gloss: gloss ?? bareGloss,
        glossed: gloss && entry.paper,
        host,
        isDrawn: false,
        get root() {
          if (!row.isDrawn) finish(row);
          return root;
        },
        expanded: false,
        restored: { times: 0, since: 0 },
      };
      byElement.set(entry.element, row);
      byHost.set(host, row);
      redraw(row);
      unplaced.push(row);
    },
    placeAdded,
    restore,
    redraw,
    dress(next) {
      for (const { host } of byElement.values()) host.setAttribute('theme', next);
    },
    clear() {
      for (const { host } of byElement.values()) host.remove();
      byElement.clear();
      unplaced = [];
    },
  };
}
