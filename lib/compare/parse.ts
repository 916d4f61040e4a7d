const scales: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

/** One number as a person types it: `1,300`, `1.3B`, `2e-6`. */
function parseOne(text: string): number | undefined {
  const [, digits = '', scale = ''] =
    /^([-+]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?)\s*([kmbt]?)$/i.exec(text.trim()) ?? [];
  const number = digits === '' ? Number.NaN : Number(digits.replaceAll(',', '')) * (scales[scale.toLowerCase()] ?? 1);
  return Number.isFinite(number) ? number : undefined;
}

/** A number, or a range of two, `3–5` or `3 to 5`, as a person types it; undefined for anything else. */
export function parseValue(text: string): number | [low: number, high: number] | undefined {
  const one = parseOne(text);
  if (one !== undefined) return one;
  const [low, high, ...more] = text.split(/\s*[–—]\s*|\s+to\s+|(?<=[\d.kmbt])\s*-\s*(?=[\d.])/i).map(parseOne);
  if (low === undefined || high === undefined || more.length > 0) return undefined;
  return low <= high ? [low, high] : [high, low];
}

/** A value as it is typed again. */
export const typedValue = (value: number | readonly [number, number]): string =>
  (typeof value === 'number' ? [value] : value).map(String).join('–');
