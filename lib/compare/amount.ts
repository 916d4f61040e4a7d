import { boundMarks } from '../metrics/metric';
import type { OwnNumber } from '../papers/records';
import { numberText } from '../text/amount';
import type { PaperNumber } from './number';

const currencies: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };

/** The unit after a one: `1 GPU`. */
const oneOf = (unit: string): string => (/^\p{L}{3,}s$/u.test(unit) ? unit.slice(0, -1) : unit);

/** A number with its bound and unit: `≤ 4.17×`, `7 B params`, `$2,300`, `16–32`. */
export function amountText({ value, unit, bound }: Pick<PaperNumber, 'value' | 'unit' | 'bound'>): string {
  const digits = (typeof value === 'number' ? [value] : value).map(numberText).join('–');
  const mark = boundMarks[bound];
  if (unit === 'x') return `${mark}${digits}×`;
  const currency = currencies[unit];
  if (currency !== undefined) return `${mark}${currency}${digits}`;
  return `${mark}${digits}${unit === '' ? '' : ` ${value === 1 ? oneOf(unit) : unit}`}`;
}

/** What a number is measured against and on: `vs vLLM, on ShareGPT`; empty where neither is known. */
export const settingText = ({ versus, on }: Pick<PaperNumber, 'versus' | 'on'>): string =>
  [versus && `vs ${versus}`, on && `on ${on}`].filter(Boolean).join(', ');

/** A number with all that it is told with. */
export const wholeText = (number: PaperNumber): string => {
  const setting = settingText(number);
  return setting === '' ? amountText(number) : `${amountText(number)} (${setting})`;
};

/** What a badge says of a number that the reader put right: `2.9× speedup vs Harbor`. */
export const badgeText = (number: OwnNumber): string =>
  [amountText(number), number.label, number.versus && `vs ${number.versus}`].filter(Boolean).join(' ').slice(0, 200);
