import type { Paper } from '../papers/schema';
import { inBaseUnit } from '../query/amount';
import { measureNamed } from '../query/measures';
import { eachWord, normaliseWord } from '../tags/words';
import { piecesOf } from './pieces';
import type { Condition, MetricCondition, Rule, RuleField, TextCondition } from './rule';

/** What a metric condition looks at. */
export interface RuleMetric {
  kind: string;
  label: string;
  unit: string;
  value: number | readonly [low: number, high: number];
}

/** What a rule is tried on: a paper with its metrics and the names and slugs of its topics and tags. */
export interface RuleSubject {
  paper: Pick<Paper, 'title' | 'authors' | 'abstract' | 'venue' | 'categories'>;
  metrics: readonly RuleMetric[];
  topics: readonly string[];
}

/** A paper as rules see it: they may name a topic by its name or its slug. */
export const subjectOf = (
  paper: RuleSubject['paper'],
  metrics: readonly RuleMetric[],
  topics: readonly { slug: string; name: string }[],
): RuleSubject => ({ paper, metrics, topics: topics.flatMap(({ slug, name }) => [slug, name]) });

export type Matcher = (subject: RuleSubject) => boolean;

/** A rule as a function. Build it once and use it on many papers. Throws SyntaxError for a pattern that is no regular expression. */
export function compileRule(rule: Pick<Rule, 'when'>): Matcher {
  const conditions = rule.when.all.map(compileCondition);
  if (rule.when.some) return (subject) => conditions.some((condition) => condition(subject));
  return (subject) => conditions.every((condition) => condition(subject));
}

function compileCondition(condition: Condition): Matcher {
  if (condition.on === 'metric') return (subject) => subject.metrics.some((metric) => metricMeets(metric, condition));
  const { on } = condition;
  const matches = compileText(condition);
  return (subject) => textsOf(subject, on).some(matches);
}

function textsOf({ paper, topics }: RuleSubject, field: RuleField): readonly string[] {
  switch (field) {
    case 'title':
      return [paper.title];
    case 'abstract':
      return paper.abstract === undefined ? [] : [paper.abstract];
    case 'author':
      return paper.authors;
    case 'venue':
      return paper.venue === undefined ? [] : [paper.venue];
    case 'category':
      return paper.categories;
    case 'topic':
      return topics;
  }
}

function compileText({ match, text }: TextCondition): (text: string) => boolean {
  if (match === 'pattern') {
    const pattern = new RegExp(text, 'iu');
    return (field) => piecesOf(field).some((piece) => pattern.test(piece));
  }
  const wanted = ` ${wordsOf(text).join(' ')} `;
  return (field) => wanted.length > 2 && ` ${wordsOf(field).join(' ')} `.includes(wanted);
}

/** The words in one spelling, so that `language models` finds `Language-Model`. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (start, end) => words.push(normaliseWord(withoutMarks(text.slice(start, end)))));
  return words;
}

/** Accents are left away: `Muller` finds `Müller`. */
function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether a number is about what a label says, in its words or in others that the search knows: `faster` is a speedup. */
const isAbout = (metric: RuleMetric, label: string): boolean =>
  metric.label.toLowerCase().includes(label.toLowerCase()) || measureNamed(label).about(metric);

function metricMeets(metric: RuleMetric, condition: MetricCondition): boolean {
  if (condition.kind !== undefined && metric.kind !== condition.kind) return false;
  if (condition.label !== undefined && !isAbout(metric, condition.label)) return false;
  const ends = endsIn(metric, condition.unit);
  if (!ends) return false;
  const [low, high] = ends;
  const { comparison, value } = condition;
  if (comparison === '>=') return high >= value;
  if (comparison === '>') return high > value;
  if (comparison === '<=') return low <= value;
  if (comparison === '<') return low < value;
  return low <= value && value <= high;
}

/** The ends of a number in the unit that is asked for, or as they stand where none is; undefined where they have another one. */
function endsIn({ value, unit }: RuleMetric, asked: string | undefined): [low: number, high: number] | undefined {
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  if (asked === undefined) return [low, high];
  const wanted = inBaseUnit(1, asked);
  if (inBaseUnit(1, unit).unit !== wanted.unit) return undefined;
  return [inBaseUnit(low, unit).value / wanted.value, inBaseUnit(high, unit).value / wanted.value];
}
