import { remember } from '../text/remember';
import { wordNumber } from './number-words';

/** A number, a word or a mark of a sentence. A name with digits in it (`GPT-3`, `top-1`, `A100-40GB`) is one word. */
export interface Token {
  type: 'number' | 'word' | 'mark';
  text: string;
  lower: string;
  /** What a number or a number word says, scale words not yet applied. */
  value: number | undefined;
  /** Offsets into the plain text. */
  start: number;
  end: number;
  /** Whether it follows the token before it without a space. */
  glued: boolean;
}

const any =
  /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)|([\p{L}_][\p{L}\p{M}\p{N}_'’]*(?:[-/@&][\p{L}\p{N}_][\p{L}\p{M}\p{N}_'’]*|\.\d[\p{L}\p{N}]*)*(?:(?<=[_@]\d\d):\d\d)?)|\S/gu;
const letters = /\p{L}+/uy;
const hyphen = /-(?=\p{L})/uy;

const longestNumberWord = 17;
/** The words met so far, each with its lower case and the number it says; equal words of a text are then one string. */
const knownWord = remember((text): Pick<Token, 'text' | 'lower' | 'value'> => {
  const lower = text.toLowerCase();
  return { text, lower, value: text.length <= longestNumberWord ? wordNumber(lower) : undefined };
});

/** By character code below 128: letters, what a word may go on with in some way, and all else. */
const letter = 1;
const joint = 2;
const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z]/.test(character) ? letter : /[\d_'@&/.-]/.test(character) ? joint : 0;
});

/** Where the word of plain letters that begins here ends; `start` itself where only the pattern `any` can tell. */
function plainWordEnd(text: string, start: number): number {
  let end = start;
  let kind = letter;
  while (end < text.length && kind === letter) {
    const code = text.charCodeAt(end);
    kind = code < 128 ? (asciiKinds[code] ?? 0) : joint;
    if (kind === letter) end += 1;
  }
  return kind === joint ? start : end;
}

/** The tokens of one sentence of a plain text. What is glued to a number (`13.8X`, `70-billion-parameter`) is cut into its parts. */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  const push = (type: Token['type'], word: string, lower: string, value: number | undefined, from: number) => {
    const glued = tokens.length > 0 && from === at;
    at = from + word.length;
    tokens.push({ type, text: word, lower, value, start: from, end: at, glued });
  };
  const pushWord = (written: string, from: number) => {
    const { text: word, lower, value } = knownWord(written);
    push('word', word, lower, value, from);
  };
  let inCompound = false;
  while (at < end) {
    if (inCompound) {
      letters.lastIndex = at;
      hyphen.lastIndex = at;
      const part = letters.exec(text)?.[0];
      if (part) {
        push('word', part, part.toLowerCase(), undefined, at);
        continue;
      }
      if (hyphen.test(text)) {
        push('mark', '-', '-', undefined, at);
        continue;
      }
      inCompound = false;
    }
    const from = text[at] === ' ' ? at + 1 : at;
    const plainEnd = plainWordEnd(text, from);
    if (plainEnd > from && from < end) {
      pushWord(text.slice(from, plainEnd), from);
      continue;
    }
    any.lastIndex = at;
    const match = any.exec(text);
    if (!match || match.index >= end) break;
    const [whole, digits, word] = match;
    if (digits && digits.length < 16) {
      push('number', digits, digits, Number(digits.includes(',') ? digits.replaceAll(',', '') : digits), match.index);
      inCompound = true;
    } else if (digits) push('word', digits, digits, undefined, match.index);
    else if (word) pushWord(word, match.index);
    else push('mark', whole, whole, undefined, match.index);
  }
  return tokens;
}
