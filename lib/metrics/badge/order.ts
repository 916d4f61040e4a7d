import type { Metric, MetricKind } from '../metric';
import { withSubject } from './borrow';
import { isRivalsOwn } from './rivals-own';
import { isNothingAlone, isSetting } from './setting';
import { tellingFacts } from './telling';
import learned from './weights.json';

const scaleKinds: ReadonlySet<MetricKind> = new Set(['model', 'data', 'context', 'hardware', 'duration']);

/** Whether a metric tells how big the work is, and not what it achieved. */
export const isScale = ({ kind }: Pick<Metric, 'kind'>): boolean => scaleKinds.has(kind);

const change =
  /increas|improv|gain|higher|\bmore\b|faster|better|boost|rais|outperform|speed|surpass|exceed|reduc|decreas|lower|\bless\b|fewer|drop|\bcuts?\b|sav|→|vs/i;
const best = /outperform|surpass|exceed|state-of-the-art|sota|best|first|only/i;
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];

/** A paper's metrics, as the order asks about them. */
export interface Shown {
  metric: Metric;
  /** Place among the paper's badges, 0 to 1. */
  place: number;
  /** Whether it is the first that is no scale. */
  isFirstResult: boolean;
  title: ReadonlySet<string>;
  /** How many there are, as a logarithm, up to seven or so. */
  many: number;
}

/** A count up to this says little, one from a thousand on much; what stands within so many characters is often the background. */
const [few, thousand, opening] = [12, 1000, 300];

function sizeFacts(metric: Metric): Record<string, number> {
  if (!isScale(metric)) return {};
  const size = typeof metric.value === 'number' ? metric.value : metric.value[1];
  return { small: size <= few ? 1 : 0, large: size >= thousand ? 1 : 0 };
}

/** How much speaks for something of this likelihood, as the logarithm of the odds, kept within five. */
const logOdds = (share: number): number => Math.max(-5, Math.min(5, Math.log((share + 1e-3) / (1.001 - share))));

/** What speaks for a badge to be shown, and before others, by name. */
export function orderFacts({ metric, place, isFirstResult, title, many }: Shown): Record<string, number> {
  const { kind, badge, unit, bound, confidence, worth, headline, versus, start } = metric;
  const said = words(badge);
  const shared = said.filter((word) => title.has(word)).length;
  return {
    [isScale(metric) ? 'scale' : kind]: 1,
    sure: Math.min(5, Math.log(confidence / Math.max(1e-3, 1 - confidence))),
    worth: logOdds(worth),
    headline: logOdds(headline),
    place,
    isFirstResult: isFirstResult ? 1 : 0,
    change: change.test(badge) ? 1 : 0,
    best: best.test(badge) ? 1 : 0,
    versus: versus ? 1 : 0,
    bound: bound === 'max' ? 1 : 0,
    mean: bound === 'mean' ? 1 : 0,
    p: unit === 'p' ? 1 : 0,
    bare: said.length === 0 ? 1 : 0,
    percent: unit === '%' ? 1 : 0,
    ratio: unit === 'x' ? 1 : 0,
    title: Math.min(2, shared),
    many,
    any: 1,
    [`kind ${kind}`]: 1,
    [`unit ${unit}`]: 1,
    ...sizeFacts(metric),
    early: start < opening ? 1 : 0,
    words: Math.min(8, said.length) / 4,
    ...Object.fromEntries(said.map((word) => [`word ${word}`, 1])),
  };
}

/** How much speaks for something, by weights that `scripts/learn/order.ts` learned from badges that people chose and put in order. */
const weigh = (weights: Readonly<Record<string, number>>, facts: Readonly<Record<string, number>>): number =>
  Object.entries(facts).reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0);

/** How many numbers before one may stand on its badge: none that is further away has room there. */
const beside = 8;
const letters = (text: string): string => (text.match(/\p{L}{3,}/gu) ?? []).join(' ');
const digitsOf = (text: string): string => /\d+/.exec(text)?.[0] ?? 'none';

/** Whether two numbers have the same words and stand on each other's badge: `9 ports in 4 countries`. */
const tellsBoth = (a: Metric, b: Metric): boolean =>
  a.badge.includes(digitsOf(b.text)) &&
  b.badge.includes(digitsOf(a.text)) &&
  letters(a.badge).includes(letters(b.badge));

