import { type Counted, readCounted } from './counts';
import { scaleLetter, scaleWord } from './number-words';
import type { Token } from './tokens';
import { readUnit, type Unit } from './units';

/** A number with its unit, before it is known whether it is a metric. */
export interface Quantity extends Unit {
  /** Offsets into the plain text. */
  start: number;
  end: number;
  /** Its first token and the one after its last. */
  first: number;
  next: number;
  values: number[];
  /** The counted noun phrase, for a count. */
  phrase?: string;
  /** A scale word or letter was read. */
  scaled: boolean;
  /** `10+`, `≥`: what the number itself says of its bound. */
  plus: boolean;
  /** Written in words. */
  spelled: boolean;
  /** `12 of 27`. */
  share: boolean;
}

interface Amount {
  value: number;
  next: number;
  scale: number;
  letter: string;
  plus: boolean;
}

const bare: Unit = { unit: '', type: 'bare', kind: 'other' };
const params: Unit = { unit: 'params', type: 'params', kind: 'model' };
const modelNoun =
  /^(?:models?|scale|scales|parametri[sz]ed|llms?|variants?|language|dense|moe|active|total|base|backbones?|parametered|size|sizes|class|version)$/;
const contextNoun = /^(?:context|sequence|length|window|ctx)$/;

const isHyphen = (token: Token | undefined): boolean => token?.text === '-' && token.glued;
const isDash = (token: Token | undefined): boolean => token?.text === '-' || token?.text === '–' || token?.text === '—';

/** The number at token `i` with powers, spreads and scale words read to the end: `1.2 × 10^5`, `21 ± 3`, `2.3 billion`, `10+`. */
function readAmount(tokens: readonly Token[], i: number): Amount | undefined {
  const token = tokens[i];
  if (token?.value === undefined) return undefined;
  let value = token.value;
  let next = i + 1;
  const power = (at: number): { exponent: number; next: number } | undefined => {
    if (tokens[at]?.text !== '^') return undefined;
    const open = tokens[at + 1]?.text === '(' ? 1 : 0;
    const minus = tokens[at + 1 + open]?.text === '-' ? 1 : 0;
    const exponent = tokens[at + 1 + open + minus]?.value;
    return exponent === undefined
      ? undefined
      : { exponent: minus ? -exponent : exponent, next: at + 2 + 2 * open + minus };
  };
  const own = value === 10 ? power(next) : undefined;
  if (own) {
    value = 10 ** own.exponent;
    next = own.next;
  }
  const skipSpread = () => {
    if (tokens[next]?.text === '±' && tokens[next + 1]?.type === 'number') next += 2;
  };
  skipSpread();
  if (/^[×x]$/.test(tokens[next]?.text ?? '') && tokens[next + 1]?.value === 10) {
    const times = power(next + 2);
    if (times) {
      value = Number(`${value}e${times.exponent}`);
      next = times.next;
    }
  }
  if (/^e$/i.test(tokens[next]?.text ?? '') && tokens[next]?.glued) {
    const minus = tokens[next + 1]?.text === '-' ? 1 : 0;
    const exponent = tokens[next + 1 + minus];
    if (exponent?.glued && exponent.value !== undefined && exponent.value < 300) {
      value = Number(`${value}e${minus ? '-' : ''}${exponent.value}`);
      next += 2 + minus;
    }
  }
  let scale = 1;
  let letter = '';
  const suffix = tokens[next];
  if (suffix?.glued && suffix.type === 'word' && scaleLetter(suffix.text)) {
    letter = suffix.text;
    scale = scaleLetter(letter) ?? 1;
    next += 1;
  } else {
    for (let word = tokens[isHyphen(suffix) ? next + 1 : next]; word; word = tokens[next]) {
      const factor = scaleWord(word.lower);
      if (!factor) break;
      scale *= factor;
      next += isHyphen(tokens[next]) ? 2 : 1;
    }
  }
  let plus = false;
  if (tokens[next]?.text === '+' && tokens[next]?.glued) {
    plus = true;
    next += 1;
  }
  skipSpread();
  return { value: scale === 1 ? value : Number((value * scale).toPrecision(12)), next, scale, letter, plus };
}

