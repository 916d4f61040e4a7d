import { writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { leastWorth, orderFacts, shownOf } from '../../lib/metrics/badge/order';
import { tellingFacts } from '../../lib/metrics/badge/telling';
import { extractMetrics } from '../../lib/metrics/extract';
import { Judge } from '../../lib/metrics/judge/judge';
import { logistic } from '../../lib/metrics/judge/network';
import type { Metric } from '../../lib/metrics/metric';
import { goldLines } from './quoted';
import { networkData, savedNetwork } from './saved-network';
import { readPapers } from './worth';
import { writtenQuotes } from './written-quotes';

const judged = z.looseObject({ id: z.string(), title: z.string(), abstract: z.string() });
const quoted = z.looseObject({
  id: z.string(),
  badges: z.array(z.looseObject({ role: z.string(), number: z.array(z.string()) })),
});

interface Choice {
  facts: Record<string, number>[];
  /** Which of them readers would show at all, and which is the headline. */
  shown: boolean[];
  right: number[];
}

const judgeData = z.extend(networkData, { rules: z.array(z.string()) });

/** Judges that have learned from other papers: what one says of a number that it has learned from is too good. */
const judges = ['a', 'b'].map((name) => {
  const data = savedNetwork(`judge-${name}`, judgeData);
  return data && new Judge(data);
});

/** The metrics of a paper as a judge sees them that has not learned from it: the first has not from even ones, the second from odd ones. */
function metricsOf(abstract: string, isEven: boolean): Metric[] {
  const judge = judges[isEven ? 0 : 1];
  return extractMetrics(abstract, judge ? { judge } : {});
}

/** The badges of each paper, with what people said of those that the extractor found. */
function choices(): Choice[] {
  const quotes = new Map(
    goldLines('quotes.jsonl')
      .map((line) => z.parse(quoted, line))
      .map((each) => [each.id, each]),
  );
  return goldLines('judged.jsonl').map((line): Choice => {
    const { id, title, abstract } = z.parse(judged, line);
    const badges = quotes.get(id)?.badges ?? [];
    const headline = badges.find(({ role }) => role === 'headline');
    const all = shownOf(metricsOf(abstract, true), title);
    const isOn = (numbers: readonly string[] = [], text: string) =>
      numbers.some((number) => text.includes(number) || number.includes(text));
    return {
      facts: all.map(orderFacts),
      shown: all.map(({ metric }) => badges.some(({ number }) => isOn(number, metric.text))),
      right: all.flatMap(({ metric }, i) => (isOn(headline?.number, metric.text) ? [i] : [])),
    };
  });
}

/** The same of the papers that badges were written for. */
const writtenChoices = (): Choice[] =>
  writtenQuotes().flatMap(({ title, abstract, quotes }, i): Choice[] => {
    if (i % 8 === 0) return [];
    const all = shownOf(metricsOf(abstract, i % 2 === 0), title);
    const isOn = ({ start, end }: { start: number; end: number }, starts: readonly number[]) =>
      starts.some((at) => at >= start - 2 && at < end);
    const headline = quotes.find(({ isHeadline }) => isHeadline);
    return [
      {
        facts: all.map(orderFacts),
        shown: all.map(({ metric }) => quotes.some(({ starts }) => isOn(metric, starts))),
        right: all.flatMap(({ metric }, i) => (headline && isOn(metric, headline.starts) ? [i] : [])),
      },
    ];
  });

const withoutWords = (facts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !name.startsWith('word ')));

/** The badges of `read-badges.json`, by where their numbers start, and whether a reader found that they tell the truth by themselves. */
function readBadges(): Choice[] {
  return readPapers().map(({ title, abstract, verdicts }, i): Choice => {
    const found = shownOf(metricsOf(abstract, i % 2 === 0), title).flatMap((shown) => {
      const verdict = verdicts.find(([start]) => start === shown.metric.start)?.[1];
      return verdict === undefined ? [] : [{ shown, verdict }];
    });
    return {
      // Single words say more of what these papers are about than of their badges.
      facts: found.map(({ shown }) => ({
        ...withoutWords(orderFacts(shown)),
        ...tellingFacts(shown.metric, abstract),
      })),
      shown: found.map(({ verdict }) => verdict === 'T'),
      right: [],
    };
  });
}

