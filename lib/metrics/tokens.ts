import { wordNumber } from './number-words';

/** A number, a word or a mark of a sentence. A name with digits in it (`GPT-3`, `top-1`, `A100-40GB`) is one word. */
export interface Token {
  type: 'number' | 'word' | 'mark';
  text: string;
  lower: string;
  /** Offsets into the plain text. */
  start: number;
  end: number;
  /** Whether it follows the token before it without a space. */
  glued: boolean;
  /** What a number says, scale words not yet applied. */
  value?: number;
}

const any =
  /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)|([\p{L}_][\p{L}\p{M}\p{N}_'’]*(?:[-/@&][\p{L}\p{N}_][\p{L}\p{M}\p{N}_'’]*|\.\d[\p{L}\p{N}]*)*(?:(?<=[_@]\d\d):\d\d)?)|\S/gu;
const letters = /\p{L}+/uy;
const hyphen = /-(?=\p{L})/uy;

/** The tokens of one sentence of a plain text. What is glued to a number (`13.8X`, `70-billion-parameter`) is cut into its parts. */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  let inCompound = false;
  const push = (type: Token['type'], word: string, from: number, value?: number) => {
    const glued = tokens.length > 0 && from === at;
    at = from + word.length;
    const token: Token = {
      type,
      text: word,
      lower: type === 'word' ? word.toLowerCase() : word,
      start: from,
      end: at,
      glued,
    };
    if (value !== undefined) token.value = value;
    tokens.push(token);
  };
  while (at < end) {
    if (inCompound) {
      letters.lastIndex = at;
      hyphen.lastIndex = at;
      const part = letters.exec(text)?.[0];
      if (part) {
        push('word', part, at);
        continue;
      }
      if (hyphen.test(text)) {
        push('mark', '-', at);
        continue;
      }
      inCompound = false;
    }
    any.lastIndex = at;
    const match = any.exec(text);
    if (!match || match.index >= end) break;
    const [whole, digits, word] = match;
    if (digits && digits.length < 16) {
      push('number', digits, match.index, Number(digits.replaceAll(',', '')));
      inCompound = true;
    } else if (digits) push('word', digits, match.index);
    else if (word) push('word', word, match.index, word.length < 18 ? wordNumber(word.toLowerCase()) : undefined);
    else push('mark', whole, match.index);
  }
  return tokens;
}
