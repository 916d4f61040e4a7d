/** Characters of a piece: long enough to be rare, short enough to outlive a changed letter nearby. */
const gramLength = 6;
const buckets = 1 << 16;
/** No more pieces of a pattern than this are looked up. */
const mostPieces = 100;
/** No piece is looked up in more places than this, so that a page of one repeated letter takes no longer than others. */
const mostPlaces = 300;

/** Finds the places of any six characters of a text. */
export interface GramIndex {
  text: string;
  last: Int32Array;
  before: Int32Array;
}

function hash(text: string, place: number): number {
  let value = 0;
  for (let step = 0; step < gramLength; step++) value = Math.imul(value, 0x01000193) ^ text.charCodeAt(place + step);
  return (value ^ (value >>> 16)) & (buckets - 1);
}

/** Indexes a text in one pass. */
export function indexGrams(text: string): GramIndex {
  const last = new Int32Array(buckets).fill(-1);
  const before = new Int32Array(text.length);
  for (let place = 0; place + gramLength <= text.length; place++) {
    const bucket = hash(text, place);
    before[place] = last[bucket] ?? -1;
    last[bucket] = place;
  }
  return { text, last, before };
}

function placesOf({ text, last, before }: GramIndex, pattern: string, offset: number): number[] {
  const gram = pattern.slice(offset, offset + gramLength);
  const places: number[] = [];
  let place = last[hash(pattern, offset)] ?? -1;
  for (let steps = 0; place >= 0 && steps < mostPlaces; steps++) {
    if (text.startsWith(gram, place)) places.push(place);
    place = before[place] ?? -1;
  }
  return places;
}

const width = 32;

/** For stretches of the text how many pieces of a pattern line up if it begins there; the rarer a piece the more. */
export type Votes = ReadonlyMap<number, number>;

/** Looks up all pieces of a pattern. */
export function voteOnStarts(index: GramIndex, pattern: string): Votes {
  const votes = new Map<number, number>();
  const stride = Math.max(3, Math.floor(pattern.length / mostPieces));
  for (let offset = 0; offset + gramLength <= pattern.length; offset += stride) {
    const places = placesOf(index, pattern, offset);
    for (const place of places) {
      const stretch = Math.floor((place - offset) / width);
      votes.set(stretch, (votes.get(stretch) ?? 0) + 1 / places.length);
    }
  }
  return votes;
}

/** The votes for a place, with those close by: a word more or less in between moves a piece a little. */
export function votesAt(votes: Votes, start: number): number {
  const stretch = Math.floor(start / width);
  return (votes.get(stretch - 1) ?? 0) + (votes.get(stretch) ?? 0) + (votes.get(stretch + 1) ?? 0);
}

/** A place with less than this share of the most votes is not worth a closer look. */
const leastShare = 0.1;

/** Places where a pattern may begin, give or take a few characters, the likeliest first. */
export function likelyStarts(votes: Votes, most: number): number[] {
  const likely = [...votes.keys()]
    .map((stretch) => ({ stretch, weight: votesAt(votes, stretch * width) }))
    .sort((one, other) => other.weight - one.weight);
  const starts: number[] = [];
  for (const { stretch, weight } of likely) {
    if (starts.length === most || weight < leastShare * (likely[0]?.weight ?? 0)) break;
    if (!starts.some((chosen) => Math.abs(chosen - stretch) <= 1)) starts.push(stretch);
  }
  return starts.map((stretch) => stretch * width);
}
