/** Languages whose months dates are written in, the commonest first: `listopad` is November in two of them and October in one. */
const languages =
  'en de fr es it pt nl sv da nb fi pl cs sk hu ro tr ru uk bg el ca sl lt lv et id hr sr-Latn eu gl vi'.split(' ');

const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The names of a language's months as dates have them, alone and beside a day, whole and short. */
function monthsIn(language: string): [string, number][] {
  const shapes: Intl.DateTimeFormatOptions[] = (['long', 'short'] as const).flatMap((month) => [
    { month },
    { month, day: 'numeric' },
  ]);
  return shapes.flatMap((shape) => {
    const format = new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' });
    return [...Array(12).keys()].flatMap((at): [string, number][] => {
      const part = format.formatToParts(Date.UTC(2020, at, 3)).find(({ type }) => type === 'month')?.value ?? '';
      return /\p{L}{3}/u.test(part) ? [[folded(part).replace(/[^\p{L}]+$/u, ''), at + 1]] : [];
    });
  });
}

/** Names of months that were made so far: those of all languages take as long as some hundred papers, and nearly every date is in the first. */
const known = new Map([['sept', 9]]);
const unread = [...languages];

/** The number of a month by its name in any of the languages, the commonest of those that have it; 0 for other words. */
function monthOf(word: string): number {
  const name = folded(word);
  while (!known.has(name)) {
    const language = unread.shift();
    if (language === undefined) return 0;
    for (const [month, number] of monthsIn(language)) if (!known.has(month)) known.set(month, number);
  }
  return known.get(name) ?? 0;
}

const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

type Parts = readonly [year: number, month?: number, day?: number];

const numbers = (year: string, month?: string, day?: string): Parts => [
  Number(year),
  Number(month ?? 0),
  Number(day ?? 0),
];

const word = '(\\p{L}{3,12})\\.?';
const named = new RegExp(
  `(?<!\\d)(?:(\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?[\\s-]+(?:de\\s|of\\s)?\\s?)?(?<!\\p{L})${word}[\\s,./-]+(?:(\\d{1,2})(?:st|nd|rd|th)?[\\s,]+)?(?:de[l]?\\s)?(\\d{4})(?!\\d)`,
  'giu',
);
const yearFirst = new RegExp(`(?<!\\d)(\\d{4})[.,]?[\\s-]+(?:m\\.\\s)?${word}(?:[\\s-]+(\\d{1,2})(?![\\d(:]))?`, 'giu');

/** How dates are written, the surest first. */
const forms: readonly ((text: string) => Parts | undefined)[] = [
  (text) => {
    const [, year, month, day] = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일号])?/.exec(text) ?? [];
    return year ? numbers(year, month, day) : undefined;
  },
  (text) => {
    const [, era = '', year = '', month, day] =
      /(令和|平成|昭和)\s?(\d{1,2}|元)\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)?/.exec(text) ?? [];
    const first = eras[era];
    return first ? numbers(String(first + (year === '元' ? 1 : Number(year))), month, day) : undefined;
  },
  (text) => {
    for (const [, before, month = '', after, year = ''] of text.matchAll(named))
      if (monthOf(month) > 0) return numbers(year, String(monthOf(month)), before ?? after);
    return undefined;
  },
  (text) => {
    for (const [, year = '', month = '', day] of text.matchAll(yearFirst))
      if (monthOf(month) > 0) return numbers(year, String(monthOf(month)), day);
    return undefined;
  },
  (text) => {
    const [, year, month, day] =
      /^\D{0,20}((?:1[5-9]|2[01])\d\d)(0[1-9]|1[0-2])(\d\d)?(?:T\d{4,6}Z?)?$/.exec(text) ?? [];
    return year ? numbers(year, month, day) : undefined;
  },
  (text) => {
    const [, a = '', mark, b = '', year] = /(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/.exec(text) ?? [];
    if (!year) return undefined;
    if (mark === '.' || Number(a) > 12 || a === b) return numbers(year, b, a);
    return Number(b) > 12 ? numbers(year, a, b) : numbers(year);
  },
  (text) => {
    const [, year, month, day] = /(?<!\d)(\d{4})\.\s(\d{1,2})\.\s(\d{1,2})\.?(?!\d)/.exec(text) ?? [];
    return year ? numbers(year, month, day) : undefined;
  },
  (text) => {
    const [, year, month, day] = /(?<!\d)(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(text) ?? [];
    if (!year || month) return year ? numbers(year, month, day) : undefined;
    const [, before] = /(?<![\d./-])(\d{1,2})[./-](?=\d{4}(?!\d))/.exec(text) ?? [];
    return numbers(year, before);
  },
];

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * The ISO date, or its first parts, of a date as pages write it: `2017/06/12`, `12 Jun 2017`, `2017 Jun 12`, `31.12.2017`,
 * `5. März 2020`, `2020年3月5日`. Of a day that no calendar has, the month; undefined where there is no year.
 */
export function isoDate(text: string): string | undefined {
  const given = text.slice(0, 100).trim();
  const [year, month = 0, day = 0] = forms.map((form) => form(given)).find((parts) => parts !== undefined) ?? [0];
  if (year < 1500 || year > 2200) return undefined;
  if (month < 1 || month > 12) return String(year);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [year, two(month), ...(day >= 1 && day <= last ? [two(day)] : [])].join('-');
}
