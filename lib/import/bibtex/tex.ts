import { parse } from '@retorquere/bibtex-parser';
import { readableLatex } from '../../papers/latex';

const options = { english: false, sentenceCase: false, caseProtection: false, unsupported: 'ignore' } as const;

/** What is more than the words that it shows. */
const special = /[\\{}$~]|--|``|''/;

/** Signs that are printed, in private characters while LaTeX is read: `<` and `>` would become others, `%` a comment. */
const printed: readonly (readonly [sign: string, kept: string])[] = [
  ['<', '\ue000'],
  ['>', '\ue001'],
  ['%', '\ue002'],
];
const keptFor = new Map(printed);
const printedFor = new Map(printed.map(([sign, kept]) => [kept, sign]));

/** Prices begin with a digit, and no mathematics of theirs ends before the next: `$5 or $10`, but `$\sim$100` and `$3$σ`. */
const opensMath = (body: string | undefined, after: string | undefined): boolean =>
  body !== undefined && (/^\D|[\\^_{}=]/.test(body) || (/\S$/.test(body) && !/\d/.test(after ?? '')));

/** Mathematics in the other delimiters that LaTeX has for it. */
const others = /\\(?:\(((?:[^\\]|\\[^()])*)\\\)|\[((?:[^\\]|\\[^[\]])*)\\\])/g;

const signs = /\\([\s\S])|\$\$?(?=((?:[^$\\]|\\[\s\S])*)\$\$?([\s\S]?)|)|[$<>%]/g;

/** A value in which all signs that are printed are safe from being read as LaTeX, with all mathematics in single dollars. */
function safe(value: string): string {
  let open = '';
  return value
    .replace(others, (_, inLine, displayed) => `$${inLine ?? displayed}$`)
    .replace(signs, (whole, escaped?: string, body?: string, after?: string) => {
      if (escaped !== undefined) return /\s/.test(escaped) ? ' ' : whole;
      const kept = keptFor.get(whole);
      if (kept !== undefined) return kept;
      if (open === '$' && whole === '$$' && opensMath(body, after)) return '$$';
      if (!open && !opensMath(body, after)) return '\\$'.repeat(whole.length);
      open = open ? '' : whole;
      return '$';
    });
}

/** White space, a comma, or a word with all that braces and mathematics hold together. */
export interface Piece {
  kind: 'space' | 'comma' | 'word';
  tex: string;
}

/** A command that takes the word behind it, or the space. */
const unfinished = /\\(?:[a-zA-Z]+|[`'^"~=.]|href\s*\{[^{}]*\})$/;
/** What reaches beyond its word. */
const wide = /\\(?:begin|ifdefined|verb|path|(?:re)?newcommand)(?![a-zA-Z])/;
const tokens = /\\[\s\S]?|[{}$,]|\s+|[^\\{}$,\s]+/y;

/** Words of so many characters are finished. */
const longest = 500;

const depths = new Map([
  ['{', 1],
  ['}', -1],
]);

/** Whether a token at the top level ends the word before it. */
const endsWord = (token: string, word: string): boolean =>
  token === ',' || (/^\s/.test(token) && (word.length >= longest || !unfinished.test(word)));

/** What stands at a place of a value: a separator, or all of a word. */
function pieceAt(value: string, place: number): Piece {
  let depth = 0;
  let within = false;
  for (let end = place; ; ) {
    tokens.lastIndex = end;
    const [token = ''] = tokens.exec(value) ?? [];
    const word = value.slice(place, end);
    if (token === '' || (depth === 0 && !within && endsWord(token, word)))
      return word ? { kind: 'word', tex: word } : { kind: token === ',' ? 'comma' : 'space', tex: token };
    depth = Math.max(0, depth + (depths.get(token) ?? 0));
    within = within !== (token === '$');
    end += token.length;
  }
}

/** The pieces of a value at its top level. */
function* piecesOf(value: string): Iterable<Piece> {
  for (let at = 0; at < value.length; ) {
    const piece = pieceAt(value, at);
    yield piece;
    at += piece.tex.length;
  }
}

/** Words with nothing special in them, up to white space. */
const plainWords = /(?:[^\\{}$~`'-]|`(?!`)|'(?!')|-(?!-))*\s/y;

const dotless: readonly (readonly [RegExp, string])[] = [
  [/ı(?=\p{M})/gu, 'i'],
  [/ȷ(?=\p{M})/gu, 'j'],
];

/** Words of LaTeX as characters, with tags for what is set in another way. Each is read once, as many entries have the same. */
export class TexReader {
  readonly #known = new Map<string, string>();

  #read(tex: string): string {
    const value = parse(`@misc{k, t={${tex}}}`, options).entries[0]?.fields['t'];
    const text = value === undefined ? readableLatex(tex) : String(value);
    return dotless.reduce((whole, [from, to]) => whole.replace(from, to), text).normalize();
  }

  /** A piece as characters. */
  shown(tex: string): string {
    if (!special.test(tex)) return tex;
    const known = this.#known.get(tex);
    if (known !== undefined) return known;
    const text = this.#read(tex);
    this.#known.set(tex, text);
    return text;
  }

  /** The pieces of a value; printed signs in them stand for themselves once `printedIn` had the text. */
  pieces(value: string): Piece[] {
    return [...piecesOf(safe(value))];
  }

  /** A value as characters, with tags. */
  text(value: string): string {
    if (!special.test(value)) return value.replace(/[<>%]/g, (sign) => keptFor.get(sign) ?? sign);
    const tex = safe(value);
    if (wide.test(tex)) return this.shown(tex);
    let text = '';
    for (let at = 0; at < tex.length; ) {
      plainWords.lastIndex = at;
      const words = plainWords.exec(tex)?.[0];
      const piece = words ?? pieceAt(tex, at).tex;
      text += words ?? this.shown(piece);
      at += piece.length;
    }
    return text;
  }
}

/** Puts the printed signs back, once tags are gone. */
export const printedIn = (text: string): string =>
  text.replace(/[\ue000-\ue002]/g, (kept) => printedFor.get(kept) ?? kept);

const namedSigns = new Map([
  ['asciitilde', '~'],
  ['underscore', '_'],
  ['less', '<'],
  ['greater', '>'],
]);

/** An address or identifier: without the braces around it and the backslashes that some programs write before signs. */
export const verbatimIn = (value: string): string =>
  value
    .trim()
    .replace(/^\{(.*)\}$/s, '$1')
    .replace(/^\\url\s*\{(.*)\}$/s, '$1')
    .replace(/\{?\$([<>])\$\}?/g, '$1')
    .replace(/\{?\\([%_&#~$^{}])\}?/g, '$1')
    .replace(/\{?\\text(asciitilde|underscore|less|greater)(?:\{\}|\s)?\}?/g, (_, name) => namedSigns.get(name) ?? '');
