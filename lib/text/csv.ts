type Value = string | number | undefined;

/** What a spreadsheet takes for a formula, also behind white space and what is not seen, and in the wide and small forms of East Asia. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b]|^[\t\r\n]/u;

/** RFC 4180 quoting. A leading apostrophe keeps spreadsheets from running a page's text as a formula. */
function cell(value: Value): string {
  const text = String(value ?? '');
  const inert = typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Rows as a CSV file. */
export const csvRows = (rows: readonly (readonly Value[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
