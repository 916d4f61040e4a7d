import type { Gloss } from '../../gloss/gloss';
import type { Paper } from '../../papers/schema';
import type { FoundEntry } from '../../sites/read';
import { type GlossJob, glossEach } from '../answers/gloss-each';
import { inSlices } from '../answers/slices';
import type { Row } from './row';
import type { Rows } from './rows';

/** The most entries that are drawn at once. */
const mostNear = 40;

export interface RowDrawing {
  /** Brings the rows in line with the page's entries: what is on screen first, in place of what was still to be drawn. */
  bring(entries: readonly FoundEntry[]): void;
  /** Reads topics and badges of all rows anew. */
  glossAgain(): Promise<void>;
  /** Draws the rows of these papers anew with what is known of them now. */
  refresh(keys: ReadonlySet<string>): void;
}

/**
 * Draws rows as what there is to say of their papers comes in, in portions that the reader does not feel. `drawn` hears
 * which rows were drawn or changed: all of them where none are named.
 */
export function createRowDrawing(
  rows: Rows,
  gloss: (papers: readonly Paper[]) => Promise<readonly Gloss[]>,
  drawn: (changed?: readonly Row[]) => void,
  signal: AbortSignal,
): RowDrawing {
  let current = new AbortController();
  const fresh = (entry: FoundEntry): GlossJob => ({
    paper: entry.paper,
    done: (found) => rows.add(entry, found),
  });
  const again = (row: Row): GlossJob => ({
    paper: row.entry.paper,
    done: (found) => rows.redraw(row, found),
  });
  return {
    bring(entries) {
      current.abort();
      current = new AbortController();
      const stopped = AbortSignal.any([signal, current.signal]);
      const { near, far } = byNearness(rows.sync(entries));
      // Before the next frame: what is on screen then stays where it is.
      for (const entry of near) rows.add(entry);
      rows.placeAdded();
      const first = rows.stale().map(again);
      const jobs = [...first, ...far.map(fresh)];
      const batchDone = (index: number): void => {
        rows.placeAdded();
        if (index === 0) drawn();
      };
      void glossEach(jobs, first.length, gloss, batchDone, stopped).then(() => {
        if (jobs.length > first.length && !stopped.aborted) drawn();
      });
    },
    async glossAgain() {
      await glossEach(rows.all().map(again), 0, gloss, () => {}, signal);
      drawn();
    },
    refresh(keys) {
      const changed = rows.all().filter(({ entry }) => keys.has(entry.paper.key));
      for (const row of changed.slice(0, mostNear)) rows.redraw(row);
      const later = changed.slice(mostNear);
      if (later.length === 0) drawn(changed);
      else void inSlices(later, (row) => rows.redraw(row), signal).then(() => drawn(changed));
    },
  };
}

/** Entries on or near the screen, which are drawn at once, and all others. Reads the layout once, before anything is changed. */
function byNearness(entries: readonly FoundEntry[]): { near: FoundEntry[]; far: FoundEntry[] } {
  const box = ({ element }: FoundEntry): DOMRect => element.getBoundingClientRect();
  // Entries come in the order of the page: after the first one below the screen there is nothing to measure.
  const past = entries.findIndex((entry) => box(entry).top > innerHeight * 1.5);
  const above = past < 0 ? entries : entries.slice(0, past);
  const near = above.filter((entry) => box(entry).bottom > -innerHeight / 2).slice(0, mostNear);
  const isNear = new Set(near);
  return { near, far: entries.filter((entry) => !isNear.has(entry)) };
}
