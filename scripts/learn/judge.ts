import { writeFileSync } from 'node:fs';
import { heads } from '../../lib/metrics/judge/judge';
import { ruleIds } from '../../lib/metrics/judge/prior';
import { labelRow } from '../../lib/metrics/judge/surroundings';
import { metricKinds } from '../../lib/metrics/metric';
import { readAbstract } from '../../lib/metrics/read-abstract';
import { rules } from '../../lib/metrics/rules/all';
import { ruleExamples } from '../../lib/metrics/rules/examples';
import { sourceSpan } from '../../lib/metrics/tokens/clean';
import { type BagNetwork, type Belief, fit, type Lesson } from './bag-network';
import { type Judged, type JudgedPaper, judgedPapers, placeOf } from './judged';
import { numberRowsOf } from './number-rows';
import { learnedPapers, readLabelled, unread } from './papers';
import { type Worth, worthIn, worthPapers } from './worth';

/** How much the numbers of a set count; abstracts of our own, and captured ones, a little less than those of ../shared/gold. */
const weightOf = (set: string): number => (set.length > 2 ? 0.7 : 1);
/** In these there are more numbers than in usual abstracts: nothing is learned from them of which numbers are metrics. */
const kindsOnly: ReadonlySet<string> = new Set(['written-kinds']);
/** How often a labelled number is seen for once that one is seen that the teacher alone has judged. */
const times = 3;
/** How much the teacher's answer counts beside the label. */
const trust = 0.5;

const onehot = (kind: string | undefined): number[] => metricKinds.map((each) => (each === kind ? 1 : 0));
const between = (label: number, taught: number | undefined): number =>
  taught === undefined ? label : (1 - trust) * label + trust * taught;

/** What the teacher says of a number being shown, and how much it counts: nothing where it said nothing. */
const worthOf = (says: Judged | undefined): number[] => Array.from(says?.worth ?? [0, 0]);
const worthWeight = (says: Judged | undefined): number[] => (says ? [1, 1] : [0, 0]);

/** A number of which readers said whether they would show it. */
interface WorthExample {
  set: string;
  known: Worth;
  lesson: Lesson;
}

interface Example {
  set: string;
  isKept: boolean;
  kind: string | undefined;
  lesson: Lesson;
}

/** Every labelled number, with the teacher's answer where there is one. */
function labelledExamples(gold: readonly JudgedPaper[]): Example[] {
  const judged = new Map(gold.map((paper) => [paper.id, paper]));
  return learnedPapers().flatMap(({ id, set, abstract, metrics }) => {
    const { read, labels } = readLabelled(abstract, metrics);
    const taught = judged.get(id);
    return numberRowsOf(read).map(({ sentence, k, all, label }): Example => {
      const known = labels[sentence.index]?.[k];
      const says: Judged | undefined = taught?.numbers.get(placeOf(sentence.index, sentence.quantities[k]?.start ?? 0));
      const weight = weightOf(set);
      const kinds = onehot(known?.kind).map((one, i) => between(one, says?.kinds[i]));
      return {
        set,
        isKept: known !== undefined,
        kind: known?.kind,
        lesson: {
          rows: all,
          direct: label,
          target: [between(known ? 1 : 0, says?.keep), ...worthOf(says), ...kinds],
          weight: [
            kindsOnly.has(set) ? 0 : weight,
            ...worthWeight(says),
            ...metricKinds.map(() => (known ? weight : 0)),
          ],
        },
      };
    });
  });
}

/** The rules' own example sentences: each marked number is a metric of the rule's kind. */
function ruleLessons(): Lesson[] {
  const kinds = new Map(
    Object.values(rules).flatMap(({ units = [], cues = [], nouns = [], measures = [] }) =>
      [...units, ...cues, ...nouns, ...measures].map(({ id, kind }) => [id, kind] as const),
    ),
  );
  return Object.entries(ruleExamples).flatMap(([id, { examples }]) =>
    examples.flatMap((example) => {
      const marks = [...example.matchAll(/\[\[(.*?)\]\]/g)].map((mark, i) => mark.index - 4 * i);
      return numberRowsOf(readAbstract(example.replaceAll(/\[\[|\]\]/g, ''))).flatMap(({ sentence, k, all, label }) => {
        const { start = 0, end = 0 } = sentence.quantities[k] ?? {};
        if (!marks.some((mark) => mark >= start - 12 && mark < end)) return [];
        const target = [1, 0, 0, ...onehot(kinds.get(id))];
        const weight = target.map((_, o) => (o === 0 || o >= heads.length ? 2 : 0));
        return [{ rows: all, direct: label, target, weight }];
      });
    }),
  );
}

/** The measure that a label names says the kind before anything is learned: on papers like the digest better than what is learned. */
const beliefs: Belief[] = metricKinds.flatMap((kind, i) => {
  const level = kind === 'speed' ? metricKinds.indexOf('efficiency') : i;
  return [
    { row: labelRow(`=${kind}`), output: heads.length + i, weight: 3 },
    { row: labelRow(`=${kind} level`), output: heads.length + level, weight: 3 },
  ];
});

