/** Tells Excel that a file is UTF-8. */
export const byteOrderMark = '\ufeff';
/** Excel cuts a cell after 32,767 characters; the guard against formulas takes one. */
export const cellLimit = 32_766;

type Value = string | number | undefined;

/** What a spreadsheet takes for a formula, also behind white space and what is not seen, and in the wide and small forms of East Asia. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b]|^[\t\r\n]/u;

/** A text behind as many apostrophes as keep it from being run is kept from it by one more, so that one can always be taken off. */
const guardable = (text: string): boolean => formula.test(text.replace(/^'+/, ''));

/** A cell as it was before it was kept from being run as a formula. */
export const unguarded = (text: string): string => (text.startsWith("'") && guardable(text) ? text.slice(1) : text);

/** RFC 4180 quoting. A leading apostrophe keeps spreadsheets from running a page's text as a formula. */
function cell(value: Value): string {
  const text = String(value ?? '');
  const inert = typeof value === 'string' && guardable(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Rows as a CSV file. */
export const csvRows = (rows: readonly (readonly Value[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
