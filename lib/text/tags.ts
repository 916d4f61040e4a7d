/** Signs that a tag cannot hold and that say something: `C++`, `C#`, `R&D`. */
const spoken: readonly (readonly [sign: RegExp, word: string])[] = [
  [/\+/g, '-plus'],
  [/#/g, '-sharp'],
  [/&/g, '-and-'],
];

/** A tag that Obsidian and Logseq take: no spaces, no signs, not only digits (https://help.obsidian.md/tags#Tag+format). */
export function noteTag(tag: string): string {
  const words = spoken.reduce((text, [sign, word]) => text.replace(sign, word), tag.trim().replace(/^#+/, ''));
  const clean = words
    .replace(/(?:(?!\u200d|\ufe0f)[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-])+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  if (clean === '') return 'tag';
  return /^[\p{N}/_-]+$/u.test(clean) ? `y${clean}` : clean;
}
