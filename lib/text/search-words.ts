import { plainLetters } from './plain-letters';

const oddLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');
const ascii = /^[\x20-\x7e]*$/;

/** The text as a search compares it: lower case, letters without their marks. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(oddLetter, (letter) => plainLetters[letter] ?? letter);
}

const longest = 40;
const word = /[\p{L}\p{N}]+/gu;
/** Scripts that set no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const runs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;
const letter = /[\p{L}\p{N}]/u;
const compound = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu;

/** Each two neighbours of a text without spaces, and its last character: a search for part of it meets some of them. */
function pairsOf(run: string): string[] {
  const letters = [...run];
  return letters.map((letter, index) => letter + (letters[index + 1] ?? ''));
}

/** The words of a text in their order, as a search compares them; where no spaces are set, each two neighbouring characters. */
export function wordsIn(text: string): string[] {
  const folded = fold(text);
  const words = folded.match(word) ?? [];
  if (ascii.test(folded) || !unspaced.test(folded)) return words.map((each) => each.slice(0, longest));
  return words.flatMap((each) =>
    (each.match(runs) ?? []).flatMap((run) => (unspaced.test(run) ? pairsOf(run) : [run.slice(0, longest)])),
  );
}

/** Whether a place in a text is within a word: after its first letter. Where no spaces are set, each letter begins one. */
export const withinWord = (text: string, at: number): boolean =>
  letter.test(text.charAt(at - 1)) && !unspaced.test(text.charAt(at)) && !unspaced.test(text.charAt(at - 1));

/** All of a text as one word where hyphens hold it together; undefined where they do not. */
export function joinedWhole(text: string): string | undefined {
  const whole = wordsIn(text).join('');
  return joinedWords(text).find((each) => each === whole);
}

/** Words that hyphens hold together, as one: `pretraining` of `pre-training`. */
export function joinedWords(text: string): string[] {
  if (!/[-‐‑]/.test(text)) return [];
  return (fold(text).match(compound) ?? []).map((each) => each.replace(/[-‐‑]/g, '').slice(0, longest));
}
