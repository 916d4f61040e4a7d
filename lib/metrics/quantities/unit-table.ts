import { remember } from '../../text/remember';
import { rules } from '../rules/all';
import type { Unit } from '../rules/unit';
import type { UnitWord, Word } from '../tokens/word';
import { endsMeasure } from './long-units';
import { namesLand } from './money';

const units = new Map<string, Unit>();
for (const { units: rows = [] } of Object.values(rules)) {
  for (const { type, kind, units: spelled } of rows) {
    for (const [unit, spellings] of spelled)
      for (const spelling of spellings.split(' ')) units.set(spelling, { unit, type, kind });
  }
}

/** Units that are made by the code, beside those of the tables. */
export const ratio: Unit = { unit: 'x', type: 'ratio', kind: 'speed' };
export const percent: Unit = { unit: '%', type: 'percent', kind: 'quality' };
export const points: Unit = { unit: 'points', type: 'points', kind: 'quality' };
/** A unit of measurement as it is written. */
export const physical = (unit: string): Unit => ({ unit, type: 'physical', kind: 'other' });

/** The unit of a table that is spelled so. */
export const unitOf = (spelling: string): Unit | undefined => units.get(spelling);

/** SI units and those of the fields beside machine learning, with their prefixes; letter case counts. */
const physicalUnit =
  /^(?:[fpnµumcdkMGTPE]?(?:m|g|s|Hz|eV|V|W|Wh|J|K|Pa|bar|L|l|M|mol|pc|yr|T|A|Ah|F|Ω|cal|Da|N|G|Jy|b|bp|sr|Bq|Sv|Gy|IU)|°C?|mmHg|ppm|ppb|rpm|dB[cim]?|Msun|Å|AU|arcsec|arcmin|mas|deg|degrees|km|cm|mm|nm|kpc|Mpc|Gpc|Gyr|Myr|kcal|ha|atm|wt|mol|nats|rad|electronvolts?|kelvin|erg|Jones|[kcmµn]?m[23]|mag)$/;
const ratioWord = /^(?:[x×]|X|times|folds?)$/;

/** Times that something is counted over. */
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
  d: 'day',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  yr: 'yr',
  decade: 'decade',
  century: 'century',
};

/** The time that something is counted over, by its word in lower case. */
export const timeBelow = (lower: string): string | undefined =>
  Object.hasOwn(rateTime, lower) ? rateTime[lower] : undefined;

const flopRate = /^(giga|tera|peta|exa|[GTPE])?flop\/?s(?:\/s)?$/i;

/** The unit that a word names. */
export const lookUp = remember((word): Unit | null => {
  const lower = word.toLowerCase();
  const found = units.get(word) ?? (word.length > 3 ? units.get(lower) : undefined);
  if (found) return found;
  if (ratioWord.test(lower)) return ratio;
  if (/^(?:percent|percentage|pct)$/.test(lower)) return percent;
  const flops = flopRate.exec(word);
  if (flops && /\/s|ps$|^[a-z]+s$/i.test(word))
    return { unit: `${(flops[1] ?? '').charAt(0).toUpperCase()}FLOP/s`, type: 'rate', kind: 'speed' };
  if (physicalUnit.test(word)) return physical(word);
  const [, below = '', power = ''] = /^([A-Za-zµ]{1,3})-([123])$/.exec(word) ?? [];
  return power !== '' && physicalUnit.test(below) ? physical(`${below}^-${power}`) : null;
});

/** Whether a word is a rate of something over a known unit or time: `beats/min`, `g/dL`, `CFU/g`. */
export const isPer = (word: string): boolean => {
  const cut = word.lastIndexOf('/');
  const below = word.slice(cut + 1);
  return cut > 0 && word.length < 20 && (timeBelow(below) !== undefined || physicalUnit.test(below));
};

const accelerated = /^(gpu|tpu|npu|cpu|node|core|accelerator|tpu(?=v\d)|[abhv]\d{2,3})(?:v\d[a-z]?)?-(.+)$/;
const writtenAs: Readonly<Record<string, string>> = { gpu: 'GPU', tpu: 'TPU', npu: 'NPU', cpu: 'CPU' };

/** Time of machines: `GPU h`, `core h`, for the machine and the time as words. */
export function machineTime(machine: string, time: string): Unit | undefined {
  const unit = units.get(time);
  if (unit?.type !== 'time') return undefined;
  const name = writtenAs[machine] ?? (/\d/.test(machine) ? 'GPU' : machine);
  return { unit: `${name} ${unit.unit}`, type: 'energy', kind: 'cost' };
}

/** The unit of a word that joins a unit to something else: `GPU-hours`, `AP_50`, `pass@1`. */
function joinedUnit(word: string): Unit | null {
  const [, machine = '', time = ''] = accelerated.exec(word.toLowerCase()) ?? [];
  const timed = machineTime(machine, time);
  if (timed) return timed;
  const card = /^([A-Z]{1,2}\d{2,4}[A-Za-z]?)-\d{2,3}GB$/.exec(word)?.[1];
  const whole = card === undefined ? undefined : units.get(card);
  if (whole?.type === 'machines') return whole;
  const subscript = /^(\p{L}+)_?(\d{1,3}(?::\d\d)?)$/u.exec(word);
  if (subscript && units.get(subscript[1] ?? '')?.type === 'score' && !units.has(word))
    return { unit: `${subscript[1]}${subscript[2]}`, type: 'score', kind: 'quality' };
  const measured = word.indexOf('@');
  return measured > 0 && units.get(word.slice(0, measured))?.type === 'score'
    ? { unit: word, type: 'score', kind: 'quality' }
    : null;
}

/** Words that are a unit only together with the next one. */
const leads =
  /^(?:percentage|per$|basis$|standard$|(?:gpu|tpu|npu|cpu|accelerator|device|machine|node|person|core|square|cubic|solar|µ|ab|mm|wt|mol|vol|at|r|[abhv]\d{2,3}|earth|jupiter|jovian|neptune)$)/;

/** What a word says of a unit, or `null` where none can begin with it. */
export function unitWord({ text, lower }: Word): UnitWord | null {
  const joined = joinedUnit(text);
  const slash = text.indexOf('/');
  const own = lookUp(text) ?? (slash < 0 ? null : lookUp(text.slice(0, slash)));
  const known = { joined, own, slash, isPer: isPer(text), leads: leads.test(lower) || namesLand(lower) };
  return joined || own || known.isPer || known.leads || endsMeasure(lower) ? known : null;
}
