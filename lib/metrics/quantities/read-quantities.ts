import { isName, phraseAt } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { type Amount, isHyphen, isPartOfName, readAmount } from './amount';
import { countAsBefore } from './counted-before';
import { readCounted } from './counts';
import { intervalEnd, namesInterval } from './intervals';
import type { Quantity } from './quantity';
import { readOrder, readRange } from './ranges';
import { shareUnits } from './share-units';
import { type UnitAfter, unitAfter } from './unit-after';
import { readUnit } from './units';
import { wordQuantity } from './word-quantities';

const currencies: Readonly<Record<string, string>> = {
  $: 'USD',
  USD: 'USD',
  '€': 'EUR',
  EUR: 'EUR',
  '£': 'GBP',
  GBP: 'GBP',
};

/** The token after the whole of a share (`12 of 27`, `4 out of 7`, `7/10`), for a part that ends before token `next`. */
function shareEnd(tokens: readonly Token[], next: number, { value }: Amount): number | undefined {
  const link = tokens[next]?.lower;
  if (link !== 'of' && link !== 'out' && link !== '/') return undefined;
  const at = next + (link === 'out' ? 2 : 1);
  const isSpelled = link === 'of' && tokens[next - 1]?.type === 'word' && tokens[at]?.value !== undefined;
  const whole = tokens[at]?.type === 'number' || isSpelled ? readAmount(tokens, at) : undefined;
  return whole && whole.value >= value && Number.isInteger(whole.value) ? whole.next : undefined;
}

/** What a share in brackets is of: `34% (528/1532) of quarters`. */
function sharedAfter(tokens: readonly Token[], whole: number): UnitAfter | undefined {
  if (tokens[whole]?.text !== ')' || tokens[whole + 1]?.lower !== 'of') return undefined;
  const counted = readCounted(tokens, whole + (tokens[whole + 2]?.lower === 'the' ? 3 : 2), false);
  return counted && { ...counted, next: whole };
}

function quantityAt(tokens: readonly Token[], i: number): Quantity | undefined {
  const token = tokens[i];
  if (token?.value === undefined || isPartOfName(tokens, i)) return undefined;
  const amount = readAmount(tokens, i);
  if (!amount) return undefined;
  const before = tokens[i - 1];
  const currency = currencies[before?.text ?? ''];
  const isSigned =
    token.glued && /^[-+]$/.test(before?.text ?? '') && !(before?.glued && tokens[i - 2]?.type !== 'mark');
  if (isSigned && before?.text === '-') amount.value = -amount.value;
  let unit = unitAfter(tokens, amount.next, amount);
  const whole = unit ? undefined : shareEnd(tokens, amount.next, amount);
  const isShare = whole !== undefined && Number.isInteger(amount.value);
  const range = whole === undefined ? (readOrder(tokens, i) ?? readRange(tokens, i, amount, unit)) : undefined;
  if (isShare) unit = readCounted(tokens, whole, false) ?? sharedAfter(tokens, whole);
  else if (whole !== undefined) unit = { unit: 'points', type: 'points', kind: 'quality', next: whole };
  else if (range) unit = range.unit;
  const isMoney = currency !== undefined && (!unit || /^(?:count|params|score)$/.test(unit.type));
  const isTimes = before?.text === '×' && (!unit || unit.type === 'count');
  if (isTimes) unit = { unit: 'x', type: 'ratio', kind: 'speed', next: amount.next };
  const first = isMoney || isSigned || isTimes ? i - 1 : i;
  if (isMoney) unit = { unit: currency, type: 'money', kind: 'cost', next: range?.next ?? amount.next };
  const known: UnitAfter = unit ?? { unit: '', type: 'bare', kind: 'other', next: range?.next ?? whole ?? amount.next };
  const more = tokens[known.next];
  const plus = more?.text === '+' && more.glued;
  const next = known.next + (plus ? 1 : 0);
  const quantity: Quantity = {
    unit: known.unit,
    type: known.type,
    kind: known.kind,
    start: (tokens[first] ?? token).start,
    end: (tokens[next - 1] ?? token).end,
    first,
    next,
    values: range?.values ?? [amount.value],
    scaled: (range?.scale ?? amount.scale) > 1,
    plus: plus || amount.plus,
    spelled: token.type === 'word',
    share: isShare,
    hyphenated: isHyphen(tokens[amount.next]) && known.type === 'count',
  };
  if (known.phrase !== undefined) quantity.phrase = known.phrase;
  return quantity;
}

