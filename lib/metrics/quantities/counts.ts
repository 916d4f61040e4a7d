import type { Unit } from '../rules/unit';
import { setOf } from '../tokens/phrases';
import { isAbbreviatedPlural, isPlural, pluralOf } from '../tokens/plurals';
import type { Token } from '../tokens/word';
import { isMachine, isNoun, nounKind, nounRow } from './nouns';
import { cardNames } from './part-of-name';
import { isPerson } from './people';

/** A counted noun phrase: `parallel query pairs`, its head `pairs`. */
export interface Counted extends Unit {
  head: string;
  phrase: string;
  next: number;
}

/** Words that end a noun phrase. */
const stops = setOf(
  'a an the of in on at to by for from with without within into over under between among across per via and or but nor as than that then which who whom whose where when while if is are was were be been being has have had do does did can could may might will would should must not no this these those its their our we they it he she i using used based including such only both all each every more most less fewer higher lower faster slower better worse respectively compared relative versus vs up about around out',
);
/** What an adjective before a comma ends with: `23 atomic, rule-audited criteria`. */
const adjective = /-|(?:ed|ing|al|ic|ive|ous|ent|ant|ary|less|able|ible|ly)$/;

/** The rule row that names a plural noun, for what its count says. */
export const countedKind = nounRow;

const processors: Readonly<Record<string, string>> = { graphics: 'GPUs', tensor: 'TPUs', neural: 'NPUs' };
/** Names for whole processors, after their kind: `8 GPU cards`. */
const wholes = /^(?:cards|devices|chips|accelerators|hours|days|weeks|years)$/;

/** What cards are put in: `two H100 nodes`. */
const computers = /^(?:nodes|servers|machines|hosts|instances|clusters)$/;

/** What is counted of processors at token `j`: `CPU cores`, `GPU kernels`, `neural processing units`. */
function processorPart(tokens: readonly Token[], j: number): Omit<Counted, 'phrase'> | undefined {
  const whole = processors[tokens[j]?.lower ?? ''];
  if (whole && tokens[j + 1]?.lower === 'processing' && tokens[j + 2]?.lower === 'units')
    return { unit: whole, type: 'machines', kind: 'hardware', head: 'units', next: j + 3 };
  const { lower: head = '', text = '' } = tokens[j + 1] ?? {};
  const of = tokens[j]?.text ?? '';
  const isCounted = /^[A-Z]PU$/.test(of) ? isPlural(head) && !wholes.test(head) : isMachine(of) && computers.test(head);
  if (!isCounted) return undefined;
  const kind = isMachine(text) ? 'hardware' : nounKind(head);
  return { unit: head, type: isMachine(text) ? 'machines' : 'count', kind, head, next: j + 2 };
}

const longestAside = 7;

/** The token after `(mono- and divalent)` or `(MBE)` at token `i`; `i` itself where no bracket of words stands there. */
export function asideEnd(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.text !== '(') return i;
  const close = tokens.slice(i, i + longestAside).findIndex((token) => token.text === ')');
  const inside = tokens.slice(i + 1, i + close);
  const isWords = close > 1 && inside.every(({ type, text }) => type === 'word' || text === '-');
  return isWords && tokens[i - 1]?.type !== 'mark' ? i + close + 1 : i;
}

/** `RTX 4090`, `RTX 3090 GPUs`: cards by their series at token `j`. */
function graphicsCard(tokens: readonly Token[], j: number): Omit<Counted, 'phrase'> | undefined {
  if (!cardNames.has(tokens[j]?.text ?? '') || tokens[j + 1]?.type !== 'number') return undefined;
  const noun = /^ti$/i.test(tokens[j + 2]?.lower ?? '') ? j + 3 : j + 2;
  const next = /^gpus?$/.test(tokens[noun]?.lower ?? '') ? noun + 1 : noun;
  return { unit: 'GPUs', type: 'count', kind: 'hardware', head: 'gpus', next };
}

function machine(tokens: readonly Token[], j: number): Omit<Counted, 'phrase'> | undefined {
  const { text = '', lower = '' } = tokens[j] ?? {};
  return isMachine(text) ? { unit: lower, type: 'count', kind: 'hardware', head: lower, next: j + 1 } : undefined;
}

const tailOf = (word: string): string => word.slice(word.lastIndexOf('-') + 1);

/** A plural that no other plural follows: `sets` of `label sets`. */
function plural(tokens: readonly Token[], j: number): Omit<Counted, 'phrase'> | undefined {
  const { text = '', lower = '' } = tokens[j] ?? {};
  const head = tailOf(lower);
  if (!isPlural(head) && !isAbbreviatedPlural(text)) return undefined;
  const next = tokens[j + 1];
  const goesOn = next?.type === 'word' && isPlural(next.lower) && (isNoun(next.lower) || head === 'data');
  return goesOn ? undefined : { unit: head, type: 'count', kind: nounKind(head), head, next: j + 1 };
}

/** The singular that a hyphen joins to its number: `8-item`. */
function joined(tokens: readonly Token[], j: number): Omit<Counted, 'phrase'> {
  const head = pluralOf(tokens[j]?.lower ?? '');
  return { unit: head, type: 'count', kind: nounKind(head), head, next: j + 1 };
}

/** The noun that ends a counted phrase at token `j`, where one does. */
const headAt = (tokens: readonly Token[], j: number, hyphenated: boolean): Omit<Counted, 'phrase'> | undefined =>
  graphicsCard(tokens, j) ??
  (hyphenated ? undefined : processorPart(tokens, j)) ??
  machine(tokens, j) ??
  (hyphenated ? joined(tokens, j) : plural(tokens, j));

