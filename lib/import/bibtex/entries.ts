import type { Problem } from '../../backup/format';
import { standardMacro } from './macros';

/** An entry as it is written: its fields with the LaTeX in them, by their names in lower case. */
export interface BibEntry {
  line: number;
  type: string;
  key: string;
  fields: ReadonlyMap<string, string>;
}

/** Where an entry begins; Semantic Scholar writes several types in brackets. */
const start = String.raw`@\s*(?:\w+|\[[^\]\n]{0,200}\])\s*[{(]`;

/** Whether a line of a text begins an entry. */
export const hasEntries = (text: string): boolean => new RegExp(`^[ \\t]*${start}`, 'm').test(text);

const beforeLine = new RegExp(`^(?=[ \\t]*${start})`, 'm');
const opening = /@\s*(\w+|\[[^\]\n]{0,200}\])\s*([{(])/g;
const blank = /(?:\s|%.*)*/y;
const word = /[^\s{}(),="#%@]+/y;
const key = /[^\s,{}()]*/y;
const inBraces = /\\[\s\S]|[{}]/g;
const inQuotes = /\\[\s\S]|[{}"]/g;

type Macros = Map<string, string>;

/** Reads one text of BibTeX's own syntax from a place onwards; what is damaged is undefined. */
class Scanner {
  at = 0;
  readonly #text: string;
  readonly #macros: Macros;

  constructor(text: string, macros: Macros) {
    this.#text = text;
    this.#macros = macros;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** Goes over white space and comments, and over this sign where it comes next. */
  skip(sign: string): boolean {
    this.#take(blank);
    const there = sign !== '' && this.#text.startsWith(sign, this.at);
    if (there) this.at += sign.length;
    return there;
  }

  /** Goes behind the next beginning of an entry. */
  next(): { type: string; closer: string } | undefined {
    opening.lastIndex = this.at;
    const found = opening.exec(this.#text);
    if (!found) return undefined;
    this.at = opening.lastIndex;
    return { type: found[1]?.toLowerCase() ?? '', closer: found[2] === '(' ? ')' : '}' };
  }

  name(): string {
    this.#take(blank);
    return this.#take(word);
  }

  citeKey(): string {
    this.#take(blank);
    return this.#take(key);
  }

  /** What stands from here to the sign that closes it, which is left behind. */
  #within(signs: RegExp, closes: (sign: string, depth: number) => boolean): string | undefined {
    const from = this.at;
    let depth = 0;
    signs.lastIndex = from;
    for (let found = signs.exec(this.#text); found; found = signs.exec(this.#text)) {
      if (closes(found[0], depth)) {
        this.at = signs.lastIndex;
        return this.#text.slice(from, found.index);
      }
      if (found[0] === '{') depth += 1;
      else if (found[0] === '}') depth -= 1;
    }
    return undefined;
  }

  #part(): string | undefined {
    if (this.skip('{')) return this.#within(inBraces, (sign, depth) => sign === '}' && depth === 0);
    if (this.skip('"')) return this.#within(inQuotes, (sign, depth) => sign === '"' && depth <= 0);
    const bare = this.#take(word);
    if (/^\d*$/.test(bare)) return bare || undefined;
    return this.#macros.get(bare.toLowerCase()) ?? standardMacro(bare) ?? bare;
  }

  /** A value of one or several parts. */
  value(): string | undefined {
    let whole = this.#part();
    while (whole !== undefined && this.skip('#')) {
      const more = this.#part();
      whole = more === undefined ? undefined : whole + more;
    }
    return whole;
  }
}

/** Fields up to the end of their entry, or to where it is damaged. A field that is told again adds to none but keywords. */
function readFields(scanner: Scanner, closer: string): { fields: Map<string, string>; whole: boolean } {
  const fields = new Map<string, string>();
  while (true) {
    while (scanner.skip(','));
    if (scanner.skip(closer)) return { fields, whole: true };
    const name = scanner.name().toLowerCase();
    const value = name && scanner.skip('=') ? scanner.value() : undefined;
    if (value === undefined) return { fields, whole: false };
    const known = fields.get(name);
    if (known === undefined) fields.set(name, value);
    else if (name === 'keywords') fields.set(name, `${known}, ${value}`);
  }
}

/** The key of an entry; nothing where it has none and begins with a field. */
function readKey(scanner: Scanner): string {
  const from = scanner.at;
  const given = scanner.citeKey();
  if (!scanner.skip('=')) return given;
  scanner.at = from;
  return '';
}

interface Found {
  entries: BibEntry[];
  problems: Problem[];
}

const linesIn = (text: string): number => text.split('\n').length - 1;

const asides = new Set(['comment', 'preamble', 'string']);

/** The entries of a piece, of which most hold one. */
function readPiece(text: string, line: number, macros: Macros, found: Found): void {
  const scanner = new Scanner(text, macros);
  let at = line;
  let counted = 0;
  for (let begun = scanner.next(); begun; begun = scanner.next()) {
    at += linesIn(text.slice(counted, scanner.at));
    counted = scanner.at;
    if (asides.has(begun.type)) continue;
    const entryKey = readKey(scanner);
    const { fields, whole } = readFields(scanner, begun.closer);
    const last = [...fields.keys()].at(-1);
    if (fields.size > 0 || whole) found.entries.push({ line: at, type: begun.type, key: entryKey, fields });
    if (whole) continue;
    const which = `the entry “${entryKey.slice(0, 80)}” is not closed, or damaged`;
    found.problems.push({ line: at, why: last ? `${which} after its ${last}; what stands before was used` : which });
    return;
  }
}

/** What the macros of a file stand for, each read once, in their order. */
function macrosOf(pieces: readonly string[]): Macros {
  const macros: Macros = new Map();
  for (const text of pieces) {
    const scanner = new Scanner(text, macros);
    if (scanner.next()?.type !== 'string') continue;
    const name = scanner.name().toLowerCase();
    const value = scanner.skip('=') ? scanner.value() : undefined;
    if (value !== undefined) macros.set(name, value);
  }
  return macros;
}

/** The entries of BibTeX. A damaged one ends where the next begins, so that it spoils no other. */
export function bibEntries(text: string): Found {
  const found: Found = { entries: [], problems: [] };
  const pieces = text.split(beforeLine);
  const macros = macrosOf(pieces);
  let line = 1;
  for (const piece of pieces) {
    readPiece(piece, line, macros, found);
    line += linesIn(piece);
  }
  return found;
}
