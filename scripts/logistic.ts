/** Facts of one example by name, with the strength of each. */
export type Facts = readonly (readonly [name: string, value: number])[];

export interface Sample {
  facts: Facts;
  /** The class that is right, from 0. */
  target: number;
  /** How much it counts. */
  weight: number;
  /** Samples of one paper share it: a fact is as common as the papers that have it. */
  paper: string;
}

export interface Fitting {
  /** How strongly a fact's weights are held to where they start. */
  l2: (name: string) => number;
  /** Where a weight starts from: a class and the log-odds for it. */
  prior?: (name: string) => readonly [of: number, weight: number] | undefined;
  /** Facts that fewer papers have are left out, unless they have a prior. */
  papers: number;
}

const steps = 150;
const rate = 0.3;

interface Rows {
  at: Int32Array;
  values: Float64Array;
  target: number;
  weight: number;
}

/** Adds to `gradient` what one sample says of it; `scores` is room for the classes' scores. */
function addSlope(
  { at, values, target, weight }: Rows,
  weights: Float64Array,
  gradient: Float64Array,
  scores: Float64Array,
): void {
  const classes = scores.length;
  scores.fill(0);
  at.forEach((place, k) => {
    const value = values[k] ?? 0;
    for (let c = 0; c < classes; c += 1) scores[c] = (scores[c] ?? 0) + (weights[place * classes + c] ?? 0) * value;
  });
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const total = odds.reduce((a, b) => a + b, 0);
  const errors = odds.map((each, c) => (each / total - (c === target ? 1 : 0)) * weight);
  at.forEach((place, k) => {
    const value = values[k] ?? 0;
    for (let c = 0; c < classes; c += 1)
      gradient[place * classes + c] = (gradient[place * classes + c] ?? 0) + (errors[c] ?? 0) * value;
  });
}

/** The names of all facts that enough papers have. */
function commonNames(samples: readonly Sample[], { papers, prior }: Fitting): string[] {
  const seen = new Map<string, Set<string>>();
  for (const { facts, paper } of samples)
    for (const [name] of facts) {
      const of = seen.get(name);
      if (of) of.add(paper);
      else seen.set(name, new Set([paper]));
    }
  return [...seen].flatMap(([name, of]) => (of.size >= papers || prior?.(name) ? [name] : []));
}

/**
 * Multinomial logistic regression over sparse facts with L2 regularisation towards `prior`, by full-batch AdaGrad.
 * Gives for each fact the weight of each class.
 */
export function fitLogistic(samples: readonly Sample[], classes: number, fitting: Fitting): Map<string, number[]> {
  const names = commonNames(samples, fitting);
  const index = new Map(names.map((name, i) => [name, i]));
  const start = new Float64Array(names.length * classes);
  names.forEach((name, i) => {
    const prior = fitting.prior?.(name);
    if (prior) start[i * classes + prior[0]] = prior[1];
  });
  const strengths = names.map(fitting.l2);
  const rows = samples.map(({ facts, target, weight }): Rows => {
    const known = facts.filter(([name]) => index.has(name));
    return {
      at: Int32Array.from(known, ([name]) => index.get(name) ?? 0),
      values: Float64Array.from(known, ([, value]) => value),
      target,
      weight,
    };
  });
  const weights = Float64Array.from(start);
  const squares = new Float64Array(start.length).fill(1e-6);
  const gradient = new Float64Array(start.length);
  const scores = new Float64Array(classes);
  for (let step = 0; step < steps; step += 1) {
    gradient.fill(0);
    for (const row of rows) addSlope(row, weights, gradient, scores);
    for (let i = 0; i < start.length; i += 1) {
      const pull = (strengths[Math.floor(i / classes)] ?? 1) * ((weights[i] ?? 0) - (start[i] ?? 0));
      const slope = (gradient[i] ?? 0) + pull;
      squares[i] = (squares[i] ?? 0) + slope * slope;
      weights[i] = (weights[i] ?? 0) - (rate * slope) / Math.sqrt(squares[i] ?? 1);
    }
  }
  return new Map(names.map((name, i) => [name, [...weights.subarray(i * classes, (i + 1) * classes)]]));
}
