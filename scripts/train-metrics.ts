import { writeFileSync } from 'node:fs';
import { type Candidate, candidatesOf } from '../lib/metrics/candidates';
import { confidenceOf, eachKindEvidence, isOpen, kindOf, type Weights } from '../lib/metrics/judge';
import { type MetricKind, metricKinds } from '../lib/metrics/metric';
import { rules } from '../lib/metrics/rules/all';
import { ruleExamples } from '../lib/metrics/rules/examples';
import { type GoldMetric, type GoldPaper, goldPapers, hasGold, scoreMetrics } from './gold';

interface Example {
  candidate: Candidate;
  keep: boolean;
  kind: MetricKind | undefined;
}

const spanOf = (abstract: string, { text, nth = 1 }: GoldMetric): [number, number] => {
  let start = -1;
  for (let i = 0; i < nth; i += 1) start = abstract.indexOf(text, start + 1);
  return [start, start + text.length];
};
const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => Math.abs(n - (b[i] ?? Number.NaN)) <= 1e-9 * Math.max(1, Math.abs(n)));

/** Each number of a paper with what the gold labels say of it, matched as the scorer does. */
function examplesOf(paper: GoldPaper, candidates: readonly Candidate[]): Example[] {
  const left = new Set(candidates);
  const matched = new Map<Candidate, Example['kind']>();
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

/** One choice among classes: for each class, the names and values that speak for it. */
interface Choice {
  evidence: readonly (readonly (readonly [name: string, value: number])[])[];
  target: number;
}

/** L2-regularised conditional logistic regression over sparse evidence, by full-batch AdaGrad. */
function fit(choices: readonly Choice[], l2: number, priorOf: (name: string) => number = () => 0): Map<string, number> {
  const names = [...new Set(choices.flatMap(({ evidence }) => evidence.flat().map(([name]) => name)))];
  const index = new Map(names.map((name, i) => [name, i]));
  const priors = Float64Array.from(names, priorOf);
  const weights = Float64Array.from(priors);
  const squares = new Float64Array(names.length).fill(1e-6);
  const gradient = new Float64Array(names.length);
  const sparse = choices.map(({ evidence, target }) => ({
    classes: evidence.map((row) => ({
      at: Int32Array.from(row, ([name]) => index.get(name) ?? 0),
      values: Float64Array.from(row, ([, value]) => value),
    })),
    target,
  }));
  for (let step = 0; step < 200; step += 1) {
    gradient.fill(0);
    for (const { classes, target } of sparse) {
      const scores = classes.map(({ at, values }) =>
        at.reduce((sum, place, k) => sum + (weights[place] ?? 0) * (values[k] ?? 0), 0),
      );
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const total = odds.reduce((a, b) => a + b, 0);
      classes.forEach(({ at, values }, c) => {
        const error = (odds[c] ?? 0) / total - (c === target ? 1 : 0);
        at.forEach((place, k) => {
          gradient[place] = (gradient[place] ?? 0) + error * (values[k] ?? 0);
        });
      });
    }
    for (let i = 0; i < names.length; i += 1) {
      const slope = (gradient[i] ?? 0) + l2 * ((weights[i] ?? 0) - (priors[i] ?? 0));
      squares[i] = (squares[i] ?? 0) + slope * slope;
      weights[i] = (weights[i] ?? 0) - (0.3 * slope) / Math.sqrt(squares[i] ?? 1);
    }
  }
  return new Map(names.map((name, i) => [name, weights[i] ?? 0]));
}

const cueWeights = new Map(
  Object.values(rules).flatMap(({ cues = [] }) => cues.map(({ id, weight = 1 }) => [id, weight] as const)),
);

/** What a rule is taken to say before any label is seen: its weight in the table, half as much from further away. */
function kindPrior(name: string): number {
  if (name.startsWith('noun:') || name.endsWith('-unit')) return 2;
  const weight = cueWeights.get(name.replace(/^[>~]/, '')) ?? 0;
  return name.startsWith('~') ? weight / 4 : weight;
}

const keepChoice = ({ candidate, keep }: Example): Choice => ({
  evidence: [[], [['bias', 1], ...candidate.features]],
  target: keep ? 1 : 0,
});
const kindChoice = (candidate: Candidate, kind: MetricKind): Choice => {
  const evidence: [kind: MetricKind, name: string, value: number][] = [];
  eachKindEvidence(candidate.features, candidate.type, (...row) => evidence.push(row));
  return {
    evidence: metricKinds.map((each) =>
      evidence.filter(([of]) => of === each).map(([, name, value]) => [name, value] as const),
    ),
    target: metricKinds.indexOf(kind),
  };
};

const folds = 8;

const round = (n: number): number => Math.round(n * 10) / 10;

const rounded = (weights: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries(
    [...weights].map(([name, weight]): [string, number] => [name, round(weight)]).filter(([, weight]) => weight !== 0),
  );

function train(examples: readonly Example[], keepL2: number, kindL2: number): Weights {
  const kept = examples.flatMap(({ candidate, kind }) =>
    kind && isOpen({ type: candidate.type, kind: candidate.unitKind }) ? [kindChoice(candidate, kind)] : [],
  );
  return { keep: rounded(fit(examples.map(keepChoice), keepL2)), kinds: rounded(fit(kept, kindL2, kindPrior)) };
}

/** The rules' own example sentences as examples: each marked number is a metric of the rule's kind. */
function ownExamples(): Example[] {
  const kinds = new Map(
    Object.values(rules).flatMap(({ units = [], cues = [], nouns = [] }) =>
      [...units, ...cues, ...nouns].map(({ id, kind }) => [id, kind] as const),
    ),
  );
  return Object.entries(ruleExamples).flatMap(([id, { examples }]) =>
    examples.flatMap((example) => {
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
  );
}

const judged = (candidates: readonly Candidate[], weights: Weights, threshold: number) =>
  candidates.flatMap((candidate) => {
    const confidence = confidenceOf(candidate.features, weights);
    return confidence < threshold
      ? []
      : [
          {
            ...candidate,
            confidence,
            kind: kindOf(candidate.features, { type: candidate.type, kind: candidate.unitKind }, weights),
          },
        ];
  });

/**
 * `node scripts/run.mjs scripts/train-metrics.ts -- [--write]`: learns the weights of `lib/metrics/weights.ts` from ../shared/gold
 * and prints how they do on papers that they were not learned from (ten-fold cross-validation by paper).
 */
export async function main(args: string[]): Promise<number> {
  if (!hasGold) {
    console.error('../shared/gold is absent: nothing to learn from');
    return 1;
  }
  const option = (name: string, otherwise: number) =>
    Number(args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
  const [keepL2, kindL2, threshold] = [option('keep', 2), option('kind', 0.4), option('threshold', 0.5)];
  const sets = args.find((arg) => arg.startsWith('--sets='))?.split('=')[1] ?? 'shgmn';
  const papers = goldPapers().filter(({ id }) => sets.includes(id[0] ?? ''));
  const read = papers.map((paper, i) => {
    const candidates = candidatesOf(paper.abstract);
    return { paper, candidates, examples: examplesOf(paper, candidates), fold: (i * 7) % folds };
  });
  const own = ownExamples();
  const predicted: { id: string; metrics: unknown[] }[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = train(
      [...own, ...read.filter((one) => one.fold !== fold).flatMap(({ examples }) => examples)],
      keepL2,
      kindL2,
    );
    for (const { paper, candidates } of read.filter((one) => one.fold === fold))
      predicted.push({ id: paper.id, metrics: judged(candidates, weights, threshold) });
  }
  const percent = (n: number) => (100 * n).toFixed(1);
  for (const set of [...sets]) {
    const result = scoreMetrics(
      papers.filter(({ id }) => id.startsWith(set)),
      predicted,
    );
    console.log(
      `${set} cross-validated: detection ${percent(result.detection.f1)} (P ${percent(result.detection.precision)} R ${percent(result.detection.recall)}) strict ${percent(result.strictF1)} badge ${percent(result.badgeF1)} kind ${percent(result.of_found.kind ?? 0)} unit ${percent(result.of_found.unit ?? 0)}`,
    );
  }
  if (args.includes('--dump'))
    writeFileSync('/tmp/metrics/cv.jsonl', predicted.map((one) => JSON.stringify(one)).join('\n'));
  if (args.includes('--write')) {
    const weights = train([...own, ...read.flatMap(({ examples }) => examples)], keepL2, kindL2);
    writeFileSync(
      'lib/metrics/weights.ts',
      `import type { Weights } from './judge';\n\n/** Learned by \`scripts/train-metrics.ts\` from the labelled abstracts; not edited by hand. */\nexport const weights: Weights = ${JSON.stringify(weights)};\n`,
    );
  }
  return 0;
}
