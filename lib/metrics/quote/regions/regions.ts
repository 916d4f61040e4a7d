import { openBracket } from '../../about/label/carried';
import type { Quantity } from '../../quantities/quantity';
import { type Span, setOf } from '../../tokens/phrases';
import type { Token } from '../../tokens/word';
import { asidesOf, intervalBrackets, mainStart, memberStarts, silenced } from './asides';
import { type Cluster, clustersOf } from './clusters';
import { divide } from './divide';

type Tokens = readonly Token[];

const linkWord = /^(?:[,;:]|and|but|yet|while|whereas)$/;

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
  /** What stands on no badge, even within the number's own words. */
  asides: readonly Span[];
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
  const isTold = (t: number) => quantities.some(({ first, next }) => t >= first && t < next);
  const asides = [...asidesOf(all), ...intervalBrackets(all, isTold)];
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
    if (!cluster) return { foreign: [], asides, own: [0, 0], place: undefined };
    const kin = new Set([cluster]);
    for (let up = cluster.parent; up; up = up.parent) kin.add(up);
    const others = clusters.flatMap((other, i) => (kin.has(other) ? [] : i < at ? other.toLater : other.toEarlier));
    /** `(hazard ratio 0.7)` behind a number: told without it. */
    const isApart = cluster.type === 'statistic' && cluster.parent !== undefined;
    const parents: Span[] = isApart
      ? [...kin].flatMap((each): Span[] => (each === cluster ? [] : [[each.lead, each.next]]))
      : [];
    /** `11% with Tern and 16% with Gull (hazard ratio 0.7)`: of neither alone. */
    const divided = isApart ? (cluster.parent?.toEarlier ?? []) : [];
    const children = clusters.flatMap(({ parent, type, first, next }): Span[] =>
      parent === cluster && type === 'statistic' ? [[openBracket(tokens, first), next]] : [],
    );
    const isOpening = cluster.next <= main && sizes.has(cluster.type);
    const rest: Span[] = isOpening ? [[main, tokens.length]] : [];
    const foreign = [...others, ...cluster.without, ...rest, ...parents, ...divided, ...children].map((span) =>
      withLinks(tokens, span, cluster.first),
    );
    return {
      asides,
      foreign: [...foreign, ...otherMembers(cluster, tokens.length)],
      own: [cluster.lead, cluster.next],
      place: cluster.place,
    };
  };
}