/** How often something must be known of badges, at least, for a weight of its own. */
const fewest = 4;

/** The choices without what is known of few badges only. */
function withoutRare(all: readonly Choice[], least = fewest): Choice[] {
  const counts = new Map<string, number>();
  for (const { facts } of all)
    for (const each of facts) for (const name of Object.keys(each)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isCommon = ([name]: [string, number]): boolean => (counts.get(name) ?? 0) >= least;
  return all.map((choice) => ({
    ...choice,
    facts: choice.facts.map((each) => Object.fromEntries(Object.entries(each).filter(isCommon))),
  }));
}

type Weights = Record<string, number>;
const score = (weights: Weights, facts: Record<string, number>): number =>
  Object.entries(facts).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0);

/** What is known of a badge, by number: where its facts stand among the weights, and how much each is. */
interface Row {
  at: Int32Array;
  by: Float64Array;
}

/** Numbers the facts of choices: their names, and what gives the row of some. */
function numbered(from: readonly Choice[]): { names: string[]; rowsOf: (facts: Record<string, number>) => Row } {
  const names = [...new Set(from.flatMap(({ facts }) => facts.flatMap((each) => Object.keys(each))))];
  const places = new Map(names.map((name, i) => [name, i]));
  return {
    names,
    rowsOf: (facts) => ({
      at: Int32Array.from(Object.keys(facts), (name) => places.get(name) ?? 0),
      by: Float64Array.from(Object.values(facts)),
    }),
  };
}

function sumOf(weights: Float64Array, { at, by }: Row): number {
  let sum = 0;
  for (let i = 0; i < at.length; i += 1) sum += (weights[at[i] ?? 0] ?? 0) * (by[i] ?? 0);
  return sum;
}

function addTo(slope: Float64Array, { at, by }: Row, error: number): void {
  for (let i = 0; i < at.length; i += 1) {
    const place = at[i] ?? 0;
    slope[place] = (slope[place] ?? 0) + error * (by[i] ?? 0);
  }
}

/** Weights by which what readers would show is as likely as can be shown (logistic regression, with a pull towards zero). */
function learnShown(from: readonly Choice[], { pull, rate, steps } = { pull: 2, rate: 0.24, steps: 600 }): Weights {
  const { names, rowsOf } = numbered(from);
  const lessons = from.flatMap(({ facts, shown }) =>
    facts.map((each, i) => ({ row: rowsOf(each), want: shown[i] ? 1 : 0 })),
  );
  const weights = new Float64Array(names.length);
  for (let step = 0; step < steps; step += 1) {
    const slope = new Float64Array(names.length);
    for (const { row, want } of lessons) addTo(slope, row, want - logistic(sumOf(weights, row)));
    weights.forEach((weight, place) => {
      weights[place] = weight + (rate / from.length) * ((slope[place] ?? 0) - pull * weight);
    });
  }
  return Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0]));
}

/** Weights by which the headline is as likely as can be the first (multinomial logistic regression, with a pull towards zero). */
function learnHeadline(from: readonly Choice[]): Weights {
  const { names, rowsOf } = numbered(from);
  const papers = from.map(({ facts, right }) => ({ rows: facts.map(rowsOf), right: new Set(right) }));
  const weights = new Float64Array(names.length);
  for (let step = 0; step < 400; step += 1) {
    const slope = new Float64Array(names.length);
    for (const { rows, right } of papers) {
      const odds = rows.map((row) => Math.exp(sumOf(weights, row)));
      const all = odds.reduce((a, b) => a + b, 0);
      const good = odds.reduce((a, b, i) => (right.has(i) ? a + b : a), 0);
      rows.forEach((row, i) => {
        const odd = odds[i] ?? 0;
        addTo(slope, row, (right.has(i) ? odd / good : 0) - odd / all);
      });
    }
    weights.forEach((weight, place) => {
      weights[place] = weight + (1.5 / from.length) * ((slope[place] ?? 0) - 0.5 * weight);
    });
  }
  return Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0]));
}

