import { remember } from '../../../text/remember';
import { type Span, setOf } from '../../tokens/phrases';
import type { Token } from '../../tokens/word';

/** Words between a measure and its number that say nothing of what is measured. */
export const link = setOf(
  'back down up to as much high many low more less greater fewer lower higher than over under about around only just nearly almost approximately roughly at least most a an the average of by is was were are be mean median max maximum geomean from reaching reaches reached above below exceeding within even further additional absolute additionally and both either between ~ < > ≤ ≥ = : ( , + -',
);
export const comparative = setOf(
  'faster slower higher lower larger smaller better worse more less fewer greater longer shorter cheaper quicker',
);
/** Changes of something that has to be named with them. */
export const generic = setOf(
  'improvement improvements increase increases reduction reductions gain gains drop drops decrease decreases boost boosts saving savings degradation degradations decline loss enhancement enhancements growth rise',
);
/** Whether a label says only that something changed: `gains`, `notable improvement`. */
export const isBareChange = (label: string): boolean => {
  if (!generic.has(label.slice(label.lastIndexOf(' ') + 1))) return false;
  const words = label.split(' ');
  return words.slice(0, -1).every((word) => plainChange.test(word));
};
/** Words before `improvement` or `reduction` that do not say of what. */
export const plainChange =
  /^(?:relative|absolute|average|mean|significant|substantial|further|consistent|overall|notable|large|maximum|clear|up|an?|with)$/;
export const beats = /^(?:outperform|surpass|exceed|beat)/;
/** Nouns that are verbs too: they are a measure where `of` or `was` follows (`a speed of`, `the score was`). */
export const ambiguous = setOf(
  'speed speeds score scores cost costs yield yields rate use need report run cut lift process',
);
/** Adjectives that alone say nothing of what is measured. */
export const empty = setOf(
  'significant considerable substantial close consistent notable impressive good strong comparable similar relative large small high low new same any such beyond',
);
const verb =
  /^(?:achiev|reach|obtain|attain|deliver|yield|provid|show|reduc|improv|increas|decreas|boost|enhanc|cut|lower|rais|speed|accelerat|outperform|surpass|sav|gain|demonstrat|result|maintain|retain|sustain|report|observ|lift|drop|fell|rose|grow|requir|need|us|process|generat|produc|consum|cost|represent|correspond|takes|took|run|experienc|scor|spann|includ|contain|compris|invert|plateau|occup|analyz|analys|lead|bring|shrink|fall|turn|held|declin|extrapolat|explain|transmit|averag|last|giv|offer|enabl|exhibit|confer|incur|caus|introduc|realiz|realis)(?:e|es|ies|y|ed|ing|s|ning|ting|ns|nt|n)?$/;
/** Verb forms and particles that lead from a measure to its number. */
export const passive = setOf(
  'found identified noted observed reported detected seen occurred present accounted calculated estimated measured obtained achieved recorded for in factor factors as respectively decreased increased fell rose dropped starting ranging peaking spanning proceeding reaching drops grows inverts differs differed recovered needed required developed performed confirmed documented diagnosed frequent common likely prevalent did not differ good moderate excellent nonsignificant unchanged',
);

const adverbs = setOf('often frequently well significantly');

/** Adverbs that may stand between a verb and its number: `significantly`, `more often`. */
export const isAdverb = (word: string): boolean =>
  adverbs.has(word) ||
  (word.length > 5 &&
    word.endsWith('ly') &&
    !/(?:family|anomaly|assembly|supply|only|early|daily|weekly|monthly|yearly)$/.test(word));

/** Whether a token is a word, and no number written out. */
export const isWord = (token: Token | undefined): token is Token => token?.type === 'word' && token.value === undefined;

/** Whether a token is a verb, a participle or a form of `be`. */
export const isVerbForm = (token: Token | undefined): boolean =>
  token?.type === 'word' && (passive.has(token.lower) || link.has(token.lower) || isVerb(token.lower));

const verbs = remember((word) => (verb.test(word) ? 1 : 0));
/** Whether a word is a verb that leads to numbers. */
export const isVerb = (word: string): boolean => verbs(word) === 1;

/** The words of a span in lower case, hyphens where the text has them. */
export function written(tokens: readonly Token[], [from, to]: Span): string {
  let words = '';
  for (let j = from; j < to; j += 1) {
    const { lower = '', glued = false } = tokens[j] ?? {};
    const isTight = j === from || (glued && (lower === '-' || words.endsWith('-') || tokens[j - 1]?.type === 'number'));
    words += isTight ? lower : ` ${lower}`;
  }
  return words.includes('_') ? words.replaceAll(/_(?=\d)/g, '') : words;
}
