/** Characters of a piece: long enough to be rare, short enough to outlive a changed letter nearby. */
const gramLength = 6;
/** Buckets of an index: about as many as the text has pieces, so that few share one. */
const [leastBuckets, mostBuckets] = [1 << 10, 1 << 20];
/** No more pieces of a pattern than this are looked up. */
const mostPieces = 100;
/** No piece is looked up in more places than this, so that a page of one repeated letter takes no longer than others. */
const mostPlaces = 300;

/** Finds the places of any six characters of a text. */
export interface GramIndex {
  text: string;
  /** The last place of each bucket's pieces, and for each place the one before it in its bucket; -1 for none. */
  last: Int32Array;
  before: Int32Array;
}

function bucketOf({ last }: Pick<GramIndex, 'last'>, text: string, place: number): number {
  let value = 0;
  for (let step = 0; step < gramLength; step++) value = Math.imul(value, 0x01000193) ^ text.charCodeAt(place + step);
  return (value ^ (value >>> 15)) & (last.length - 1);
}

/** Indexes a text in one pass. */
export function indexGrams(text: string): GramIndex {
  let buckets = leastBuckets;
  while (buckets < Math.min(text.length, mostBuckets)) buckets *= 2;
  const index = { text, last: new Int32Array(buckets).fill(-1), before: new Int32Array(text.length) };
  const { last, before } = index;
  for (let place = 0; place + gramLength <= text.length; place++) {
    const bucket = bucketOf(index, text, place);
    before[place] = last[bucket] ?? -1;
    last[bucket] = place;
  }
  return index;
}

/** The places of a pattern's piece, the last first; `isAll` is false where there are more, or may be. */
function placesOf(index: GramIndex, pattern: string, offset: number): { places: number[]; isAll: boolean } {
  const { text, last, before } = index;
  const places: number[] = [];
  let place = last[bucketOf(index, pattern, offset)] ?? -1;
  for (let steps = 0; place >= 0 && steps < mostPlaces; steps++) {
    if (isSamePiece(text, place, pattern, offset)) places.push(place);
    place = before[place] ?? -1;
  }
  return { places, isAll: place < 0 };
}

function isSamePiece(one: string, at: number, other: string, offset: number): boolean {
  for (let step = 0; step < gramLength; step++)
    if (one.charCodeAt(at + step) !== other.charCodeAt(offset + step)) return false;
  return true;
}

/** The places where a pattern begins, letter for letter: the first `most` of them, in their order. */
export function startsOf(index: GramIndex, pattern: string, most: number): number[] {
  const { text } = index;
  if (pattern.length >= gramLength) {
    const { places, isAll } = placesOf(index, pattern, 0);
    if (isAll)
      return places
        .filter((place) => text.startsWith(pattern, place))
        .reverse()
        .slice(0, most);
  }
  return startsIn(text, pattern, most);
}

/** The same for a text without an index. */
export function startsIn(text: string, pattern: string, most: number): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(pattern); at >= 0 && starts.length < most; at = text.indexOf(pattern, at + 1)) {
    starts.push(at);
  }
  return starts;
}

const width = 32;

/** For stretches of the text how many pieces of a pattern line up if it begins there; the rarer a piece the more. */
export interface Votes {
  /** One for each stretch; the first are of a pattern that begins before the text does. */
  weights: Float32Array;
  /** Number of the stretch at which the text begins. */
  zero: number;
}

/** Looks up all pieces of a pattern. */
export function voteOnStarts(index: GramIndex, pattern: string): Votes {
  const zero = Math.ceil(pattern.length / width) + 1;
  const weights = new Float32Array(zero + Math.ceil(index.text.length / width) + 2);
  const stride = Math.max(3, Math.floor(pattern.length / mostPieces));
  for (let offset = 0; offset + gramLength <= pattern.length; offset += stride) {
    const { places } = placesOf(index, pattern, offset);
    for (const place of places) {
      const stretch = zero + Math.floor((place - offset) / width);
      weights[stretch] = (weights[stretch] ?? 0) + 1 / places.length;
    }
  }
  return { weights, zero };
}

const around = (weights: Float32Array, at: number): number =>
  (weights[at - 1] ?? 0) + (weights[at] ?? 0) + (weights[at + 1] ?? 0);

/** The votes for a place, with those close by: a word more or less in between moves a piece a little. */
export const votesAt = ({ weights, zero }: Votes, start: number): number =>
  around(weights, zero + Math.floor(start / width));

/** A place with less than this share of the most votes is not worth a closer look. */
const leastShare = 0.1;

/** Places where a pattern may begin, give or take a few characters, the likeliest first. */
export function likelyStarts({ weights, zero }: Votes, most: number): number[] {
  let highest = 0;
  for (let at = 0; at < weights.length; at++) if (weights[at]) highest = Math.max(highest, around(weights, at));
  const likely: { at: number; weight: number }[] = [];
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] ? around(weights, at) : 0;
    if (weight > 0 && weight >= leastShare * highest) likely.push({ at, weight });
  }
  likely.sort((one, other) => other.weight - one.weight);
  const starts: number[] = [];
  for (const { at } of likely) {
    if (starts.length === most) break;
    if (!starts.some((chosen) => Math.abs(chosen - at) <= 1)) starts.push(at);
  }
  return starts.map((at) => (at - zero) * width);
}
