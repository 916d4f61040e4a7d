import type { Gloss } from '../../gloss/gloss';
import { noState } from '../../papers/names';
import type { PaperState } from '../../papers/records';
import type { Paper } from '../../papers/schema';
import { standingBadges, standingTopics } from '../../papers/standing';
import type { FoundEntry } from '../../sites/read';

/** One annotated entry of the page. */
export interface Row {
  entry: FoundEntry;
  gloss: Gloss;
  /** The paper as the gloss was read from it, which the page may have rewritten since; undefined until then. */
  glossed: Paper | undefined;
  host: HTMLElement;
  /** It was drawn: rows far from the screen wait until they come near it. */
  isDrawn: boolean;
  /** What is in the host. A row that waits is drawn when it is asked for this. */
  readonly root: ShadowRoot;
  /** What the store knows of the paper; undefined until it has answered. */
  state?: PaperState;
  /** When the paper had been on screen before this visit; `null` when never. */
  seenBefore?: PaperState['seen'] | null;
  /** It was never on screen, on a site that the reader has been to before. */
  isNew?: boolean;
  /** All badges are shown, not only the first ones. */
  expanded: boolean;
  /** How often the page has thrown the mark out in a short time, and since when. */
  restored: { times: number; since: number };
}

/** All that the store's answer adds to what a row shows, to tell whether an answer changes it. */
export const shownState = ({ state, seenBefore, isNew }: Pick<Row, 'state' | 'seenBefore' | 'isNew'>): string =>
  JSON.stringify([
    { ...noState(''), ...state, key: '', seen: undefined, isNew: undefined },
    seenBefore ?? null,
    isNew ?? false,
  ]);

/** The topics to show: without those that the reader said are wrong. */
export const shownTopics = ({ gloss, state }: Pick<Row, 'gloss' | 'state'>): Gloss['topics'] =>
  standingTopics(gloss.topics, state);

/** The badges to show: without rejected ones, and with the reader's text where they gave one. */
export const shownBadges = ({ gloss, state }: Pick<Row, 'gloss' | 'state'>): Gloss['badges'] =>
  standingBadges(gloss.badges, state);

/** The row that the reader is at: the one with the focus, else the first on screen. */
export function currentRow(rows: readonly Row[]): Row | undefined {
  return (
    rows.find(({ host }) => host === document.activeElement) ??
    rows.find(({ host }) => {
      const { top, height } = host.getBoundingClientRect();
      return height > 0 && top > 0 && top < innerHeight;
    })
  );
}
