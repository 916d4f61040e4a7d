import { WordIndex } from '../../text/word-index';
import { hashOf } from './hash';
import { numberHeadOf, wordNumber } from './number-words';
import type { Token, Word } from './word';

/** A number, or a word: a version of three parts (`2.0.1`) is one, as a name is. */
const any =
  /(?!\d{1,9}\.\d{1,9}\.\d)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[’']\d{3})+(?!\d)|\d+(?:\.\d+)?|\.\d+)|(\d{1,9}(?:\.\d{1,9}){2,9}|[\p{L}_][\p{L}\p{M}\p{N}_'’]*(?:[-/@&][\p{L}\p{N}_][\p{L}\p{M}\p{N}_'’]*|\.\d[\p{L}\p{N}]*)*(?:(?<=[_@]\d\d):\d\d)?)|\S/gu;
const grouping = /[,’']/;
const groupings = /[,’']/g;
const letters = /x(?=\p{Lu}{1,3}\d)|\p{L}+/uy;
const hyphen = /-(?=\p{L})/uy;

const longestNumberWord = 17;
/** The engine's own copy of a string, as it keeps of names of properties: two of these are compared without a look at their letters. */
const ownCopy = (text: string): string => Object.keys({ [text]: 0 })[0] ?? text;
export const words = new WordIndex((written): Word => {
  const text = ownCopy(written);
  /** `OR` is an odds ratio, and joins no words. */
  const lower = text === 'OR' ? text : ownCopy(text.toLowerCase());
  const value = text.length <= longestNumberWord ? wordNumber(lower) : undefined;
  const head = value === undefined && /[-/]/.test(lower) ? numberHeadOf(lower) : 0;
  return { text, lower, hash: hashOf(lower), value, head, begins: undefined, facts: undefined, unit: undefined };
});

/** By character code below 128: letters, what a word may go on with in some way, marks that are a token of their own, and all else. */
const letter = 1;
const joint = 2;
export const mark = 3;
const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) return letter;
  return /[\d_'@&/.-]/.test(character) ? joint : code > 32 && code < 127 ? mark : 0;
});
const marks = Array.from(asciiKinds, (_, code) => String.fromCharCode(code));
const kindAt = (text: string, at: number): number => {
  const code = at < text.length ? text.charCodeAt(at) : 0;
  return code < 128 ? (asciiKinds[code] ?? 0) : joint;
};
export const space = 32;
/** The code of `a`: capitals lie below it. */
const small = 97;

/** Reads the tokens of one sentence from left to right. */
class Reader {
  readonly tokens: Token[] = [];
  private readonly text: string;
  private readonly end: number;
  /** Where the piece begins in the whole text. Only the piece is looked at, so that a word that goes on behind it costs nothing. */
  private readonly base: number;
  private at: number;
  private inCompound = false;

  constructor(text: string, start: number, end: number) {
    this.text = text.slice(start, end);
    this.base = start;
    this.at = 0;
    this.end = end - start;
  }

  read(): void {
    while (this.at < this.end) {
      if (this.inCompound && this.readPart()) continue;
      this.inCompound = false;
      if (!this.readPlain() && !this.readAny()) return;
    }
  }

  /** What is glued to a number. */
  private readPart(): boolean {
    const { text, at } = this;
    if (text.charCodeAt(at) === space) return false;
    letters.lastIndex = at;
    const part = letters.exec(text)?.[0];
    if (part) {
      const word = words.of(part);
      this.push('word', word.text, word.lower, undefined, at, word);
      if (part === 'x' && text.charCodeAt(this.at) < small) this.inCompound = false;
      return true;
    }
    hyphen.lastIndex = at;
    if (!hyphen.test(text)) return false;
    this.push('mark', '-', '-', undefined, at, undefined);
    return true;
  }

  /** The word of plain letters or the mark that comes next; false where only the pattern `any` can tell. */
  private readPlain(): boolean {
    const { text } = this;
    const from = text.charCodeAt(this.at) === space ? this.at + 1 : this.at;
    if (from >= this.end) return false;
    let end = from;
    let hash = 0;
    let kind = kindAt(text, from);
    if (kind === mark) {
      const written = marks[text.charCodeAt(from)] ?? '';
      this.push('mark', written, written, undefined, from, undefined);
      return true;
    }
    while (kind === letter) {
      hash = (Math.imul(hash, 31) + text.charCodeAt(end)) | 0;
      end += 1;
      kind = kindAt(text, end);
    }
    if (end === from || (kind === joint && !(text[end] === '.' && kindAt(text, end + 1) !== joint))) return false;
    this.pushWord(words.at(text, from, end, hash), from);
    return true;
  }

  private readAny(): boolean {
    any.lastIndex = this.at;
    const match = any.exec(this.text);
    if (!match || match.index >= this.end) return false;
    const [whole, digits, word] = match;
    if (digits && digits.length < 16) {
      const value = Number(grouping.test(digits) ? digits.replaceAll(groupings, '') : digits);
      this.push('number', digits, digits, value, match.index, undefined);
      this.inCompound = true;
    } else if (digits || word) this.pushWord(words.of(whole), match.index);
    else this.push('mark', whole, whole, undefined, match.index, undefined);
    return true;
  }

  private pushWord(word: Word, start: number): void {
    if (word.head > 0) this.pushHead(words.of(word.text.slice(0, word.head)), start);
    else this.push('word', word.text, word.lower, word.value, start, word);
  }

  /** The number that begins a compound; what follows it is cut as after a numeral. */
  private pushHead(head: Word, start: number): void {
    this.push('word', head.text, head.lower, head.value, start, head);
    this.inCompound = true;
  }

  private push(
    type: Token['type'],
    text: string,
    lower: string,
    value: number | undefined,
    start: number,
    word: Word | undefined,
  ): void {
    const glued = this.tokens.length > 0 && start === this.at;
    this.at = start + text.length;
    const { base, at } = this;
    this.tokens.push({ type, text, lower, word, value, start: base + start, end: base + at, glued });
  }
}

/** The tokens of one sentence of a plain text. What is glued to a number (`13.8X`, `70-billion-parameter`) is cut into its parts. */
export function tokenize(text: string, start: number, end: number): Token[] {
  const reader = new Reader(text, start, end);
  reader.read();
  return reader.tokens;
}
