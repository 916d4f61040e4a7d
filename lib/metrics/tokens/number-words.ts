const numerals =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const values = new Map<string, number>([
  ...numerals.map((word, i): [string, number] => [word, i + 1]),
  ...tens.map((word, i): [string, number] => [word, 20 + 10 * i]),
  ['zero', 0],
  ['single', 1],
  ['dozen', 12],
]);

/** The number that a lower-case word says (`nine`, `eighty-six`), or undefined. Scale words (`million`) are not numbers by themselves. */
export function wordNumber(lower: string): number | undefined {
  const whole = values.get(lower);
  if (whole !== undefined) return whole;
  const cut = lower.indexOf('-');
  if (cut < 5) return undefined;
  const ten = values.get(lower.slice(0, cut)) ?? 0;
  const unit = values.get(lower.slice(cut + 1)) ?? 10;
  return ten >= 20 && unit < 10 ? ten + unit : undefined;
}

const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  mn: 1e6,
  bn: 1e9,
  mio: 1e6,
  mln: 1e6,
  mrd: 1e9,
  tn: 1e12,
};
const letterScales: Readonly<Record<string, number>> = { K: 1e3, k: 1e3, M: 1e6, B: 1e9, b: 1e9, T: 1e12 };

/** What `thousand`, `million`, `billion` … multiply by. */
export const scaleWord = (lower: string): number | undefined =>
  Object.hasOwn(scales, lower) ? scales[lower] : undefined;

/** What the letter of `114K`, `500M`, `13B`, `1.4T` multiplies by. */
export const scaleLetter = (letter: string): number | undefined =>
  Object.hasOwn(letterScales, letter) ? letterScales[letter] : undefined;

/** What goes on from a number or a scale in one word: `two-thirds`, `four-hundred-seven`, `sub-20-second`. */
const numberHead =
  /^(?:([a-z]{3,9})-(?:hundred|thousand|million|billion|trillion|third|quarter|fifth|tenth|order)|sub-(?=\d))/;

/** How many letters of a lower-case word are a number, a scale or `sub` that the rest of the word follows after a hyphen or a stroke. */
export function numberHeadOf(lower: string): number {
  const cut = lower.search(/[-/]/);
  if (cut < 3) return 0;
  const head = lower.slice(0, cut);
  if (scaleWord(head) !== undefined) return cut;
  const found = numberHead.exec(lower);
  return found && (found[1] === undefined || values.has(head)) ? cut : 0;
}
