import type { Unit } from '../rules/unit';
import { setOf } from '../tokens/phrases';
import type { Token, UnitWord } from '../tokens/word';
import { ownPower, powersAfter, spelledMeasure, squarePower } from './long-units';
import { moneyMark, moneyOfLand } from './money';
import { lookUp, machineTime, percent, physical, points, ratio, timeBelow, unitOf, unitWord } from './unit-table';

/** A unit, and the token after it. */
export type UnitAt = Unit & { next: number };

/** Reads the unit that begins at a token; `known` is what the token's word says by itself. */
type UnitReading = (tokens: readonly Token[], i: number, known: UnitWord) => UnitAt | undefined;

const unitTo = ({ unit, type, kind }: Unit, next: number): UnitAt => ({ unit, type, kind, next });
const lowerAt = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? '';
const textAt = (tokens: readonly Token[], i: number): string => tokens[i]?.text ?? '';
const isPoints = (tokens: readonly Token[], i: number): boolean => /^points?$/.test(lowerAt(tokens, i));

/** `%/°C`, `%/year`: a share for each of another unit. */
function percentPer(tokens: readonly Token[], i: number): UnitAt | undefined {
  const [stroke, below] = [tokens[i + 1], tokens[i + 2]];
  if (stroke?.text !== '/' || !stroke.glued || !below?.glued) return undefined;
  const time = timeBelow(below.lower);
  if (time !== undefined) return unitTo(physical(`%/${time}`), i + 3);
  const unit = below.text === '°' || below.type === 'word' ? readUnit(tokens, i + 2) : undefined;
  return unit?.type === 'physical' ? unitTo(physical(`%/${unit.unit}`), unit.next) : undefined;
}

/** `%`, `% points`, `%-points`, `%p`. */
function percentMark(tokens: readonly Token[], i: number): UnitAt {
  const per = percentPer(tokens, i);
  if (per) return per;
  const after = tokens[i + 1];
  if (after?.text === '-' && isPoints(tokens, i + 2)) return unitTo(points, i + 3);
  if (isPoints(tokens, i + 1) || (after?.text === 'p' && after.glued)) return unitTo(points, i + 2);
  return unitTo(percent, i + 1);
}

/** `°C`, `°F`, `° K`, `°`. */
function degreeMark(tokens: readonly Token[], i: number): UnitAt {
  const scale = textAt(tokens, i + 1);
  return /^[CF]$/.test(scale) ? unitTo(physical(`°${scale}`), i + 2) : unitTo(physical('°'), i + 1);
}

/** The unit of a mark. */
function ofMark(tokens: readonly Token[], i: number): UnitAt | undefined {
  const mark = textAt(tokens, i);
  if (mark === '%') return percentMark(tokens, i);
  if (mark === '°') return degreeMark(tokens, i);
  if (mark === '‰' || mark === '″') return unitTo(physical(mark), i + 1);
  const money = moneyMark(tokens, i);
  if (money) return unitTo(money, i + 1);
  return mark === '×' && tokens[i + 1]?.type !== 'number' ? unitTo(ratio, i + 1) : undefined;
}

/** `percentage points`, `percentage-point`. */
const ofPoints: UnitReading = (tokens, i) => {
  const lower = lowerAt(tokens, i);
  if (lower === 'percentage-point' || lower === 'percentage-points') return unitTo(points, i + 1);
  return lower.startsWith('percentage') && isPoints(tokens, i + 1) ? unitTo(points, i + 2) : undefined;
};

const bodies = /^(?:solar|earth|jupiter|jovian|neptune)$/;

/** `solar masses`, `Earth radii`: what stars and planets are measured in. */
function bodyMeasure(body: string, measure: string): string | undefined {
  if (!bodies.test(body)) return undefined;
  if (body === 'solar' && /^mass(?:es)?$/.test(measure)) return 'Msun';
  return /^(?:masses|radii|luminosities)$/.test(measure)
    ? `${body === 'solar' ? 'solar' : `${body.charAt(0).toUpperCase()}${body.slice(1)}`} ${measure}`
    : undefined;
}

/** `per cent`, `basis points`, `standard deviations`. */
const ofTwoWords: UnitReading = (tokens, i) => {
  const lower = lowerAt(tokens, i);
  if (lower === 'per' && lowerAt(tokens, i + 1) === 'cent') return unitTo(percent, i + 2);
  if (lower === 'basis' && isPoints(tokens, i + 1)) return unitTo(physical('basis points'), i + 2);
  const isBody = /^(?:earth|jupiter|jovian|solar|lunar|stellar)$/.test(lower);
  if (isBody && /^(?:radi(?:us|i)|luminosit(?:y|ies))$/.test(lowerAt(tokens, i + 1)))
    return unitTo(
      physical(
        `${textAt(tokens, i)} ${lowerAt(tokens, i + 1)
          .replace(/us$/, 'i')
          .replace(/y$/, 'ies')}`,
      ),
      i + 2,
    );
  if (isBody && lower !== 'solar' && /^mass(?:es)?$/.test(lowerAt(tokens, i + 1)))
    return unitTo(physical(`${textAt(tokens, i)} masses`), i + 2);
  const body = bodyMeasure(lower, lowerAt(tokens, i + 1));
  if (body !== undefined) return unitTo(physical(body), i + 2);
  const money = moneyOfLand(tokens, i);
  if (money) return unitTo(money, i + 2);
  const measure = lower === 'standard' ? spelledMeasure(tokens, i + 1) : undefined;
  return measure && unitTo(measure, i + 2);
};

