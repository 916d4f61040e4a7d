import { personName } from '../person-name';
import { type Piece, printedIn, type TexReader } from './tex';

/** Splits pieces where one is a separator. */
function splitAt(pieces: readonly Piece[], isSeparator: (piece: Piece) => boolean): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (isSeparator(piece)) parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
}

/** Whether braces hold all of a text together: `{World Health Organization}`. */
const isGroup = (tex: string): boolean => /^\{(?:[^{}\\]|\\[\s\S]|\{[^{}]*\})*\}$/.test(tex);

/** The parts that Biber's longer form names: `family=Doe, given=Jane`. */
function namedParts(parts: readonly string[]): string | undefined {
  const pairs = parts.map((part) => /^([a-z]+(?:-[a-z]+)?)=(.*)$/is.exec(part));
  if (!pairs[0]) return undefined;
  const by = new Map(pairs.map((pair) => [pair?.[1]?.toLowerCase(), pair?.[2]?.trim()]));
  const family = [by.get('prefix'), by.get('family')].filter(Boolean).join(' ');
  return personName(family, by.get('given'), by.get('suffix'));
}

/** A name without a comma: small words in the middle begin the family name, which else is the last word. */
function inOrder(words: readonly string[]): string {
  const small = words.findIndex((word) => /^[a-z]/.test(word));
  const hasFamily = small > 0 && words.slice(small).some((word) => !/^[a-z]/.test(word));
  const at = hasFamily ? small : words.length - 1;
  return personName(words.slice(at).join(' '), words.slice(0, at).join(' '));
}

function nameOf(pieces: readonly Piece[], tex: TexReader): string {
  const words = pieces.filter(({ kind }) => kind === 'word');
  const [only] = words;
  if (words.length === 1 && only && isGroup(only.tex)) return tex.shown(only.tex);
  if (words.length === 1 && only?.tex === 'others') return 'et al.';
  const shown = (part: readonly Piece[]) =>
    part
      .map((piece) => tex.shown(piece.tex))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  const parts = splitAt(pieces, ({ kind }) => kind === 'comma').map(shown);
  const named = namedParts(parts);
  if (named !== undefined) return named;
  if (parts.length === 1) return inOrder(words.map((piece) => tex.shown(piece.tex)));
  const [family = '', second = '', third = ''] = parts;
  return third ? personName(family, third, second) : personName(family, second);
}

/** The names of an author field, `Family, Given`. */
export function namesIn(value: string, tex: TexReader): string[] {
  return splitAt(tex.pieces(value), ({ kind, tex: word }) => kind === 'word' && /^and$/i.test(word))
    .map((pieces) => printedIn(nameOf(pieces, tex)).trim())
    .filter(Boolean);
}
