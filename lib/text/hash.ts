/** A number that texts share only by chance where they differ (FNV-1a); their order counts. */
export function hashTexts(texts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0xffff_ffff, 0x01000193);
  }
  return hash >>> 0;
}
