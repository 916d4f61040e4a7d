import { writeFileSync } from 'node:fs';
import { isOpen, Judge, keepFeatures, kindFeatures, type Weights } from '../lib/metrics/judge/judge';
import { type MetricKind, metricKinds } from '../lib/metrics/metric';
import { type Candidate, candidatesOf } from '../lib/metrics/read-sentence';
import { rules } from '../lib/metrics/rules/all';
import { ruleExamples } from '../lib/metrics/rules/examples';
import { type GoldMetric, type GoldPaper, goldPapers, hasGold, scoreMetrics } from './gold';
import { labelledPapers } from './labelled';
import { type Facts, fitLogistic, type Sample } from './logistic';

interface Example {
  candidate: Candidate;
  keep: boolean;
  kind: MetricKind | undefined;
}

/** A paper read for learning, and how much each of its numbers counts. */
interface Read {
  id: string;
  examples: readonly Example[];
  weight: number;
  /** Its numbers stand too close for a usual abstract: it says nothing of which numbers are metrics. */
  kindsOnly?: boolean;
}

const spanOf = (abstract: string, { text, nth = 1 }: GoldMetric): [number, number] => {
  let start = -1;
  for (let i = 0; i < nth; i += 1) start = abstract.indexOf(text, start + 1);
  return [start, start + text.length];
};
const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => Math.abs(n - (b[i] ?? Number.NaN)) <= 1e-9 * Math.max(1, Math.abs(n)));

/** Each number of a paper with what its labels say of it, matched as the scorer does. */
function examplesOf(paper: GoldPaper): Example[] {
  const candidates = candidatesOf(paper.abstract);
  const left = new Set(candidates);
  const matched = new Map<Candidate, MetricKind>();
  for (const want of paper.metrics) {
    const [start, end] = spanOf(paper.abstract, want);
    const got = [...left].find((c) => c.start < end && start < c.end && same([c.value].flat(), [want.value].flat()));
    if (got) {
      left.delete(got);
      matched.set(got, want.kind);
    }
  }
  return candidates.map((candidate) => ({ candidate, keep: matched.has(candidate), kind: matched.get(candidate) }));
}

/** The rules' own example sentences: each marked number is a metric of the rule's kind. */
function ownExamples(): Read[] {
  const kinds = new Map(
    Object.values(rules).flatMap(({ units = [], cues = [], nouns = [], measures = [] }) =>
      [...units, ...cues, ...nouns, ...measures].map(({ id, kind }) => [id, kind] as const),
    ),
  );
  return Object.entries(ruleExamples).map(([id, { examples }]) => ({
    id,
    weight: 2,
    examples: examples.flatMap((example) => {
      const marks = [...example.matchAll(/\[\[(.*?)\]\]/g)].map((mark, i): [number, number] => [
        mark.index - 4 * i,
        mark.index - 4 * i + (mark[1]?.length ?? 0),
      ]);
      return candidatesOf(example.replaceAll(/\[\[|\]\]/g, '')).flatMap((candidate) =>
        marks.some(([start, end]) => candidate.start < end && start < candidate.end)
          ? [{ candidate, keep: true, kind: kinds.get(id) }]
          : [],
      );
    }),
  }));
}

const cueWeights = new Map(
  Object.values(rules).flatMap(({ cues = [] }) => cues.map(({ id, weight = 1 }) => [id, weight] as const)),
);

/** What a named measure is taken to say of the kind before any label is seen. */
const measureWeight = 5;

/** What a rule is taken to say before any label is seen: its weight in the table for its kind, less from further away. */
function kindPrior(name: string): readonly [of: number, weight: number] | undefined {
  if (name === '=speed level') return [metricKinds.indexOf('efficiency'), measureWeight];
  if (name.startsWith('='))
    return [metricKinds.findIndex((kind) => name.slice(1).split(' ')[0] === kind), measureWeight];
  const id = name.replace(/^(?:[>~@]|noun:)/, '');
  const of = metricKinds.findIndex((kind) => id.startsWith(`${kind}-`));
  if (of < 0) return undefined;
  if (name.endsWith('-compared')) return [of, measureWeight];
  if (name.startsWith('noun:') || name.endsWith('-unit')) return [of, 2];
  const weight = cueWeights.get(id) ?? 0;
  return [of, name.startsWith('~') ? weight / 4 : name.startsWith('@') ? weight / 2 : weight];
}

const isLabelWord = (name: string): boolean => name.startsWith('label:') || name.startsWith('head:');

/** Kept weights, in tenths; small ones are left out. */
const rounded = (n: number): number => Math.round(n * 10) / 10 || 0;