/** The quantities of a sentence, left to right; intervals of confidence are left to the numbers they qualify. */
export function readQuantities(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.length; ) {
    const quantity = wordQuantity(tokens, i) ?? quantityAt(tokens, i);
    if (!quantity) i += 1;
    else if (quantity.type === 'percent' && namesInterval(tokens[quantity.next]))
      i = intervalEnd(tokens, quantity.next);
    else {
      if (!isAside(tokens, quantity)) found.push(quantity);
      i = Math.max(quantity.next, i + 1);
    }
  }
  shareUnits(tokens, found);
  countAsBefore(tokens, found);
  return found;
}

/** `MLPerf 1.1 record`: the version in a name that goes on after it. */
const isVersion = (tokens: readonly Token[], first: number, next: number): boolean =>
  isName(tokens[first - 1]) &&
  /^\d\.\d$/.test(tokens[first]?.text ?? '') &&
  readUnit(tokens, first - 1) === undefined &&
  tokens[next]?.type === 'word' &&
  phraseAt(tokens, next, next + 1) !== undefined;

const machineName = /^(?:[A-Z]{1,3}\d{2,4}[A-Za-z]{0,2}|\d{4}Ti)$/;

/** Memory in a name: `4-bit quantization`, `A100 80GB`. */
const isNameOfMemory = (tokens: readonly Token[], { type, unit, first, next }: Quantity): boolean =>
  type === 'bytes' &&
  ((unit === 'bits' && isHyphen(tokens[next - 2])) || machineName.test(tokens[first - 1]?.text ?? ''));

/** A model's size in its name: `Qwen2.5 7B`, `Llama 2-70B`. */
function isNameOfModel(tokens: readonly Token[], { type, first, next, values }: Quantity): boolean {
  const name = tokens[first - 1];
  if (type !== 'params' || name?.type !== 'word') return false;
  const isRange = values.length > 1 && next === first + 4 && isHyphen(tokens[first + 1]);
  return isRange ? first > 1 && isName(name) : next === first + 2 && /^\p{Lu}.*[\d\p{Lu}]/u.test(name.text);
}

const numbered =
  /^(?:theorem|lemma|corollary|proposition|definition|section|sec|figure|fig|table|chapter|equation|eq|appendix|algorithm)s?$/;
/** Numbers in a list of references, at most. */
const longestReference = 12;

/** A number that says which: `Theorem 1.1, 1.2 and 1.3`. */
function isReference(tokens: readonly Token[], { first }: Quantity): boolean {
  for (let j = first - 1; j >= Math.max(0, first - longestReference); j -= 1) {
    const { type, lower = '' } = tokens[j] ?? {};
    if (type === 'word' && lower !== 'and') return numbered.test(lower);
    if (type === 'mark' && !/^[,.(-]$/.test(lower)) return false;
  }
  return false;
}

/** Numbers that never are a metric: `one` and `single` that count nothing, `3:1`, `69-year-old`, `the 80s`, `4-bit`. */
function isAside(tokens: readonly Token[], quantity: Quantity): boolean {
  const { type, spelled, values, first, next } = quantity;
  const after = tokens[next];
  if (isNameOfMemory(tokens, quantity) || isNameOfModel(tokens, quantity)) return true;
  if (type === 'bare' && isReference(tokens, quantity)) return true;
  if (type === 'bare' && spelled && (values[0] ?? 0) <= 1) return true;
  if (type === 'bare' && /^['’]$/.test(after?.text ?? '') && tokens[next + 1]?.text === 's') return true;
  if ((type === 'bare' || type === 'count') && isVersion(tokens, first, type === 'count' ? first + 1 : next))
    return true;
  if (
    type === 'bare' &&
    /^[:;]$/.test(after?.text ?? '') &&
    after?.glued &&
    tokens[next + 1]?.type === 'number' &&
    tokens[next + 1]?.glued
  )
    return true;
  if (
    type === 'bare' &&
    /^[:;]$/.test(tokens[first - 1]?.text ?? '') &&
    tokens[first]?.glued &&
    tokens[first - 2]?.type === 'number'
  )
    return true;
  return (
    type === 'time' &&
    (after?.text === '-' || after?.lower === 'old') &&
    /^old/.test(tokens[after.text === '-' ? next + 1 : next]?.lower ?? '')
  );
}
