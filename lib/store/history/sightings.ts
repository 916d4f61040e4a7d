import { addressOf } from '../../papers/identifiers';
import type { Place, Sighted } from '../../papers/records';
import { httpUrl, type PaperRef } from '../../papers/schema';
import { allByKey, allEqual } from '../all-equal';
import type { Database, StoredSeen, StoredSighting } from '../database';
import { groupBy } from '../group-by';
import { visitNames } from '../seen-of';
import { lookUp } from '../states';

/** The most pages that are remembered of one paper: the first ones, and the last in the place of the one before. */
const mostPlaces = 12;
/** Names of authors that are kept; the digest shows no more. */
const mostAuthors = 4;
/** The most papers that are remembered; beyond it the oldest go, a part at a time. */
const mostSightings = 20_000;
const part = 1000;
/** What stands further down on a page counts as met a part of a millisecond earlier: that keeps the order of the page. */
const moment = 10_000;
/** Milliseconds between two visits to a page that are remembered as two. */
const anew = 3_600_000;

/** A page's address without what only moves in it; undefined for what is no page of the web. */
const pageOf = (url: string | undefined): string | undefined => {
  const page = url?.replace(/#.*/s, '');
  return page !== undefined && httpUrl.safeParse(page).success ? page : undefined;
};

function withPlace(places: readonly Place[], url: string, now: number): Place[] | undefined {
  const known = places.find((place) => place.url === url);
  if (known && now - known.last < anew) return undefined;
  if (known) return places.map((place) => (place === known ? { ...place, last: now } : place));
  return [...places.slice(0, mostPlaces - 1), { url, first: now, last: now }];
}

/** A page that names no paper has a key of its address: it is no sighting. */
const isPaper = ({ key }: PaperRef): boolean => !key.startsWith('page:');

/** What is to be written where papers stand on a page: nothing for those of which that is known. */
export async function newSightings(
  db: Database,
  refs: readonly PaperRef[],
  address: string | undefined,
  now: number,
): Promise<StoredSighting[]> {
  const url = pageOf(address);
  if (url === undefined) return [];
  const papers = refs.filter(isPaper);
  const known = groupBy(await allEqual(db.sightings, 'names', papers.flatMap(visitNames)), ({ names }) => names);
  return papers.flatMap((ref, index): StoredSighting[] => {
    const [old] = visitNames(ref).flatMap((name) => known.get(name) ?? []);
    const places = withPlace(old?.places ?? [], url, now);
    if (!places) return [];
    if (old) return [{ ...old, names: [...new Set([...old.names, ...visitNames(ref)])], places }];
    const { key, title, authors } = ref;
    return [
      { key, names: visitNames(ref), title, authors: authors.slice(0, mostAuthors), at: now - index / moment, places },
    ];
  });
}

/** Remembers papers that stand on a page; where there are too many, the oldest are forgotten. */
export async function keepSightings(db: Database, sightings: readonly StoredSighting[]): Promise<void> {
  await db.transaction('rw', db.sightings, async () => {
    await db.sightings.bulkPut([...sightings]);
    if ((await db.sightings.count()) <= mostSightings) return;
    const oldest = await db.sightings.orderBy('at').limit(part).primaryKeys();
    await db.sightings.bulkDelete(oldest);
  });
}

const refOf = ({ key, names, title, authors }: StoredSighting): PaperRef => ({ key, aliases: names, title, authors });

/** The papers that first stood on a page since a time, the latest first. */
export async function sightedSince(db: Database, since: number): Promise<Sighted[]> {
  const rows = (await db.sightings.where('at').aboveOrEqual(since).toArray()).sort((a, b) => b.at - a.at);
  const states = await lookUp(db, rows.map(refOf));
  return rows.flatMap(({ key, title, authors, at, places: [first] }, index) => {
    const state = states[index];
    if (!first || !state) return [];
    const link = addressOf(key);
    const [seen, saved] = [state.seen !== undefined, state.saved !== undefined];
    return [{ key, title, authors, at, url: first.url, ...(link ? { link } : {}), seen, saved }];
  });
}

/** The pages that a paper stood on, by any of its names. */
export async function placesOf(db: Database, names: readonly string[]): Promise<Place[]> {
  const rows = await allEqual(db.sightings, 'names', names);
  const places = new Map(rows.flatMap((row) => row.places).map((place) => [place.url, place]));
  return [...places.values()].sort((a, b) => a.first - b.first);
}

/** Counts papers as seen that were not, or takes that back. Gives the keys of those that it changed. */
export function markSeen(db: Database, keys: readonly string[], seen: boolean, now: number): Promise<string[]> {
  return db.transaction('rw', db.tables, async () => {
    if (!seen) {
      await db.seen.bulkDelete([...keys]);
      return [...keys];
    }
    const rows = (await allByKey(db.sightings, keys)).flatMap((row) => (row ? [row] : []));
    const states = await lookUp(db, rows.map(refOf));
    const unseen = rows.filter((_, index) => states[index]?.seen === undefined);
    await db.seen.bulkPut(unseen.map(({ key, names }): StoredSeen => ({ key, names, first: now, last: now })));
    return unseen.map(({ key }) => key);
  });
}
