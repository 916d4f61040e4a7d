/** Marks of a badge and what is said for them, in the order in which they are looked for. */
const said: readonly (readonly [RegExp, string])[] = [
  [/≤ ?/g, 'up to '],
  [/≥ ?/g, 'at least '],
  [/< ?(?=\d)/g, 'less than '],
  [/> ?(?=\d)/g, 'more than '],
  [/≈ ?/g, 'about '],
  [/\bavg\b/g, 'on average'],
  [/ → /g, ' to '],
  [/(?<=\d)–(?=\d)/g, ' to '],
  [/×(?= 10[⁻⁰-⁹¹²³])/g, 'times'],
  [/(?<=\d) ?×/g, ' times'],
  [/ ?%/g, ' percent'],
  [/\bvs\b/g, 'versus'],
  [/(?<=\d) T\b/g, ' trillion'],
  [/(?<=\d) B\b/g, ' billion'],
  [/(?<=\d) M\b/g, ' million'],
  [/−(?=\d)/g, 'minus '],
  [/…/g, ''],
];

/** What a screen reader says for a badge: its text in words, and nothing more. */
export const badgeName = (badge: string): string =>
  said
    .reduce((text, [mark, words]) => text.replaceAll(mark, words), badge)
    .replaceAll(/ {2,}/g, ' ')
    .trim();
