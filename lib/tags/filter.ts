import { tally } from '../text/tally';

/** What filtering and sorting look at of one entry on a page. */
export interface FilterEntry {
  /** Topics of the entry by slug and the reader's own tags by name. */
  tags: readonly string[];
  metrics: readonly { kind: string; value: number | readonly [low: number, high: number]; unit: string }[];
}

/** For each entry whether it carries all chosen tags, or with `any` one of them. No tag chosen: all match. */
export function matchTags(
  entries: readonly Pick<FilterEntry, 'tags'>[],
  chosen: readonly string[],
  any = false,
): boolean[] {
  return entries.map(({ tags }) => {
    const has = (tag: string): boolean => tags.includes(tag);
    return chosen.length === 0 || (any ? chosen.some(has) : chosen.every(has));
  });
}

/** The numbers of the entries in the order of their largest metric of a kind, the largest first unless `ascending`. Entries without one keep their order at the end. Only one unit is compared: the one that most entries have. */
export function sortByMetric(entries: readonly FilterEntry[], kind: string, ascending = false): number[] {
  const unit = commonUnit(entries, kind);
  const best = entries.map(({ metrics }) => {
    const values = metrics
      .filter((metric) => metric.kind === kind && metric.unit === unit)
      .map(({ value }) => highOf(value));
    if (values.length === 0) return undefined;
    return values.reduce((a, b) => (ascending ? Math.min(a, b) : Math.max(a, b)));
  });
  return entries
    .map((_, index) => index)
    .sort((a, b) => compare(best[a], best[b]) * (ascending ? 1 : -1) || missing(best[a]) - missing(best[b]) || a - b);
}

const highOf = (value: FilterEntry['metrics'][number]['value']): number =>
  typeof value === 'number' ? value : value[1];

const missing = (value: number | undefined): number => (value === undefined ? 1 : 0);

const compare = (a: number | undefined, b: number | undefined): number =>
  a === undefined || b === undefined ? 0 : a - b;

function commonUnit(entries: readonly FilterEntry[], kind: string): string | undefined {
  const units = entries.flatMap(({ metrics }) => [
    ...new Set(metrics.filter((metric) => metric.kind === kind).map(({ unit }) => unit)),
  ]);
  return tally(units.map((unit) => [unit]))[0]?.tag;
}
