/** A piece of what was typed: a mark of the language, or a word with what belongs to it. */
export type Piece =
  | { is: 'open' | 'close' | 'or' | 'not' | 'and'; text: string }
  | { is: 'word' | 'phrase'; text: string; value: string }
  /** `tag:"to read"`: a name before a colon. */
  | { is: 'field'; text: string; name: string; value: string; quoted: boolean }
  /** `speedup >= 3x`: a name, a sign and a number. */
  | { is: 'compare'; text: string; name: string; sign: string; value: string };

/** The signs of `or` and `not` that are words, and those that are said twice. */
const operators: Readonly<Record<string, 'or' | 'and' | 'not'>> = {
  or: 'or',
  '|': 'or',
  '||': 'or',
  and: 'and',
  '&': 'and',
  NOT: 'not',
};

const quotes = '"“”„';
const rules = {
  space: /\s+/y,
  /** A name, a sign and what follows: `"win rate" > 60 %`. A word that only happens to stand before `<` has no number after it. */
  compare:
    /(?:["“”„]([^"“”„]+)["“”„]|([\p{L}\p{N}@./_-]+))\s*(>=|<=|=>|=<|≥|≤|>|<|==|=)\s*([-+]?[\d.,]*\d(?:e[-+]?\d+)?\s?(?:%|[\p{L}µ$€/°×]+(?:\/\p{L}+)?(?![\p{L}:]))?)/uy,
  field: /([\p{L}]+):(?:["“”„]([^"“”„]*)(?:["“”„]|$)|([^\s()"“”„]*))/uy,
  phrase: /["“”„]([^"“”„]*)(?:["“”„]|$)/y,
  word: /[^\s()"“”„]+/y,
} as const;

function match(rule: RegExp, text: string, at: number): RegExpExecArray | null {
  rule.lastIndex = at;
  return rule.exec(text);
}

/** Units that may stand apart from their number: any other word after a number is a word to look for. */
const apart =
  /^(?:%|x|×|k|m|b|bn|t|ms|s|us|µs|ns|min|h|hours?|days?|weeks?|gb|mb|tb|kb|gpus?|tokens?|params?|parameters|million|billion|trillion|percent)$/iu;

function compareAt(text: string, at: number): [Piece, number] | undefined {
  const found = match(rules.compare, text, at);
  if (!found) return undefined;
  const [whole, quoted, bare = '', sign = '', given = ''] = found;
  const [, number = '', gap = '', unit = ''] = /^([-+\d.,e]*\d)(\s?)(.*)$/u.exec(given) ?? [];
  const kept = gap === '' || apart.test(unit);
  const value = kept ? given : number;
  const length = kept ? whole.length : whole.length - gap.length - unit.length;
  const name = quoted ?? bare;
  return [{ is: 'compare', text: text.slice(at, at + length), name, sign, value }, at + length];
}

function wordAt(text: string, at: number): [Piece, number] {
  const [word = ''] = match(rules.word, text, at) ?? [text.charAt(at)];
  const operator = Object.hasOwn(operators, word)
    ? operators[word]
    : operators[word === 'OR' || word === 'AND' ? word.toLowerCase() : ''];
  return [operator ? { is: operator, text: word } : { is: 'word', text: word, value: word }, at + word.length];
}

function pieceAt(text: string, at: number): [Piece, number] {
  const char = text.charAt(at);
  if (char === '(') return [{ is: 'open', text: char }, at + 1];
  if (char === ')') return [{ is: 'close', text: char }, at + 1];
  const next = text.charAt(at + 1);
  if (char === '-' && next !== '' && !/[\s-]/.test(next)) return [{ is: 'not', text: char }, at + 1];
  const compared = compareAt(text, at);
  if (compared) return compared;
  const field = match(rules.field, text, at);
  if (field) {
    const [whole, name = '', quoted, bare = ''] = field;
    const value = quoted ?? bare;
    /** A word that ends in a colon, as titles have them. */
    if (quoted !== undefined || bare !== '' || isLast(text, at + whole.length))
      return [{ is: 'field', text: whole, name, value, quoted: quoted !== undefined }, at + whole.length];
  }
  if (quotes.includes(char)) {
    const [whole = char, value = ''] = match(rules.phrase, text, at) ?? [];
    return [{ is: 'phrase', text: whole, value }, at + whole.length];
  }
  return wordAt(text, at);
}

const isLast = (text: string, at: number): boolean => text.slice(at).trim() === '';

/** What was typed, in pieces. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const space = match(rules.space, text, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const [piece, next] = pieceAt(text, at);
    pieces.push(piece);
    at = next;
  }
  return pieces;
}
