type Value = string | number | undefined;

/** What a spreadsheet takes for a formula, also behind white space and in the wide forms of East Asia. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** RFC 4180 quoting. A leading apostrophe keeps spreadsheets from running a page's text as a formula. */
function cell(value: Value): string {
  const text = String(value ?? '');
  const inert = typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Rows as a CSV file. */
export const csvRows = (rows: readonly (readonly Value[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
