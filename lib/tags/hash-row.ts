/** How many rows the learned weights have, a power of two. */
export const hashRows = 8192;

/** The row of a text among the learned weights: always the same one, and spread evenly (FNV-1a, with its bits mixed at the end). */
export function hashRow(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) & (hashRows - 1);
}
