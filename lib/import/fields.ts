/** A DOI with its label, however a program writes it: bare, labelled, or as its address. */
export const doiName = (text: string): string => text.trim().replace(/^(?=10\.\d)/, 'doi:');

const months = 'january february march april may june july august september october november december'.split(' ');

/** The number of a month by its name or a beginning of it, `01` to `12`; undefined where it is none. */
export function monthNumber(name: string): string | undefined {
  const [word = ''] = /^(?:\d{1,2}|[a-z]{3,9})(?![a-z\d])/.exec(name.trim().toLowerCase()) ?? [];
  const number = /^\d/.test(word) ? Number(word) : months.findIndex((month) => word && month.startsWith(word)) + 1;
  return number >= 1 && number <= 12 ? String(number).padStart(2, '0') : undefined;
}

const two = (number: string): string => number.padStart(2, '0');

/** A day, or a month, as ISO has it: of `2024-01-05`, `2024/01/05/`, `2024 Jan 5`; undefined where no month is told. */
export function isoDay(text: string): string | undefined {
  const [, year = '', month = '', day] =
    /^\s*(\d{4})[-/\s](\d{1,2}|[a-z]{3,9})(?:[-/\s](\d{1,2})(?!\d))?/i.exec(text) ?? [];
  const number = monthNumber(month);
  return number && [year, number, ...(day ? [two(day)] : [])].join('-');
}
