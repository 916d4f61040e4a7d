const scales = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
] as const;
const digits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 12 });
const short = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 });
/** Digits as they stand above the line. */
export const superscript = (n: number | string): string =>
  [...String(n)].map((c) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)] ?? '⁻').join('');

const longestPower = 12;

/** A number as a power of ten: `2.4 × 10¹⁰`. */
export function powerText(value: number): string {
  const whole = Number(value.toPrecision(12)).toExponential();
  /** `10^8.35` has no end of digits. */
  const written = whole.length > longestPower ? Number(value.toPrecision(4)).toExponential() : whole;
  const [mantissa = '', exponent = ''] = written.split('e');
  return `${mantissa === '1' ? '' : `${mantissa} × `}10${superscript(Number(exponent))}`;
}

/** A number in our own way: `3,072`, `1.2 M`, `2 × 10⁻⁶`. */
export function numberText(value: number): string {
  const size = Math.abs(value);
  for (const [factor, symbol] of scales) {
    if (size >= factor && size < 1e15) return `${short.format(value / factor)} ${symbol}`;
  }
  return size === 0 || (size >= 1e-4 && size < 1e15) ? digits.format(value) : powerText(value);
}
