/** How many different words of one record are indexed: enough for any title and for a long note. */
const most = 3000;

/** The words of a text as a search compares them: lower case, without accents, each once. */
export function searchWords(...texts: readonly (string | undefined)[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    const plain = (text ?? '')
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
    for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (words.size >= most) return [...words];
      words.add(word.slice(0, 40));
    }
  }
  return [...words];
}
