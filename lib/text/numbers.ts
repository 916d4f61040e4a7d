const integers = new Intl.NumberFormat('en-US');

/** A count with thousands separated: `10,000`. */
export const formatCount = (count: number): string => integers.format(count);

/** A count with its noun: `1 paper`, `10,000 papers`. */
export const countOf = (count: number, singular: string, plural = `${singular}s`): string =>
  `${formatCount(count)} ${count === 1 ? singular : plural}`;

const pad = (part: number): string => String(part).padStart(2, '0');

/** The day of a time in milliseconds where the reader is, as ISO 8601: `2026-11-22`. */
export function isoDay(millis: number): string {
  const day = new Date(millis);
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
