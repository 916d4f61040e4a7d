import { isFiniteVerb, type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';

/** Words at which a part of a sentence begins that may be left out by itself, by what they join. */
const jointKinds: readonly (readonly [kind: number, words: ReadonlySet<string>])[] = [
  [1, setOf('of')],
  [2, setOf('in on at under across within into')],
  [3, setOf('for')],
  [4, setOf('with without via through using including against')],
  [5, setOf('than over versus vs compared relative')],
  [6, setOf('by')],
  [7, setOf('to from between among amongst')],
  [8, setOf('and or but')],
  [9, setOf('that which who whose where when while whereas if as during after before since because although though')],
  [
    10,
    setOf(
      'achieving reaching yielding obtaining attaining delivering providing enabling leading resulting is are was were has have had achieves achieved reaches reached yields yielded obtains obtained attains attained delivers delivered provides provided show shows showed demonstrate demonstrates demonstrated exhibit exhibits exhibited present presents presented introduce introduces introduced propose proposes proposed contains contain containing comprises comprise comprising includes include consists consist consisting identify identifies identified report reports reported observe observed found find finds see sees constructs construct collect collected',
    ),
  ],
];
const joints: ReadonlyMap<string, number> = new Map(
  jointKinds.flatMap(([kind, words]) => [...words].map((word): [string, number] => [word, kind])),
);
/** Kinds of joints: `of`; what names a rival; `to` and its like; what joins two of a kind; what begins a clause; a verb; a verb of change; a comma or a bracket. */
export const [ofJoint, againstJoint, toJoint, andJoint, clauseJoint, verbJoint, changeJoint] = [1, 5, 7, 8, 9, 10, 11];
const splitJoint = 12;

/** What a part that begins with a word is joined by; 0 where it is no joint. */
export const jointKindOf = (token: Token | undefined): number => {
  if (!token) return 0;
  return joints.get(token.lower) ?? (isChangeVerb(token) ? changeJoint : isSplit(token) ? splitJoint : 0);
};

/** Whether a token is a verb of change, of reaching, or another that is finite. */
export const isVerb = (token: Token): boolean =>
  [changeJoint, verbJoint].includes(jointKindOf(token)) || isFiniteVerb(token);

/** Words that say nothing on a badge. */
export const fillers = setOf(
  'a an the its their our his her this these those whom up both respectively also only even just thus then we it they which that achieving achieves achieved achieve reaching reaches reached yielding yields yielded obtaining obtains obtained attaining attains attained is are was were has have had been be there',
);
/** Verbs that only help another. */
export const modals = setOf('can could may might will would');
/** Whether a lower-case word is an article. */
export const isArticle = (word: string): boolean => /^(?:an?|the)$/.test(word);
/** Words of whoever reports that say nothing on a badge. */
export const hollow = setOf(
  'argue argues confirm confirms find finds found reveal reveals suggest suggests indicate indicates result results experiment experiments experimental evaluation evaluations finding findings analysis method methods approach paper study work framework system show shows showed demonstrate demonstrates use used uses extensive empirically significantly substantially consistently further additionally follow follows',
);

/** Verbs that say a change: what stands before one is who did it. */
const isChangeVerb = ({ word, lower }: Token): boolean =>
  word?.facts?.change === true && /(?:e|es|ed|ing|ts?|ms?|sts?|s)$/.test(lower) && !changeNoun.test(lower);
const changeNoun = /(?:tion|ment|ss|gain|gains|loss|savings?|speed-?ups?|overheads?|less|drops?|better|worse|times?)$/;

/** Whether a token is a mark at which a part of a sentence ends. */
export const isSplit = ({ text }: Token): boolean => /^[,;:()[\]–—]$/.test(text);

/** Whether a word says something on a badge: marks, joints and fillers do not. */
export const isSaid = (token: Token | undefined): token is Token =>
  token !== undefined && token.type !== 'mark' && !fillers.has(token.lower) && !joints.has(token.lower);

/** `A` of `group A` and `HT2A`: a name and no article. */
export const isLetter = (tokens: readonly Token[], t: number): boolean =>
  tokens[t]?.text === 'A' && t > 0 && (tokens[t - 1]?.type === 'word' || tokens[t]?.glued === true);

/** `vs.` of `AD vs. NC classification`: it joins two names to one. */
function joinsNames(tokens: readonly Token[], t: number): boolean {
  if (!/^(?:vs|versus)$/.test(tokens[t]?.lower ?? '')) return false;
  const behind = tokens[t + 1]?.text === '.' ? t + 2 : t + 1;
  const isCapital = (token: Token | undefined) => /^\p{Lu}/u.test(token?.text ?? '');
  const noun = tokens[behind + 1];
  return (
    isCapital(tokens[t - 1]) &&
    isCapital(tokens[behind]) &&
    /^\p{Ll}/u.test(noun?.text ?? '') &&
    jointKindOf(noun) === 0
  );
}

/** Whether a token is the `of` of `state of the art`. */
const isStateOfArt = (tokens: readonly Token[], t: number): boolean =>
  tokens[t - 1]?.lower === 'state' && tokens[t]?.lower === 'of' && tokens[t + 2]?.lower === 'art';

/** Whether a token that looks like a verb says which: `reported` of `across all reported planners`. */
const isParticiple = (tokens: readonly Token[], t: number): boolean =>
  /ed$/.test(tokens[t]?.lower ?? '') &&
  /^(?:all|any|each|every|both|the|previously|recently|newly)$/.test(tokens[t - 1]?.lower ?? '');

/** How far apart two words may stand in the text, in characters, where nothing was cut out between them. */
const closest = 3;

/** Whether the sentence was cut before token `t`: the words there were another number's. */
export const isCut = (tokens: readonly Token[], t: number): boolean => {
  const [before, at] = [tokens[t - 1], tokens[t]];
  return before !== undefined && at !== undefined && Math.abs(at.start - before.end) > closest;
};

/** Parts further from a number than this, in tokens, say nothing of it. */
const reach = 60;

/** The parts of a sentence between its joints, without the number itself and its list. */
export function partsOf(tokens: readonly Token[], [lead, next]: Span): Span[] {
  const parts: Span[] = [];
  let from = Math.max(0, lead - reach);
  const close = (to: number) => {
    if (to > from) parts.push([from, to]);
    from = to;
  };
  const end = Math.min(tokens.length, next + reach);
  for (let t = from; t < end; t += 1) {
    if (t === lead) {
      close(t);
      t = next;
      from = next;
    }
    const token = tokens[t];
    if (!token) break;
    const isJoint =
      joints.has(token.lower) && !joinsNames(tokens, t) && !isStateOfArt(tokens, t) && !isParticiple(tokens, t);
    if (isJoint || isChangeVerb(token) || isCut(tokens, t)) close(t);
    if (isSplit(token)) {
      close(t);
      from = t + 1;
    }
  }
  close(end);
  return parts;
}
