import type { Unit } from '../rules/unit';
import type { Token } from '../tokens/word';

const signs = new Map(
  Object.entries({
    $: 'USD',
    USD: 'USD',
    dollars: 'USD',
    '€': 'EUR',
    EUR: 'EUR',
    euros: 'EUR',
    '£': 'GBP',
    GBP: 'GBP',
    '¥': 'JPY',
    '￥': 'CNY',
    '₹': 'INR',
    CHF: 'CHF',
    CNY: 'CNY',
    RMB: 'CNY',
    JPY: 'JPY',
    INR: 'INR',
    AUD: 'AUD',
    CAD: 'CAD',
    SEK: 'SEK',
    KRW: 'KRW',
  }),
);
const countries: Readonly<Record<string, string>> = {
  US: 'USD',
  AU: 'AUD',
  A: 'AUD',
  CA: 'CAD',
  C: 'CAD',
  NZ: 'NZD',
  HK: 'HKD',
  S: 'SGD',
};

/** The currency that stands before the number at token `i`, and its first token: `US$ 1.2`, `AU$300`, `dollars 85`. */
export function moneyBefore(tokens: readonly Token[], i: number): { unit: Unit; first: number } | undefined {
  const sign = tokens[i - 1]?.text ?? '';
  const currency = signs.get(sign);
  if (currency === undefined) return undefined;
  const land = sign === '$' && tokens[i - 1]?.glued ? (tokens[i - 2]?.text ?? '') : '';
  const foreign = Object.hasOwn(countries, land) ? countries[land] : undefined;
  return { unit: { unit: foreign ?? currency, type: 'money', kind: 'cost' }, first: foreign ? i - 2 : i - 1 };
}
