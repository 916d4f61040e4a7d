import type { Token } from '../tokens/word';
import type { Quantity } from './quantity';

const word = /^(?:ci|cis|cri|confidence|credible|interval|intervals|percentile|c\.l)$/;
const inside = /^(?:ci|cis|cri|confidence|credible|interval|intervals|level|to|and|of|[-–—,;:=%()[\]~+])$/;
const longest = 16;

/** Whether a token says that the percentage before it is a confidence level: `95% CI`, `68 % confidence`, `90% C.L.`. */
export function namesInterval(tokens: readonly Token[], i: number): boolean {
  const { lower = '', text = '' } = tokens[i] ?? {};
  if (word.test(lower) || text === 'CL') return true;
  return text === 'C' && tokens[i + 1]?.text === '.' && tokens[i + 2]?.text === 'L';
}

const opens = /^[([]$/;
const closes = /^[)\]]$/;

/** The token after an interval's two numbers: `CI: 1.2-3.4`, `confidence interval [0.1, 0.4]`, `CI: −2.1; −0.5`. */
export function intervalEnd(tokens: readonly Token[], i: number): number {
  let end = i + 1;
  let numbers = 0;
  let depth = 0;
  for (let j = i; j < Math.min(tokens.length, i + longest) && numbers < 2; j += 1) {
    const { value, lower = '', text = '' } = tokens[j] ?? {};
    if (opens.test(text)) depth += 1;
    if (closes.test(text)) depth -= 1;
    if (depth < 0) break;
    if (value !== undefined) {
      end = j + 1;
      numbers += 1;
    } else if (!inside.test(lower)) break;
  }
  return end;
}

/** Whether a range fills the bracket behind a number that lies in it: `84.1% (79.2% to 88.0%)` is one result with its interval. */
export function isLoneInterval(tokens: readonly Token[], before: Quantity | undefined, quantity: Quantity): boolean {
  const [value = 0, none] = before?.values ?? [];
  const [low = 0, high = 0] = quantity.values;
  const isFilled = opens.test(tokens[quantity.first - 1]?.text ?? '') && closes.test(tokens[quantity.next]?.text ?? '');
  if (!before || none !== undefined || !isFilled || before.next !== quantity.first - 1) return false;
  const isOfIt = quantity.type === 'bare' || quantity.type === before.type;
  return isOfIt && before.type !== 'ratio' && before.type !== 'count' && low <= value && value <= high;
}
