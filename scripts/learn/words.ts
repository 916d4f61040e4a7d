import { writeFileSync } from 'node:fs';
import { wordsOf } from '../../lib/metrics/judge/features';
import { namesOf } from '../../lib/metrics/quote/names';
import { numberFactsOf, wordFactsOf, wordRows } from '../../lib/metrics/quote/word-rows';
import { readAbstract, type Sentence } from '../../lib/metrics/read-abstract';
import { fit, type Lesson } from './bag-network';
import { judgedPapers, placeOf, wordRoles as roles } from './judged';
import { learnedPapers, readLabelled, unread } from './papers';
import { quotedNumbers, quotedPapers } from './quoted';
import { targetsOf } from './targets';

/** Words further from a number than this say nothing of it. */
const reach = 60;
/** How often a labelled number is seen for once that one is seen that the teacher alone has judged. */
const times = 3;
/** A word of which the teacher is surer than this that it says nothing is one of very many: a fourth of them is enough. */
const nothing = 0.03;

/** A lesson for each word around a number: what `targetOf` says of it. */
function lessonsOf(
  sentence: Sentence,
  k: number,
  facts: ReturnType<typeof wordFactsOf>,
  targetOf: (t: number) => number[],
  weight: readonly number[],
): Lesson[] {
  const { tokens, quantities } = sentence;
  const quantity = quantities[k];
  if (!quantity) return [];
  const number = numberFactsOf(facts, quantity, namesOf(sentence, k).names);
  const lessons: Lesson[] = [];
  const to = Math.min(tokens.length, quantity.next + reach);
  for (let t = Math.max(0, quantity.first - reach); t < to; t += 1) {
    if ((t >= quantity.first && t < quantity.next) || tokens[t]?.type === 'mark') continue;
    const target = targetOf(t);
    if (Math.max(...target) < nothing && Math.max(...target) > 0 && (t + k) % 4) continue;
    const rows = Uint16Array.from(wordRows(tokens, facts, number, t));
    lessons.push({ rows, target: Float32Array.from(target), weight });
  }
  return lessons;
}

function labelledLessons(): { set: string; lessons: Lesson[] }[] {
  return learnedPapers().map(({ set, abstract, metrics }) => {
    const { read, labels } = readLabelled(abstract, metrics);
    const lessons = read.sentences.flatMap((sentence, s) => {
      const { tokens, quantities } = sentence;
      if (!labels[s]?.some((label) => label)) return [];
      wordsOf(tokens);
      const facts = wordFactsOf(sentence);
      return quantities.flatMap(({ first, next }, k) => {
        const label = labels[s]?.[k];
        if (!label) return [];
        const said = targetsOf(tokens, [first, next], label);
        return lessonsOf(
          sentence,
          k,
          facts,
          (t) => [...said.map((list) => (list.includes(t) ? 1 : 0)), 0],
          [1, 1, 1, 0],
        );
      });
    });
    return { set, lessons };
  });
}

/** A lesson for each word around a number that readers quoted. */
const quotedLessons = (): { set: string; lessons: Lesson[] }[] =>
  quotedPapers().map((paper) => ({
    set: paper.set,
    lessons: quotedNumbers(paper).flatMap(({ sentence, k, isQuoted }) => {
      const { tokens } = sentence;
      wordsOf(tokens);
      const isOn = (t: number): boolean => tokens.slice(t, t + 1).some(isQuoted);
      return lessonsOf(sentence, k, wordFactsOf(sentence), (t) => [0, 0, 0, isOn(t) ? 1 : 0], [0, 0, 0, 1]);
    }),
  }));

function taughtLessons(most: number): Lesson[] {
  return judgedPapers('bare')
    .slice(0, most)
    .flatMap(({ text, numbers }) =>
      readAbstract(text).sentences.flatMap((sentence) => {
        const { tokens, quantities, index } = sentence;
        if (quantities.length === 0) return [];
        wordsOf(tokens);
        const facts = wordFactsOf(sentence);
        return quantities.flatMap(({ start }, k) => {
          const says = numbers.get(placeOf(index, start));
          if (!says || says.keep < 0.5 || says.words.length !== roles.length * tokens.length) return [];
          const saidOf = (t: number) => roles.map((_, r) => (says.words[roles.length * t + r] ?? 0) / 255);
          return lessonsOf(sentence, k, facts, saidOf, [1, 1, 1, 1]);
        });
      }),
    );
}

/**
 * `node --max-old-space-size=12000 scripts/run.mjs scripts/learn/words.ts [-- --write] [--held=p0,q0] [--most=N]`: learns which words of a sentence belong on a
 * number's badge, and prints how it does on the sets that it has not learned from.
 */
export async function main(args: readonly string[]): Promise<number> {
  const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  const held = new Set(option('held')?.split(',') ?? unread);
  const labelled = [...labelledLessons(), ...quotedLessons()];
  const learned = labelled.filter(({ set }) => !held.has(set)).flatMap(({ lessons }) => lessons);
  const taught = taughtLessons(Number(option('most') ?? 12_000));
  const lessons = [...Array.from({ length: taught.length > 0 ? times : 1 }, () => learned).flat(), ...taught];
  const shape = { rows: 1 << 15, width: 8, hidden: 24, outputs: roles.length, group: roles.length };
  const network = fit(shape, lessons, { epochs: 2, rate: 0.05, drop: 0.1, decay: 1e-4, seed: 1 });
  for (const set of held) {
    const tests = labelled.filter((paper) => paper.set === set).flatMap(({ lessons }) => lessons);
    roles.forEach((role, r) => {
      const count = { said: 0, wanted: 0, right: 0 };
      for (const { rows, target, weight } of tests) {
        if (!weight[r]) continue;
        const isSaid = (network.answer(rows)[r] ?? 0) >= 0.4;
        if (isSaid) count.said += 1;
        if (target[r]) count.wanted += 1;
        if (isSaid && target[r]) count.right += 1;
      }
      console.log(`${set}, ${role}: F1 of words ${((200 * count.right) / (count.said + count.wanted)).toFixed(1)}`);
    });
  }
  const out = option('out') ?? (args.includes('--write') ? 'lib/metrics/quote/weights.json' : undefined);
  if (out) writeFileSync(out, JSON.stringify(network.data()));
  return 0;
}
