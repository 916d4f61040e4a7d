/** Finds which of a table's rows a word belongs to; rows list words, `*` stands for any ending. Ask once for each word. */
export function wordTable<Row extends { words: string }>(rows: readonly Row[]): (word: string) => readonly Row[] {
  const exact = new Map<string, Row[]>();
  const stems = new Map<string, Row[]>();
  let longest = 0;
  for (const row of rows) {
    for (const word of row.words.split(' ')) {
      const [table, key] = word.endsWith('*') ? [stems, word.slice(0, -1)] : [exact, word];
      table.set(key, [...(table.get(key) ?? []), row]);
      if (table === stems) longest = Math.max(longest, key.length);
    }
  }
  return (word) => {
    const found = [...(exact.get(word) ?? [])];
    for (let length = Math.min(word.length, longest); length >= 3; length -= 1)
      found.push(...(stems.get(word.slice(0, length)) ?? []));
    return found;
  };
}
