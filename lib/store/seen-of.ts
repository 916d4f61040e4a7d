import { namesOf } from '../papers/names';
import type { PaperState } from '../papers/records';
import type { PaperRef } from '../papers/schema';
import { isSpecificTitle } from '../papers/title';
import { allEqual } from './all-equal';
import type { Database } from './database';
import { groupBy } from './group-by';

/** When each paper was first and last on screen, under whichever of its names. */
export async function seenOf(db: Database, refs: readonly PaperRef[]): Promise<(PaperState['seen'] | undefined)[]> {
  const names = [...new Set(refs.flatMap(visitNames))];
  const seen = groupBy(await allEqual(db.seen, 'names', names), (visit) => visit.names);
  return refs.map((ref) => {
    const visits = visitNames(ref).flatMap((name) => seen.get(name) ?? []);
    if (visits.length === 0) return undefined;
    return { first: Math.min(...visits.map(({ first }) => first)), last: Math.max(...visits.map(({ last }) => last)) };
  });
}

/** The most names that a visit is remembered by: no paper has one of each kind, and a page may claim any number. */
const mostNames = 10;

/** The names a visit is remembered by. A short title is left out beside other names: many papers share one. */
export const visitNames = (ref: PaperRef): string[] =>
  namesOf(ref)
    .filter((name) => name === ref.key || !name.startsWith('title:') || isSpecificTitle(ref.title))
    .slice(0, mostNames);
