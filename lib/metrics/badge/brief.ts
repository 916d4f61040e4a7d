/** How long a badge in a narrow row may be, in characters: in a column of a phone it has a line with "+n" behind it. */
const most = 24;
/** Words that say nothing where the text ends behind them. */
const joints = /^(?:of|in|on|for|to|from|by|with|at|as|than|vs|and|or|the|an?|over|into|per|→)$/i;

/** What stands before a number and belongs to it. */
const bound = /^(?:[≤≥<>≈→]|avg)$/;

const digits = (text: string): string => /\d[\d.,]*/.exec(text)?.[0] ?? '';

/** The words of the number and of its unit: the first of them and the one behind the last. */
function ownWords(words: readonly string[], span: string): [from: number, to: number] {
  const number = digits(span);
  const found = words.findIndex((word) => number !== '' && digits(word) === number);
  let first = found < 0 ? words.findIndex((word) => /\d/.test(word)) : found;
  const unit = span.slice(span.indexOf(number) + number.length).toLowerCase();
  let to = first + 1;
  while (to < words.length && (unit.includes(words[to]?.toLowerCase() ?? '') || /^[%×]$/.test(words[to] ?? '')))
    to += 1;
  while (bound.test(words[first - 1] ?? '')) first -= words[first - 1] === '→' ? 2 : 1;
  return [first, to];
}

/** A badge's text around its number, with marks where it is cut; nothing where the whole is short or nothing can go. */
export function briefOf(badge: string, span: string): { brief?: string } {
  if (badge.length <= most) return {};
  const words = badge.split(' ');
  const [first, end] = ownWords(words, span);
  if (first < 0) return {};
  let [from, to] = [0, words.length];
  const text = (): string => {
    let last = to;
    while (last < words.length && last > end && joints.test(words[last - 1] ?? '')) last -= 1;
    const shown = words.slice(from, last).join(' ').replace(/[,;]$/, '');
    return `${from > 0 ? '…' : ''}${shown}${last < words.length ? '…' : ''}`;
  };
  // A word beside the number on each side stays longest: what is measured mostly stands there.
  for (const beside of [1, 0]) {
    while (text().length > most && to > end + beside) to -= 1;
    while (text().length > most && from < first - beside) from += 1;
  }
  return { brief: text() };
}
