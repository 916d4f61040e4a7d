import type { MetricKind } from '../metric';
import { rules } from '../rules/all';
import type { Unit } from '../rules/unit';
import type { Token } from '../tokens/word';
import { cardNames } from './amount';

/** A counted noun phrase: `parallel query pairs`, its head `pairs`. */
export interface Counted extends Unit {
  head: string;
  phrase: string;
  next: number;
}

const nouns = new Map<string, MetricKind>();
const nounRows = new Map<string, string>();
for (const { nouns: rows = [] } of Object.values(rules)) {
  for (const { id, kind, nouns: list } of rows) {
    for (const noun of list.split(' ')) {
      nouns.set(noun, kind);
      nounRows.set(noun, id);
    }
  }
}

const irregular = new Set(
  'people men women children mice data criteria species series genera vertices nuclei teeth feet loci phenomena media bacteria larvae corpora spectra vertebrae automata'.split(
    ' ',
  ),
);
const singular = new Set(
  'news physics mathematics statistics dynamics genetics analysis basis bias less process progress access success focus loss class gas various previous across versus towards always perhaps thus this is was has its as us yes does gets makes gives takes goes comes keeps lets becomes leads yields achieves reaches obtains shows provides requires allows enables improves reduces increases decreases outperforms exceeds remains seems means suggests indicates demonstrates implies corresponds represents confirms supports reveals reflects marks appears occurs exists contains lies rises grows decodes'.split(
    ' ',
  ),
);
/** Words that end a noun phrase. */
const stops = new Set(
  'a an the of in on at to by for from with without within into over under between among across per via and or but nor as than then that which who whom whose where when while if is are was were be been being has have had do does did can could may might will would should must not no this these those its their our we they it he she i using used based including such only both all each every more most less fewer higher lower faster slower better worse respectively compared relative versus vs up about around out'.split(
    ' ',
  ),
);

const isPlural = (word: string): boolean =>
  irregular.has(word) ||
  (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|ous|'s|’s)$/.test(word) && !singular.has(word)) ||
  /^(?:LLMs|GPUs)$/.test(word);

const patientsToken: Token = {
  type: 'word',
  text: 'patients',
  lower: 'patients',
  word: undefined,
  value: undefined,
  start: 0,
  end: 0,
  glued: false,
};

/** The rule row that names a plural noun, for what its count says. */
export const countedKind = (head: string): string | undefined => nounRows.get(head);

/** The plural of a lower-case noun; a plural is its own. */
export const pluralOf = (word: string): string =>
  isPlural(word)
    ? word
    : /(?:s|x|ch|sh)$/.test(word)
      ? `${word}es`
      : /[^aeiou]y$/.test(word)
        ? `${word.slice(0, -1)}ies`
        : `${word}s`;

const machines = new Set(
  Object.values(rules).flatMap(({ units = [] }) =>
    units
      .filter(({ type }) => type === 'machines')
      .flatMap(({ units }) => units.flatMap(([, spellings]) => spellings.split(' '))),
  ),
);
const isMachine = (word: string): boolean => machines.has(word);

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
  const kind = isMachine(text) ? 'hardware' : (nouns.get(head) ?? 'data');
  return { unit: head, type: isMachine(text) ? 'machines' : 'count', kind, head, next: j + 2 };
}

/** The token after `(mono- and divalent)` at token `i`; `i` itself where no bracket of words stands there. */
function asideEnd(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.text !== '(') return i;
  const close = tokens.slice(i, i + 7).findIndex((token) => token.text === ')');
  const inside = tokens.slice(i + 1, i + close);
  return close > 1 &&
    tokens[i - 1]?.type !== 'mark' &&
    inside.every(({ type, text }) => type === 'word' || text === '-')
    ? i + close + 1
    : i;
}

