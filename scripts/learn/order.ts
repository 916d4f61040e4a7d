import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { orderFacts, shownOf } from '../../lib/metrics/badge/order';
import { extractMetrics } from '../../lib/metrics/extract';

const folder = '../shared/gold';
const judged = z.looseObject({ id: z.string(), title: z.string(), abstract: z.string() });
const quoted = z.looseObject({
  id: z.string(),
  badges: z.array(z.looseObject({ role: z.string(), number: z.array(z.string()) })),
});

const lines = (file: string): unknown[] =>
  readFileSync(`${folder}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

interface Choice {
  facts: Record<string, number>[];
  /** Which of them is the headline. */
  right: number[];
}

/** The badges of each paper whose headline people named and the extractor found. */
function choices(): Choice[] {
  const quotes = new Map(
    lines('quotes.jsonl')
      .map((line) => z.parse(quoted, line))
      .map((each) => [each.id, each]),
  );
  return lines('judged.jsonl').flatMap((line) => {
    const { id, title, abstract } = z.parse(judged, line);
    const headline = quotes.get(id)?.badges.find(({ role }) => role === 'headline');
    const shown = shownOf(extractMetrics(abstract), title);
    const isHeadline = (text: string) =>
      headline?.number.some((number) => text.includes(number) || number.includes(text));
    const right = shown.flatMap(({ metric }, i) => (isHeadline(metric.text) ? [i] : []));
    return headline && right.length > 0 ? [{ facts: shown.map(orderFacts), right }] : [];
  });
}

type Weights = Record<string, number>;
const score = (weights: Weights, facts: Record<string, number>): number =>
  Object.entries(facts).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0);

/** Weights by which the headline is as likely as can be the first (multinomial logistic regression, with a pull towards zero). */
function learn(from: readonly Choice[]): Weights {
  const weights: Weights = {};
  for (let step = 0; step < 400; step += 1) {
    const slope: Weights = {};
    for (const { facts, right } of from) {
      const odds = facts.map((each) => Math.exp(score(weights, each)));
      const all = odds.reduce((a, b) => a + b, 0);
      const good = right.reduce((sum, i) => sum + (odds[i] ?? 0), 0);
      facts.forEach((each, i) => {
        const want = right.includes(i) ? (odds[i] ?? 0) / good : 0;
        for (const [name, value] of Object.entries(each))
          slope[name] = (slope[name] ?? 0) + (want - (odds[i] ?? 0) / all) * value;
      });
    }
    for (const [name, by] of Object.entries(slope))
      weights[name] = (weights[name] ?? 0) + 0.02 * (by - 0.5 * (weights[name] ?? 0));
  }
  return weights;
}

const isRight = (weights: Weights, { facts, right }: Choice): boolean => {
  const scores = facts.map((each) => score(weights, each));
  return right.includes(scores.indexOf(Math.max(...scores)));
};

/**
 * `node scripts/run.mjs scripts/learn/order.ts [-- --write]`: learns which badge is the headline from ../shared/gold/quotes.jsonl, and prints how
 * often it is right on papers that were left out one by one.
 */
export async function main(args: readonly string[]): Promise<number> {
  const all = choices();
  const right = all.filter((choice) => isRight(learn(all.filter((each) => each !== choice)), choice)).length;
  const first = all.filter(({ right }) => right.includes(0)).length;
  console.log(`${all.length} papers: headline first ${right} (left out), the first of the text ${first}`);
  const weights = learn(all);
  console.log(weights);
  if (args.includes('--write')) {
    const short = Object.fromEntries(
      Object.entries(weights).map(([name, weight]) => [name, Number(weight.toFixed(2))]),
    );
    writeFileSync('lib/metrics/badge/weights.json', `${JSON.stringify(short, null, 2)}\n`);
  }
  return 0;
}