/** Whether the number at `i` is part of a name, a formula or a size (`Level-3`, `x_1`, `480x832`, `v2`), not a quantity. */
function isPartOfName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (token?.glued && before) {
    if (/[\^_#/\\&@*]/.test(before.text) && tokens[i - 2]?.type === 'word') return true;
    if (before.text === '/' && before.glued && tokens[i - 2]?.type === 'word') return true;
    if (/[\^_#]/.test(before.text)) return true;
    if (before.text === '-' && before.glued && tokens[i - 2]?.type === 'word' && tokens[i - 2]?.value === undefined)
      return true;
    if (before.type === 'word' && before.glued && /^x$/i.test(before.text)) return true;
  }
  if (
    /^[x×]$/i.test(next?.text ?? '') &&
    tokens[i + 2]?.type === 'number' &&
    !(tokens[i + 2]?.value === 10 && tokens[i + 3]?.text === '^')
  )
    return true;
  if (before?.text === '×' || (before?.lower === 'x' && tokens[i - 2]?.type === 'number')) return true;
  if (next?.type === 'word' && next.glued && token?.type === 'number') {
    if (!readUnit(tokens, i + 1) && !scaleLetter(next.text) && !/^(?:e|E|min|mon|x)$/.test(next.text)) return true;
  }
  return false;
}

const shareNoun = /^(?:of|out|\/)$/;

function quantityAt(tokens: readonly Token[], i: number): Quantity | undefined {
  const token = tokens[i];
  if (!token || token.value === undefined || isPartOfName(tokens, i)) return undefined;
  const amount = readAmount(tokens, i);
  if (!amount) return undefined;
  let first = i;
  let value = amount.value;
  const before = tokens[i - 1];
  const money = /^[$€£]$/.test(before?.text ?? '') ? before?.text : undefined;
  const signed =
    token.glued && (before?.text === '+' || before?.text === '-') && !(before.glued && tokens[i - 2]?.type !== 'mark');
  if (money) first -= 1;
  else if (signed) {
    first -= 1;
    if (before?.text === '-') value = -value;
  }
  const values = [value];
  let { next, plus } = amount;
  let { scale, letter } = amount;
  let share = false;
  let unit: (Unit & { next: number; phrase?: string }) | undefined = unitAt(tokens, next, amount);
  const link = tokens[next]?.lower ?? '';
  if (!unit && shareNoun.test(link) && Number.isInteger(value)) {
    const at = next + (link === 'out' ? 2 : 1);
    const whole = readAmount(tokens, at);
    if (whole && whole.value >= value && Number.isInteger(whole.value) && tokens[at]?.type === 'number') {
      share = true;
      next = whole.next;
      unit = readCounted(tokens, next, false);
    }
  }
  if (!share) {
    const afterUnit = unit?.type === 'count' ? next : (unit?.next ?? next);
    const to = rangeEnd(tokens, i, afterUnit);
    const high = to === undefined || isPartOfName(tokens, to) ? undefined : readAmount(tokens, to);
    if (to !== undefined && high) {
      const highUnit = unitAt(tokens, high.next, high);
      if (
        (!unit ||
          unit.type === 'count' ||
          !highUnit ||
          highUnit.unit === unit.unit ||
          (scale > 1 && highUnit.type === unit.type)) &&
        (highUnit || unit || high.value > value)
      ) {
        const low =
          scale === 1 && high.scale > 1 && value < high.value / high.scale
            ? Number((value * high.scale).toPrecision(12))
            : value;
        values.splice(0, 1, low, high.value);
        next = high.next;
        scale = Math.max(scale, high.scale);
        letter = letter || high.letter;
        unit = highUnit ?? (unit && unit.type !== 'count' ? { ...unit, next } : undefined);
      }
    }
  }
  if (money) unit = { unit: money === '€' ? 'EUR' : money === '£' ? 'GBP' : 'USD', type: 'money', kind: 'cost', next };
  const { next: after = next, phrase, ...known } = unit ?? { ...bare, next };
  next = after;
  if (tokens[next]?.text === '+' && tokens[next]?.glued) {
    plus = true;
    next += 1;
  }
  const last = tokens[next - 1] ?? token;
  const quantity: Quantity = {
    unit: known.unit,
    type: known.type,
    kind: known.kind,
    start: (tokens[first] ?? token).start,
    end: last.end,
    first,
    next,
    values,
    scaled: scale > 1,
    plus,
    share,
    spelled: token.type === 'word',
  };
  if (phrase !== undefined) quantity.phrase = phrase;
  return quantity;
}

/** A measure's name that follows its number and is in no table: `0.95 Adjusted Rand Index`. */
function measureAfter(tokens: readonly Token[], next: number): (Unit & { next: number }) | undefined {
  let end = next;
  while (end < next + 4 && tokens[end]?.type === 'word' && /^\p{Lu}/u.test(tokens[end]?.text ?? '')) end += 1;
  if (end === next || tokens[end]?.type === 'number') return undefined;
  const name = tokens.slice(next, end).map((token) => token.text);
  return { unit: name.join(' '), type: 'score', kind: 'quality', next: end };
}

/** The unit or counted noun after an amount. */
function unitAt(
  tokens: readonly Token[],
  next: number,
  { letter, value, plus }: Amount,
): (Unit & { next: number; phrase?: string }) | undefined {
  const hyphenated = isHyphen(tokens[next]);
  const at = hyphenated ? next + 1 : next;
  const word = tokens[at];
  const unit = plus && word?.text === '%' ? readUnit(tokens, at) : readUnit(tokens, at);
  if (unit && !(unit.type === 'score' && unit.unit.length < 2)) return unit;
  if (letter && /[BMT]/.test(letter) && value >= 1e5) {
    if (!word || word.type !== 'word' || modelNoun.test(word.lower)) {
      const named = word?.type === 'word' && tokens[at + 1]?.lower.startsWith('param');
      return { ...params, next: named ? at + 2 : next };
    }
    if (tokens[at + 1]?.lower.startsWith('param')) return { ...params, next: at + 2 };
  }
  if (
    word?.type === 'word' &&
    /^(?:trainable|learnable|active|activated|total|model|free|additional)$/.test(word.lower) &&
    tokens[at + 1]?.lower.startsWith('param')
  )
    return { ...params, next: at + 2 };
  if (letter && word && contextNoun.test(word.lower)) return { unit: 'tokens', type: 'tokens', kind: 'context', next };
  const counted: Counted | undefined = readCounted(tokens, at, hyphenated);
  if (counted) {
    const last = tokens[counted.next - 1];
    const named = last && readUnit(tokens, counted.next - 1);
    return named && (named.type === 'machines' || named.type === 'tokens' || named.type === 'params')
      ? { ...counted, ...named }
      : counted;
  }
  if (!letter && !Number.isInteger(value) && !tokens[next - 2]?.text.endsWith('(')) {
    const measure = measureAfter(tokens, next);
    if (measure) return measure;
  }
  return letter && /[BT]/.test(letter) && value >= 1e8 ? { ...params, next } : undefined;
}

/** The token of a range's second number, for a first number that ends before token `next`. */
function rangeEnd(tokens: readonly Token[], i: number, next: number): number | undefined {
  const link = tokens[next];
  if (!link) return undefined;
  let to = next + 1;
  if (isDash(link)) {
    if (tokens[to]?.text === '-' || tokens[to]?.text === '+') return undefined;
  } else if (link.lower === 'to') {
    if (changes(tokens, i)) return undefined;
  } else if (!(link.lower === 'and' && tokens.slice(Math.max(0, i - 3), i).some((token) => token.lower === 'between')))
    return undefined;
  if (/^[~≈$+]$/.test(tokens[to]?.text ?? '')) to += 1;
  return tokens[to]?.type === 'number' || (tokens[to]?.value !== undefined && link.lower === 'to') ? to : undefined;
}

const change =
  /^(?:increas|decreas|reduc|improv|ris|rose|drop|fell|fall|grow|grew|rais|lower|boost|cut|declin|went|jump|shrink|shrank|mov|chang|shift)/;
const span = /^(?:rang|span|var|between)/;

/** Whether `from A to B` tells of a change (two metrics) and not of a span. */
function changes(tokens: readonly Token[], i: number): boolean {
  if (!tokens.slice(Math.max(0, i - 3), i).some((token) => token.lower === 'from')) return false;
  const before = tokens.slice(Math.max(0, i - 12), i);
  if (before.slice(-4).some((token) => span.test(token.lower))) return false;
  return before.some((token) => change.test(token.lower));
}

const multiples: Readonly<Record<string, number>> = {
  twice: 2,
  thrice: 3,
  double: 2,
  doubles: 2,
  doubled: 2,
  doubling: 2,
  triple: 3,
  triples: 3,
  tripled: 3,
  tripling: 3,
  quadruple: 4,
  quadruples: 4,
};
const fractions: Readonly<Record<string, number>> = { half: 50, halves: 50, halved: 50, halving: 50 };

/** Quantities that have no numeral of their own: `twice`, `half`, `tenfold`, `two orders of magnitude`. */
function wordQuantity(tokens: readonly Token[], i: number): Quantity | undefined {
  const token = tokens[i];
  if (token?.type !== 'word') return undefined;
  const made = (first: number, next: number, value: number, unit: string): Quantity => ({
    unit,
    type: unit === 'x' ? 'ratio' : 'percent',
    kind: 'speed',
    start: (tokens[first] ?? token).start,
    end: (tokens[next - 1] ?? token).end,
    first,
    next,
    values: [value],
    scaled: false,
    plus: false,
    spelled: true,
    share: false,
  });
  if (token.lower.startsWith('order')) {
    const joined = /^orders?-of-magnitude$/.test(token.lower);
    if (!joined && !(tokens[i + 1]?.lower === 'of' && /^magnitudes?$/.test(tokens[i + 2]?.lower ?? '')))
      return undefined;
    const next = joined ? i + 1 : i + 3;
    const before = tokens[i - 1];
    const count = before?.value ?? 1;
    if (/^(?:several|many|multiple|some|few)$/.test(before?.lower ?? '') || count > 20) return undefined;
    if (token.lower.startsWith('orders') && before?.value === undefined) return undefined;
    return made(before?.value === undefined ? i : i - 1, next, 10 ** count, 'x');
  }
  if (Object.hasOwn(multiples, token.lower)) return made(i, i + 1, multiples[token.lower] ?? 2, 'x');
  if (Object.hasOwn(fractions, token.lower)) return made(i, i + 1, fractions[token.lower] ?? 50, '%');
  const fold = /^([a-z]+?)-?folds?$/.exec(token.lower);
  const times = fold?.[1] ? wordValue(fold[1]) : undefined;
  return times === undefined ? undefined : made(i, i + 1, times, 'x');
}

const foldWords: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  hundred: 100,
  thousand: 1000,
};
const wordValue = (word: string): number | undefined => (Object.hasOwn(foldWords, word) ? foldWords[word] : undefined);

const intervalWord = /^(?:ci|cis|cri|confidence|credible|interval|intervals|percentile)$/;

/** The quantities of a sentence, left to right; intervals of confidence are left to the numbers they qualify. */
export function readQuantities(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i];
    const ordered =
      token?.value !== undefined && tokens[i + 1]?.lower.startsWith('order') ? wordQuantity(tokens, i + 1) : undefined;
    const quantity = ordered ?? wordQuantity(tokens, i) ?? quantityAt(tokens, i);
    if (!quantity) {
      i += 1;
      continue;
    }
    const after = tokens[quantity.next];
    if (quantity.type === 'percent' && after && intervalWord.test(after.lower)) {
      i = intervalEnd(tokens, quantity.next);
      continue;
    }
    found.push(quantity);
    i = Math.max(quantity.next, i + 1);
  }
  shareUnits(tokens, found);
  return found;
}

