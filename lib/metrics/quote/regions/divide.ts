import { openBracket } from '../../about/label/carried';
import { indexIn, isName, lastIndexIn, type Span, setOf } from '../../tokens/phrases';
import type { Token } from '../../tokens/word';
import { againstJoint, andJoint, changeJoint, isSaid, isVerb, jointKindOf, ofJoint } from '../parts';
import { clauseEnd, hasNoun, hasSaid, isSeparator, nounEnd, tailEnd, withoutJoints } from './borders';
import type { Cluster } from './clusters';

type Tokens = readonly Token[];

/** What leads from words to their number. */
const links = setOf('by of at from to = : ( was were is are');

/** Where something was measured. */
const places = setOf('on in for at across under with');

/** How many tokens a bracket may have that says of what a number is. */
const longestLabel = 6;

const comparative =
  /^(?:higher|lower|faster|slower|larger|smaller|greater|better|worse|longer|shorter|more|less|fewer)$/;

/** The word or mark that leads to a number: `by`, `of`, `(`. */
const linkOf = (tokens: Tokens, { first, lead }: Cluster): string =>
  tokens.slice(Math.max(0, lead - 1), first).find(({ lower }) => links.has(lower))?.lower ?? '';

/** What may stand between a measure's name and its number: nothing, or a word that sets it equal. */
const equals = setOf('= : was were is are of');

/** Whether a number stands behind the name of what it measures: `AUROC 0.94`, `recall was 81%`. */
function isNamed(tokens: Tokens, cluster: Cluster): boolean {
  const link = linkOf(tokens, cluster);
  const name = tokens[cluster.lead - 1];
  return link === '' ? isSaid(name) && !isVerb(name) : equals.has(link);
}

/** Whether two numbers are led to alike, or the second behind a noun of its own: `reduces loss from 4 to 3 and memory by 5%`. */
function areParallel(tokens: Tokens, a: Cluster, b: Cluster, from: number): boolean {
  const [link, other] = [linkOf(tokens, a), linkOf(tokens, b)];
  if (link === '' || other === '') return false;
  const first = tokens.slice(from, b.lead).find(({ lower }) => !/^(?:an?|the|its|their)$/.test(lower));
  const isNoun = isSaid(first) && jointKindOf(first) === 0 && indexIn(tokens, from, b.lead, isVerb) < 0;
  return link === other || isNoun;
}

/** Where the noun phrase begins that a link leads from: `recall` of `improves recall by`. */
function phraseStart(tokens: Tokens, lead: number, floor: number): number {
  let from = lead;
  while (from > floor && links.has(tokens[from - 1]?.lower ?? '')) from -= 1;
  if (jointKindOf(tokens[from - 1]) === changeJoint) from -= 1;
  while (from > floor && !isSeparator(tokens[from - 1]) && jointKindOf(tokens[from - 1]) <= ofJoint) from -= 1;
  return from;
}

/** Where the words of the first of two numbers begin that are led to by the same two joints: `for drift in` of `valid for drift in 31 and for depth in 28 buoys`; -1 where they are not. */
function twinStart(tokens: Tokens, a: Cluster, b: Cluster, from: number, floor: number): number {
  const [outer, inner] = [tokens[from], tokens[b.lead - 1]];
  const isJoint = [outer, inner].every((token) => jointKindOf(token) > 0 && jointKindOf(token) < andJoint);
  if (!isJoint || from >= b.lead - 1 || tokens[a.lead - 1]?.lower !== inner?.lower) return -1;
  const at = lastIndexIn(tokens, floor, a.lead - 1, ({ lower }) => lower === outer?.lower);
  const isOne = at >= 0 && indexIn(tokens, at, a.lead, (token) => isSeparator(token) || isVerb(token)) < 0;
  return isOne ? at : -1;
}

/** Where the part of the sentence begins that a number stands in. */
const subjectStart = (tokens: Tokens, lead: number, floor: number): number =>
  Math.max(floor, lastIndexIn(tokens, floor, lead, isSeparator) + 1);

/** From the verb that leads to a number, in its part of the sentence, to the number's end. */
function clauseOf(tokens: Tokens, { lead, next }: Cluster, floor: number): Span | undefined {
  for (let t = tokens[lead - 1]?.text === '(' ? lead - 2 : lead - 1; t >= floor; t -= 1) {
    const token = tokens[t];
    if (!token || isSeparator(token)) return undefined;
    if (isVerb(token)) return [t, next];
  }
  return undefined;
}

