/** Features are known by number: rows of the learned tables. A power of two. */
export const rows = 1 << 15;

/** An even spread of the bits of a whole number (A. Appleby, the finaliser of MurmurHash3). */
function spread(n: number): number {
  let h = n ^ (n >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The row of a feature: what it says (`role`, a small number of its own for each question) of one thing. */
export const rowOf = (role: number, thing: number): number =>
  spread(Math.imul(role + 1, 0x9e3779b1) ^ thing) & (rows - 1);

/** Two things as one, in their order. */
export const pairOf = (a: number, b: number): number => Math.imul(a, 31) ^ (b + 0x7f4a7c15);

/** A number that equal texts share; digits count as their shape only, so that `13.8` and `24.5` are one. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash ^ (code >= 48 && code <= 57 ? 48 : code), 0x01000193);
  }
  return hash;
}
