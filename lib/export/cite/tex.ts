import { Transform } from 'unicode2latex';
import { remember } from '../../text/remember';
import { ownSigns, withoutCommand } from './tex-signs';

const transform = new Transform('bibtex-creator', { charmap: ownSigns });

const plainAscii = /^[A-Za-z0-9 ,.;:!?'()[\]/=+*@-]*$/;
/** Letters for which pdflatex has no command: left as they are, for engines that read Unicode. The last are those with a horn. */
const otherLetters = String.raw`\p{Script=Cyrillic}\p{Script=Han}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ơƠưƯ\u1eda-\u1ee3\u1ee8-\u1ef1${withoutCommand}`;
const otherScripts = new RegExp(`([${otherLetters}]+)`, 'u');
/** All letters but Greek ones, which are mathematics more often than words. */
const allLetters = new RegExp(
  `([${otherLetters}\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\ufb00-\ufb06]+)`,
  'u',
);
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]|\p{Cc}|\p{Variation_Selector}/gu;
const stackedAccents = /\{\\([`'^"~=.]|[uvHcdrk](?= ))\s?\\([`'^"~=.]|[uvHcdrk](?= ))\s?(\\?[A-Za-z])\}/g;

/** Letters of formulas that are letters in another dress, but for those of sets, of which there are commands. */
const dressed = /[\u{1d400}-\u{1d49b}\u{1d4d0}-\u{1d503}\u{1d56c}-\u{1d7ff}\u03d0\u03f0-\u03f5]/gu;
/** Letters above and below the line; those that stand for one sound of a language alone are left. */
const scripts = /([\u02b0-\u02b8\u1d2c-\u1d61\u1d9b-\u1dbf]+|[\u1d62-\u1d6a\u2090-\u209c]+)/;
const below = /[\u1d62-\u1d6a\u2090-\u209c]/;
/** Greek letters with marks that mathematics has no accents for. */
const ancient = /[\u1f00-\u1fff]/g;

/** Text in letters that LaTeX has commands for, as far as they say the same. */
const simpler = (text: string): string =>
  text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(dressed, (letter) => letter.normalize('NFKC'))
    .replace(ancient, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/(\p{M}{3})\p{M}+/gu, '$1');

function scriptLetters(letters: string): string {
  const plain = letters.normalize('NFKC');
  return /^[A-Za-z\u03b1-\u03c9]+$/.test(plain) ? `{$${below.test(letters) ? '_' : '^'}{${inMath(plain)}}$}` : letters;
}

const converted = remember((text) =>
  text
    .split(scripts)
    .map((piece, index) => (index % 2 === 1 ? scriptLetters(piece) : transform.tolatex(piece, { bracemath: true })))
    .join(''),
);

function convert(text: string, asTheyAre: RegExp): string {
  if (plainAscii.test(text)) return text;
  return simpler(text)
    .split(asTheyAre)
    .map((piece, index) => (index % 2 === 1 ? piece : converted(piece)))
    .join('')
    .replace(stackedAccents, '{\\$1{\\$2 $3}}');
}

/** Plain text as LaTeX in ASCII that prints as that text; formulas of single signs in braces. Letters of other scripts stay. */
export const texOf = (text: string): string => convert(text, otherScripts);

/** The same for processors that read Unicode: all letters stay. */
export const unicodeTexOf = (text: string): string => convert(text, allLetters);

/** `$…$` as titles carry it, not a price like `$5 and $6`; and scripts that have no character of their own: `L^p`, `x_{ij}`. */
const formula = /\$[^$\s](?:[^$\n]{0,300}[^$\s\\])?\$(?!\d)/g;
const looksLikeMath = /[\\^_{}=<>]|^\$[A-Za-z]\$$/;
const script =
  /([\p{L}\p{N})]*)\^(\{[^{}]{1,40}\}|[\p{L}\p{N}+*-])|(?<![\p{L}\p{N}])([\p{L}])_(\{[^{}]{1,40}\}|[\p{L}\p{N}]{1,2}(?![\p{L}\p{N}]))/gu;

/** As classic BibTeX counts: behind a backslash too. */
function balanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

const inMath = (text: string): string => texOf(text).replace(/\{\$([^$]*)\$\}/g, '$1');

function scriptTex([whole, base, raised, letter, lowered]: RegExpMatchArray): string {
  const body = (raised ?? lowered ?? '').replace(/^\{|\}$/g, '');
  const under = base ?? letter ?? '';
  if (whole === '' || body === '') return texOf(whole);
  const word = /^\p{L}{2,}$/u.test(under) ? `\\mathrm{${inMath(under)}}` : inMath(under);
  return `{$${word}${raised === undefined ? '_' : '^'}{${inMath(body)}}$}`;
}

/** The text in pieces: what is mathematics already, as LaTeX, and what stands between, as text. */
function pieces(text: string, find: RegExp, tex: (match: RegExpMatchArray) => string | undefined): Piece[] {
  const result: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(find)) {
    const written = tex(match);
    if (written === undefined) continue;
    result.push({ text: text.slice(done, match.index) }, { tex: written });
    done = match.index + match[0].length;
  }
  return [...result, { text: text.slice(done) }];
}
type Piece = { text: string; tex?: undefined } | { tex: string; text?: undefined };

const dollars = ([whole]: RegExpMatchArray): string | undefined =>
  looksLikeMath.test(whole) && balanced(whole) ? `{${whole}}` : undefined;

/** A title as LaTeX: formulas are kept or made, all other text goes through `plain`. */
export const titleTex = (title: string, plain: (text: string) => string): string =>
  pieces(title, formula, dollars)
    .flatMap((piece) => (piece.text === undefined ? [piece] : pieces(piece.text, script, scriptTex)))
    .map(({ text, tex }) => (text === undefined ? tex : plain(text)))
    .join('');
