import { namedBy, numberedNames } from '../rules/names';
import { scaleLetter, scaleWord } from '../tokens/number-words';
import { setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { letterPower, powerOf } from './amounts/powers';
import { readUnit } from './units';

/** Series of graphics cards, whose numbers are names. */
export const cardNames = setOf('RTX GTX GeForce Tesla');

const series = setOf(numberedNames.series);
const classes = setOf(numberedNames.classes);
const models = setOf(numberedNames.models);
const references = setOf(numberedNames.references);
const resolutions = setOf(namedBy.resolutions);
const orbitals = setOf(namedBy.orbitals);

/** A list of numbers with letters has this many members at most. */
const longestList = 5;

/** Whether the number at a token is part of a name, a formula or a size. */
type NameTest = (tokens: readonly Token[], i: number) => boolean;

const textAt = (tokens: readonly Token[], i: number): string => tokens[i]?.text ?? '';
const lowerAt = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? '';

/** Whether a word that says no number stands at `i`, and no unit of a number (`2.0x-3.0x`, `1.5B/7B`). */
const isWordAlone: NameTest = (tokens, i) =>
  tokens[i]?.type === 'word' &&
  tokens[i]?.value === undefined &&
  !(tokens[i]?.glued && tokens[i - 1]?.type === 'number');

/** The token before a list of numbers with letters that ends at `i`: that of `Stage` in `Stage 3A, 3B and 4B`. */
function beforeLettered(tokens: readonly Token[], i: number): number {
  let first = i;
  for (let k = 0; k < longestList; k += 1) {
    let at = first - 1;
    while (at > first - 3 && /^(?:and|or|to|,|\/|-|–)$/.test(lowerAt(tokens, at))) at -= 1;
    const isLettered = tokens[at]?.glued && /^\p{L}$/u.test(textAt(tokens, at)) && tokens[at - 1]?.type === 'number';
    if (at === first - 1 || !isLettered) break;
    first = at - 1;
  }
  return first - 1;
}

/** `RTX 4090`, `HTTP 503`, `stage 3`; `phase 3B`. */
const isNumbered: NameTest = (tokens, i) => {
  const at = beforeLettered(tokens, i);
  if (tokens[at]?.type !== 'word') return false;
  const before = lowerAt(tokens, at);
  if (series.has(before)) return true;
  if (!classes.has(before) && !references.has(before)) return false;
  const isSmall = Number.isInteger(tokens[i]?.value) && (tokens[i]?.value ?? 0) <= 20;
  if (!isSmall || tokens[i]?.type !== 'number') return false;
  const letter = tokens[i + 1];
  const isLettered = letter?.glued === true && /^\p{L}$/u.test(letter.text);
  return isLettered || (classes.has(before) && !readUnit(tokens, i + 1));
};

/** How many objects Messier's catalogue has. */
const lastMessier = 110;

/** `M 31`, a galaxy. */
const isMessier: NameTest = (tokens, i) => {
  const [letter, value = 0] = [tokens[i - 1], tokens[i]?.value];
  if (letter?.text !== 'M' || letter.glued || tokens[i - 2]?.type === 'number') return false;
  return Number.isInteger(value) && value > 0 && value <= lastMessier;
};

/** A version of a model is lower than this. */
const versions = 20;

/** `Opus 4.7`; `Opus 86%` is how much it has. */
const isVersion: NameTest = (tokens, i) =>
  models.has(lowerAt(tokens, i - 1)) && (tokens[i]?.value ?? versions) < versions && !readUnit(tokens, i + 1);

/** `x^2`, `x_1`, `#3`, `Level/3`. */
const isAfterMark: NameTest = (tokens, i) => {
  const before = tokens[i - 1];
  if (!tokens[i]?.glued || !before) return false;
  if (/[\^_#]/.test(before.text)) return true;
  return /^[/\\&@*]$/.test(before.text) && before.glued && isWordAlone(tokens, i - 2);
};

/** `-22` in `10^(-22)`, `-1` in `s^(-1)` and `fb(-1)`. */
const isExponent: NameTest = (tokens, i) => {
  const signed = textAt(tokens, i - 1) === '-' ? 1 : 0;
  const open = tokens[i - 1 - signed];
  const base = tokens[i - 2 - signed];
  if (signed === 1 && /^[\^_]$/.test(open?.text ?? '')) return true;
  if (open?.text !== '(' || !open.glued || textAt(tokens, i + 1) !== ')') return false;
  return base?.text === '^' || (signed === 1 && base?.type === 'word');
};

/** `50` in `IC(50)`: a dose that has half of its effect. */
const isDoseName: NameTest = (tokens, i) =>
  textAt(tokens, i - 1) === '(' &&
  textAt(tokens, i + 1) === ')' &&
  /^(?:[ELTG][CD]|IC|GI|LC|CC)$/.test(textAt(tokens, i - 2));

/** `0` in `f(0) = 0.7`: what a function is taken of. */
const isArgument: NameTest = (tokens, i) =>
  textAt(tokens, i - 1) === '(' &&
  tokens[i - 1]?.glued === true &&
  textAt(tokens, i + 1) === ')' &&
  /^[=<>≤≥~]$/.test(textAt(tokens, i + 2));

/** `2` in `2^n`; ten has powers, and `12^+3^-2` a spread. */
const isBase: NameTest = (tokens, i) => {
  const next = tokens[i + 1];
  if (next?.text !== '^' || !next.glued || powerOf(tokens, i)) return false;
  return !(/^[-+]$/.test(textAt(tokens, i + 2)) && textAt(tokens, i + 4) === '^');
};

/** `Level-3`, `Ti-6`, `v2x4`. `sub-20` is below twenty. */
const isAfterWord: NameTest = (tokens, i) => {
  const before = tokens[i - 1];
  if (!tokens[i]?.glued || !before?.glued) return false;
  if (before.text === '-') return isWordAlone(tokens, i - 2) && lowerAt(tokens, i - 2) !== 'sub';
  return before.type === 'word' && /^x$/i.test(before.text);
};

/** `802.11 networks`: a standard of the IEEE. */
const isStandard: NameTest = (tokens, i) => /^802\.\d{1,2}$/.test(textAt(tokens, i));

/** `480x832`, `224 × 224`; a power of ten is none. */
const isSize: NameTest = (tokens, i) => {
  const isTimes = (at: number) => /^[x×]$/.test(lowerAt(tokens, at));
  if (tokens[i + 2]?.type === 'number' && isTimes(i + 1) && !powerOf(tokens, i + 2, true)) return true;
  return (
    isTimes(i - 1) &&
    (tokens[i - 2]?.type === 'number' || (textAt(tokens, i - 1) === '×' && tokens[i - 1]?.glued === true))
  );
};

/** `the 1980s`, `the 80s reports`. */
const isDecade: NameTest = (tokens, i) => {
  const value = tokens[i]?.value ?? 0;
  const next = tokens[i + 1];
  if (next?.text !== 's' || !next.glued || value % 10 !== 0) return false;
  return (value >= 1700 && value < 2100) || tokens[i + 2]?.type === 'word';
};

/** `video`, `60 fps videos`: what a resolution is of. */
const isResolution: NameTest = (tokens, i) =>
  resolutions.has(lowerAt(tokens, i)) ||
  (tokens[i]?.type === 'number' && [1, 2, 3].some((k) => resolutions.has(lowerAt(tokens, i + k))));

/** `3B` of `30B-A3B`: how much of a model is active. */
const isActive: NameTest = (tokens, i) =>
  textAt(tokens, i - 1) === 'A' &&
  tokens[i]?.glued === true &&
  tokens[i - 1]?.glued === true &&
  textAt(tokens, i - 2) === '-';

/** `5G network`, `3GPP`, `8K video`, `3d orbitals`, `5′ end`. */
const isLetteredName: NameTest = (tokens, i) => {
  const next = tokens[i + 1];
  const value = tokens[i]?.value ?? 0;
  if (!next?.glued || !Number.isInteger(value)) return false;
  if (next.text === 'G' || next.text === '′') return value < 10;
  if (/^[kK]$/.test(next.text)) return value <= 16 && isResolution(tokens, i + 2);
  const isOrbital = value < 8 && /^[spdf]$/.test(next.text);
  return isOrbital && [2, 3, 4, 5].some((k) => orbitals.has(lowerAt(tokens, i + k)));
};

/** `6-DoF pose`, `a 7 DoF arm`: in how many ways something moves names its kind. */
const isFreedom: NameTest = (tokens, i) => {
  const at = /^[-–‑]$/.test(textAt(tokens, i + 1)) ? i + 2 : i + 1;
  return (
    /^dofs?$/.test(lowerAt(tokens, at)) ||
    (/^degrees?$/.test(lowerAt(tokens, at)) &&
      /^(?:of|-)$/.test(lowerAt(tokens, at + 1)) &&
      [2, 3, 4].some((k) => lowerAt(tokens, at + k) === 'freedom'))
  );
};

/** `3D`, `4bit-x`: letters right after a number that are no unit. */
const isGluedToWord: NameTest = (tokens, i) => {
  const next = tokens[i + 1];
  if (next?.type !== 'word' || !next.glued || tokens[i]?.type !== 'number') return false;
  return (
    !readUnit(tokens, i + 1) &&
    !scaleLetter(next.text) &&
    !scaleWord(next.lower) &&
    !letterPower(tokens, i + 1) &&
    !/^[xX]$/.test(next.text)
  );
};

/** All that tells such numbers. */
const tests: readonly NameTest[] = [
  isNumbered,
  isMessier,
  isVersion,
  isAfterMark,
  isExponent,
  isArgument,
  isDoseName,
  isBase,
  isAfterWord,
  isSize,
  isStandard,
  isDecade,
  isActive,
  isLetteredName,
  isFreedom,
  isGluedToWord,
];

/** Whether the number at `i` is part of a name, a formula or a size (`Level-3`, `x_1`, `480x832`, `v2`), not a quantity. */
export const isPartOfName: NameTest = (tokens, i) => tests.some((test) => test(tokens, i));
