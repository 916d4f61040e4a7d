import { overBracket } from '../quantities/naming/counted';
import { indexIn, lastIndexIn, type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { changeIn } from './coherence';
import type { Around } from './part-rows';
import { changeJoint, isSaid, isSplit, jointKindOf, toJoint } from './parts';

/** A part with one of these names whom a number is of: the nearest is meant. */
const arms = /^(?:groups?|arms?|cohort|controls?|placebo)$/;

/** How far before a number a change may stand that it is the size of, in tokens. */
const changeReach = 16;

const isCopula = (token: Token | undefined): boolean => /^(?:is|are|was|were)$/.test(token?.lower ?? '');
/** Words that say that something is more so: `higher`, `faster`. */
export const comparative = /^(?!(?:over|under|after|per|number|water|paper)$)\p{L}{2,12}er$/u;

/** Whether a number says how much its subject is more so: `are up to 11x more sensitive`. */
const compares = (tokens: readonly Token[], next: number): boolean =>
  /^(?:more|less)$/.test(tokens[next]?.lower ?? '') ||
  comparative.test(tokens[next]?.lower ?? '') ||
  tokens[next + 1]?.lower === 'than';

/** Whether a number is a part of something: a percentage, or `41 of 42`. */
export const isShare = ({ list, sentence: { quantities } }: Around): boolean =>
  quantities.some(({ first, next, unit, share }) => first >= list[0] && next === list[1] && (unit === '%' || share));

/** What the grammar of a sentence says of a part beside its number, whatever was learned. */
export interface Due {
  /** Whether the number can't be told without it. */
  isDue: boolean;
  /** Whether it says the change that the number is the size of: what changed may be told shorter, the change not. */
  isChange: boolean;
  /** Whether it is the number's own among the names of a list. */
  isListed: boolean;
  /** Whether it names whom the number is of, after one that is nearer did. */
  isAgain: boolean;
}

/** Whether a part is a finite verb that has no object: `improves` of `improves by`. */
const isAlone = (tokens: readonly Token[], [from, to]: Span): boolean =>
  !/ing$/.test(tokens[from]?.lower ?? '') &&
  !/^(?:in|of)$/.test(tokens[to]?.lower ?? '') &&
  !tokens.slice(from + 1, to).some(isSaid);

/** Whether nothing stands between two places but what says nothing: `was markedly` of `strength was markedly reduced`. */
const isRight = (tokens: readonly Token[], from: number, to: number): boolean =>
  from <= to && !tokens.slice(from, to).some((token) => (isSaid(token) && !/ly$/.test(token.lower)) || isSplit(token));

/** Where the change stands that a number is the size `of`, before what changed: `reductions` of `reductions in systolic and diastolic pressure of up to 15 mmHg`; -1 where there is none. */
function changeBefore(tokens: readonly Token[], lead: number): number {
  const isSize = tokens[lead]?.lower === 'of' || tokens[lead - 1]?.lower === 'of';
  const isMost = /^[,(]$/.test(tokens[lead - 1]?.text ?? '') && tokens[lead]?.lower === 'up';
  if (!isSize && !isMost) return -1;
  const at = lastIndexIn(tokens, Math.max(0, lead - changeReach), lead - 1, (token) => changeIn.test(token.lower));
  const between = at < 0 ? [] : tokens.slice(at + 1, isMost ? lead - 1 : lead);
  const isOne =
    /^(?:in|on|over)$/.test(between[0]?.lower ?? '') &&
    !between.some((token) => isSplit(token) || token.value !== undefined);
  return isOne ? at : -1;
}

/** How far before a number in a bracket it may be said what it is compared by, in tokens. */
const compareReach = 24;

/** What two numbers in a bracket are compared by: `more likely to relapse` of `were more likely to relapse than older patients (21% vs 12%)`. */
function comparedBy(tokens: readonly Token[], lead: number): Span | undefined {
  if (tokens[lead - 1]?.text !== '(') return undefined;
  const floor = Math.max(0, lead - compareReach);
  const than = lastIndexIn(tokens, floor, lead - 1, ({ lower }) => lower === 'than');
  const isWith = ({ text }: Token) => text === ',' || text === ';';
  if (than < 0 || indexIn(tokens, than, lead - 1, isWith) >= 0) return undefined;
  const more = lastIndexIn(tokens, floor, than, ({ lower }) => /^(?:more|less)$/.test(lower));
  return more >= 0 && tokens[more + 1]?.lower === 'likely' ? [more, than] : undefined;
}

/** Whether `by` leads to a number, or to the margin that it is: `by a relative margin of 11.8%`. */
function isLedBy(tokens: readonly Token[], lead: number): boolean {
  const isMargin = /^margins?$/.test(tokens[lead - 1]?.lower ?? '');
  return tokens.slice(Math.max(0, lead - (isMargin ? 5 : 1)), lead + 2).some(({ lower }) => lower === 'by');
}

const failing = setOf('fail fails failed failing unable cannot');

/** Whether a part says that a number was not reached: `agents fail` of `agents fail to reach 15%`. */
const isFailing = (tokens: readonly Token[], from: number, to: number, lead: number): boolean =>
  indexIn(tokens, from, to, ({ lower }) => failing.has(lower)) >= 0 && !tokens.slice(to, lead).some(isSplit);

/**
 * What belongs to a number by grammar, asked for part by part from the number outwards: the verb of a change `by` so much, the
 * subject of a verb that has no object, and of what is so much more so, the whole that a share is `of` (`isPart`), `as fast` behind `2×`, a name of a list that is the number's own.
 */
export function dueParts(around: Around, isPart: boolean): (span: Span) => Due {
  const { list, names, sentence } = around;
  const { tokens } = sentence;
  const isBy = isLedBy(tokens, list[0]);
  const isCompared = compares(tokens, list[1]);
  const changeAt = changeBefore(tokens, list[0]);
  const likely = comparedBy(tokens, list[0]);
  /** `7-billion-parameter` of `7-billion-parameter Tern model`. */
  const isSize = around.type === 'params' && /^param(?:eter)?$/.test(tokens[list[1] - 1]?.lower ?? '');
  /** `12 (4.8%) of 250 carriers`, `95.6% (86/90) of patients`. */
  const share = overBracket(tokens, list[1]);
  const hasShare = share > list[1];
  let [hasVerb, hasArm, hasSubject, isOf, isNearest] = [false, false, false, false, true];
  /** Where a finite verb without an object stands: its subject ends there. */
  let verbAt = -1;
  return ([from, to]) => {
    const first = tokens[from];
    const isBefore = to <= list[0];
    const isListed = names.own.some(([a, b]) => a >= from && b <= to);
    const isVerb = isBefore && isBy && !hasVerb && jointKindOf(first) === changeJoint;
    const isArm = isBefore && tokens.slice(from, to).some(({ lower }) => arms.test(lower));
    const isActor = isBefore && !hasSubject && isRight(tokens, to, verbAt);
    const isSubject = isActor || (isBefore && isCompared && (hasSubject ? isOf : isNearest && isCopula(tokens[to])));
    /** `for a given load` of `the number for a given load fell`: the subject stands before it. */
    const isTail = isActor && jointKindOf(first) > 0 && jointKindOf(first) < toJoint;
    const isBehind =
      (from === list[1] &&
        ((first?.lower === 'as' && around.type === 'ratio') ||
          (isPart && first?.lower === 'of') ||
          (isSize && isSaid(first)) ||
          /^(?:fewer|less|more)$/.test(first?.lower ?? '') ||
          changeIn.test(first?.lower ?? ''))) ||
      (hasShare && from === share && /^(?:of|in|among|with|for)$/.test(first?.lower ?? ''));
    const isChange = (from <= changeAt && changeAt < to) || (likely !== undefined && to > likely[0] && to <= likely[1]);
    const isWithout = isBefore && (first?.lower === 'without' || isFailing(tokens, from, to, list[0]));
    const isAgain = isArm && hasArm;
    hasVerb ||= isVerb;
    hasArm ||= isArm;
    hasSubject ||= isSubject && !isTail;
    isOf = isSubject && first?.lower === 'of';
    isNearest = false;
    if (isTail) verbAt = from;
    if (isVerb) verbAt = isAlone(tokens, [from, to]) ? from : -1;
    return { isChange, isDue: isListed || isChange || isVerb || isSubject || isBehind || isWithout, isListed, isAgain };
  };
}