/** Whether all words behind the first of two numbers are its own: `290 striped and 130 spotted shells`, `3× as fast as A and 2× as fast as B`, `5% lower loss and 8% fewer steps`. */
function isOwnTail(tokens: Tokens, a: Cluster, b: Cluster, [from, to]: Span): boolean {
  const [first, second] = [tokens[a.next]?.lower ?? '', tokens[b.after]?.lower ?? ''];
  if (first === 'as' || comparative.test(first)) return first === 'as' ? second === 'as' : comparative.test(second);
  const areCounts = a.type === 'count' && b.type === 'count' && from === a.next && to - from <= 3;
  return areCounts && !tokens.slice(from, to).some((token) => jointKindOf(token) > 0);
}

/** Where the words begin that stand behind a number and its brackets: its share, a p-value, an interval that says nothing. */
function behind(tokens: Tokens, { after, next }: Cluster): number {
  let at = tokens[after]?.text === '(' && tokens[next]?.text === ')' ? next : after;
  while (tokens[at]?.text === ')' || tokens[at]?.text === '') at += 1;
  return at;
}

/** Where the words begin behind the first of two numbers that the second has words of its own for: `on A` of `81% accuracy on A, 74% on B`. */
function tailStart(tokens: Tokens, a: Cluster, b: Cluster, from: number, to: number): number {
  const joint = tokens[behind(tokens, b)];
  const kind = jointKindOf(joint);
  if (isOwnTail(tokens, a, b, [from, to])) return a.next;
  if (joint?.type !== 'word' || kind >= andJoint) return -1;
  /** `compared to A` and `relative to B`, `than A` and `over B`. */
  if (kind === againstJoint) return lastIndexIn(tokens, from, to, (token) => jointKindOf(token) === kind);
  if (kind > 0) return lastIndexIn(tokens, from, to, ({ lower }) => lower === joint.lower);
  if (comparative.test(joint.lower)) return indexIn(tokens, from, to, (token) => jointKindOf(token) > ofJoint);
  return jointKindOf(tokens[a.next]) > 0 ? -1 : a.next;
}

/** The name before a number in brackets, and its bracket, where the next number has both of its own: `HarborLog (` of `HarborLog (F1 81%), SealLog (74%)`, `soft light (` of `soft light (4 sigma), and radio waves (3 sigma)`. */
function nameOfBracket(tokens: Tokens, a: Cluster, b: Cluster): Span | undefined {
  const open = openBracket(tokens, a.first);
  if (tokens[a.next]?.text !== ')' || tokens[b.lead - 1]?.text !== '(' || open < 0) return undefined;
  const isOwn = ({ lower }: Token): boolean => !/^(?:,|and|or)$/.test(lower);
  const name = tokens.slice(a.next + 1, b.lead - 1).filter(isOwn);
  const isNoun = (token: Token | undefined): boolean =>
    isSaid(token) && jointKindOf(token) === 0 && !isVerb(token) && token.value === undefined;
  const areNames = isName(tokens[b.lead - 2]);
  if (!areNames && (name.length === 0 || !name.every(isNoun))) return undefined;
  let from = open;
  while (from > 0 && (areNames ? isName(tokens[from - 1]) : isNoun(tokens[from - 1]))) from -= 1;
  return from < open ? [from, open + 1] : undefined;
}

/** The bracket behind a number that says of what it is: `(adults)` of `48.6% (adults), 50.5% (children)`. */
function labelBehind(tokens: Tokens, next: number): Span | undefined {
  if (tokens[next]?.text !== '(' || tokens[next + 1]?.type !== 'word') return undefined;
  const close = indexIn(
    tokens,
    next + 1,
    next + longestLabel,
    ({ text, value }) => text === ')' || value !== undefined,
  );
  return tokens[close]?.text === ')' ? [next, close + 1] : undefined;
}

/** Whether a number is told with what it is a part of: `12 (4.8%) of 250 carriers`. */
const isOfWhole = (tokens: Tokens, { first, next }: Cluster): boolean =>
  indexIn(tokens, first, next, ({ lower }) => lower === 'of') >= 0;

