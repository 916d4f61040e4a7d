import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { extractMetrics } from '../lib/metrics/extract';
import { findTopics } from '../lib/tags/find-topics';
import floors from './eval-floors.json';
import { goldPapers, goldTopics, hasGold, scoreMetrics, scoreTopics } from './gold';
import { setsOf, unread } from './learn/papers';
import { writeSection } from './readme';

/** The labelled sets; nothing was learned from the first two, so that theirs are the figures to quote. */
const sets = [
  ['p0', 'machine learning and systems, not learned from'],
  ['q0', 'other sciences, not learned from'],
  ['s', 'digest'],
  ['h', 'machine learning'],
  ['g', 'other fields'],
  ['m', 'machine learning, with digits'],
  ['n', 'other fields, with digits'],
  ['p', 'machine learning and systems'],
  ['q', 'other sciences'],
] as const;

const setOf = setsOf();
const setById = new Map(hasGold ? goldPapers().map(({ id }) => [id, setOf(id)]) : []);
/** Whether a paper belongs to a set; p and q are those that something was learned from. */
const isIn = (id: string, set: string): boolean => {
  const own = setById.get(id) ?? '';
  return own === set || (own[0] === set && !unread.has(own));
};

const percent = (share: number): string => (Number.isNaN(share) ? '–' : (100 * share).toFixed(1)).padStart(6);

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
      papers.filter(({ id }) => isIn(id, set)),
      predicted,
    );
    const { unit, kind, bound, label, versus, on } = scored.of_found;
    return {
      set,
      name,
      figures: {
        detection: scored.detection.f1,
        precision: scored.detection.precision,
        recall: scored.detection.recall,
        strict: scored.strictF1,
        claims: scored.claim.f1,
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

function tagRows(): Row[] {
  const abstracts = new Map(goldPapers().map(({ id, abstract }) => [id, abstract]));
  const topics = goldTopics();
  const row = (set: string, name: string, withAbstract: boolean): Row => {
    const gold = topics.filter(({ id }) => isIn(id, set));
    const predicted = gold.map(({ id, title }) => {
      const abstract = withAbstract ? abstracts.get(id) : undefined;
      return { id, tags: findTopics({ title, ...(abstract !== undefined && { abstract }) }).map(({ slug }) => slug) };
    });
    const { f1, precision, recall } = scoreTopics(gold, predicted);
    return {
      set: withAbstract ? `tags-${set}` : `titles-${set}`,
      name: `${name}${withAbstract ? '' : ' (titles alone)'}`,
      figures: { f1, precision, recall },
    };
  };
  return [true, false].flatMap((withAbstract) => sets.map(([set, name]) => row(set, name, withAbstract)));
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

/** Rows as a table in Markdown, one column for each figure that is named. */
function tableOf(rows: readonly Row[], heads: Readonly<Record<string, string>>, first: string): string {
  const cells = ({ name, figures }: Row): string[] => [
    name,
    ...Object.keys(heads).map((figure) => percent(figures[figure] ?? Number.NaN).trim()),
  ];
  return table([first, ...Object.values(heads)], rows.map(cells));
}

const metricHeads = {
  claims: 'what the badge says',
  strict: 'value, unit and kind',
  detection: 'the right numbers',
};
const topicHeads = { precision: 'shown topics that are right', recall: 'main topics that are shown' };

/** Puts the figures into README.md, those of papers that nothing was learned from, and all of them into docs/metrics.md. */
function writeTables(metrics: readonly Row[], topics: readonly Row[]): void {
  const isUnread = ({ set }: Row): boolean => unread.has(set.replace(/^\w+-/, ''));
  const short = [
    tableOf(metrics.filter(isUnread), metricHeads, 'badges (F1)'),
    tableOf(topics.filter(isUnread), topicHeads, 'topics (%)'),
  ];
  writeSection('eval', short.join('\n\n'));
  writeSection('claims', tableOf(metrics, metricHeads, 'F1'), 'docs/metrics.md');
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
const floored = new Set(['detection', 'strict', 'claims', 'f1']);

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
 * the figures into README.md and docs/metrics.md, `--floors` gives the floors anew.
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
  if (args.includes('--write')) writeTables(rows, topics);
  if (args.includes('--floors')) {
    const file = path.resolve(import.meta.dirname, 'eval-floors.json');
    writeFileSync(file, `${JSON.stringify(floorsOf([...rows, ...topics]), null, 2)}\n`);
    return 0;
  }
  const below = [...rows, ...topics].flatMap(shortfalls);
  for (const line of below) console.error(line);
  return below.length > 0 ? 1 : 0;
}
