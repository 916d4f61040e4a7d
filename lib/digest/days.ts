import type { Sighted } from '../papers/records';

/** What was new on one site on one day. */
export interface SiteDay {
  host: string;
  /** The page where the first of them stood. */
  url: string;
  papers: readonly Sighted[];
  unseen: number;
}

/** What was new on one day, by sites. */
export interface Day {
  /** Midnight at its beginning, where the reader is. */
  start: Date;
  sites: readonly SiteDay[];
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url);

const startOfDay = (millis: number): number => {
  const at = new Date(millis);
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
};

function grouped<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups];
}

/** The papers by the day and the site on which they were first met: the latest day first, the site with most unseen papers first. */
export const daysOf = (papers: readonly Sighted[]): Day[] =>
  grouped(papers, ({ at }) => startOfDay(at))
    .sort(([a], [b]) => b - a)
    .map(([start, ofDay]) => ({
      start: new Date(start),
      sites: grouped(ofDay, ({ url }) => hostOf(url))
        .map(([host, own]) => ({
          host,
          url: own.at(-1)?.url ?? '',
          papers: own,
          unseen: own.filter(({ seen }) => !seen).length,
        }))
        .sort((a, b) => b.unseen - a.unseen || b.papers.length - a.papers.length),
    }));