/** Gives the words that stand between two numbers to the one that they belong to. */
export function divide(tokens: Tokens, a: Cluster, b: Cluster, floor: number, ceiling: number): void {
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
  const labels = [a, b].map(({ next }) => labelBehind(tokens, next));
  if (labels[0] && labels[1] && /^(?:,|and)$/.test(tokens[labels[0][1]]?.lower ?? '')) {
    a.toLater.push([a.first, labels[0][1]]);
    b.toEarlier.push([b.lead, labels[1][1]]);
    return;
  }
  const named = nameOfBracket(tokens, a, b);
  if (named) a.toLater.push(named);
  a.clause ??= clauseOf(tokens, a, floor);
  if (b.without.length === 0) [b.clause, b.without] = [a.clause, a.without];
  const verb = indexIn(tokens, last + 1, end, isVerb);
  const isSaidBefore = hasSaid(tokens, last + 1, end);
  if (verb >= 0 || isSaidBefore) {
    if (verb >= 0)
      [b.clause, b.without] = [
        [verb, b.next],
        [...b.without, ...(a.clause ? [a.clause] : [])],
      ];
    const open = tokens[a.next]?.text === ')' ? openBracket(tokens, a.first) : -1;
    if (open >= floor) a.toLater.push([open, a.next]);
    let tail = nounEnd(tokens, b.after);
    /** `and reaches 35% gains in latency`: what was gained in stands behind. */
    if (!isSaidBefore && tokens[tail]?.lower === 'in') tail = nounEnd(tokens, tail + 1);
    const own = verb >= 0 ? tokens[a.next]?.lower : undefined;
    const hasOwn = own !== undefined && places.has(own) && tokens[tail]?.lower === own;
    /** `3× over A, and reaches 57% on B`: the second is told by where it was reached. */
    const isReached =
      own !== 'of' && verb >= 0 && !isSaidBefore && tail === b.after && places.has(tokens[tail]?.lower ?? '');
    if (hasOwn || isReached) tail = nounEnd(tokens, tail + 1);
    b.toEarlier.push([last + 1, tail]);
    /** `memory drops 4× and runtime drops by 60%`: each has a subject of its own. */
    if (verb >= 0 && hasNoun(tokens, last + 1, verb)) a.toLater.push([subjectStart(tokens, a.lead, floor), first]);
    const isParallel = areParallel(tokens, a, b, last + 1) || (isNamed(tokens, a) && isNamed(tokens, b));
    const isWhole = hasNoun(tokens, last + 1, end) || tail > b.after;
    const twin = twinStart(tokens, a, b, last + 1, floor);
    const from = twin >= 0 ? twin : isParallel || verb >= 0 ? phraseStart(tokens, a.lead, floor) : a.lead;
    if (hasOwn || isReached) a.toLater.push([a.next, first]);
    /** What is measured alike may be said once. */
    if (isReached && a.type === b.type) return;
    a.toLater.push(
      isWhole ? [isParallel || twin >= 0 ? from : withoutJoints(tokens, from, floor), first] : [a.first, a.next],
    );
  } else if (hasSaid(tokens, start, first)) {
    const from = tailStart(tokens, a, b, start, first);
    if (from < 0) return;
    a.toLater.push([a.first, start], [from, first]);
    let end = tailEnd(tokens, behind(tokens, b), ceiling);
    const isAgain = (t: number) => indexIn(tokens, start, first, ({ lower }) => lower === tokens[t]?.lower) >= 0;
    while (from === a.next && end < ceiling && isAgain(end)) end = tailEnd(tokens, end, ceiling);
    /** `four improved and eight had a relapse`. */
    const next = tokens[end];
    if (from === a.next && a.type === 'count' && next && isVerb(next)) end = clauseEnd(tokens, end);
    b.toEarlier.push([b.lead, end]);
    if (from > a.next || a.place !== undefined) b.place = a.place ?? a.first;
  } else if (tailEnd(tokens, b.after, ceiling) > b.after && tokens[b.after]?.type === 'word') {
    const isOther = a.type !== b.type;
    a.toLater.push([isOther ? phraseStart(tokens, a.lead, floor) : a.first, first]);
    b.toEarlier.push([b.lead, tailEnd(tokens, b.after, ceiling)]);
  } else if (isOfWhole(tokens, a) && isOfWhole(tokens, b)) {
    a.toLater.push([a.first, first]);
    b.toEarlier.push([b.lead, b.next]);
  }
}
