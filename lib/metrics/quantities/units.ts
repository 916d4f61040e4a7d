import { remember } from '../../text/remember';
import { rules } from '../rules/all';
import type { Unit } from '../rules/unit';
import { setOf } from '../tokens/phrases';
import type { Token, UnitWord, Word } from '../tokens/word';
import { endsMeasure, ownPower, powersAfter, spelledMeasure } from './long-units';

const units = new Map<string, Unit>();
for (const { units: rows = [] } of Object.values(rules)) {
  for (const { type, kind, units: spelled } of rows) {
    for (const [unit, spellings] of spelled)
      for (const spelling of spellings.split(' ')) units.set(spelling, { unit, type, kind });
  }
}

const ratio: Unit = { unit: 'x', type: 'ratio', kind: 'speed' };
const percent: Unit = { unit: '%', type: 'percent', kind: 'quality' };
const points: Unit = { unit: 'points', type: 'points', kind: 'quality' };
const physical = (unit: string): Unit => ({ unit, type: 'physical', kind: 'other' });

/** SI units and those of the fields beside machine learning, with their prefixes; letter case counts. */
const physicalUnit =
  /^(?:[fpnµumcdkMGTPE]?(?:m|g|s|Hz|eV|V|W|Wh|J|K|Pa|bar|L|l|M|mol|pc|yr|T|A|Ah|F|Ω|cal|Da|N|G|Jy|b|bp|sr|Bq|Sv|Gy|IU)|°C?|mmHg|ppm|ppb|rpm|dB[cim]?|Msun|Å|AU|arcsec|arcmin|mas|deg|degrees|km|cm|mm|nm|kpc|Mpc|Gpc|Gyr|Myr|kcal|ha|atm|wt|mol|nats|rad|electronvolts?|kelvin|meters?|metres?|erg|[kcmµn]?m[23]|mag)$/;
const ratioWord = /^(?:[x×]|X|times|folds?)$/;
const rateTime: Readonly<Record<string, string>> = {
  s: 's',
  sec: 's',
  second: 's',
  ms: 'ms',
  min: 'min',
  minute: 'min',
  h: 'h',
  hour: 'h',
  hr: 'h',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  yr: 'yr',
  decade: 'decade',
  century: 'century',
};
const flopRate = /^(giga|tera|peta|exa|[GTPE])?flop\/?s(?:\/s)?$/i;

/** The unit that a word names. */
const lookUp = remember((word): Unit | null => {
  const lower = word.toLowerCase();
  const found = units.get(word) ?? (word.length > 3 ? units.get(lower) : undefined);
  if (found) return found;
  if (ratioWord.test(lower)) return ratio;
  if (lower === 'percent' || lower === 'percentage') return percent;
  const flops = flopRate.exec(word);
  if (flops && /\/s|ps$|^[a-z]+s$/i.test(word))
    return { unit: `${(flops[1] ?? '').charAt(0).toUpperCase()}FLOP/s`, type: 'rate', kind: 'speed' };
  return physicalUnit.test(word) ? physical(word) : null;
});

/** Whether a word is a rate of something over a known unit or time: `beats/min`, `g/dL`, `CFU/g`. */
export const isPer = (word: string): boolean => {
  const cut = word.lastIndexOf('/');
  const below = word.slice(cut + 1);
  return cut > 0 && word.length < 20 && (rateTime[below] !== undefined || physicalUnit.test(below));
};

/** The unit of a word that joins a unit to something else: `GPU-hours`, `AP_50`, `pass@1`. */
function joinedUnit(word: string): Unit | null {
  const timed = /^(?:gpu|tpu|cpu|node|core|[ah]\d+)-(.+)$/.exec(word.toLowerCase());
  const time = units.get(timed?.[1] ?? '');
  if (time?.type === 'time') return time;
  const subscript = /^(\p{L}+)_?(\d{1,3}(?::\d\d)?)$/u.exec(word);
  if (subscript && units.get(subscript[1] ?? '')?.type === 'score' && !units.has(word))
    return { unit: `${subscript[1]}${subscript[2]}`, type: 'score', kind: 'quality' };
  const measured = word.indexOf('@');
  return measured > 0 && units.get(word.slice(0, measured))?.type === 'score'
    ? { unit: word, type: 'score', kind: 'quality' }
    : null;
}

/** What time is counted of: `GPU hours`. */
const accounted = setOf('gpu tpu npu cpu accelerator device machine node person core');
/** Words that are a unit only together with the next one. */
const leads =
  /^(?:percentage|per$|basis$|standard$|(?:gpu|tpu|npu|cpu|accelerator|device|machine|node|person|core|square|cubic|µ|ab)$)/;

