import { scaleLetter, scaleWord } from '../../tokens/number-words';
import { setOf } from '../../tokens/phrases';
import { isPlural } from '../../tokens/plurals';
import type { Token } from '../../tokens/word';

/** A factor that is read after a number: its letter where it is one, and the token after it. */
export interface Scale {
  factor: number;
  letter: string;
  next: number;
}

/** Whether a token is a hyphen that joins the words beside it. */
export const isHyphen = (token: Token | undefined): boolean => token?.text === '-' && token.glued;

/** Where a letter is a unit and no scale: up to which number, and what its sentence speaks of near it. */
const unitLetters: Readonly<Record<string, { most: number; near: ReadonlySet<string> }>> = {
  T: {
    most: 30,
    near: setOf(
      'mri mr fmri scanner scanners magnet magnets magnetic field fields low-field high-field ultra-high-field tesla nmr spectroscopy imaging coil coils superconducting tokamak',
    ),
  },
  K: {
    most: 1000,
    near: setOf('temperature temperatures kelvin cooled cryogenic heated annealed superconducting superconductivity'),
  },
};
const unitReach = 8;

/** Strengths that scanners of patients are built with, and what a sentence about their images speaks of. */
const strengths = new Set([0.05, 0.055, 0.064, 0.2, 0.3, 0.35, 0.5, 0.55, 1, 1.5, 3, 4.7, 7, 9.4, 10.5, 11.7, 14]);
const imaging = setOf(
  'mri mr fmri mrs scanner scanners scan scans scanned rescanned image images imaged acquired signal-to-noise snr contrast-to-noise lesion lesions brain knee knees cardiac linac mr-linac t1 t2 diffusion-weighted',
);
const imagingReach = 30;

/** `acquired at 1.5T`, `than at 3T`, `a 1.5T system`: the strength of a scanner, in a sentence about images. */
function isScanner(tokens: readonly Token[], at: number, value: number): boolean {
  const isPlace = /^(?:at|a|an|and|or|to|vs|versus|than|with|on|using|[/(,])$/.test(tokens[at - 2]?.lower ?? '');
  if (!strengths.has(value) || /^(?:models?|llms?|moe|-)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  const near = tokens.slice(Math.max(0, at - imagingReach), at + imagingReach);
  return (isPlace || at < 2) && near.some(({ lower }) => imaging.has(lower));
}

/** `3T MRI`, `cooled to 4K`: whether the letter at token `at` is the unit of its number. */
function isUnit(tokens: readonly Token[], at: number, value: number): boolean {
  const letter = tokens[at]?.text ?? '';
  const known = unitLetters[letter];
  if (!known || value > known.most || /^(?:tok|param)/.test(tokens[at + 1]?.lower ?? '')) return false;
  if (letter === 'T' && isScanner(tokens, at, value)) return true;
  return tokens.slice(Math.max(0, at - unitReach), at + unitReach).some(({ lower }) => known.near.has(lower));
}

/** `114K`, `2.5M`: a letter right after its number. */
function gluedLetter(tokens: readonly Token[], at: number, value: number): Scale | undefined {
  const letter = tokens[at];
  const factor = letter?.glued && letter.type === 'word' ? scaleLetter(letter.text) : undefined;
  return letter && factor && !isUnit(tokens, at, value) ? { factor, letter: letter.text, next: at + 1 } : undefined;
}

const sized =
  /^(?:param|models?$|llms?$|transformers?$|networks?$|tokens?$|variants?$|versions?$|teachers?$|students?$)/;
const listReach = 12;

/** What is counted in thousands and millions, where a letter apart could be a unit too: `3 M sentences`, but `5 M solutions`. */
const countless = setOf(
  'images sentences questions dialogues turns abstracts texts documents pages pairs examples instances items users customers people records rows entries queries messages tweets posts articles papers videos clips frames words utterances labels annotations triples triplets edges vertices nodes points downloads stars views reviews ratings transactions requests lines steps iterations episodes trajectories problems prompts captions objects files commits repositories functions programs molecules compounds reads citations conversations comments patches tokens parameters voxels pixels',
);

/** `5 k cells`: a small `k` alone is no unit. */
const isThousands = (letter: Token, noun: string): boolean => letter.text === 'k' && noun !== 'means' && isPlural(noun);

/** `25 k images`, `2.5 M€`, `8 K questions`, `3 M labelled sentences`: a letter apart before what is counted. */
function countedLetter(tokens: readonly Token[], at: number): Scale | undefined {
  const letter = tokens[at];
  if (letter?.type !== 'word' || letter.glued || !/^[kKMB]$/.test(letter.text)) return undefined;
  const factor = scaleLetter(letter.text) ?? 1;
  if (/^[€£¥₹₩]$/.test(tokens[at + 1]?.text ?? '')) return { factor, letter: letter.text, next: at + 1 };
  const words = tokens.slice(at + 1, at + 4);
  const end = words.findIndex(
    ({ lower, type }) => type !== 'word' || countless.has(lower) || isThousands(letter, lower),
  );
  const last = words[end]?.lower ?? '';
  const isCounted =
    (countless.has(last) || isThousands(letter, last)) && !/^(?:of|at|in|for|and)$/.test(words[0]?.lower ?? '');
  return isCounted ? { factor, letter: letter.text, next: at + 1 } : undefined;
}

/** `70 B models`, `8 B and 70 B models`: a letter apart, where a model follows or a list of sizes that ends with one. */
function spacedLetter(tokens: readonly Token[], at: number): Scale | undefined {
  const letter = tokens[at];
  if (letter?.type !== 'word' || letter.glued || (letter.text !== 'B' && letter.text !== 'M')) return undefined;
  for (let j = at + 1; j < at + listReach; j += 1) {
    const { type, text = '', lower = '' } = tokens[j] ?? {};
    if (sized.test(lower)) return { factor: scaleLetter(letter.text) ?? 1, letter: letter.text, next: at + 1 };
    if (type !== 'number' && text !== letter.text && !/^(?:,|and|or|-|\/)$/.test(lower)) return undefined;
  }
  return undefined;
}

/** `million`, `hundred thousand`, `-billion`. */
function scaleWords(tokens: readonly Token[], at: number): Scale | undefined {
  let next = at;
  let factor = 1;
  for (;;) {
    const word = isHyphen(tokens[next]) ? next + 1 : next;
    const by = scaleWord(tokens[word]?.lower ?? '');
    if (!by) break;
    factor *= by;
    next = word + 1;
  }
  return next > at ? { factor, letter: '', next } : undefined;
}

/** What a number that ends before token `at` is multiplied by, as a letter or in words. */
export const scaleAt = (tokens: readonly Token[], at: number, value: number): Scale | undefined =>
  gluedLetter(tokens, at, value) ?? spacedLetter(tokens, at) ?? countedLetter(tokens, at) ?? scaleWords(tokens, at);
