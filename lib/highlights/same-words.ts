import { diffIndices } from 'node-diff3';
import { readableLatex } from '../papers/latex';
import { leastDifferent } from './approximate';
import { foldText } from './fold';
import { areOpposed, hasOpposite, isDenial, isEmpty, isTurning } from './telling-words';

/** How the words of a text differ from those of a quote: not at all, in plain words only, or in what they say. */
export type Difference = 'none' | 'plain' | 'telling';

interface Word {
  /** As it is compared: without case, accents and marks. */
  key: string;
  hasCapital: boolean;
  /** Whether it stands where any word has a capital. */
  isFirst: boolean;
  /** Whether it stands right behind a number: a unit, or what is counted. */
  isCounted: boolean;
}

/** Words that stand in one text where the other has none or others. */
interface Change {
  gone: Word[];
  come: Word[];
}

const spaceless = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const wordPattern = new RegExp(
  `(?<![\\p{L}\\p{N}])-?\\p{N}+(?:[.,]\\p{N}+)*|[${spaceless}]|(?:(?![${spaceless}])[\\p{L}\\p{M}\\p{N}])+(?:'\\p{L}+)?|[<>≤≥≠=%]`,
  'gu',
);
/** A number that is no number of a table, section or year. */
const counted = /(?<!\p{Lu}\p{L}*\.?[\s-]?|[\p{N}.,])\p{N}[\p{N}.,]*[\s-]?$/u;

const typeset = (text: string): string =>
  readableLatex(text)
    .normalize('NFKC')
    .replace(/[\p{Cf}$\\{}^_~]/gu, '')
    .replace(/[‘’]/gu, "'")
    .replace(/[−\p{Pd}]/gu, '-')
    .replace(/(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))/gu, '');

function wordsOf(text: string): Word[] {
  const plain = typeset(text);
  return [...plain.matchAll(wordPattern)].map(({ 0: word, index }) => {
    const before = plain.slice(Math.max(0, index - 20), index);
    return {
      key: foldText(word).folded,
      hasCapital: /\p{Lu}/u.test(word),
      isFirst: /^$|[.!?:;•]["')\]]*\s*["'([]*$/.test(before),
      isCounted: counted.test(before),
    };
  });
}

/** What changed between two texts, word by word. */
function changesBetween(one: readonly Word[], other: readonly Word[]): Change[] {
  const keys = (words: readonly Word[]) => words.map(({ key }) => key);
  return diffIndices(keys(one), keys(other)).map(({ buffer1: [at, gone], buffer2: [to, come] }) => ({
    gone: one.slice(at, at + gone),
    come: other.slice(to, to + come),
  }));
}

const joined = (words: readonly Word[]): string => words.map(({ key }) => key).join('');
/** The same letters with other blanks or hyphens between them are the same words. */
const isRespaced = ({ gone, come }: Change): boolean => joined(gone) === joined(come);

/** Whether one word has a letter more, fewer or another, and so means the same. */
function isMistyped({ gone, come }: Change): boolean {
  const [one, other] = [joined(gone), joined(come)];
  const isClose = one.length > 4 && one[0] === other[0] && Math.abs(one.length - other.length) < 2;
  return gone.length === 1 && come.length === 1 && isClose && leastDifferent(one, other, 1).length > 0;
}

/**
 * How a text differs from a quote. What counts, compares, denies or names tells texts apart; other words are plain.
 * `isWord` says whether a word that begins a sentence is one that also stands in lower case, rather than a name.
 */
export function differenceOf(quote: string, found: string, isWord: (key: string) => boolean): Difference {
  const changes = changesBetween(wordsOf(quote), wordsOf(found)).filter((change) => !isRespaced(change));
  if (changes.length === 0) return 'none';
  const isName = ({ key, hasCapital, isFirst }: Word) => hasCapital && !isEmpty(key) && !(isFirst && isWord(key));
  const gone = new Set(changes.flatMap((change) => change.gone.map(({ key }) => key)));
  const isTelling = (change: Change): boolean =>
    [...change.gone, ...change.come].some((word) => isTurning(word.key) || isName(word)) ||
    (change.gone.some(({ isCounted }) => isCounted) && !isMistyped(change)) ||
    // The same words in another order: who does what to whom.
    change.come.some(({ key }) => gone.has(key) && !isEmpty(key)) ||
    (change.gone.some(({ key }) => hasOpposite(key)) && change.come.some(({ key }) => hasOpposite(key))) ||
    change.gone.some((one) => change.come.some((other) => areOpposed(one.key, other.key)));
  return changes.some(isTelling) ? 'telling' : 'plain';
}

/** Whether one of two texts denies, in its last words, what follows, and the other does not. */
export function deniesOtherwise(before: string, now: string): boolean {
  const denials = (text: string): string =>
    wordsOf(text.slice(text.search(/[^.!?;]*$/)))
      .slice(-2)
      .filter(({ key }) => isDenial(key))
      .map(({ key }) => key)
      .join(' ');
  return denials(before) !== denials(now);
}
