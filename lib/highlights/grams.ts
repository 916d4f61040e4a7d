/** Characters of a piece: long enough to be rare, short enough to outlive a changed letter nearby. */
const gramLength = 6;
const buckets = 1 << 16;
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

/** Places where a pattern may begin, the likeliest first: those where most of its rarer pieces line up. */
export function likelyStarts(index: GramIndex, pattern: string, most: number): number[] {
  const width = 32;
  const votes = new Map<number, number>();
  for (let offset = 0; offset + gramLength <= pattern.length; offset += 3) {
    const places = placesOf(index, pattern, offset);
    for (const place of places) {
      const start = Math.floor((place - offset) / width);
      votes.set(start, (votes.get(start) ?? 0) + 1 / places.length);
    }
  }
  const withNext = (start: number, own: number) => own + (votes.get(start + 1) ?? 0);
  return [...votes]
    .map(([start, own]) => ({ start: start * width, weight: withNext(start, own) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, most)
    .map(({ start }) => start);
}
