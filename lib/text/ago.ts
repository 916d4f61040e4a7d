/** Made with the first use: that takes a browser longer than all that is shown around it. */
let words: Intl.RelativeTimeFormat | undefined;

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago a time was, in words: `just now`, `5 minutes ago`, `yesterday`. */
export function ago(at: number, now: number): string {
  const [unit, millis] = units.find(([, each]) => now - at >= each) ?? [];
  if (unit === undefined || millis === undefined) return 'just now';
  words ??= new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  return words.format(-Math.floor((now - at) / millis), unit);
}
