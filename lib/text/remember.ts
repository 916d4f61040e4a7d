/** `make` with its answers kept, so that each string is worked out once; after `most` strings it begins anew. */
export function remember<Value extends object | string | number | null>(
  make: (key: string) => Value,
  most = 10_000,
): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}
