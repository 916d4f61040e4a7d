type Value = string | number | undefined;

/** RFC 4180 quoting. A leading apostrophe keeps spreadsheets from running a page's text as a formula. */
function cell(value: Value): string {
  const text = String(value ?? '');
  const inert = typeof value === 'string' && /^(?:\s*[=+\-@]|[\t\r\n])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Rows as a CSV file. */
export const csvRows = (rows: readonly (readonly Value[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