function train(papers: readonly Read[], keepL2: number, kindL2: number): Weights {
  const samples = (from: readonly Read[], of: (example: Example) => [Facts, number] | undefined): Sample[] =>
    from.flatMap(({ id, examples, weight }) =>
      examples.flatMap((example) => {
        const sample = of(example);
        return sample ? [{ facts: sample[0], target: sample[1], weight, paper: id }] : [];
      }),
    );
  const keep = fitLogistic(
    samples(
      papers.filter(({ kindsOnly }) => !kindsOnly),
      ({ candidate, keep }) => [keepFeatures(candidate.features), keep ? 1 : 0],
    ),
    2,
    { l2: () => 2 * keepL2, papers: 1 },
  );
  const kinds = fitLogistic(
    samples(papers, ({ candidate, kind }) =>
      kind && isOpen(candidate) ? [kindFeatures(candidate), metricKinds.indexOf(kind)] : undefined,
    ),
    metricKinds.length,
    { l2: (name) => (isLabelWord(name) ? 2 * kindL2 : kindL2), prior: kindPrior, papers: 2 },
  );
  const row = (weights: readonly number[]): number[] => {
    const all = weights.map(rounded);
    return all.slice(0, all.findLastIndex((weight) => weight !== 0) + 1);
  };
  return {
    keep: Object.fromEntries(
      [...keep]
        .map(([name, [no = 0, yes = 0]]): [string, number] => [name, rounded(yes - no)])
        .filter(([, weight]) => weight !== 0),
    ),
    kinds: Object.fromEntries(
      [...kinds].map(([name, weights]) => [name, row(weights)] as const).filter(([, weights]) => weights.length > 0),
    ),
  };
}

function judged(examples: readonly Example[], weights: Weights, threshold: number) {
  const judge = new Judge(weights);
  return examples.flatMap(({ candidate }) => {
    const confidence = judge.confidenceOf(candidate.features);
    return confidence < threshold ? [] : [{ ...candidate, confidence, kind: judge.kindOf(candidate) }];
  });
}

const folds = 8;

/** The papers in a random order that a seed gives: by turns, they are the folds. */
function shuffled<T>(all: readonly T[], seed: number): T[] {
  let state = seed * 7919 + 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  for (let i = 0; i < 9; i += 1) next();
  return all
    .map((each) => [next(), each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);
}

/** What each set scores on papers that the weights were not learned from, as lines to print. */
function crossValidate(
  papers: readonly GoldPaper[],
  read: ReadonlyMap<string, Read>,
  learn: (left: readonly Read[]) => Weights,
  { seed, threshold }: { seed: number; threshold: number },
) {
  const order = shuffled(
    papers.map(({ id }) => id),
    seed,
  );
  const predicted: { id: string; metrics: ReturnType<typeof judged> }[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const held = new Set(order.filter((_, i) => i % folds === fold));
    const weights = learn([...read.values()].filter(({ id }) => !held.has(id)));
    for (const id of held) predicted.push({ id, metrics: judged(read.get(id)?.examples ?? [], weights, threshold) });
  }
  return predicted;
}

/** How much a number of each file of `scripts/labels` counts beside one of ../shared/gold. */
const extraWeight = 0.7;

const percent = (n: number) => (100 * n).toFixed(1);

/** One line for each name, so that a change of the weights can be read. */
const rows = (weights: Readonly<Record<string, unknown>>): string =>
  Object.entries(weights)
    .map(([name, weight]) => `    ${JSON.stringify(name)}: ${JSON.stringify(weight)}`)
    .join(',\n');

/**
 * `node scripts/run.mjs scripts/train-metrics.ts -- [--write] [--seeds=N] [--FILE=WEIGHT]`: learns the weights of `lib/metrics/judge/weights.json` from
 * ../shared/gold and `scripts/labels`, and prints how they do on papers of ../shared/gold that they were not learned from
 * (eight-fold cross-validation by paper, the mean of N random splits).
 */
export async function main(args: string[]): Promise<number> {
  if (!hasGold) {
    console.error('../shared/gold is absent: nothing to learn from');
    return 1;
  }
  const option = (name: string, otherwise: number) =>
    Number(args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
  const [keepL2, kindL2, threshold, seeds] = [
    option('keep', 2),
    option('kind', 1),
    option('threshold', 0.5),
    option('seeds', 2),
  ];
  const papers = goldPapers();
  const asRead = (paper: GoldPaper, weight: number): Read => ({ id: paper.id, weight, examples: examplesOf(paper) });
  const read = new Map(papers.map((paper) => [paper.id, asRead(paper, 1)]));
  const extra = [
    ...ownExamples(),
    ...[...labelledPapers()].flatMap(([file, labelled]) => {
      const weight = option(file, extraWeight);
      const kindsOnly = file === 'written-kinds';
      return weight > 0 ? labelled.map((paper) => ({ ...asRead(paper, weight), kindsOnly })) : [];
    }),
  ];
  const learn = (left: readonly Read[]) => train([...extra, ...left], keepL2, kindL2);
  const runs = Array.from({ length: seeds }, (_, seed) => crossValidate(papers, read, learn, { seed, threshold }));
  for (const set of 'shgmn') {
    const results = runs.map((predicted) =>
      scoreMetrics(
        papers.filter(({ id }) => id.startsWith(set)),
        predicted,
      ),
    );
    const mean = (of: (figures: (typeof results)[number]) => number) =>
      percent(results.reduce((sum, each) => sum + of(each), 0) / results.length);
    console.log(
      `${set} cross-validated: detection ${mean((of) => of.detection.f1)} strict ${mean((of) => of.strictF1)} badge ${mean((of) => of.badgeF1)} kind ${mean((of) => of.of_found.kind)} unit ${mean((of) => of.of_found.unit)}`,
    );
  }
  if (args.includes('--write')) {
    const { keep, kinds } = learn([...read.values()]);
    writeFileSync(
      'lib/metrics/judge/weights.json',
      `{\n  "keep": {\n${rows(keep)}\n  },\n  "kinds": {\n${rows(kinds)}\n  }\n}\n`,
    );
  }
  return 0;
}
