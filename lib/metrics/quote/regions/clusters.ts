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
  return isBeside || isList || (isListed(tokens, a.next, b.first) && isAlike(a, b));
}

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

/** The numbers of a sentence in groups that share their words; those that are not likely to be metrics begin none. */
export function clustersOf(
  tokens: Tokens,
  quantities: readonly Quantity[],
  isLikely: (k: number) => boolean,
): Cluster[] {
  const clusters: Cluster[] = [];
  let last: Quantity | undefined;
  quantities.forEach((quantity, k) => {
    if (tokens[quantity.first]?.text === '') return;
    const cluster = clusters.at(-1);
    const beaten = beatenBy(tokens, quantities, k);
    const isRival = beaten !== undefined && cluster?.members.includes(beaten);
    const isWhole = cluster?.members.some((m) => isOf(tokens, quantities[m], quantity)) === true;
    const isPair = isWhole || (last !== undefined && isTight(tokens, last, quantity));
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
