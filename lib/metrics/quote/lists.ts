import { isListed } from '../about/label/carried';
import type { Quantity } from '../quantities/quantity';
import { isName, lastIndexIn, namesAt, type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { isLetter, isSaid, jointKindOf } from './parts';

/** Words before a number that its mark says already, or that nothing is lost with. */
const boundWords = setOf(
  'up to over more than less fewer at least most about around roughly nearly approximately almost close as much many high low little few an average of a the only just by above below under within ~ ≤ ≥ < > ≈ = from order exceeding exceeds exceeded surpassing reaching averaging totaling totalling',
);

/** Where the words begin that lead to a number and say no more than its mark. */
export function leadOf(tokens: readonly Token[], { first }: Quantity): number {
  let from = first;
  while (from > 0 && first - from < 6 && boundWords.has(tokens[from - 1]?.lower ?? '')) from -= 1;
  return from;
}

/** The tokens of a number and of the others in its list, from the words that lead to the first: what is around speaks for all of them. */
export function listAround(tokens: readonly Token[], quantities: readonly Quantity[], k: number): Span {
  const isNext = (at: number): boolean => {
    const [before, after] = [quantities[at], quantities[at + 1]];
    if (!before || !after) return false;
    if (before.rival?.start === after.start && after.first - before.next <= 3) return true;
    const isAlike = before.type === after.type || [before.type, after.type].includes('bare');
    const isOver = tokens[after.first - 1]?.lower === 'over' && !isAlike;
    /** `six benchmarks and 16%`. */
    const isMixed = !isAlike && [before.type, after.type].includes('count');
    /** `at 2 h (51%)`: when it was. */
    const isWhen = !isAlike && before.type === 'time' && tokens[after.first - 1]?.text === '(';
    return (
      after.from?.start === before.start ||
      (!isOver && !isMixed && !isWhen && isListed(tokens, before.next, after.first))
    );
  };
  let [start, end] = [k, k];
  while (start > 0 && isNext(start - 1)) start -= 1;
  while (isNext(end)) end += 1;
  const [head, tail] = [quantities[start], quantities[end]];
  return head && tail ? [leadOf(tokens, head), tail.next] : [0, 0];
}

/** The names that a list of them has which ends before token `end`, in their order. */
function namesBefore(tokens: readonly Token[], end: number, floor: number): Span[] {
  const names: Span[] = [];
  let to = end;
  for (let t = end - 1; ; t -= 1) {
    const token = tokens[t];
    const isLink = token !== undefined && /^(?:,|and|or)$/.test(token.lower);
    const isName =
      t >= floor &&
      !isLink &&
      (token?.glued === true || isSaid(token) || isLetter(tokens, t)) &&
      jointKindOf(token) === 0;
    if (isName) continue;
    if (t + 1 < to) names.unshift([t + 1, to]);
    if (!isLink || t <= floor) return names;
    to = t;
  }
}

/** Lists of two are told by either. */
const fewestOfList = 3;

/** How far before a list of numbers its names may stand. */
const afar = 24;

/** Whether names may have a number each: three and more, two of what was tried; and no numbers themselves. */
function areOfList(tokens: readonly Token[], names: readonly Span[]): boolean {
  if (names.some(([from, to]) => tokens.slice(from, to).some(({ value }) => value !== undefined))) return false;
  const joint = tokens[(names[0]?.[0] ?? 0) - 1]?.lower ?? '';
  return (
    names.length >= fewestOfList || (/^(?:on|for|over)$/.test(joint) && names.every(([from]) => isName(tokens[from])))
  );
}

/** As many names as there are numbers, a way before them: `nausea, pain and fever were rarer in group A (5%, 7% and 9%)`, `recall, precision and F1 on the test set were`, and of two what was tried: `on CoastLog and HarborLog show gains of 5% and 2%`. */
function namesAfar(tokens: readonly Token[], lead: number, count: number): Span[] {
  const isLink = (token: Token | undefined) => /^(?:\(|was|were|are|is|of|to|at|by|reached)$/.test(token?.lower ?? '');
  if (count < 2 || !(isLink(tokens[lead - 1]) || (count < fewestOfList && isLink(tokens[lead])))) return [];
  for (let t = lead - 2; t > Math.max(2, lead - afar); t -= 1) {
    if (!/^(?:and|or)$/.test(tokens[t]?.lower ?? '')) continue;
    const last = tokens.slice(t + 1, lead).findIndex((token) => !isSaid(token) || jointKindOf(token) > 0);
    const names = namesBefore(tokens, last < 0 ? lead : t + 1 + last, 0);
    if (names.length === count && areOfList(tokens, names)) return names;
  }
  return [];
}

/** How far behind a list `respectively` may stand. */
const respectiveReach = 16;

/** Names around a list of numbers, each of which belongs to one of them. */
export interface ListNames {
  own: readonly Span[];
  others: readonly Span[];
}

/**
 * The names around a list of numbers that belong to one of it, and to the others: `recall` and `precision` for the second of
 * `precision and recall were 91% and 88%`, French and German of `91% and 88% for German and French, respectively`.
 */
export function listNames(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  [lead, next]: Span,
  k: number,
): ListNames {
  const members = quantities.filter((quantity) => quantity.next > lead && quantity.first < next);
  const index = members.findIndex((member) => member === quantities[k]);
  const said = tokens.slice(0, lead).findLastIndex((token) => isSaid(token) && jointKindOf(token) === 0) + 1;
  const behind = tokens.slice(next, next + respectiveReach).findIndex(({ lower }) => lower === 'respectively');
  const end = next + behind - (tokens[next + behind - 1]?.text === ',' ? 1 : 0);
  /** `for German and French texts on HarborLog, respectively`. */
  const where = lastIndexIn(tokens, next, end, ({ lower }) => /^(?:on|in|of|across|with|at)$/.test(lower));
  const lists = [
    namesBefore(tokens, said, quantities.findLast(({ next }) => next <= lead)?.next ?? 0),
    namesAfar(tokens, lead, members.length),
    behind > 0 ? namesBefore(tokens, end, next) : [],
    behind > 0 && where > next ? namesBefore(tokens, where, next) : [],
  ];
  const matching = lists.filter(({ length }) => members.length > 1 && length === members.length);
  return {
    own: matching.flatMap((names) => names.slice(index, index + 1)),
    others: matching.flatMap((names) => names.filter((_, i) => i !== index)),
  };
}

/** Whether words are one of the names of a list, of which a number alone is not: `ImageNet` of `on ImageNet, CIFAR-10 and SVHN`. */
export function isOneOfMany(tokens: readonly Token[], [from, to]: Span): boolean {
  if (!isName(tokens[from])) return false;
  return tokens[to]?.text === ',' && namesAt(tokens, from, tokens.length).length >= fewestOfList;
}
