import { isListed, openBracket } from '../../about/label/carried';
import type { Quantity } from '../../quantities/quantity';
import type { Span } from '../../tokens/phrases';
import type { Token } from '../../tokens/word';
import { leadOf } from '../lists';
import { beatenBy } from '../rival';
import { hasSeparator } from './borders';

type Tokens = readonly Token[];

/** Numbers that share their words: pairs, lists, a share with its percentage, a number with its p-value or in one phrase with another. */
export interface Cluster {
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

/** Whether two numbers may be of one list. */
const isAlike = (a: Quantity, b: Quantity): boolean => a.type === b.type || a.type === 'bare' || b.type === 'bare';

/** Whether two numbers are a pair or a list, or the second qualifies the first. */
function isTight(tokens: Tokens, a: Quantity, b: Quantity): boolean {
  if (b.from?.start === a.start || a.rival?.start === b.start) return true;
  const isBeside = tokens[a.next]?.text === '(' && b.first === a.next + 1;
  const isList = tokens.slice(a.next, b.first).every(({ lower }) => /^(?:,|and|or)$/.test(lower));
  /** `68 years, and 41% of cases`: each has a subject of its own. */
  const isPart = !isAlike(a, b) && tokens[b.next]?.lower === 'of';
  return isBeside || (isList && !isPart) || (isListed(tokens, a.next, b.first) && isAlike(a, b));
}

/** How many numbers before its whole a part may stand: itself and its share. */
const partReach = 2;

/** Whether a number is the whole that another is a part of: 250 for 12 of `12 (4.8%) of 250 carriers`. */
const isOf = (tokens: Tokens, part: Quantity | undefined, { first, values }: Quantity): boolean =>
  part?.of !== undefined && part.of === values[0] && /^(?:of|the)$/.test(tokens[first - 1]?.lower ?? '');

/** The cluster that one stands behind, in brackets of its own: `speedup` is told of both in `10x speedup (with a maximum of 90x)`. */
function parentOf(tokens: Tokens, clusters: readonly Cluster[], { first }: Cluster): Cluster | undefined {
  const open = openBracket(tokens, first);
  const before = clusters.findLast(({ next }) => next <= open);
  const from = before && (tokens[before.next]?.text === ')' ? before.next + 1 : before.next);
  return from !== undefined && !hasSeparator(tokens, from, open) ? before : undefined;
}

/** A group with one number, the group before which ends at `floor`. */
const beginning = (tokens: Tokens, quantity: Quantity, k: number, floor: number): Cluster => ({
  type: quantity.type,
  members: [k],
  first: quantity.first,
  next: quantity.next,
  lead: Math.max(floor, leadOf(tokens, quantity)),
  after: quantity.next,
  toEarlier: [],
  toLater: [],
  place: undefined,
  clause: undefined,
  without: [],
  parent: undefined,
});

/** The numbers of a sentence in groups that share their words; those that are not likely to be metrics begin none. */
export function clustersOf(
  tokens: Tokens,
  quantities: readonly Quantity[],
  isLikely: (k: number) => boolean,
): Cluster[] {
  const clusters: Cluster[] = [];
  /** How a number belongs to the group before it, whose last number is `last`. */
  const tieOf = (cluster: Cluster, last: Quantity, k: number): 'pair' | 'loose' | undefined => {
    const quantity = quantities[k];
    if (!quantity) return undefined;
    const isWhole = cluster.members.slice(-partReach).some((m) => isOf(tokens, quantities[m], quantity));
    if (isWhole || isTight(tokens, last, quantity)) return 'pair';
    if (quantity.unit === 'p' || !hasSeparator(tokens, last.next, quantity.first)) return 'loose';
    return cluster.members.includes(beatenBy(tokens, quantities, k) ?? -1) ? 'loose' : undefined;
  };
  let last: Quantity | undefined;
  quantities.forEach((quantity, k) => {
    if (tokens[quantity.first]?.text === '') return;
    const cluster = clusters.at(-1);
    const tie = cluster && last && tieOf(cluster, last, k);
    if (cluster && tie) {
      cluster.members.push(k);
      if (tie === 'pair' && cluster.after === cluster.next) cluster.after = quantity.next;
      cluster.next = quantity.next;
    } else if (isLikely(k)) {
      clusters.push(beginning(tokens, quantity, k, cluster?.next ?? 0));
    } else return;
    last = quantity;
  });
  for (const cluster of clusters) cluster.parent = parentOf(tokens, clusters, cluster);
  return clusters;
}
