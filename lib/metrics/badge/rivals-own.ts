import type { Metric } from '../metric';
import { wordsBefore } from './words-before';

/** What sets what stands before it beside what stands behind it. */
const comparing =
  /\b(?:versus|vs\.?|than|over|against|compared (?:to|with)|(?:outperform|surpass|exceed|beat)(?:s|ed|ing)?)\s/gi;
const bracket = /\([^()]{1,60}\)/g;
/** Names in a row, up to a bracket that is still open: `Tern, Gull (41%) and Auk (` without the bracket in between. */
const names = /^[^(),;:]{2,60}(?:, ?[^(),;:]{2,60}){0,4}\(\W{0,3}$/;
/** Numbers in a row, whose brackets said whose they are. */
const numbers = /^[\d.,%\s$\\]{2,40}(?:and )?$/;
/** A rival's number by itself: `compared to only 83.9%`. */
const beside = /^(?:versus|vs|compared)/i;
const plain = /^(?:(?:only|just|about|around|the|a|an|approximately) ){0,2}[~≈$\\]{0,3}$/;
/** What tells in a bracket of a change or of both sides. */
const ownWords = /\b(?:vs|versus|higher|lower|faster|more|less|fewer|gain|improvement|reduction|increase)\b/i;

/** How far before a number it is said that an earlier work or a person reached it, in characters. */
const othersReach = 80;
const earlier = /\b(?:previous|prior|existing|earlier)\s/i;
const relative = /\b(?:that|which)\b/i;
const human = /\b(?:approach|near)(?:es|s|ing)?\s(?:the\s)?human\b/i;

/** Whether a clause says what others reached: `improving upon a previous approach that achieved`, `approaching human performance at`. */
function isOfOthers(before: string): boolean {
  const clause = before.slice(-othersReach).split(/[.;,]/).at(-1) ?? '';
  const at = clause.search(earlier);
  const isEarlier = at >= 0 && relative.test(clause.slice(at));
  return /\d/.test(before) && (isEarlier || human.test(clause));
}

/**
 * Whether a number is the own one of whom the paper's was told against before it: 74 of `reaches 81% F1, outperforming Tern (74%)`,
 * and all of `81% F1 versus 74% (Tern) and 41% (Gull)` but the first.
 */
export function isRivalsOwn({ badge, unit, start, end }: Metric, abstract: string): boolean {
  if (unit === 'x' || / vs |→/.test(badge)) return false;
  const before = wordsBefore(abstract, start);
  if (isOfOthers(before)) return true;
  const compared = [...before.matchAll(comparing)].at(-1);
  if (!compared || !/\d/.test(before.slice(0, compared.index))) return false;
  const rest = before.slice(compared.index + compared[0].length).replace(bracket, '');
  if (/\+$/.test(rest)) return false;
  if (beside.test(compared[0]) && plain.test(rest)) return true;
  const inside = abstract.slice(end, end + 60).split(')')[0] ?? '';
  return (names.test(rest) && !ownWords.test(inside)) || numbers.test(rest);
}
