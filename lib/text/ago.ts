const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago a time was, in words: `just now`, `5 minutes ago`, `yesterday`. */
export function ago(at: number, now: number): string {
  const [unit, millis] = units.find(([, each]) => now - at >= each) ?? [];
  return unit === undefined || millis === undefined ? 'just now' : words.format(-Math.floor((now - at) / millis), unit);
}