/** The token after an interval's numbers: `CI: 1.2-3.4`, `confidence interval [0.1, 0.4]`. */
function intervalEnd(tokens: readonly Token[], i: number): number {
  let end = i;
  for (let j = i; j < Math.min(tokens.length, i + 16); j += 1) {
    const token = tokens[j];
    if (!token || token.text === ';') break;
    if (token.value !== undefined) end = j + 1;
    else if (!/^(?:ci|cis|cri|confidence|credible|interval|intervals|to|and|of|[-–—,:=%()[\]~])$/.test(token.lower))
      break;
  }
  return Math.max(end, i + 1);
}

/** Gives numbers of a list the unit that is said once: `7, 13, and 70 billion parameters`, `2.0/4.3 s`. */
function shareUnits(tokens: readonly Token[], found: Quantity[]): void {
  for (let k = found.length - 2; k >= 0; k -= 1) {
    const quantity = found[k];
    const next = found[k + 1];
    if (!quantity || !next || quantity.type !== 'bare' || next.type === 'bare') continue;
    const between = tokens.slice(quantity.next, next.first);
    if (
      between.length === 0 ||
      between.length > 2 ||
      !between.every((token) => /^(?:,|and|or|\/|&)$/.test(token.lower))
    )
      continue;
    if (next.type === 'percent' && (quantity.values[0] ?? 0) > 100) continue;
    if (quantity.spelled && next.type !== 'count' && !next.spelled) continue;
    const year = (quantity.values[0] ?? 0) >= 1900 && (quantity.values[0] ?? 0) < 2100 && between[0]?.text === ',';
    if (year) continue;
    quantity.unit = next.unit;
    quantity.type = next.type;
    quantity.kind = next.kind;
    if (next.phrase !== undefined) quantity.phrase = next.phrase;
    const scale = next.scaled ? 10 ** (3 * Math.floor(Math.log10(Math.max(...next.values)) / 3)) : 1;
    if (next.scaled && !quantity.scaled)
      quantity.values = quantity.values.map((value) => (value < 1000 ? value * scale : value));
  }
}
