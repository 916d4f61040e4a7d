import type { MetricKind } from '../../../metrics/metric';
import { type FilterEntry, matchTags, sortByMetric } from '../../../tags/filter';
import { tally } from '../../../text/tally';
import { itemsOf } from '../../rows/items';
import { type Row, shownBadges, shownTopics } from '../../rows/row';

/** How the reader wants to see the page's entries for now. */
export interface Arrangement {
  /** Slugs of topics, and tags of the reader's with `#` before them. */
  tags: readonly string[];
  /** Whether one of them is enough. */
  any: boolean;
  /** All, only what was never on screen before, or only what is saved. */
  show: 'all' | 'unseen' | 'saved';
  sort?: MetricKind;
}

export const asItIs: Arrangement = { tags: [], any: false, show: 'all' };

/** Whether the page differs from how it came. */
export const isArranged = ({ tags, show, sort }: Arrangement): boolean =>
  tags.length > 0 || show !== 'all' || sort !== undefined;

/** The attribute that the entries of an arranged page carry; without one the page is as it came. */
const attribute = 'data-papergloss';
const css = `
[${attribute}~=gone]{display:none!important}
[${attribute}~=list]{display:flex!important;flex-direction:column!important;reading-flow:flex-visual}
[${attribute}~=flow]{reading-flow:flex-visual}
[${attribute}~=grid]{reading-flow:grid-order}`;

/** How a parent of that display is told to show its children in another order, to the keyboard and to screen readers too. */
const flowOf = (display: string): string =>
  display.includes('grid') ? 'grid' : display.includes('flex') ? 'flow' : 'list';

/** A row as filters see it: topics by slug, the reader's own tags with `#` before them. */
const filterEntry = (row: Row): FilterEntry => ({
  tags: [...shownTopics(row).map(({ slug }) => slug), ...(row.state?.saved?.tags ?? []).map((tag) => `#${tag}`)],
  metrics: shownBadges(row),
});

/** Whether the arrangement leaves the entry on the page. */
const isShown = ({ state, seenBefore }: Row, { show }: Arrangement): boolean =>
  show === 'all' || (show === 'saved' ? state?.saved !== undefined : !seenBefore);

/** The entries that an arrangement brings out, in the order in which it shows them. */
export function matchesOf(rows: readonly Row[], arrangement: Arrangement): Row[] {
  const { tags, any, sort } = arrangement;
  const tagged = matchTags(rows.map(filterEntry), tags, any);
  const matches = new Set(rows.filter((row, index) => tagged[index] && isShown(row, arrangement)));
  return (sort ? sortRows(rows, sort) : rows).filter((row) => matches.has(row));
}

const sortRows = (rows: readonly Row[], kind: MetricKind): Row[] =>
  sortByMetric(rows.map(filterEntry), kind).flatMap((index) => rows[index] ?? []);

/** Tags and topics of the page with the number of entries that carry each, most first. */
export function namedTags(rows: readonly Row[]): { tag: string; name: string; count: number }[] {
  const names = new Map(rows.flatMap((row) => shownTopics(row).map(({ slug, name }) => [slug, name])));
  return tally(rows.map((row) => filterEntry(row).tags)).map(({ tag, count }) => ({
    tag,
    name: names.get(tag) ?? tag,
    count,
  }));
}

/**
 * Shows the page by an arrangement, through attributes and one style sheet alone: no element is moved, so the page's
 * framework finds all as it left it, and taking the attributes off brings the page back as it came.
 */
export class PageArranger {
  #style: HTMLStyleElement | undefined;
  #marked = new Map<HTMLElement, string>();

  apply(rows: readonly Row[], arrangement: Arrangement): void {
    this.restore();
    if (!isArranged(arrangement)) return;
    const matches = new Set(matchesOf(rows, arrangement));
    const sorted = arrangement.sort && sortRows(rows, arrangement.sort);
    const ranks = sorted && new Map(sorted.map((row, rank) => [row, rank]));
    for (const [row, elements] of itemsOf(rows)) {
      for (const element of elements) {
        if (!matches.has(row)) this.#mark(element, 'gone');
        if (ranks) this.#order(element, ranks.get(row) ?? 0);
      }
    }
    for (const [element, marks] of this.#marked) element.setAttribute(attribute, marks);
    this.#style = document.createElement('style');
    this.#style.textContent =
      css + rows.map((_, rank) => `[${attribute}~=place-${rank}]{order:${rank + 1}!important}`).join('');
    document.documentElement.append(this.#style);
  }

  restore(): void {
    for (const element of this.#marked.keys()) element.removeAttribute(attribute);
    this.#marked.clear();
    this.#style?.remove();
    this.#style = undefined;
  }

  #mark(element: HTMLElement, mark: string): void {
    const marks = this.#marked.get(element);
    this.#marked.set(element, marks ? `${marks} ${mark}` : mark);
  }

  #order(element: HTMLElement, rank: number): void {
    const parent = element.parentElement;
    if (parent && !this.#marked.has(parent)) this.#mark(parent, flowOf(getComputedStyle(parent).display));
    this.#mark(element, `place-${rank}`);
  }
}
