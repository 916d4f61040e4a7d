import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { extractMetrics } from '../lib/metrics/extract';
import { findTopics } from '../lib/tags/find-topics';
import floors from './eval-floors.json';
import { type Figures, goldPapers, hasGold, scoreMetrics, scoreTopics } from './gold';
import { writeSection } from './readme';
import { isKeptBack, type LabelledPaper, labelledPapers } from './topics/papers';

/** The labelled sets by the first letter of their ids; s, h and g are the ones to quote. */
const sets = [
  ['s', 'digest'],
  ['h', 'machine learning'],
  ['g', 'other fields'],
  ['m', 'machine learning, with digits'],
  ['n', 'other fields, with digits'],
  ['p', 'machine learning and systems'],
  ['q', 'other sciences'],
] as const;

const percent = (share: number): string => (Number.isNaN(share) ? '–' : (100 * share).toFixed(1)).padStart(6);

/** Labels, baselines and places that are right, of all that the gold names for the numbers found. */
function namesRight(
  { of_found: { label, versus, on }, found }: Figures,
  counts: { versus: number; on: number },
): number {
  const all = found + counts.versus + counts.on;
  const right = label * found + (versus || 0) * counts.versus + (on || 0) * counts.on;
  return right / (all || 1);
}

interface Row {
  set: string;
  name: string;
  figures: Record<string, number>;
}

function metricRows(): Row[] {
  const papers = goldPapers();
  const predicted = papers.map(({ id, abstract }) => ({ id, metrics: extractMetrics(abstract) }));
  return sets.map(([set, name]) => {
    const scored = scoreMetrics(
      papers.filter(({ id }) => id.startsWith(set)),
      predicted,
    );
    const { versusGold, onGold } = scored;
    const { unit, kind, bound, label, versus, on } = scored.of_found;
    return {
      set,
      name,
      figures: {
        detection: scored.detection.f1,
        precision: scored.detection.precision,
        recall: scored.detection.recall,
        strict: scored.strictF1,
        badge: scored.badgeF1,
        names: namesRight(scored, { versus: versusGold, on: onGold }),
        unit,
        kind,
        bound,
        label,
        versus,
        on,
      },
    };
  });
}

/** The papers kept back from learning, by the set that they are of, then those that topics are learned from. */
const topicSets = (): (readonly [set: string, name: string, papers: LabelledPaper[]])[] => {
  const papers = labelledPapers();
  const rows = sets.map(([set, name]) => {
    const own = papers.filter((paper) => paper.set === set);
    const unseen = own.filter(isKeptBack);
    return unseen.length > 0
      ? ([set, `${name}, unseen`, unseen] as const)
      : ([set, `${name}, learned from`, own] as const);
  });
  return rows.sort(([, a], [, b]) => Number(b.endsWith('unseen')) - Number(a.endsWith('unseen')));
};

function tagRows(): Row[] {
  const row = ([set, name, papers]: ReturnType<typeof topicSets>[number], withAbstract: boolean): Row => {
    const predicted = papers.map(({ id, title, abstract }) => ({
      id,
      tags: findTopics(withAbstract ? { title, abstract } : { title }).map(({ slug }) => slug),
    }));
    const { f1, precision, recall } = scoreTopics(papers, predicted);
    return {
      set: withAbstract ? `tags-${set}` : `titles-${set}`,
      name: `${name}${withAbstract ? '' : ' (titles alone)'}`,
      figures: { f1, precision, recall },
    };
  };
  return [true, false].flatMap((withAbstract) => topicSets().map((each) => row(each, withAbstract)));
}

function print(title: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0]?.figures ?? {});
  console.log(`\n${title.padEnd(46)}${columns.map((column) => column.padStart(10)).join('')}`);
  for (const { name, set, figures } of rows) {
    console.log(
      `${`${set}  ${name}`.padEnd(46)}${columns.map((column) => percent(figures[column] ?? Number.NaN).padStart(10)).join('')}`,
    );
  }
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The figures to quote, as tables in Markdown. */
function tablesOf(metrics: readonly Row[], topics: readonly Row[]): string {
  const cells = ({ set, name, figures }: Row, columns: readonly string[]): string[] => [
    `${set.replace(/^\w+-/, '')}, ${name}`,
    ...columns.map((column) => percent(figures[column] ?? Number.NaN).trim()),
  ];
  const measured = ['detection', 'strict', 'badge', 'names'];
  const heads = ['detection F1', 'strict F1 (value, unit, kind)', 'badge F1 (and bound)', 'label, versus, on right'];
  const tagged = ['precision', 'recall'];
  return [
    table(
      ['metrics', ...heads],
      metrics.map((row) => cells(row, measured)),
    ),
    table(
      ['topics', 'precision', 'recall of what the paper is about'],
      topics.map((row) => cells(row, tagged)),
    ),
  ].join('\n\n');
}

/** The figures of a row that lie below their floor in `eval-floors.json`, said in words. */
const shortfalls = ({ set, figures }: Row): string[] =>
  Object.entries(Object.entries(floors).find(([key]) => key === set)?.[1] ?? {}).flatMap(([figure, floor]) =>
    (figures[figure] ?? 0) * 100 < floor
      ? [`${set} ${figure} ${percent(figures[figure] ?? 0).trim()} is below its floor ${floor}`]
      : [],
  );

/** How far below its figure a floor lies, in points. */
const slack = 2;
const floored = new Set(['detection', 'strict', 'badge', 'names', 'f1']);

/** The floors that the printed figures give, as `eval-floors.json` has them. */
const floorsOf = (rows: readonly Row[]): unknown =>
  Object.fromEntries(
    rows.map(({ set, figures }) => [
      set,
      Object.fromEntries(
        Object.entries(figures)
          .filter(([figure]) => floored.has(figure))
          .map(([figure, share]) => [figure, Number((share * 100 - slack).toFixed(1))]),
      ),
    ]),
  );

/**
 * `npm run eval`: scores metrics and topics against ../shared/gold and fails where a figure is below its floor; `--write` puts
 * the figures into README.md, `--floors` gives the floors anew.
 */
export async function main(args: readonly string[]): Promise<number> {
  if (!hasGold) {
    console.log('eval skipped: ../shared/gold is not there');
    return 0;
  }
  const rows = metricRows();
  const topics = tagRows();
  print('metrics', rows);
  print('topics', topics);
  if (args.includes('--write')) writeSection('eval', tablesOf(rows, topics));
  if (args.includes('--floors')) {
    const file = path.resolve(import.meta.dirname, 'eval-floors.json');
    writeFileSync(file, `${JSON.stringify(floorsOf([...rows, ...topics]), null, 2)}\n`);
    return 0;
  }
  const below = [...rows, ...topics].flatMap(shortfalls);
  for (const line of below) console.error(line);
  return below.length > 0 ? 1 : 0;
}
