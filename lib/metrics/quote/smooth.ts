import { setOf } from '../tokens/phrases';
import { modals } from './parts';

const link = '(?:of|with|in|on|for|to|by|at|from)';
/** Two links in a row, where what stood between them is left out: before a number the second leads to it, else the first says how things hang together. */
const leadTwice = new RegExp(`\\b${link} (${link} (?=[^\\p{L}]{0,3}\\d))`, 'u');
const linkTwice = new RegExp(`\\b(${link}) ${link}(?= (?!least|most))`, 'u');

/** What turns a bound round, where the mark says it: `no more than` of `no ≤ 2 GB`, `does not drop` of `does not drop ≥ 95 %`. */
const negated =
  /(?:^|(?<= ))(?:(?:does|do|did|is|was|were|are|has|have|can|could|may|might|will|would|should|guaranteed) )?(?:not|no|never|cannot|nowhere)(?: (?:to|be|been|ever))?(?: (?:drop|fall|go|went|exceed|surpass|rise|climb|get|grow|reach|exceeded|surpassed|reached|dropped|fell|rose|more|less|fewer|greater|larger|longer|higher|lower|smaller|worse|shorter))? (?=[≤≥<>])/giu;

/** `none scoring ≤ 50 %`: the mark says that none is above. */
const noneAt = /(?:^|(?<= ))none(?: of \p{L}[\p{L} -]{1,20})?(?: \p{L}+ing)? (?=[≤≥<>])/u;

/** What limits something, where the mark says it: `limited to` of `limited to ≤ 3×`. */
const limited =
  /(?<= )(?:(?:limited|bounded|capped|restricted)(?: (?:to|by|at))?|(?:falls?|falling|fell) short(?: of)?|exceed(?:s|ed)?) (?=[≤<])/giu;

/** What a bound's mark says by itself: `smaller than` of `orientation smaller < 0.1°`. */
const boundTwice =
  /(?<=\p{L} )(?:upto|smaller|larger|lower|higher|greater|less|fewer|more|better|shorter|longer) (?=[<>≤≥])/gu;

/** What `5×` says by itself. */
const factorOf =
  /(?<=\bby) (?:(?:roughly|about|nearly|almost|approximately) )?factors? of (?=\D{0,3}[\d.,]+(?:–[\d.,]+)?×)/u;

/** `SealLog where 12.1 % gain`: what it says of a place, without its verb. */
const whereNumber = / where (?=(?:[≤≥<>≈] )?[+−]?\d)/u;

/** A word that two clauses have, where what stood between them is left out: `faster faster` of `4.4× faster and 1.7× faster`. */
const saidTwice = /(?<=^|\s)(\p{L}{3,}) \1(?=\s|$)/u;

/** A number that stands twice, where what stood between is left out: `to 500 m 500 m`. */
const numberTwice = /(?<=\s)(\d[\d.,]{0,12}(?: [^\s\d]{1,12})?) \1(?=\s|$)/u;

/** Words that begin or end a badge only where what they belong to is left out. */
const openings = setOf('however moreover furthermore and or but plus');
/** Adverbs that join a sentence to the one before. */
const linked = /^(?:Meanwhile|Additionally|Besides|Specifically|Notably|Finally|Overall|Importantly|Remarkably),$/;
const endings = setOf(
  'such what which that where when while and or than vs could can may might will would be been due the a an not no',
);

/** Whether the last of some words is an adverb whose verb was left out: `can linearly`, `vs currently`. */
const hasOpenAdverb = (words: readonly string[]): boolean =>
  /^[a-z]+ly$/.test(words.at(-1) ?? '') &&
  (modals.has(words.at(-2) ?? '') || /^(?:be|been|vs)$/.test(words.at(-2) ?? ''));

/** Adverbs that say nothing of the number where a badge begins with them, and `total of` before a count. */
const emptyStart =
  /^(?:(?:thereby|successfully|consistently|substantially|significantly|effectively|simultaneously|dramatically|notably|remarkably|carefully|empirically|strategically|further) (?=\p{Ll})|(?:in )?total(?: of)? (?=\d))/iu;

/** `as low` of `as low as`, without what it is as low as. */
const openBound = / as \p{Ll}{3,6}$/u;

function withoutOpenEnds(said: string): string {
  const words = said.replace(openBound, '').replace(emptyStart, '').split(' ');
  if (hasOpenAdverb(words)) words.pop();
  while (endings.has(words.at(-1) ?? '')) words.pop();
  while (openings.has((words[0] ?? '').toLowerCase().replace(/,$/, '')) || linked.test(words[0] ?? '')) words.shift();
  return words.join(' ');
}

/** How a mean is told beside its spread, which no badge shows: `± SD` of `mean ± SD pain scores`. */
const spreadOf = / ± ?(?:SD|SE|SEM|standard (?:deviation|error))(?= )/gu;

/** What leads to a list of which a badge tells one: `as follows,`. */
const asFollows = / as follows,?(?= )/u;

/** A text without what its marks say already, links in a row, and open ends. */
export function smooth(said: string): string {
  const marked = /[≤≥<>]/.test(said)
    ? said.replace(negated, '').replace(noneAt, '').replace(limited, '').replace(boundTwice, '')
    : said;
  return withoutOpenEnds(
    marked
      .replace(spreadOf, '')
      .replace(asFollows, '')
      .replace(factorOf, ' ')
      .replace(leadTwice, '$1')
      .replace(linkTwice, '$1')
      .replace(saidTwice, '$1')
      .replace(numberTwice, '$1')
      .replace(whereNumber, ': '),
  );
}