/** What was said of badges that were shown is told apart less surely than which of them are, in smaller steps: more is known of each. */
const telling = { pull: 10, rate: 0.06, steps: 1500 };

/** Of the badges that are told best, for each part of them all, how many a reader found true, by weights learned without their papers. */
function tellingAt(read: readonly Choice[], parts: readonly number[]): string[] {
  const scored = Array.from({ length: 10 }, (_, fold) => fold).flatMap((fold) => {
    const weights = learnShown(
      read.filter((_, i) => i % 10 !== fold),
      telling,
    );
    return read
      .filter((_, i) => i % 10 === fold)
      .flatMap(({ facts, shown }) => facts.map((each, i) => ({ isTrue: shown[i] === true, at: score(weights, each) })));
  });
  scored.sort((a, b) => b.at - a.at);
  return parts.map((part) => {
    const best = scored.slice(0, Math.round(scored.length * part));
    const right = best.filter(({ isTrue }) => isTrue).length;
    return `${part} of ${scored.length} (from ${best.at(-1)?.at.toFixed(2)}): true ${((100 * right) / best.length).toFixed(1)} %`;
  });
}

const isRight = (weights: Weights, { facts, right }: Choice): boolean => {
  const scores = facts.map((each) => score(weights, each));
  return right.includes(scores.indexOf(Math.max(...scores)));
};

const short = (weights: Weights): Weights =>
  Object.fromEntries(
    Object.entries(weights)
      .map(([name, weight]): [string, number] => [name, Number(weight.toFixed(2))])
      .filter(([, weight]) => weight !== 0),
  );

/**
 * `node scripts/run.mjs scripts/learn/order.ts [-- --write]`: learns which badges are worth showing and which is the headline from
 * ../shared/gold/quotes.jsonl, and prints how often it is right on papers that were left out.
 */
export async function main(args: readonly string[]): Promise<number> {
  const all = withoutRare([...choices(), ...writtenChoices()]);
  const led = all.filter(({ right }) => right.length > 0);
  const folds = Array.from({ length: 10 }, (_, fold) => learnHeadline(led.filter((_, i) => i % 10 !== fold)));
  const right = led.filter((choice, i) => isRight(folds[i % 10] ?? {}, choice)).length;
  const first = led.filter(({ right }) => right.includes(0)).length;
  console.log(`${led.length} papers: headline first ${right} (left out), the first of the text ${first}`);
  const count = { said: 0, right: 0, wanted: 0 };
  for (let fold = 0; fold < 10; fold += 1) {
    const weights = learnShown(all.filter((_, i) => i % 10 !== fold));
    for (const { facts, shown } of all.filter((_, i) => i % 10 === fold)) {
      const said = facts.map((each) => score(weights, each) >= leastWorth);
      count.said += said.filter(Boolean).length;
      count.wanted += shown.filter(Boolean).length;
      count.right += said.filter((one, i) => one && shown[i]).length;
    }
  }
  console.log(`worth showing, left out: ${count.right} of ${count.said} said, of ${count.wanted} wanted`);
  const read = withoutRare(readBadges(), 12);
  for (const line of tellingAt(read, [1, 0.9, 0.8, 0.7, 0.6, 0.5])) console.log(line);
  const weights = {
    headline: short(learnHeadline(led)),
    worth: short(learnShown(all)),
    telling: short(learnShown(read, telling)),
  };
  console.log(weights);
  if (args.includes('--write'))
    writeFileSync('lib/metrics/badge/weights.json', `${JSON.stringify(weights, null, 2)}\n`);
  return 0;
}
