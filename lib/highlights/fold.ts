import { partition } from './partition';

/** A text as it is compared: without white space, case, accents and LaTeX scaffolding. */
export interface FoldedText {
  raw: string;
  folded: string;
  /** For each character of `folded`, the place in `raw` that it comes from. */
  at: Uint32Array;
}

/**
 * What one site typesets and another prints as source; also what a line break may add or take. Accents and the points of
 * Hebrew and Arabic are among it, the vowel signs of other scripts are letters.
 */
const scaffolding =
  /[\s\p{Cc}\p{Cf}$\\{}^_~]|(?=[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}])(?![\u3099\u309a])\p{M}/gu;

const lookalikes: Record<string, string> = { '‘': "'", '’': "'", '“': '"', '”': '"', '′': "'", '−': '-', '×': 'x' };

function foldCharacter(character: string): string {
  const plain = lookalikes[character] ?? character.normalize('NFKD').toLowerCase().replace(scaffolding, '');
  return plain.replace(/\p{Pd}/gu, '-');
}

/** What each UTF-16 code folds to, found as it first comes: -1 not yet known, 0 nothing, -2 several characters. */
const folds = new Int32Array(1 << 16).fill(-1);
const [unknown, several] = [-1, -2];
const long = new Map<number, string>();

function foldCode(code: number): number {
  const folded = foldCharacter(String.fromCharCode(code));
  const to = folded.length > 1 ? several : folded.length === 1 ? folded.charCodeAt(0) : 0;
  if (to === several) long.set(code, folded);
  folds[code] = to;
  return to;
}

const underscore = 0x5f;
const withinName = /^[\p{L}\p{N}]\p{L}\\?_\p{L}[\p{L}\p{N}]$/u;

/** Whether an underscore joins words, as in `max_len`; one before an index, as in `x_i`, is LaTeX's. */
const joinsWords = (text: string, place: number): boolean =>
  withinName.test(text.slice(place - (text[place - 1] === '\\' ? 3 : 2), place + 3));

function foldAt(text: string, place: number): number {
  const code = text.charCodeAt(place);
  if (code === underscore && joinsWords(text, place)) return code;
  const known = folds[code] ?? unknown;
  return known === unknown ? foldCode(code) : known;
}

/** Folds a text in one pass, remembering where each character came from. */
export function foldText(raw: string): FoldedText {
  let at = new Uint32Array(raw.length + 16);
  let codes = new Uint16Array(raw.length + 16);
  let length = 0;
  for (let place = 0; place < raw.length; place++) {
    const to = foldAt(raw, place);
    if (to === 0) continue;
    const folded = to === several ? (long.get(raw.charCodeAt(place)) ?? '') : '';
    // A ligature or a fraction folds to several characters.
    if (length + folded.length + 1 > at.length) {
      at = longer(at, new Uint32Array(2 * at.length));
      codes = longer(codes, new Uint16Array(2 * codes.length));
    }
    if (to !== several) {
      at[length] = place;
      codes[length++] = to;
    }
    for (let step = 0; step < folded.length; step++) {
      at[length] = place;
      codes[length++] = folded.charCodeAt(step);
    }
  }
  return { raw, folded: textOf(codes.subarray(0, length)), at: at.subarray(0, length) };
}

function longer<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** True for a character of which folding leaves nothing. */
export const isDropped = (character: string): boolean =>
  [...Array(character.length).keys()].every((at) => foldAt(character, at) === 0);

/** Builds a text in pieces, as a call takes only so many arguments. */
function textOf(codes: Uint16Array): string {
  let text = '';
  for (let from = 0; from < codes.length; from += 8192)
    text += Reflect.apply(String.fromCharCode, undefined, codes.subarray(from, from + 8192));
  return text;
}

/** The first place in `folded` that comes from `place` in `raw` or from after it. */
export const foldedPlace = ({ at }: FoldedText, place: number): number =>
  partition(at.length, (index) => (at[index] ?? 0) < place);