/** `RTX 4090`, `RTX 3090 GPUs`: cards by their series at token `j`. */
function graphicsCard(tokens: readonly Token[], words: readonly string[], j: number): Counted {
  const noun = /^ti$/i.test(tokens[j + 2]?.lower ?? '') ? j + 3 : j + 2;
  return {
    unit: 'GPUs',
    type: 'count',
    kind: 'hardware',
    head: 'gpus',
    phrase: words.slice(-3).join(' '),
    next: /^gpus?$/.test(tokens[noun]?.lower ?? '') ? noun + 1 : noun,
  };
}

/** The noun phrase that a number counts, when one begins at token `i`. `hyphenated` numbers count a singular noun (`8-GPU`). */
export function readCounted(tokens: readonly Token[], i: number, hyphenated: boolean): Counted | undefined {
  const words: string[] = [];
  const from = asideEnd(tokens, i);
  for (let j = from; j < Math.min(tokens.length, from + 8); j += 1) {
    const token = tokens[j];
    if (!token) break;
    if (token.type === 'mark') {
      const last = words.at(-1) ?? '';
      if (token.text === ',' && last.includes('-') && words.length < 4) continue;
      break;
    }
    if (token.type === 'number' && /^\p{Lu}/u.test(tokens[j - 1]?.text ?? '') && tokens[j + 1]?.type === 'word')
      continue;
    if (token.type !== 'word' || (token.value !== undefined && words.length > 0)) break;
    if (
      token.lower === 'and' &&
      words.length > 0 &&
      tokens[j + 1]?.type === 'word' &&
      !stops.has(tokens[j + 1]?.lower ?? '')
    )
      continue;
    if (stops.has(token.lower) && !(token.lower === 'most' && words.length === 0)) break;
    words.push(token.lower);
    if (cardNames.has(token.text) && tokens[j + 1]?.type === 'number') return graphicsCard(tokens, words, j);
    const part = processorPart(tokens, j);
    if (part && !hyphenated) return { ...part, phrase: [...words, part.head].slice(-3).join(' ') };
    if (isMachine(token.text))
      return {
        unit: token.lower,
        type: 'count',
        kind: 'hardware',
        head: token.lower,
        phrase: words.slice(-3).join(' '),
        next: j + 1,
      };
    const tail = token.lower.slice(token.lower.lastIndexOf('-') + 1);
    if (hyphenated || isPlural(tail)) {
      const next = tokens[j + 1];
      const goesOn = next?.type === 'word' && isPlural(next.lower) && (nouns.has(next.lower) || tail === 'data');
      if (!hyphenated && goesOn) continue;
      const head = hyphenated ? pluralOf(token.lower) : tail;
      return {
        unit: head,
        type: 'count',
        kind: nouns.get(head) ?? 'data',
        head,
        phrase: words.slice(-3).join(' '),
        next: j + 1,
      };
    }
  }
  const only = tokens[i];
  const isNamed =
    only?.type === 'word' && words.length === 1 && nouns.has(pluralOf(only.lower)) && tokens[i + 1]?.type === 'mark';
  if (!isNamed) return undefined;
  const head = pluralOf(only.lower);
  return { unit: head, type: 'count', kind: nouns.get(head) ?? 'data', head, phrase: only.lower, next: i + 1 };
}

const people = new Set(
  'patients participants subjects individuals volunteers students respondents women men children adults cases applications specimens samples cats dogs cows horses mice rats birds animals nurses physicians teachers pupils residents households families schools firms studies experiments replicates eyes'.split(
    ' ',
  ),
);

/** Those whom a study enrols; men and women among them are counted beside. */
const patients = /^(?:patients|participants|subjects|volunteers|applications)$/;

/** The people or specimens that a sentence speaks of nearest before token `i`, or else after it. */
export function nearestCounted(tokens: readonly Token[], i: number): string {
  const at = (token: Token): string => token.lower.slice(token.lower.lastIndexOf('-') + 1);
  return at(
    tokens.slice(0, i).findLast((token) => patients.test(at(token))) ??
      tokens.slice(0, i).findLast((token) => people.has(at(token))) ??
      tokens.slice(i).find((token) => people.has(at(token))) ??
      patientsToken,
  );
}
