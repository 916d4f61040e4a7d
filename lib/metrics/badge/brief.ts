/** How long a badge in a narrow row may be, in characters: in a column of a phone it has a line with "+n" behind it. */
const most = 24;
/** Words that join others, and say nothing by themselves. */
const joint =
  /^(?:of|in|on|for|to|from|by|with|at|as|than|vs|and|or|the|an?|over|into|per|under|across|between|among|using|via|within|without|against|after|before|during|while|when|only|just|both|that|is|are|was|were)$/i;
/** What stands before a number and belongs to it. */
const bound = /^(?:[≤≥<>≈→]|avg)$/;
/** Words that say that a number is a change, and the change that it is. */
const change =
  /^(?:reduc|improv|increas|decreas|outperform|exceed|surpass|enhanc|suppress|declin|inflat|decay|speed|accelerat|boost|gains?$|sav(?:es?|ed|ings?)$|cuts?$|drop|(?:high|low|fast|slow|small|larg|short|long|cheap)er$|few|less$|more$|bett|worse|fell$|rose$|rises?$|falls?$)/i;
/** What something is done with, where the number is said of that. */
const doing = /^\p{Ll}+ing$/u;
/** Adverbs and other numbers. */
const empty = /ly$|^[\d≤≥<>≈+$(]/;
/** What a word is worth beside its number, where the room is not enough for all. */
const worth = { unit: 8, behind: 6.5, size: 6.2, before: 6, change: 5, modifier: 2, else: 1 };
/** A change that a number is the size `of`. */
const changed = /(?:tion|ment|gain|crease|drop|speed-?up|cut|saving)s?$/i;

const digits = (text: string): string => /\d(?:[\d.,]*\d)?/.exec(text)?.[0] ?? '';

/** The words of a part of a whole and of its share in a bracket: `29 of 40 patients (72 %)`, `136 (91 %)`. */
function shareWords(words: readonly string[], span: string): [from: number, to: number, unit: number] | undefined {
  const parts = span.split(' ');
  const from = words.findIndex((_, at) => words.slice(at, at + parts.length).join(' ') === span);
  const to = from + parts.length;
  const isShared = /^\(\d/.test(words[to] ?? '') && words[to + 1] === '%)';
  if (from < 0 || !(isShared || parts.includes('of') || /\d in \d/.test(span))) return undefined;
  const end = isShared && words.slice(from, to + 2).join(' ').length <= most ? to + 2 : to;
  return [from, end, end];
}

/** Whether a second number follows that is told with the first: `31 → 19`, `31 vs 19`. */
const isPaired = (words: readonly string[], to: number): boolean =>
  words[to] === '→' || (words[to] === 'vs' && /^\d/.test(words[to + 1] ?? ''));

/** The words of the number and its sign: the first of them and the one behind the last; and behind those of its unit or of what it counts. */
function ownWords(words: readonly string[], span: string): [from: number, to: number, unit: number] {
  const share = shareWords(words, span);
  if (share) return share;
  const number = digits(span);
  const found = words.findIndex((word) => number !== '' && digits(word) === number);
  let first = found < 0 ? words.findIndex((word) => /\d/.test(word)) : found;
  const counted = span.slice(span.indexOf(number) + number.length).toLowerCase();
  let to = first + 1;
  if (isPaired(words, to)) to += 2;
  while (/^(?:[%×]|[KMBT])$/.test(words[to] ?? '')) to += 1;
  let unit = to;
  while (unit < words.length && counted.includes(words[unit]?.toLowerCase() ?? '')) unit += 1;
  /** `tokens per second` is one unit. */
  if (words.slice(to, unit).includes('per')) to = unit;
  while (bound.test(words[first - 1] ?? '')) first -= words[first - 1] === '→' ? 2 : 1;
  return [first, to, unit];
}

const isJoint = (word: string | undefined): boolean => word !== undefined && joint.test(word);
const isStop = (word: string | undefined): boolean => word === undefined || isJoint(word) || /^[-–—]$/.test(word);

/** The last word of the noun phrase that begins at `from`: `speedup` of `average speedup vs`; -1 where none does. */
function headOf(words: readonly string[], from: number, to = words.length): number {
  if (from >= to || isStop(words[from])) return -1;
  let at = from;
  while (at + 1 < to && !/[,;:]$/.test(words[at] ?? '') && !isStop(words[at + 1]) && !doing.test(words[at + 1] ?? ''))
    at += 1;
  return at;
}

/** The word before a number that says what it is of, the last verb or noun of a change, and whether the number is the size of that. */
interface Before {
  head: number;
  verb: number;
  isSize: boolean;
}

/** What stands before a number: what the verb of a change changes, whoever does, or the noun before it. */
function headBefore(words: readonly string[], first: number): Before {
  const link = words[first - 1];
  const lead = isJoint(link) ? first - 2 : first - 1;
  const verb = words.findLastIndex((word, at) => at < first && change.test(word));
  if (link === 'of' && changed.test(words[verb] ?? '')) return { head: verb, verb, isSize: verb >= 0 };
  const isSize = verb >= 0 && link === 'by';
  if (verb === lead && verb > 0 && link !== 'of') return { head: headOf(words, 0, verb), verb, isSize };
  if (isSize) return { head: headOf(words, verb + 1, first), verb, isSize };
  const isParticiple = /^\p{Ll}+ed$/u.test(words[lead] ?? '') && !change.test(words[lead] ?? '');
  return { head: isParticiple ? lead - 1 : lead, verb, isSize };
}

/** What each word says beside the number from `first` to `end`: most what it counts, the noun behind it, the change, and the word before it. */
function worths(words: readonly string[], [first, end, unit]: readonly [number, number, number]): number[] {
  const { head, verb, isSize } = headBefore(words, first);
  const behind = headOf(words, words[unit] === 'of' ? unit + 1 : unit);
  return words.map((word, at) => {
    const isOwn = at >= first && at < end;
    const isModifier = at >= end ? at < Math.max(unit, behind) : at === head - 1 && !/[,;:]$/.test(word);
    const readings: readonly (readonly [boolean, number])[] = [
      [isOwn || isStop(word) || empty.test(word), 0],
      /** `time` of `reduction in time of`: it would read as what is reduced by. */
      [verb >= 0 && head === verb && at > verb && at < first, 0],
      [at === unit - 1 && unit > end, worth.unit],
      /** `18 % higher` is no `18 % accuracy`. */
      [at === unit && change.test(word), worth.unit],
      [at === behind, worth.behind],
      [at === verb && isSize, worth.size],
      [at === head, worth.before],
      [at === verb || (at >= unit && change.test(word)), worth.change],
      [isModifier, worth.modifier + at / 100],
    ];
    return readings.find(([isIt]) => isIt)?.[1] ?? worth.else / (1 + Math.abs(at - first));
  });
}

/** The chosen words in their order, with the joints between them and to the number. */
function written(words: readonly string[], chosen: ReadonlySet<number>): string {
  const said: string[] = [];
  words.forEach((word, at) => {
    const leadsOn = isJoint(word) && said.length > 0 && chosen.has(at + 1);
    if (chosen.has(at) || leadsOn) said.push(chosen.has(at + 1) ? word : word.replace(/[,;:]$/, ''));
  });
  return said.join(' ');
}

/** Whether a word goes on from those that are chosen, at most over a joint. */
const goesOn = (words: readonly string[], chosen: ReadonlySet<number>, at: number): boolean =>
  [1, -1].some((step) => chosen.has(at + step) || (isJoint(words[at + step]) && chosen.has(at + 2 * step)));

/** A badge's text in brief: its number with the words that say most of it; nothing where the whole is short or nothing can go. */
export function briefOf(badge: string, span: string): { brief?: string } {
  if (badge.length <= most) return {};
  const words = badge.split(' ');
  const own = ownWords(words, span);
  const [first, end] = own;
  if (first < 0) return {};
  const scores = worths(words, own);
  const inOrder = words.map((_, at) => at).filter((at) => (scores[at] ?? 0) > 0);
  inOrder.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  let chosen = new Set(Array.from({ length: end - first }, (_, i) => first + i));
  for (const at of inOrder) {
    if ((scores[at] ?? 0) < worth.change && !goesOn(words, chosen, at)) continue;
    const more = new Set([...chosen, at]);
    if (written(words, more).length <= most) chosen = more;
  }
  if (chosen.size > end - first) return { brief: written(words, chosen) };
  /** `bioavailability ≈ 50 %`: without the `of` between them. */
  const number = written(words, chosen);
  const noun = `${words[first - 2] ?? ''} ${number}`;
  return { brief: words[first - 1] === 'of' && noun.length <= most ? noun : `${number}…` };
}