/** Each badge once, with what its place in the order is worked out from. */
export function shownOf(metrics: readonly Metric[], title = ''): Shown[] {
  const seen = new Set<string>();
  const once = metrics.filter((metric, i) => {
    if (metrics.slice(Math.max(0, i - beside), i).some((earlier) => tellsBoth(earlier, metric))) return false;
    const ids = [
      metric.badge.replaceAll(/[\s,–-]/g, ''),
      ...(isScale(metric) ? [`${metric.value} ${metric.unit}`] : []),
    ];
    const isNew = !ids.some((id) => seen.has(id));
    for (const id of ids) seen.add(id);
    return isNew;
  });
  const first = once.find((metric) => !isScale(metric));
  const titleWords = new Set(words(title));
  return once.map((metric, i) => ({
    metric,
    place: once.length > 1 ? i / (once.length - 1) : 0,
    isFirstResult: metric === first,
    title: titleWords,
    many: Math.min(2, Math.log(once.length)),
  }));
}

/** A time of a plan, and none that was measured: `placebo for 12 weeks`, `2 h after application`. */
const planned =
  /\b(?:for|after|before|within|during|at|following|over|every|by)\b[^\d]{0,24}\d|\d[^\d]{0,16}\b(?:after|before|following|post)|^[<>≤≥]? ?\d+ (?:consecutive )?(?:days?|weeks?|months?|years?)\b/i;
/** How old those are who were studied. */
const age = /\b(?:aged?|ages|old)\b/i;
const calendar = /^(?:days|weeks|months|years)$/;
/** A formula, and no words: three letters in a row that stand alone. */
const formula = /(?:(?<![\p{L}\d])\p{L}(?![\p{L}\d])[^\p{L}]{1,4}){3}/u;
/** What stands by itself on no badge: a formula, a p-value, a time of a plan, and a number that no run of words tells of. */
const isAside = ({ metric: { unit, badge, kind } }: Shown): boolean =>
  unit === 'p' ||
  formula.test(badge) ||
  badge.includes('…') ||
  (calendar.test(unit) && age.test(badge)) ||
  ((kind === 'duration' || (kind === 'other' && calendar.test(unit))) && planned.test(badge));

/** How likely a reader would show a badge, at least, as the logarithm of the odds. */
export const leastWorth = 0.6;

/** How likely it is, at least, that a badge says the truth and stands alone, as the logarithm of the odds: the first, and those beside it. */
const leastTelling = { first: -1.1, later: -0.35 };

/** Those that say something of the paper: no settings, and where there is no result, not whom was asked. */
function sayingSomething(shown: readonly Shown[], abstract: string): Shown[] {
  const all = shown.filter(
    (each) => !isAside(each) && !isSetting(each.metric, abstract) && !isRivalsOwn(each.metric, abstract),
  );
  return all.every(({ metric }) => isScale(metric)) ? all.filter(({ metric }) => !isNothingAlone(metric)) : all;
}

/** The metrics of an abstract as badges show them: the result that it is written for, other results, scale; equal claims once. */
export function displayMetrics(metrics: readonly Metric[], title = '', abstract = ''): Metric[] {
  /** Without the text nothing is known of how a badge stands in it. */
  const isUnread = abstract === '';
  const ranked = sayingSomething(shownOf(metrics, title), abstract)
    .map((shown) => ({ metric: shown.metric, facts: orderFacts(shown) }))
    .map(({ metric, facts }) => ({
      metric,
      rank: weigh(learned.headline, facts),
      worth: weigh(learned.worth, facts),
      telling: weigh(learned.telling, { ...facts, ...tellingFacts(metric, abstract) }),
    }))
    .filter(({ worth, telling }) => isUnread || (worth >= leastWorth && telling >= leastTelling.first));
  const [headline] = [...ranked].sort((a, b) => b.rank - a.rank);
  const later = ranked
    .filter((each) => each !== headline && each.worth >= leastWorth && (isUnread || each.telling >= leastTelling.later))
    .sort((a, b) => Number(isScale(a.metric)) - Number(isScale(b.metric)) || b.rank - a.rank);
  return [...(headline ? [headline] : []), ...later].map(({ metric }) => ({
    ...metric,
    badge: withSubject(metric.badge, title),
  }));
}
