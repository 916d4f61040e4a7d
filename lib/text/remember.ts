/** Longer strings are no words, and keeping them would cost more than it saves. */
const longestWord = 40;

/** `make` with its answers kept, so that each word is worked out once; after `most` words it begins anew. */
export function remember<Value extends object | string | number | null>(
  make: (word: string) => Value,
  most = 10_000,
): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const value = make(word);
    if (word.length > longestWord) return value;
    if (known.size >= most) known.clear();
    known.set(word, value);
    return value;
  };
}
