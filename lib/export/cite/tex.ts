import { Transform } from 'unicode2latex';

/** Signs that the package lacks, or that classic BibTeX cannot count: a brace is one to it even behind a backslash. */
const ownSigns = {
  '{': { text: '{\\textbraceleft}' },
  '}': { text: '{\\textbraceright}' },
  '™': { text: '{\\texttrademark}' },
  '√': { math: '\\surd' },
  '−': { math: '-' },
};
const transform = new Transform('bibtex-creator', { charmap: ownSigns });

const plainAscii = /^[A-Za-z0-9 ,.;:!?'()[\]/=+*@<>|-]*$/;
/** Letters for which pdflatex has no command: left as they are, for engines that read Unicode. The last are those with a horn. */
const otherLetters = String.raw`\p{Script=Cyrillic}\p{Script=Han}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ơƠưƯ\u1eda-\u1ee3\u1ee8-\u1ef1`;
const otherScripts = new RegExp(`([${otherLetters}]+)`, 'u');
/** All letters but Greek ones, which are mathematics more often than words. */
const allLetters = new RegExp(
  `([${otherLetters}\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\ufb00-\ufb06]+)`,
  'u',
);
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]|\p{Cc}/gu;
const stackedAccents = /\{\\([`'^"~=.]|[uvHcdrk](?= ))\s?\\([`'^"~=.]|[uvHcdrk](?= ))\s?(\\?[A-Za-z])\}/g;

function convert(text: string, asTheyAre: RegExp): string {
  if (plainAscii.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .split(asTheyAre)
    .map((piece, index) => (index % 2 === 1 ? piece : transform.tolatex(piece, { bracemath: true })))
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