const isGoingOn = (token: Token | undefined): boolean => token?.type === 'word' && !stops.has(token.lower);

/** How many tokens at `j` are passed over within a counted phrase; `last` is its word before, where it has one. */
type Passing = (tokens: readonly Token[], j: number, last: string) => number;

/** `3D scans`, `Llama 3 models`. */
const overNumber: Passing = (tokens, j) => {
  const next = tokens[j + 1];
  if (tokens[j]?.type !== 'number' || next?.type !== 'word') return 0;
  if (next.glued && next.lower.length < 3 && next.lower !== 'x') return 2;
  return /^\p{Lu}/u.test(tokens[j - 1]?.text ?? '') ? 1 : 0;
};

const roman = /^[IVX]{1,4}$/;

/** `class I to II patients`. */
const overGrades: Passing = (tokens, j) =>
  roman.test(tokens[j]?.text ?? '') && tokens[j + 1]?.lower === 'to' && roman.test(tokens[j + 2]?.text ?? '') ? 3 : 0;

const longestAge = 8;

/** `21- to 37-yr-old subjects`. */
const overAge: Passing = (tokens, j) => {
  if (tokens[j]?.type !== 'number') return 0;
  const old = tokens.slice(j, j + longestAge).findIndex(({ lower }) => /^(?:\w+-)?old$/.test(lower));
  const isAge =
    old > 0 &&
    tokens
      .slice(j, j + old)
      .every(({ type, lower }) => type === 'number' || /^(?:-|–|to|and|years?|yrs?|months?|weeks?|days?)$/.test(lower));
  return isAge ? old + 1 : 0;
};

/** `safe and fast runs`. */
const overConjunction: Passing = (tokens, j, last) =>
  /^(?:and|or)$/.test(tokens[j]?.lower ?? '') && (last !== '' || tokens[j - 1]?.glued) && isGoingOn(tokens[j + 1])
    ? 1
    : 0;

/** `atomic, rule-audited criteria`. */
const overComma: Passing = (tokens, j, last) =>
  tokens[j]?.text === ',' && adjective.test(last) && isGoingOn(tokens[j + 1]) ? 1 : 0;

/** `open- and closed-source models`. */
const overHyphen: Passing = (tokens, j) =>
  tokens[j]?.text === '-' && tokens[j]?.glued && /^(?:and|or|to)$/.test(tokens[j + 1]?.lower ?? '') ? 2 : 0;

/** `H. pylori isolates`. */
const overInitial: Passing = (tokens, j) =>
  tokens[j]?.text === '.' && /^\p{Lu}$/u.test(tokens[j - 1]?.text ?? '') && /^\p{Ll}/u.test(tokens[j + 1]?.text ?? '')
    ? 1
    : 0;

const overMark: Passing = (tokens, j, last) =>
  last === ''
    ? 0
    : overComma(tokens, j, last) ||
      overHyphen(tokens, j, last) ||
      overInitial(tokens, j, last) ||
      asideEnd(tokens, j) - j;

const passed: Passing = (tokens, j, last) =>
  tokens[j]?.type === 'mark'
    ? overMark(tokens, j, last)
    : overAge(tokens, j, last) ||
      overNumber(tokens, j, last) ||
      overGrades(tokens, j, last) ||
      overConjunction(tokens, j, last);

/** Whether a token ends a phrase of some words. */
const endsPhrase = (token: Token, size: number): boolean =>
  token.type !== 'word' ||
  (token.value !== undefined && size > 0) ||
  (stops.has(token.lower) && !(token.lower === 'most' && size === 0));

/** A phrase up to its head, in tokens, and with what is passed over in it. */
const [longestPhrase, longestWhole] = [9, 14];

/** The phrase up to its head noun. */
function phraseCounted(tokens: readonly Token[], from: number, hyphenated: boolean): Counted | undefined {
  const words: string[] = [];
  for (let [j, end] = [from, from + longestPhrase]; j < end; ) {
    const over = passed(tokens, j, words.at(-1) ?? '');
    j += over;
    end = Math.min(end + over, from + longestWhole);
    if (over > 0) continue;
    const token = tokens[j];
    if (!token || endsPhrase(token, words.length)) return undefined;
    words.push(token.lower);
    const head = headAt(tokens, j, hyphenated);
    if (head) {
      if (head.next > j + 1 && head.type !== 'machines') words.push(head.head);
      return { ...head, phrase: words.slice(-3).join(' ') };
    }
    j += 1;
  }
  return undefined;
}

/** `one patient`, `(12 patient)`: a singular by itself. */
function singular(tokens: readonly Token[], i: number, isOne: boolean): Counted | undefined {
  const only = tokens[i];
  if (only?.type !== 'word') return undefined;
  const head = pluralOf(only.lower);
  const isAlone = isNoun(head) && tokens[i + 1]?.type === 'mark';
  if (!isAlone && !(isOne && isPerson(head))) return undefined;
  return { unit: head, type: 'count', kind: nounKind(head), head, phrase: only.lower, next: i + 1 };
}

/** The noun phrase that a number counts, when one begins at token `i`. `hyphenated` numbers count a singular noun (`8-GPU`), and so does one. */
export const readCounted = (
  tokens: readonly Token[],
  i: number,
  hyphenated: boolean,
  isOne = false,
): Counted | undefined => phraseCounted(tokens, asideEnd(tokens, i), hyphenated) ?? singular(tokens, i, isOne);