/** What a word says of a unit, or `null` where none can begin with it. */
function unitWord({ text, lower }: Word): UnitWord | null {
  const joined = joinedUnit(text);
  const slash = text.indexOf('/');
  const own = lookUp(text) ?? (slash < 0 ? null : lookUp(text.slice(0, slash)));
  const known = { joined, own, slash, isPer: isPer(text) };
  return joined || own || known.isPer || leads.test(lower) || endsMeasure(lower) ? known : null;
}

/** A unit, and the token after it. */
export type UnitAt = Unit & { next: number };

const unitTo = ({ unit, type, kind }: Unit, next: number): UnitAt => ({ unit, type, kind, next });

/** The unit that begins at a token, and the token after it. */
export function readUnit(tokens: readonly Token[], i: number): UnitAt | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (token.type === 'mark') {
    if (token.text === '%') {
      const after = tokens[i + 1];
      if (after?.text === '-' && /^points?$/.test(tokens[i + 2]?.lower ?? '')) return unitTo(points, i + 3);
      return /^points?$/.test(after?.lower ?? '') ? unitTo(points, i + 2) : unitTo(percent, i + 1);
    }
    if (token.text === '×') return tokens[i + 1]?.type === 'number' ? undefined : unitTo(ratio, i + 1);
    if (token.text === '°')
      return tokens[i + 1]?.text === 'C' ? unitTo(physical('°C'), i + 2) : unitTo(physical('°'), i + 1);
    return undefined;
  }
  const { word } = token;
  if (!word) return undefined;
  if (word.unit === undefined) word.unit = unitWord(word);
  const known = word.unit;
  if (!known) return undefined;
  if (token.lower.startsWith('percentage') && /^points?$/.test(tokens[i + 1]?.lower ?? ''))
    return unitTo(points, i + 2);
  if (token.lower === 'per' && tokens[i + 1]?.lower === 'cent') return unitTo(percent, i + 2);
  if (token.lower === 'basis')
    return /^points?$/.test(tokens[i + 1]?.lower ?? '') ? unitTo(physical('basis points'), i + 2) : undefined;
  if (token.lower === 'standard') {
    const measure = spelledMeasure(tokens, i + 1);
    return measure && unitTo(measure, i + 2);
  }
  if (token.lower === 'percentage-point') return unitTo(points, i + 1);
  if (accounted.has(token.lower)) {
    const time = units.get(tokens[i + 1]?.lower ?? '');
    if (time?.type === 'time') return unitTo(time, i + 2);
  }
  const small = token.text === 'µ' ? lookUp(`µ${tokens[i + 1]?.text ?? ''}`) : null;
  if (small) return unitTo(small, i + 2);
  if (known.joined) return unitTo(known.joined, i + 1);
  if (token.lower === 'square' || token.lower === 'cubic') {
    const power = lookUp((tokens[i + 1] ?? token).text);
    return power?.type === 'physical'
      ? { unit: `${token.lower} ${power.unit}`, type: 'count', kind: 'data', next: i + 2 }
      : undefined;
  }
  if (token.text === 'AB' && tokens[i + 1]?.text === 'mag') return unitTo(physical('AB mag'), i + 2);
  const { slash } = known;
  const unit = known.own ?? spelledMeasure(tokens, i);
  if (!unit) return known.isPer ? unitTo(physical(token.text), i + 1) : undefined;
  if (slash >= 0 && !units.has(token.text) && unit.type !== 'rate')
    return composite(unit, token.text.slice(slash + 1), i + 1);
  if (unit.type === 'score' && /^points?$/.test(tokens[i + 1]?.lower ?? '')) return unitTo(points, i + 2);
  const join = tokens[i + 1];
  const below = tokens[i + 2];
  if ((join?.text === '/' || join?.lower === 'per') && below?.type === 'word') {
    if (rateTime[below.lower] !== undefined || join.text === '/') return composite(unit, below.text, i + 3);
  }
  return unit.type === 'physical' || unit.type === 'energy' ? powered(tokens, unit, i + 1) : unitTo(unit, i + 1);
}

/** A unit with the powers that follow it: `km s^{-1}` is `km/s`, `g cm-3` is `g/cm^3`. */
function powered(tokens: readonly Token[], unit: Unit, next: number): UnitAt {
  const own = ownPower(tokens, next);
  if (own) return unitTo(physical(`${unit.unit}${own.power}`), own.next);
  const powers = powersAfter(tokens, next);
  if (!powers) return unitTo(unit, next);
  const more = powersAfter(tokens, powers.next);
  return unitTo(physical(`${unit.unit}${powers.below}${more?.below ?? ''}`), (more ?? powers).next);
}

const composite = (unit: Unit, below: string, next: number): UnitAt => {
  const time = rateTime[below.toLowerCase()];
  const whole = `${unit.unit}/${time ?? below}`;
  if (unit.type === 'tokens' || unit.unit === 'frames') return { unit: whole, type: 'rate', kind: 'speed', next };
  return unitTo(units.get(whole) ?? physical(whole), next);
};
