const integers = new Intl.NumberFormat('en-US');

/** A count with thousands separated: `10,000`. */
export const formatCount = (count: number): string => integers.format(count);

/** A count with its noun: `1 paper`, `10,000 papers`. */
export const countOf = (count: number, singular: string, plural = `${singular}s`): string =>
  `${formatCount(count)} ${count === 1 ? singular : plural}`;

/** The day of a time in milliseconds, as ISO 8601 in UTC: `2026-11-22`. */
export const isoDay = (millis: number): string => new Date(millis).toISOString().slice(0, 10);