/** `wt%`, `wt.%`, `mol %`, `vol%`: shares of a mixture. */
const ofMixture: UnitReading = (tokens, i) => {
  if (!/^(?:wt|mol|vol|at)$/.test(lowerAt(tokens, i))) return undefined;
  const at = textAt(tokens, i + 1) === '.' ? i + 2 : i + 1;
  return textAt(tokens, at) === '%' ? unitTo(physical(`${textAt(tokens, i)}%`), at + 1) : undefined;
};

/** What time is counted of: `GPU hours`. */
const accounted = setOf('gpu tpu npu cpu accelerator device machine node person core');

/** `GPU hours`, `A100 GPU training hours`. */
const ofMachineTime: UnitReading = (tokens, i) => {
  const isCard = /^[abhv]\d{2,3}$/.test(lowerAt(tokens, i));
  /** `A100 GPU-hours`. */
  const joined = isCard && /-/.test(lowerAt(tokens, i + 1)) ? readUnit(tokens, i + 1) : undefined;
  if (joined?.type === 'energy' && joined.kind === 'cost') return joined;
  const machine = isCard && accounted.has(lowerAt(tokens, i + 1)) ? i + 1 : i;
  if (!isCard && !accounted.has(lowerAt(tokens, i))) return undefined;
  const dash = textAt(tokens, machine + 1) === '-' || lowerAt(tokens, machine + 1) === 'training' ? 1 : 0;
  const unit = machineTime(lowerAt(tokens, machine), lowerAt(tokens, machine + 1 + dash));
  return unit && unitTo(unit, machine + 2 + dash);
};

/** `µ s` of LaTeX. */
const ofMicro: UnitReading = (tokens, i) => {
  const small = textAt(tokens, i) === 'µ' ? lookUp(`µ${textAt(tokens, i + 1)}`) : null;
  return small ? unitTo(small, i + 2) : undefined;
};

/** `square degrees`, `cubic metres`: counted as they are called. */
const ofSquare: UnitReading = (tokens, i) => {
  const lower = lowerAt(tokens, i);
  if (lower !== 'square' && lower !== 'cubic') return undefined;
  const written = textAt(tokens, i + 1);
  const isLength = lookUp(written)?.type === 'physical';
  return isLength ? { unit: `${lower} ${written}`, type: 'count', kind: 'data', next: i + 2 } : undefined;
};

/** `mm Hg`, `AB mag`, `R^2`. */
const ofPair: UnitReading = (tokens, i) => {
  const [first, second] = [textAt(tokens, i), textAt(tokens, i + 1)];
  if (first === 'mm' && /^hg$/i.test(second)) return unitTo(physical('mm Hg'), i + 2);
  if (first === 'AB' && second === 'mag') return unitTo(physical('AB mag'), i + 2);
  const isSquare = /^[Rr]$/.test(first) && second === '^' && textAt(tokens, i + 2) === '2';
  const score = isSquare ? unitOf('R2') : undefined;
  return score && unitTo(score, i + 3);
};

const composite = (unit: Unit, below: string, next: number): UnitAt => {
  const whole = `${unit.unit}/${timeBelow(below.toLowerCase()) ?? below}`;
  if (unit.type === 'tokens' || unit.unit === 'frames') return { unit: whole, type: 'rate', kind: 'speed', next };
  return unitTo(unitOf(whole) ?? physical(whole), next);
};

/** A unit over another in one word: `GeV/c^2`, `m/s`, `tokens/s`. */
const ofFraction: UnitReading = (tokens, i, { own, slash, isPer }) => {
  const { text = '' } = tokens[i] ?? {};
  if (slash < 0 || unitOf(text) || own?.type === 'rate') return undefined;
  if (own === null && !isPer) return undefined;
  const over = own ? composite(own, text.slice(slash + 1), i + 1) : unitTo(physical(text), i + 1);
  const power = squarePower(tokens, over.next);
  return power ? unitTo(physical(`${over.unit}^${power.power}`), power.next) : over;
};

/** A score that points follow is counted in them: `F1 points`; `loss`, `BLEU`. */
const ofScore: UnitReading = (tokens, i, { own }) => {
  const unit = own ?? spelledMeasure(tokens, i);
  if (unit?.type !== 'score') return undefined;
  return isPoints(tokens, i + 1) ? unitTo(points, i + 2) : unitTo(unit, i + 1);
};

