/** What a badge can do without, the least of it first, where a baseline or a place has no room else. */
const steps: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d )percentage (?=points?\b)/u, ''],
  [/(?<=\p{L}) of (?=(?:[≤≥≈<>] ?)?[+−-]?\d)/u, ' '],
  [/(?<=^|\s)average (?=\p{L})/u, 'avg '],
  [
    /(?<=^|\s)(?:significant|substantial|notable|consistent|remarkable|impressive|considerable|superior) (?=\p{L})/gu,
    '',
  ],
];

/** A badge and the ways to say the same in fewer characters, the longest first. */
export function shorterWays(badge: string): string[] {
  const ways = [badge];
  for (const [what, by] of steps) {
    const last = ways.at(-1) ?? badge;
    const shorter = last.replace(what, by);
    if (shorter !== last) ways.push(shorter);
  }
  return ways;
}

/** Words that say nothing of a baseline or a place that has a name, or two words more. */
const emptyWord =
  /^(?:existing|current|previous|prior|recent|strong|strongest|leading|competitive|various|popular|challenging|widely-used|well-known|real-world|public|publicly|available|latest|state-of-the-art|sota)$/iu;
/** What the name of a benchmark says by itself. */
const kind = /^(?:datasets?|benchmarks?|corpus|tasks?|suite|leaderboard)$/u;
const isNamed = (word: string): boolean => /\p{Lu}|\d/u.test(word) && !word.endsWith('-based');

/** A phrase that names a baseline or a place, and the same without what its name does without. */
export function shorterPhrases(phrase: string): string[] {
  const words = phrase.split(' ');
  const named = kind.test(words.at(-1) ?? '') && isNamed(words.at(-2) ?? '') ? words.slice(0, -1) : words;
  const telling = named.filter((word) => !emptyWord.test(word));
  const isTelling = telling.length > 1 || telling.some(isNamed);
  return [phrase, named.join(' '), ...(isTelling ? [telling.join(' ')] : [])];
}
