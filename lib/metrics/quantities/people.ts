import { setOf } from '../tokens/phrases';
import { isPlural } from '../tokens/plurals';
import type { Token } from '../tokens/word';
import { isNoun } from './nouns';

const people = setOf(
  'patients participants subjects individuals volunteers students respondents women men children adults cases applications specimens samples cats dogs cows horses mice rats birds animals nurses physicians teachers pupils residents households families schools firms studies experiments replicates eyes neonates infants controls developers engineers persons people members sufferers users',
);
/** Those whom a study enrols; men and women among them are counted beside. */
const enrolled = /^(?:patients|participants|subjects|volunteers|applications)$/;
const persons = setOf(
  'patients participants subjects individuals volunteers students respondents women men children adults nurses physicians teachers pupils residents households people users',
);

/** Whether a lower-case plural is of people. */
export const isPerson = (word: string): boolean => persons.has(word);

const headOf = ({ lower }: Token): string => lower.slice(lower.lastIndexOf('-') + 1);

/** `neonates (n = 64)`: the plural right before the bracket in which a number stands at `i`. */
function beforeBracket(tokens: readonly Token[], i: number): string | undefined {
  let open = i - 1;
  while (open > i - 4 && tokens[open]?.text !== '(') open -= 1;
  const before = tokens[open - 1];
  if (tokens[open]?.text !== '(' || before?.type !== 'word') return undefined;
  const head = headOf(before);
  return people.has(head) || (isPlural(head) && isNoun(head)) ? head : undefined;
}

/** The people, the specimens or else the things that a sentence speaks of nearest before token `i`, or else after it. */
export function nearestCounted(tokens: readonly Token[], i: number): string | undefined {
  const before = tokens.slice(0, i);
  const after = tokens.slice(i);
  const found =
    before.findLast((token) => enrolled.test(headOf(token))) ??
    before.findLast((token) => people.has(headOf(token))) ??
    after.find((token) => people.has(headOf(token))) ??
    before.findLast((token) => isNoun(headOf(token)) && isPlural(headOf(token)));
  return beforeBracket(tokens, i) ?? (found && headOf(found));
}

/** Those whom the text speaks of nearest before a place, as far as it says whom. */
export type Spoken = (place: number) => string | undefined;

const enrolledWord = /\b(?:patients|participants|subjects|volunteers|applications|cases)\b/g;

/** Whom a text speaks of before each place: looked up once, when it is first asked for. */
export function spokenIn(text: string): Spoken {
  let found: readonly (readonly [at: number, word: string])[] | undefined;
  return (place) => {
    found ??= Array.from(text.matchAll(enrolledWord), (match) => [match.index, match[0]] as const);
    return (found.findLast(([at]) => at < place) ?? found[0])?.[1];
  };
}
