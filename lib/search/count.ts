import { type Facet, type FacetCount, facets } from '../query/facets';
import type { Mask } from './find-words';
import type { SearchLibrary } from './library';

/** Values of facets that are chosen: a paper has one of each facet's. */
export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>;

export interface Counted {
  /** The papers that answer and have what is chosen. */
  mask: Mask;
  /** How many papers each value would show, given what is chosen of the other facets; most first. */
  counts: Record<Facet, FacetCount[]>;
}

/** Filters by facets and counts their values, in one pass. */
export function countFacets({ shelf }: SearchLibrary, answers: Mask, chosen: Chosen): Counted {
  const facetOf = Uint8Array.from(shelf.namePool.values, (name) =>
    facets.findIndex((facet) => name.startsWith(`${facet}:`)),
  );
  const wanted = wantedNames(shelf.namePool.values, chosen);
  const active = facets.flatMap((facet, index) => ((chosen[facet]?.length ?? 0) > 0 ? [index] : []));
  const counts = new Uint32Array(shelf.namePool.values.length);
  const mask = new Uint8Array(answers.length);
  const { names, nameStarts, rowOf } = shelf;
  for (let doc = 0; doc < answers.length; doc += 1) {
    const row = (rowOf.data[doc] ?? 0) - 1;
    if (answers[doc] === 0 || row < 0) continue;
    const [from, to] = [nameStarts.data[row] ?? 0, nameStarts.data[row + 1] ?? 0];
    const missed = missedOf(names.data.subarray(from, to), wanted, facetOf, active);
    if (missed.length > 1) continue;
    if (missed.length === 0) mask[doc] = 1;
    const [only] = missed;
    for (let at = from; at < to; at += 1) {
      const name = names.data[at] ?? 0;
      if (only === undefined || facetOf[name] === only) counts[name] = (counts[name] ?? 0) + 1;
    }
  }
  return { mask, counts: listed(shelf.namePool.values, counts, chosen) };
}

/** The facets of which a paper has nothing of what is chosen. */
function missedOf(
  names: Uint32Array,
  wanted: Uint8Array,
  facetOf: Uint8Array,
  active: readonly number[],
): readonly number[] {
  if (active.length === 0) return active;
  let met = 0;
  for (const name of names) if (wanted[name] === 1) met |= 1 << (facetOf[name] ?? 0);
  return active.filter((facet) => (met & (1 << facet)) === 0);
}

/** As stored: `topic` by its slug alone. */
const plainValue = (facet: Facet, name: string): string => {
  const value = name.slice(facet.length + 1);
  return facet === 'topic' ? (value.split('\t')[0] ?? value) : value;
};

function wantedNames(all: readonly string[], chosen: Chosen): Uint8Array {
  const wanted = new Uint8Array(all.length);
  for (const facet of facets) {
    const values = new Set(chosen[facet]);
    if (values.size === 0) continue;
    all.forEach((name, id) => {
      if (name.startsWith(`${facet}:`) && values.has(plainValue(facet, name))) wanted[id] = 1;
    });
  }
  return wanted;
}

function listed(all: readonly string[], counts: Uint32Array, chosen: Chosen): Record<Facet, FacetCount[]> {
  const byFacet: Record<Facet, FacetCount[]> = {
    status: [],
    list: [],
    tag: [],
    topic: [],
    year: [],
    venue: [],
    site: [],
    kind: [],
  };
  all.forEach((name, id) => {
    const facet = facets.find((each) => name.startsWith(`${each}:`));
    const count = counts[id] ?? 0;
    if (facet === undefined) return;
    const value = name.slice(facet.length + 1);
    if (count > 0 || chosen[facet]?.includes(plainValue(facet, name))) byFacet[facet].push({ value, count });
  });
  for (const facet of facets) byFacet[facet].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return byFacet;
}
