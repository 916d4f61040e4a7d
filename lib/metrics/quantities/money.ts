import type { Unit } from '../rules/unit';
import type { Token } from '../tokens/word';

/** Signs and codes of currencies, as they stand before a number. */
const signs = new Map<string, string>([
  ['$', 'USD'],
  ['dollars', 'USD'],
  ['€', 'EUR'],
  ['euros', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['￥', 'CNY'],
  ['RMB', 'CNY'],
  ['₹', 'INR'],
  ['Rs', 'INR'],
  ['Rp', 'IDR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['Ksh', 'KES'],
]);
const codes =
  'USD EUR GBP CHF CNY JPY INR AUD CAD NZD HKD SGD SEK NOK DKK ISK KRW TWD THB IDR MYR VND BRL MXN CLP ZAR KES NGN GHS UGX TZS BDT PKR LKR PLN CZK HUF RUB UAH';
for (const code of codes.split(' ')) signs.set(code, code);

/** What a dollar's sign goes with, as in `AU$`. */
const countries = new Map(
  Object.entries({
    US: 'USD',
    AU: 'AUD',
    A: 'AUD',
    CA: 'CAD',
    Can: 'CAD',
    C: 'CAD',
    NZ: 'NZD',
    HK: 'HKD',
    S: 'SGD',
    NT: 'TWD',
    R: 'BRL',
    MX: 'MXN',
    Int: 'Int$',
    I: 'Int$',
  }),
);

const money = (unit: string): Unit => ({ unit, type: 'money', kind: 'cost' });

/** The currency that stands before the number at token `i`, and its first token: `US$ 1.2`, `AU$300`, `Rs. 450`, `dollars 85`. */
export function moneyBefore(tokens: readonly Token[], i: number): { unit: Unit; first: number } | undefined {
  const isStopped = tokens[i - 1]?.text === '.' && /^(?:Rs|Rp)$/.test(tokens[i - 2]?.text ?? '');
  const at = isStopped ? i - 2 : i - 1;
  const sign = tokens[at]?.text ?? '';
  const currency = signs.get(sign);
  if (currency === undefined) return undefined;
  const foreign = sign === '$' && tokens[at]?.glued ? countries.get(tokens[at - 1]?.text ?? '') : undefined;
  return { unit: money(foreign ?? currency), first: foreign ? at - 1 : at };
}

/** The currency whose sign stands behind a number, at token `i`: `12 €`, `0.3 ¢`, `45 $/t`. */
export function moneyMark(tokens: readonly Token[], i: number): Unit | undefined {
  const sign = tokens[i]?.text ?? '';
  const after = tokens[i + 1];
  if (after?.type === 'number' && after.glued) return undefined;
  if (sign === '¢') return money('cents');
  const isSign = /^[€£¥₹₩]$/.test(sign) || (sign === '$' && after?.text === '/' && after.glued);
  return isSign ? money(signs.get(sign) ?? sign) : undefined;
}

const coins = /^(?:francs?|dollars?|rupees?|reals?|reais|pounds?|kron(?:e|er|or|a)|korunas?|pesos?)$/;
const lands: Readonly<Record<string, string>> = {
  swiss: 'CHF',
  australian: 'AUD',
  canadian: 'CAD',
  indian: 'INR',
  brazilian: 'BRL',
  british: 'GBP',
  swedish: 'SEK',
  norwegian: 'NOK',
  danish: 'DKK',
  czech: 'CZK',
  mexican: 'MXN',
};

/** `Swiss francs`, `Australian dollars`: money of a land that is named, at token `i`. */
export function moneyOfLand(tokens: readonly Token[], i: number): Unit | undefined {
  const land = tokens[i]?.lower ?? '';
  const code = Object.hasOwn(lands, land) ? lands[land] : undefined;
  return code !== undefined && coins.test(tokens[i + 1]?.lower ?? '') ? money(code) : undefined;
}

/** Whether a word is a land that money may be named after. */
export const namesLand = (lower: string): boolean => Object.hasOwn(lands, lower);

/** Whether the number from token `i` to before `next` is of a money whose decimals are set off by a comma. */
export const isCommaMoney = (tokens: readonly Token[], i: number, next: number): boolean =>
  /^[€₽]$|^(?:EUR|CHF|SEK|NOK|DKK|PLN|CZK|BRL)$/.test(tokens[i - 1]?.text ?? '') || tokens[next]?.text === '€';
