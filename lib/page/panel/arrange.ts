import type { MetricKind } from '../../metrics/metric';
import { type Row, shownBadges, shownTopics } from '../row';
import { itemsOf } from './items';

/** How the reader wants to see the page's entries for now. */
export interface Arrangement {
  /** Topic slug, or a tag of the reader's with `#` before it. */
  tag?: string;
  /** Show all, hide what was seen before, or show only what is new and not saved. */
  show: 'all' | 'unseen' | 'saved';
  sort?: MetricKind;
}

export const asItIs: Arrangement = { show: 'all' };

/** Whether the page differs from how it came. */
export const isArranged = ({ tag, show, sort }: Arrangement): boolean =>
  tag !== undefined || show !== 'all' || sort !== undefined;

/** The attribute that the entries of an arranged page carry; without one the page is as it came. */
const MARK = 'data-papergloss';
const css = `
[${MARK}~=dim]{opacity:.28!important}
[${MARK}~=gone]{display:none!important}
[${MARK}~=list]{display:flex!important;flex-direction:column!important}`;

const wanted = (row: Row, tag: string): boolean =>
  tag.startsWith('#')
    ? (row.state?.saved?.tags.includes(tag.slice(1)) ?? false)
    : shownTopics(row).some(({ slug }) => slug === tag);

/** Whether the arrangement leaves the entry on the page. */
const isShown = ({ state, seenBefore }: Row, { show }: Arrangement): boolean =>
  show === 'all' || (show === 'saved' ? state?.saved !== undefined : !seenBefore);

/** The entries that an arrangement brings out, in the order in which it shows them. */
export function matchesOf(rows: readonly Row[], arrangement: Arrangement): Row[] {
  const { tag, sort } = arrangement;
  const matches = rows.filter((row) => isShown(row, arrangement) && (tag === undefined || wanted(row, tag)));
  if (!sort) return matches;
  const ranks = rankBy(rows, sort);
  return matches.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

/**
 * The place of each entry when they are sorted by a kind of metric, largest first. Numbers of different units cannot
 * be compared, so those of the commonest unit come first; entries without a number come last, as the page had them.
 */
export function rankBy(rows: readonly Row[], kind: MetricKind): Map<Row, number> {
  const numbers = rows.map((row) => ({ row, badge: shownBadges(row).find((badge) => badge.kind === kind) }));
  const units = new Map<string, number>();
  for (const { badge } of numbers) if (badge) units.set(badge.unit, (units.get(badge.unit) ?? 0) + 1);
  const weight = (unit: string | undefined): number => (unit === undefined ? -1 : (units.get(unit) ?? 0));
  const sorted = numbers.toSorted(
    (a, b) =>
      weight(b.badge?.unit) - weight(a.badge?.unit) ||
      (a.badge?.unit ?? '').localeCompare(b.badge?.unit ?? '') ||
      (b.badge?.value ?? 0) - (a.badge?.value ?? 0),
  );
  return new Map(sorted.map(({ row }, index) => [row, index]));
}

/** Tags and topics of the page with the number of entries that carry each, most first. */
export function countTags(rows: readonly Row[]): { tag: string; name: string; count: number }[] {
  const counts = new Map<string, { tag: string; name: string; count: number }>();
  const add = (tag: string, name: string): void => {
    const known = counts.get(tag);
    if (known) known.count++;
    else counts.set(tag, { tag, name, count: 1 });
  };
  for (const row of rows) {
    for (const { slug, name } of shownTopics(row)) add(slug, name);
    for (const tag of row.state?.saved?.tags ?? []) add(`#${tag}`, `#${tag}`);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
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
    const ranks = arrangement.sort ? rankBy(rows, arrangement.sort) : undefined;
    for (const [row, elements] of itemsOf(rows)) {
      const mark = isShown(row, arrangement) ? (matches.has(row) ? undefined : 'dim') : 'gone';
      for (const element of elements) {
        if (mark) this.#mark(element, mark);
        if (ranks) this.#order(element, ranks.get(row) ?? 0);
      }
    }
    for (const [element, marks] of this.#marked) element.setAttribute(MARK, marks);
    this.#style = document.createElement('style');
    this.#style.textContent =
      css + rows.map((_, rank) => `[${MARK}~=place-${rank}]{order:${rank + 1}!important}`).join('');
    document.documentElement.append(this.#style);
  }

  restore(): void {
    for (const element of this.#marked.keys()) element.removeAttribute(MARK);
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
    if (parent && !this.#marked.has(parent) && !/flex|grid/.test(getComputedStyle(parent).display)) {
      this.#mark(parent, 'list');
    }
    this.#mark(element, `place-${rank}`);
  }
}
