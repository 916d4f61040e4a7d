import type { Quantity } from './quantities';
import type { Token } from './tokens';

const phraseEnd = new Set(
  'and or but while with without in on at by for from to of as when where which that who is are was were be been has have had can could may respectively using during after before across under over via we our its their it this these those than compared relative achieving resulting demonstrating showing making while whereas'.split(
    ' ',
  ),
);
const determiner = new Set('the a an its their our his her other all existing'.split(' '));

/** The words from token `i` to where the noun phrase ends, as they stand in the text; `of` may join two. */
function nounPhrase(tokens: readonly Token[], i: number, to: number, most = 8): [from: number, to: number] | undefined {
  let from = i;
  while (from < to && determiner.has(tokens[from]?.lower ?? '') && /^(?:the|a|an)$/.test(tokens[from]?.lower ?? ''))
    from += 1;
  let j = from;
  for (; j < Math.min(to, from + most); j += 1) {
    const token = tokens[j];
    if (!token) break;
    if (token.lower === 'of' && j > from) continue;
    if (token.type === 'mark' && !/^[-/~+@]$/.test(token.text)) break;
    if (token.type === 'word' && phraseEnd.has(token.lower) && !(j === from && token.lower === 'its')) break;
  }
  while (j > from && tokens[j - 1]?.lower === 'of') j -= 1;
  return j > from ? [from, j] : undefined;
}

const versusWord = /^(?:than|over|versus|vs|against|outperform(?:s|ing|ed)?|surpass(?:es|ing|ed)?)$/;

/** Token span of the baseline that a quantity is compared with. */
export function versusOf(
  tokens: readonly Token[],
  quantity: Quantity,
  to: number,
  floor: number,
): [number, number] | undefined {
  for (let j = quantity.next; j < Math.min(to, quantity.next + 24); j += 1) {
    const lower = tokens[j]?.lower ?? '';
    let at = -1;
    if (
      (lower === 'compared' || lower === 'relative' || lower === 'comparison') &&
      /^(?:to|with)$/.test(tokens[j + 1]?.lower ?? '')
    )
      at = j + 2;
    else if (versusWord.test(lower)) at = j + 1;
    if (at < 0) continue;
    if (tokens[at]?.text === '.') at += 1;
    const phrase = nounPhrase(tokens, at, tokens.length);
    if (phrase && tokens[phrase[0]]?.type !== 'number') return phrase;
  }
  for (let j = quantity.first - 1; j >= Math.max(floor, quantity.first - 14); j -= 1) {
    const lower = tokens[j]?.lower ?? '';
    if (!/^(?:outperform|surpass|exceed|beat)/.test(lower) && lower !== 'over' && lower !== 'than') continue;
    if (j >= quantity.first - 2) continue;
    const phrase = nounPhrase(tokens, j + 1, quantity.first);
    if (phrase) return phrase;
  }
  return undefined;
}

/** Token span of the benchmark, data set or hardware that a quantity was measured on. */
export function onOf(
  tokens: readonly Token[],
  quantity: Quantity,
  to: number,
  floor: number,
): [number, number] | undefined {
  for (let j = quantity.next; j < Math.min(to, quantity.next + 14); j += 1) {
    if (tokens[j]?.lower !== 'on') continue;
    const phrase = nounPhrase(tokens, j + 1, tokens.length, 7);
    if (phrase) return phrase;
  }
  if (
    tokens[quantity.next]?.lower === 'of' &&
    tokens.slice(quantity.next, quantity.next + 5).some((token) => token.lower === 'from')
  ) {
    const from = tokens.findIndex((token, j) => j > quantity.next && token.lower === 'from');
    return nounPhrase(tokens, from + 1, tokens.length, 5);
  }
  for (let j = quantity.first - 1; j >= floor; j -= 1) {
    if (tokens[j]?.lower !== 'on') continue;
    const phrase = nounPhrase(tokens, j + 1, quantity.first, 7);
    if (phrase) return phrase;
  }
  return undefined;
}

const labelStop = new Set(
  'a an the of in on at to by for from with we our is are was were be been has have had up more than over and or only just about around approximately nearly roughly least most that which this these its their it achieves achieving achieve achieved reaches reaching obtains obtaining delivers delivering yields yielding provides shows showing reduces reducing improves improving increases increasing outperforms outperforming attains by as while still being using compared'.split(
    ' ',
  ),
);
const isLabelWord = (token: Token | undefined): token is Token =>
  token?.type === 'word' && !labelStop.has(token.lower) && token.value === undefined;

/** What a quantity measures, in one to four of the sentence's own words, lower case. */
export function labelOf(
  tokens: readonly Token[],
  quantity: Quantity,
  clause: readonly [from: number, to: number],
): string {
  if (quantity.phrase) return quantity.phrase;
  if (quantity.type === 'params') return 'model parameters';
  if (quantity.type === 'machines') return quantity.unit.toLowerCase();
  const after: string[] = [];
  for (let j = quantity.next; j < Math.min(clause[1], quantity.next + 4); j += 1) {
    const token = tokens[j];
    if (token?.text === '-' && token.glued && j === quantity.next) continue;
    if (!isLabelWord(token)) break;
    after.push(token.lower);
  }
  if (after.length > 0 && after.length < 5) return after.join(' ');
  if (tokens[quantity.next]?.lower === 'of' || tokens[quantity.next]?.lower === 'in') {
    const phrase = nounPhrase(tokens, quantity.next + 1, clause[1], 4);
    if (phrase)
      return tokens
        .slice(...phrase)
        .map((token) => token.lower)
        .join(' ');
  }
  let j = quantity.first - 1;
  while (j >= clause[0] && !isLabelWord(tokens[j])) j -= 1;
  const before: string[] = [];
  for (; j >= clause[0] && before.length < 4 && isLabelWord(tokens[j]); j -= 1) before.unshift(tokens[j]?.lower ?? '');
  return before.join(' ') || quantity.unit;
}
