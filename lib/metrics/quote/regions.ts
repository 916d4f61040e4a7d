import { isListed, openBracket } from '../about/label/carried';
import type { Quantity } from '../quantities/quantity';
import { indexIn, isFiniteVerb, lastIndexIn, type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { asidesOf, mainStart, memberStarts, silenced } from './asides';
import { beatenBy, leadOf } from './lists';
import { andJoint, changeJoint, hollow, isSaid, jointKindOf, ofJoint, verbJoint } from './parts';

type Tokens = readonly Token[];

/** What may stand between the words of two numbers. */
const separator = /^(?:[,;:()[\]–—]|and|but|yet|while|whereas|versus|vs)$/;
const isSeparator = (token: Token | undefined): boolean => token !== undefined && separator.test(token.lower);
/** What leads from words to their number. */
const links = setOf('by of at from to = ( was were is are');
/** Where something was measured. */
const places = setOf('on in for at across under with');
const comparative =
  /^(?:higher|lower|faster|slower|larger|smaller|greater|better|worse|longer|shorter|more|less|fewer)$/;

const hasSaid = (tokens: Tokens, from: number, to: number): boolean =>
  indexIn(tokens, from, to, (token) => isSaid(token)) >= 0;
const hasSeparator = (tokens: Tokens, from: number, to: number): boolean => indexIn(tokens, from, to, isSeparator) >= 0;
const isVerb = (token: Token): boolean => [changeJoint, verbJoint].includes(jointKindOf(token)) || isFiniteVerb(token);

/** Numbers that share their words: pairs, lists, a share with its percentage, a number with its p-value or in one phrase with another. */
interface Cluster {
  type: Quantity['type'];
  /** Places of its numbers among the sentence's. */
  members: number[];
  first: number;
  next: number;
  lead: number;
  /** The token after its first number and those that are told with it as a pair or a list. */
  after: number;
  /** The words that belong to it alone, for the numbers before it and for those behind it. */
  toEarlier: Span[];
  toLater: Span[];
  /** Where the number stood whose place it takes: before `accuracy` for the second of `81% accuracy on A and 74% on B`. */
  place: number | undefined;
  /** From the verb that tells of it to the first number of that verb, and the same of the verbs before that tell of others. */
  clause: Span | undefined;
  without: readonly Span[];
  /** The cluster that it stands behind in brackets, whose words are its words too. */
  parent: Cluster | undefined;
}

const linkWord = /^(?:[,;:]|and|but|yet|while|whereas)$/;

/** Whether two numbers may be of one list. */
const isAlike = (a: Quantity, b: Quantity): boolean => a.type === b.type || a.type === 'bare' || b.type === 'bare';

/** Whether two numbers are a pair or a list, or the second qualifies the first. */
function isTight(tokens: Tokens, a: Quantity, b: Quantity): boolean {
  if (b.from?.start === a.start || a.rival?.start === b.start) return true;
  const isBeside = tokens[a.next]?.text === '(' && b.first === a.next + 1;
  return isBeside || (isListed(tokens, a.next, b.first) && isAlike(a, b));
}

/** The cluster that one stands behind, in brackets of its own: `speedup` is told of both in `10x speedup (with a maximum of 90x)`. */
function parentOf(tokens: Tokens, clusters: readonly Cluster[], { first }: Cluster): Cluster | undefined {
  const open = openBracket(tokens, first);
  const before = clusters.findLast(({ next }) => next <= open);
  const from = before && (tokens[before.next]?.text === ')' ? before.next + 1 : before.next);
  return from !== undefined && !hasSeparator(tokens, from, open) ? before : undefined;
}

function clustersOf(tokens: Tokens, quantities: readonly Quantity[], isLikely: (k: number) => boolean): Cluster[] {
  const clusters: Cluster[] = [];
  let last: Quantity | undefined;
  quantities.forEach((quantity, k) => {
    if (tokens[quantity.first]?.text === '') return;
    const cluster = clusters.at(-1);
    const beaten = beatenBy(tokens, quantities, k);
    const isRival = beaten !== undefined && cluster?.members.includes(beaten);
    const isPair = last !== undefined && isTight(tokens, last, quantity);
    const isLoose = isRival || quantity.unit === 'p' || !hasSeparator(tokens, last?.next ?? 0, quantity.first);
    if (cluster && last && (isPair || isLoose)) {
      cluster.members.push(k);
      if (isPair && cluster.after === cluster.next) cluster.after = quantity.next;
      cluster.next = quantity.next;
    } else if (isLikely(k)) {
      const { first, next, type } = quantity;
      const lead = Math.max(cluster?.next ?? 0, leadOf(tokens, quantity));
      clusters.push({
        type,
        members: [k],
        first,
        next,
        lead,
        after: next,
        toEarlier: [],
        toLater: [],
        place: undefined,
        clause: undefined,
        without: [],
        parent: undefined,
      });
    } else return;
    last = quantity;
  });
  for (const cluster of clusters) cluster.parent = parentOf(tokens, clusters, cluster);
  return clusters;
}

/** The word or mark that leads to a number: `by`, `of`, `(`. */
const linkOf = (tokens: Tokens, { first, lead }: Cluster): string =>
  tokens.slice(Math.max(0, lead - 1), first).find(({ lower }) => links.has(lower))?.lower ?? '';

/** What may stand between a measure's name and its number: nothing, or a word that sets it equal. */
const equals = setOf('= was were is are of');
/** Whether a number stands behind the name of what it measures: `AUROC 0.94`, `recall was 81%`. */
function isNamed(tokens: Tokens, cluster: Cluster): boolean {
  const link = linkOf(tokens, cluster);
  const name = tokens[cluster.lead - 1];
  return link === '' ? isSaid(name) && !isVerb(name) : equals.has(link);
}

/** Where the noun phrase begins that a link leads from: `recall` of `improves recall by`. */
function phraseStart(tokens: Tokens, lead: number, floor: number): number {
  let from = lead;
  while (from > floor && links.has(tokens[from - 1]?.lower ?? '')) from -= 1;
  if (jointKindOf(tokens[from - 1]) === changeJoint) from -= 1;
  while (from > floor && !isSeparator(tokens[from - 1]) && jointKindOf(tokens[from - 1]) <= ofJoint) from -= 1;
  return from;
}

/** From the verb that leads to a number, in its part of the sentence, to the number's end. */
function clauseOf(tokens: Tokens, { lead, next }: Cluster, floor: number): Span | undefined {
  for (let t = tokens[lead - 1]?.text === '(' ? lead - 2 : lead - 1; t >= floor; t -= 1) {
    const token = tokens[t];
    if (!token || isSeparator(token)) return undefined;
    if (isVerb(token)) return [t, next];
  }
  return undefined;
}

/** Where the words behind a number end that only say on what or of what it is. */
function tailEnd(tokens: Tokens, from: number, to: number): number {
  const end = indexIn(tokens, from + 1, to, (token) => isSeparator(token) || jointKindOf(token) > ofJoint);
  return end < 0 ? to : end;
}

/** Where the words begin behind the first of two numbers that the second has words of its own for: `on A` of `81% accuracy on A, 74% on B`. */
function tailStart(tokens: Tokens, a: Cluster, b: Cluster, from: number, to: number): number {
  const joint = tokens[b.after];
  const kind = jointKindOf(joint);
  if (joint?.type !== 'word' || kind >= andJoint) return -1;
  if (kind > 0) return lastIndexIn(tokens, from, to, ({ lower }) => lower === joint.lower);
  if (comparative.test(tokens[a.next]?.lower ?? '') && comparative.test(joint.lower)) return a.next;
  if (comparative.test(joint.lower)) return indexIn(tokens, from, to, (token) => jointKindOf(token) > ofJoint);
  return jointKindOf(tokens[a.next]) > 0 ? -1 : a.next;
}

/** Where the joints begin that end before token `from`. */
function withoutJoints(tokens: Tokens, from: number, floor: number): number {
  let at = from;
  while (at > floor && at > from - 2 && /^[1-7]$/.test(`${jointKindOf(tokens[at - 1])}`)) at -= 1;
  return at;
}

/** Where the noun ends that stands right behind a number: `fewer steps` of `26% fewer steps than before`. */
function nounEnd(tokens: Tokens, from: number): number {
  if (tokens[from]?.text === ')') return from + 1;
  const end = indexIn(
    tokens,
    from,
    tokens.length,
    (token) => isSeparator(token) || isVerb(token) || jointKindOf(token) > ofJoint,
  );
  return end < 0 ? tokens.length : end;
}

/** Where a clause ends that goes on behind a number. */
function clauseEnd(tokens: Tokens, from: number): number {
  const end = indexIn(tokens, from, tokens.length, isSeparator);
  return end < 0 ? tokens.length : end;
}

/** Whether words name more than who did something: a number with such words before it needs no others. */
const hasNoun = (tokens: Tokens, from: number, to: number): boolean =>
  indexIn(tokens, from, to, (token) => isSaid(token) && !isVerb(token) && !hollow.has(token.lower)) >= 0;

/** Gives the words that stand between two numbers to the one that they belong to. */
function divide(tokens: Tokens, a: Cluster, b: Cluster, floor: number, ceiling: number): void {
  const start = tokens[a.next]?.text === ')' ? a.next + 1 : a.next;
  const end = /^[(:]$/.test(tokens[b.lead - 1]?.text ?? '') ? b.lead - 1 : b.lead;
  let [first, last] = [start, end - 1];
  while (first < end && !isSeparator(tokens[first])) first += 1;
  while (last >= start && !isSeparator(tokens[last])) last -= 1;
  if (first >= end) return;
  const stop = lastIndexIn(tokens, start, end, ({ text }) => text === ';');
  if (stop >= 0 && hasNoun(tokens, stop + 1, end)) b.without = [[0, stop + 1]];
  /** `61% accuracy, a gain of 17 points over Tern`: what stands behind the second is its own. */
  const isApposed = tokens[b.lead - 1]?.text === ',' && /^an?$/.test(tokens[b.lead]?.lower ?? '');
  if (isApposed) b.toEarlier.push([b.lead, clauseEnd(tokens, b.after)]);
  a.clause ??= clauseOf(tokens, a, floor);
  if (b.without.length === 0) [b.clause, b.without] = [a.clause, a.without];
  if (hasSaid(tokens, last + 1, end)) {
    const verb = indexIn(tokens, last + 1, end, isVerb);
    if (verb >= 0)
      [b.clause, b.without] = [
        [verb, b.next],
        [...b.without, ...(a.clause ? [a.clause] : [])],
      ];
    let tail = nounEnd(tokens, b.after);
    const own = verb >= 0 ? tokens[a.next]?.lower : undefined;
    const hasOwn = own !== undefined && places.has(own) && tokens[tail]?.lower === own;
    if (hasOwn) tail = nounEnd(tokens, tail + 1);
    b.toEarlier.push([last + 1, tail]);
    const link = linkOf(tokens, a);
    const isParallel = (link !== '' && link === linkOf(tokens, b)) || (isNamed(tokens, a) && isNamed(tokens, b));
    const isWhole = hasNoun(tokens, last + 1, end) || tail > b.after;
    const from = isParallel || verb >= 0 ? phraseStart(tokens, a.lead, floor) : a.lead;
    if (hasOwn) a.toLater.push([a.next, first]);
    a.toLater.push(isWhole ? [isParallel ? from : withoutJoints(tokens, from, floor), first] : [a.first, a.next]);
  } else if (hasSaid(tokens, start, first)) {
    const from = tailStart(tokens, a, b, start, first);
    if (from < 0) return;
    a.toLater.push([a.first, a.next], [from, first]);
    let end = tailEnd(tokens, b.after, ceiling);
    const isAgain = (t: number) => indexIn(tokens, start, first, ({ lower }) => lower === tokens[t]?.lower) >= 0;
    while (from === a.next && end < ceiling && isAgain(end)) end = tailEnd(tokens, end, ceiling);
    b.toEarlier.push([b.lead, end]);
    if (from > a.next || a.place !== undefined) b.place = a.place ?? a.first;
  } else if (tailEnd(tokens, b.after, ceiling) > b.after && tokens[b.after]?.type === 'word') {
    const isOther = a.type !== b.type;
    a.toLater.push([isOther ? phraseStart(tokens, a.lead, floor) : a.first, first]);
    b.toEarlier.push([b.lead, tailEnd(tokens, b.after, ceiling)]);
  }
}

/** A span of words with the comma or `and` that joins it to what stands towards a place. */
function withLinks(tokens: Tokens, [from, to]: Span, place: number): Span {
  let [low, high] = [from, to];
  if (high <= place) while (high < place && linkWord.test(tokens[high]?.lower ?? '')) high += 1;
  else while (low > place && linkWord.test(tokens[low - 1]?.lower ?? '')) low -= 1;
  return [low, high];
}

/** Numbers that say how large or long something is: in an opening phrase what follows it does not speak of them. */
const sizes = setOf('count machines params tokens bytes time');

/** What a number sees of its sentence: which words belong to others, and where it is to stand itself. */
export interface Share {
  foreign: readonly Span[];
  /** The tokens of it and its like, and the token before which they take the place of another number. */
  own: Span;
  place: number | undefined;
}

/**
 * What belongs to one number alone where a sentence tells of several: `reduces latency by` is the second's in `improves recall
 * by 4% and reduces latency by 15%`, `in entity errors` in `8% in word errors and 17% in entity errors`. A number that likely is
 * none of the paper's divides nothing.
 */
export function sharesOf(
  all: Tokens,
  quantities: readonly Quantity[],
  isLikely: (k: number) => boolean = () => true,
): (k: number) => Share {
  const asides = asidesOf(all);
  const tokens = silenced(all, asides);
  const clusters = clustersOf(tokens, quantities, isLikely);
  clusters.forEach((cluster, i) => {
    const [before, after] = [clusters[i - 1], clusters[i + 1]];
    if (after && after.parent !== cluster)
      divide(tokens, cluster, after, before?.next ?? 0, clusters[i + 2]?.first ?? tokens.length);
  });
  const starts = memberStarts(all);
  const main = mainStart(all);
  /** What stands in other members of a counted list than the number's own. */
  const otherMembers = ({ first }: Cluster, length: number): Span[] => {
    const [begin, own, next] = [
      starts[0],
      starts.findLast(([from]) => from < first),
      starts.find(([from]) => from > first),
    ];
    const earlier: Span[] = begin && own ? [[begin[0], own[1]]] : [];
    return next && own ? [...earlier, [next[0], length]] : earlier;
  };
  return (k) => {
    const at = clusters.findIndex(({ members }) => members.includes(k));
    const cluster = clusters[at];
    if (!cluster) return { foreign: asides, own: [0, 0], place: undefined };
    const kin = new Set([cluster]);
    for (let up = cluster.parent; up; up = up.parent) kin.add(up);
    const others = clusters.flatMap((other, i) => (kin.has(other) ? [] : i < at ? other.toLater : other.toEarlier));
    /** `(hazard ratio 0.7)` behind a number: told without it. */
    const isApart = cluster.type === 'statistic' && cluster.parent !== undefined;
    const parents: Span[] = isApart
      ? [...kin].flatMap((each): Span[] => (each === cluster ? [] : [[each.lead, each.next]]))
      : [];
    const children = clusters.flatMap(({ parent, type, first, next }): Span[] =>
      parent === cluster && type === 'statistic' ? [[openBracket(tokens, first), next]] : [],
    );
    const isOpening = cluster.next <= main && sizes.has(cluster.type);
    const rest: Span[] = isOpening ? [[main, tokens.length]] : [];
    const foreign = [...others, ...cluster.without, ...rest, ...parents, ...children].map((span) =>
      withLinks(tokens, span, cluster.first),
    );
    return {
      foreign: [...asides, ...foreign, ...otherMembers(cluster, tokens.length)],
      own: [cluster.lead, cluster.next],
      place: cluster.place,
    };
  };
}
