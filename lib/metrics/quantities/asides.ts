import { namedBy, numberedNames } from '../rules/names';
import { isName, phraseAt, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { isHyphen } from './amounts/scales';
import { isDenied } from './denied';
import type { Quantity } from './quantity';
import { readUnit } from './units';

/** Whether a quantity that was read is a name or a notation, and never a metric. */
type AsideTest = (tokens: readonly Token[], quantity: Quantity) => boolean;

const lowerAt = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? '';
const textAt = (tokens: readonly Token[], i: number): string => tokens[i]?.text ?? '';

const machineName = /^(?:[A-Z]{1,3}\d{2,4}[A-Za-z]{0,2}|\d{4}Ti)$/;

/** Memory in a name: `4-bit quantization`, `A100 80GB`. */
const isNameOfMemory: AsideTest = (tokens, { type, unit, first, next }) =>
  type === 'bytes' && ((unit === 'bits' && isHyphen(tokens[next - 2])) || machineName.test(textAt(tokens, first - 1)));

/** A model's size in its name: `Qwen2.5 7B`, `Llama 2-70B`. */
const isNameOfModel: AsideTest = (tokens, { type, first, next, values }) => {
  const name = tokens[first - 1];
  if (type !== 'params' || name?.type !== 'word') return false;
  const isRange = values.length > 1 && next === first + 4 && isHyphen(tokens[first + 1]);
  return isRange ? first > 1 && isName(name) : next === first + 2 && /^\p{Lu}.*[\d\p{Lu}]/u.test(name.text);
};

const numbered = new RegExp(`^(?:${`${numberedNames.references} ${numberedNames.classes}`.replaceAll(' ', '|')})s?$`);
/** Numbers in a list of references, at most. */
const longestReference = 12;

/** A number that says which: `Theorem 1.1, 1.2 and 1.3`, `grades 3 and 4`. */
const isReference: AsideTest = (tokens, { type, first }) => {
  if (type !== 'bare') return false;
  for (let j = first - 1; j >= Math.max(0, first - longestReference); j -= 1) {
    const { type: written, lower = '' } = tokens[j] ?? {};
    if (written === 'word' && lower !== 'and' && lower !== 'or') return numbered.test(lower);
    if (written === 'mark' && !/^[,.(-]$/.test(lower)) return false;
  }
  return false;
};

/** `one of them`, `a single pass`; the zero of `zero point`. */
const isOne: AsideTest = (tokens, { type, unit, spelled, values, first }) =>
  (type === 'bare' && spelled && (values[0] ?? 0) <= 1) ||
  (unit === 'points' && lowerAt(tokens, first) === 'zero' && /^-?point$/.test(lowerAt(tokens, first + 1)));

/** `2019's`. */
const isOfYear: AsideTest = (tokens, { type, next }) =>
  type === 'bare' && /^['’]$/.test(textAt(tokens, next)) && textAt(tokens, next + 1) === 's';

/** `MLPerf 1.1 record`, `Gemini 2.5 Pro`, `81.5 % GraspBench 3.0, 92 %`: the version in a name. */
const isVersion: AsideTest = (tokens, { type, first, next }) => {
  const name = tokens[first - 1];
  if (type !== 'bare' && type !== 'count' && type !== 'score') return false;
  if (!isName(name) || !/^\d\.\d$/.test(textAt(tokens, first)) || readUnit(tokens, first - 1)) return false;
  const at = type === 'bare' ? next : first + 1;
  const after = tokens[at];
  if (type !== 'bare' && /^\p{Lu}/u.test(after?.text ?? '')) return true;
  if (after?.type === 'word') return phraseAt(tokens, at, at + 1) !== undefined;
  return textAt(tokens, first).endsWith('0') && /\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(name?.text ?? '');
};

/** `3:1`, `10:30`. */
const isOdds: AsideTest = (tokens, { type, first, next }) => {
  if (type !== 'bare') return false;
  const [before, after] = [tokens[first - 1], tokens[next]];
  const isMark = (token: Token | undefined) => /^[:;]$/.test(token?.text ?? '');
  if (isMark(after) && after?.glued && tokens[next + 1]?.type === 'number' && tokens[next + 1]?.glued) return true;
  return isMark(before) && tokens[first]?.glued === true && tokens[first - 2]?.type === 'number';
};

/** `69-year-old`. */
const isAge: AsideTest = (tokens, { type, next }) => {
  const at = textAt(tokens, next) === '-' ? next + 1 : next;
  return type === 'time' && lowerAt(tokens, at).startsWith('old') && (at > next || lowerAt(tokens, next) === 'old');
};

const folds = setOf(namedBy.folds);
const scales = setOf(namedBy.scales);

/** `10-fold cross-validation`, `five-fold CV`; `two-fold symmetry`. */
const isFold: AsideTest = (tokens, { type, next }) =>
  type === 'ratio' &&
  /fold/.test(lowerAt(tokens, next - 1)) &&
  folds.has(lowerAt(tokens, isHyphen(tokens[next]) ? next + 1 : next));

const enlarging = setOf(namedBy.enlarging);
const sequencing = /^(?:depths?|coverages?)$/;
const genomes = /^(?:sequenc|genom|exom|wgs|reads?$|nanopore|illumina|hifi|contigs?$)/;
const enlarged =
  /^(?:up|down|over|sub|super)-?(?:sampled?|samples|sampling|scaled?|scaling|resolution)$|^(?:magnif|zoom)/;
const genomeReach = 15;

const tailOf = (word: string): string => word.slice(word.lastIndexOf('-') + 1);

/** `64 GB × 8`: how many of a measured thing there are. */
const isModules = (tokens: readonly Token[], first: number): boolean =>
  textAt(tokens, first) === '×' &&
  tokens[first - 2]?.type === 'number' &&
  readUnit(tokens, first - 1)?.type === 'bytes';

/** `upsample the features by 4x`: whether a verb of enlarging stands a few words before the `by` behind token `lead`. */
const isEnlargedBy = (tokens: readonly Token[], lead: number): boolean =>
  lowerAt(tokens, lead + 1) === 'by' &&
  tokens.slice(Math.max(0, lead - 3), lead).some(({ lower }) => /^(?:up|down)-?(?:sampl|scal)(?:e|es|ed)$/.test(lower));

/** `40× magnification`, `upsampled ×4`, `sequenced to 60x depth`: how something was enlarged or how often it was read, and no gain. */
const isEnlargement: AsideTest = (tokens, { type, first, next }) => {
  if (type !== 'ratio') return false;
  if (isModules(tokens, first)) return true;
  const [after, second] = [lowerAt(tokens, next), lowerAt(tokens, next + 1)];
  if (
    enlarging.has(after) ||
    (/^(?:optical|digital|objective|oil|air|water|and|mean|average)$/.test(after) && enlarging.has(second))
  )
    return true;
  const lead = /^(?:by|of|to|at|\(|a|×)$/.test(lowerAt(tokens, first - 1)) ? first - 2 : first - 1;
  if (enlarged.test(lowerAt(tokens, lead)) || isEnlargedBy(tokens, lead)) return true;
  const isRead = [after, tailOf(lowerAt(tokens, lead))].some((word) => sequencing.test(word));
  const near = tokens.slice(Math.max(0, first - genomeReach), next + genomeReach);
  return isRead && near.some(({ lower }) => genomes.test(lower));
};

/** `5-point Likert scale`, `100-point scale`. */
const isScale: AsideTest = (tokens, { type, first, next }) =>
  type === 'points' &&
  textAt(tokens, first + 1) === '-' &&
  [0, 1, 2].some((k) => scales.has(lowerAt(tokens, next + k)));

const ratings = /^(?:vas|nrs|vrs|likert|scales?|scored?|rated|rating)$/;

/** `VAS 1 to 10`, `a 0-10 scale`: the ends of a scale, and nothing that was measured on it. */
const isScaleRange: AsideTest = (tokens, { first, next, values: [low = -1, high = 0] }) =>
  (low === 0 || low === 1) &&
  [5, 7, 10, 100].includes(high) &&
  (scales.has(lowerAt(tokens, next)) || [1, 2, 3].some((back) => ratings.test(lowerAt(tokens, first - back))));

/** `(7.2 ± 3.1) × 10^-11`: a power of ten of another number, and no ratio. */
const isPower: AsideTest = (_, { type, values: [value = 1] }) => type === 'ratio' && value < 1e-3;

/** `Let n = 7`, `for k = 3`: a variable that is set. */
const isLet: AsideTest = (tokens, { first }) =>
  textAt(tokens, first - 1) === '=' && /^(?:let|suppose|assume|fix)$/.test(lowerAt(tokens, first - 3));

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100;

/** `from 2015 to 2024`, `2019–2023`: years. */
const isYears: AsideTest = (_, { type, values }) => type === 'bare' && values.length === 2 && values.every(isYear);

/** `(0.2 maximum)`, `(max 10)` behind a number: what it could be at most. */
const isCeiling: AsideTest = (tokens, { first, next, type }) => {
  if (type !== 'bare' && type !== 'score') return false;
  const [before, after] = [lowerAt(tokens, first - 1), lowerAt(tokens, next)];
  if (/^max(?:imum)?$/.test(after)) return before === '(' && textAt(tokens, next + 1) === ')';
  return /^max(?:imum)?$/.test(before) && textAt(tokens, first - 2) === '(' && after === ')';
};

/** `per 100,000 person-years`, `/1M tokens`: what is counted over is no number of its own. */
const isDenominator: AsideTest = (tokens, { first, type }) => {
  if (lowerAt(tokens, first - 1) === 'per') return type !== 'percent';
  const slash = tokens[first - 1];
  return (
    slash?.text === '/' &&
    slash.glued &&
    (type === 'tokens' || type === 'count') &&
    /^[$€£]$/.test(textAt(tokens, first - 3))
  );
};

/** `SD 12`, `IQR 3-7`, `standard error of 0.4`: a spread by its name. */
const isSpread: AsideTest = (tokens, { first, type }) => {
  if (type === 'percent' && namesSpread(tokens, first - 1)) return true;
  const at = /^(?:[=:,]|of|was)$/.test(lowerAt(tokens, first - 1)) ? first - 2 : first - 1;
  return namesSpread(tokens, at);
};
const spreadName = /^(?:sd|sem|iqr|s\.d)$/;
const namesSpread = (tokens: readonly Token[], at: number): boolean =>
  spreadName.test(lowerAt(tokens, at)) ||
  (/^(?:deviation|error)$/.test(lowerAt(tokens, at)) && lowerAt(tokens, at - 1) === 'standard') ||
  (lowerAt(tokens, at) === 'range' && lowerAt(tokens, at - 1) === 'interquartile');

/** Whether a number without a unit, or with one that is no measure, is a notation. */
const isNotation: AsideTest = (tokens, quantity) =>
  isReference(tokens, quantity) ||
  isOfYear(tokens, quantity) ||
  isVersion(tokens, quantity) ||
  isOdds(tokens, quantity) ||
  isLet(tokens, quantity);

/** Whether a number never is a metric: `one` that counts nothing, `3:1`, `69-year-old`, `4-bit`, `10-fold cross-validation`. */
export const isAside: AsideTest = (tokens, quantity) =>
  isNotation(tokens, quantity) ||
  isNameOfMemory(tokens, quantity) ||
  isNameOfModel(tokens, quantity) ||
  isOne(tokens, quantity) ||
  isAge(tokens, quantity) ||
  isFold(tokens, quantity) ||
  isEnlargement(tokens, quantity) ||
  isScale(tokens, quantity) ||
  isScaleRange(tokens, quantity) ||
  isPower(tokens, quantity) ||
  isYears(tokens, quantity) ||
  isCeiling(tokens, quantity) ||
  isDenied(tokens, quantity) ||
  isDenominator(tokens, quantity) ||
  isSpread(tokens, quantity);

const splits = setOf(namedBy.splits);
const longestNotation = 12;

/** `2019/20`: years, and `24/7`, `9/11` by name. */
const isDate = (parts: readonly number[], texts: string): boolean =>
  /^(?:24\/7|9\/11)$/.test(texts) ||
  (parts.length === 2 && parts.some((part) => part >= 1900 && part < 2100) && parts.every((part) => part < 2100));

/** The numbers that strokes of one kind join from token `i` on, and the token after them. */
function joinedBy(tokens: readonly Token[], i: number, stroke: string): { parts: number[]; next: number } {
  const parts: number[] = [];
  let next = i;
  for (let j = i; j < i + longestNotation && tokens[j]?.type === 'number'; j += 2) {
    parts.push(tokens[j]?.value ?? 0);
    next = j + 1;
    if (tokens[j + 1]?.text !== stroke || !tokens[j + 2]?.glued) break;
  }
  return { parts, next };
}

/** The token after a notation of numbers and strokes that begins at `i` and is no quantity: `70/15/15 split`, `24/7`, `2020/21`. */
export function notationEnd(tokens: readonly Token[], i: number): number | undefined {
  const { text: stroke = '', glued } = tokens[i + 1] ?? {};
  if ((stroke !== '/' && stroke !== '-') || !glued) return undefined;
  const { parts, next } = joinedBy(tokens, i, stroke);
  const isWhole = parts.length > 1 && parts.reduce((all, part) => all + part, 0) === 100;
  if (isWhole && splits.has(lowerAt(tokens, next))) return next;
  const isNotation = stroke === '/' && ((isWhole && parts.length > 2) || isDate(parts, parts.join('/')));
  return isNotation ? next : undefined;
}