/** The numbers of papers beside which readers put badges, or read them: whether they would show them, and what the teacher says besides. */
function shownExamples(judged: readonly JudgedPaper[]): WorthExample[] {
  const taught = new Map(judged.map((paper) => [paper.text, paper]));
  const worthOfText = worthIn();
  return worthPapers().flatMap(({ set, abstract }) => {
    const read = readAbstract(abstract);
    const worthAt = worthOfText(abstract);
    const says = taught.get(read.clean.text);
    return numberRowsOf(read).flatMap(({ sentence, k, all, label }): WorthExample[] => {
      const { start = 0, end = 0 } = sentence.quantities[k] ?? {};
      const known = worthAt(sourceSpan(read.clean, start, end, abstract));
      if (known.worth === undefined) return [];
      const number = says?.numbers.get(placeOf(sentence.index, start));
      const [worth, headline] = number?.worth ?? [];
      const target = [
        number?.keep ?? 0,
        between(known.worth, worth),
        between(known.headline ?? 0, headline),
        ...(number?.kinds ?? onehot(undefined)),
      ];
      const weight = [0, 1, known.headline === undefined ? 0 : 1, ...metricKinds.map(() => 0)];
      return [{ set, known, lesson: { rows: all, direct: label, target, weight } }];
    });
  });
}

/** The numbers that only the teacher has judged. */
const taughtLessons = (judged: readonly JudgedPaper[]): Lesson[] =>
  judged.flatMap(({ text, numbers }) =>
    numberRowsOf(readAbstract(text)).flatMap(({ sentence, k, all, label }): Lesson[] => {
      const says = numbers.get(placeOf(sentence.index, sentence.quantities[k]?.start ?? 0));
      if (!says) return [];
      const target = [says.keep, ...says.worth, ...says.kinds];
      const weight = [1, 1, 1, ...metricKinds.map(() => says.keep)];
      return [{ rows: Uint16Array.from(all), direct: Uint16Array.from(label), target, weight }];
    }),
  );

/** How well what would be shown, and as the headline, is told apart (F1), on examples that were not learned from. */
function worthReport(network: BagNetwork, examples: readonly WorthExample[]): string {
  const f1 = (at: 1 | 2, of: 'worth' | 'headline'): string => {
    const count = { said: 0, wanted: 0, right: 0 };
    for (const { known, lesson } of examples) {
      const isSaid = (network.answer(lesson.rows, lesson.direct)[at] ?? 0) >= (of === 'worth' ? 0.5 : 0.4);
      count.said += isSaid ? 1 : 0;
      count.wanted += known[of] ?? 0;
      count.right += isSaid && known[of] === 1 ? 1 : 0;
    }
    return `${of} ${((200 * count.right) / (count.said + count.wanted)).toFixed(1)}`;
  };
  return `held, F1: ${f1(1, 'worth')}, ${f1(2, 'headline')}`;
}

/**
 * `node scripts/run.mjs scripts/learn/judge.ts [-- --write] [--held=p0,q0]`: learns which numbers are metrics and of which kind, and prints how it
 * does on the sets that it has not learned from.
 */
export async function main(args: readonly string[]): Promise<number> {
  const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  const held = new Set(option('held')?.split(',') ?? unread);
  const [gold, bare] = [judgedPapers('gold'), judgedPapers('bare')];
  const examples = labelledExamples(gold);
  const learned = examples.filter(({ set }) => !held.has(set)).map(({ lesson }) => lesson);
  const shown = shownExamples([...gold, ...bare]);
  const chosen = shown.filter(({ set }) => !held.has(set)).map(({ lesson }) => lesson);
  const often = [...learned, ...chosen, ...ruleLessons(), ...ruleLessons()];
  const lessons = [...Array.from({ length: times }, () => often).flat(), ...taughtLessons(bare)];
  const shape = {
    rows: 1 << 15,
    width: 16,
    hidden: 48,
    outputs: heads.length + metricKinds.length,
    group: heads.length,
  };
  const network = fit(
    shape,
    lessons,
    {
      epochs: Number(option('epochs') ?? 3),
      rate: 0.05,
      drop: 0.1,
      decay: 1e-4,
      seed: 1,
    },
    beliefs,
  );
  for (const set of held) {
    const tests = examples.filter((example) => example.set === set);
    const count = { said: 0, wanted: 0, found: 0, kind: 0 };
    for (const { isKept, kind, lesson } of tests) {
      const [keep = 0, , , ...kinds] = network.answer(lesson.rows, lesson.direct);
      if (isKept) count.wanted += 1;
      if (keep < 0.62) continue;
      count.said += 1;
      if (!isKept) continue;
      count.found += 1;
      if (metricKinds[kinds.indexOf(Math.max(...kinds))] === kind) count.kind += 1;
    }
    const f1 = (right: number) => ((200 * right) / (count.said + count.wanted)).toFixed(1);
    console.log(`${set}: of the numbers read ${f1(count.found)}, with the kind ${f1(count.kind)}`);
  }
  console.log(
    worthReport(
      network,
      shown.filter(({ set }) => held.has(set)),
    ),
  );
  const out = option('out') ?? (args.includes('--write') ? 'lib/metrics/judge/weights.json' : undefined);
  if (out) writeFileSync(out, JSON.stringify({ ...network.data(), rules: ruleIds() }));
  return 0;
}
