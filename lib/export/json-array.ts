/** The values as a JSON array, one a line, in parts. */
export function* jsonArray(values: Iterable<unknown>): Iterable<string> {
  let before = '[\n';
  for (const value of values) {
    yield `${before}${JSON.stringify(value)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