const longestBelow = 9;

/** `W/(m K)`, `nV/√Hz`: a unit over several, or over a root. */
const ofBracket: UnitReading = (tokens, i, { own }) => {
  if (own?.type !== 'physical' && own?.type !== 'energy') return undefined;
  if (textAt(tokens, i + 1) !== '/') return undefined;
  const root = tokens[i + 3];
  if (textAt(tokens, i + 2) === '√' && root?.type === 'word')
    return unitTo(physical(`${own.unit}/√${root.text}`), i + 4);
  if (textAt(tokens, i + 2) !== '(') return undefined;
  const close = tokens.slice(i + 3, i + longestBelow).findIndex(({ text }) => text === ')');
  const below = tokens.slice(i + 3, i + 3 + close).filter(({ type }) => type === 'word');
  const isUnits = close > 0 && below.length > 0 && below.every(({ text }) => lookUp(text) ?? timeBelow(text));
  return isUnits
    ? unitTo(physical(`${own.unit}/(${below.map(({ text }) => text).join(' ')})`), i + 4 + close)
    : undefined;
};

/** `GB per second`, `m / s`. */
const ofRate: UnitReading = (tokens, i, { own }) => {
  const join = tokens[i + 1];
  const below = tokens[i + 2];
  if (!own || below?.type !== 'word') return undefined;
  const isOver = join?.text === '/' || (join?.lower === 'per' && timeBelow(below.lower) !== undefined);
  return isOver ? composite(own, below.text, i + 3) : undefined;
};

/** A unit that ends before token `at` with what stands below it: `cm^2 V^-1 s^-1` is `cm2/V/s`, `m^2 K/W` is `m2 K/W`. */
function withBelow(tokens: readonly Token[], unit: string, at: number): UnitAt {
  const over = tokens[at]?.text.includes('/') ? readUnit(tokens, at) : undefined;
  if (over?.type === 'physical') return unitTo(physical(`${unit} ${over.unit}`), over.next);
  let [whole, next] = [unit, at];
  for (let more = powersAfter(tokens, next); more; more = powersAfter(tokens, next)) {
    whole += more.below;
    next = more.next;
  }
  return unitTo(physical(whole), next);
}

/** A unit with the powers that follow it: `km s^{-1}` is `km/s`, `g cm-3` is `g/cm^3`, `km^2` is `km2`. */
const ofPowers: UnitReading = (tokens, i, { own: unit }) => {
  if (unit?.type !== 'physical' && unit?.type !== 'energy' && unit?.type !== 'time') return undefined;
  const square = unit.type === 'physical' ? squarePower(tokens, i + 1) : undefined;
  if (square) return withBelow(tokens, `${unit.unit}${square.power}`, square.next);
  const own = ownPower(tokens, i + 1);
  /** `h^-1 Msun`: in units of Hubble's constant. */
  const hubble = own && unit.unit === 'h' ? readUnit(tokens, own.next) : undefined;
  if (hubble?.type === 'physical') return hubble;
  if (own) return unitTo(physical(`${unit.unit}${own.power}`), own.next);
  return unit.type !== 'time' && powersAfter(tokens, i + 1) ? withBelow(tokens, unit.unit, i + 1) : undefined;
};

const ofWord: UnitReading = (tokens, i, { own }) => {
  const unit = own ?? spelledMeasure(tokens, i);
  /** `50K x 50K pixels`: the sides of something. */
  const isSide = lowerAt(tokens, i) === 'x' && tokens[i + 1]?.type === 'number';
  return unit && !isSide ? unitTo(unit, i + 1) : undefined;
};

/** Units of words that only the next word completes. */
const ofLead: UnitReading = (tokens, i, known) =>
  ofPoints(tokens, i, known) ??
  ofTwoWords(tokens, i, known) ??
  ofMixture(tokens, i, known) ??
  ofMachineTime(tokens, i, known) ??
  ofMicro(tokens, i, known) ??
  ofPair(tokens, i, known) ??
  ofSquare(tokens, i, known);

/** The unit that begins at a token, and the token after it. */
export function readUnit(tokens: readonly Token[], i: number): UnitAt | undefined {
  const token = tokens[i];
  if (token?.type === 'mark') return ofMark(tokens, i);
  const word = token?.word;
  if (!word) return undefined;
  if (word.unit === undefined) word.unit = unitWord(word);
  const known = word.unit;
  if (!known) return undefined;
  return (
    (known.leads ? ofLead(tokens, i, known) : undefined) ??
    (known.joined ? unitTo(known.joined, i + 1) : undefined) ??
    ofFraction(tokens, i, known) ??
    ofScore(tokens, i, known) ??
    ofBracket(tokens, i, known) ??
    ofRate(tokens, i, known) ??
    ofPowers(tokens, i, known) ??
    ofWord(tokens, i, known)
  );
}
