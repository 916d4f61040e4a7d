import type { NumberedPaper } from '../compare/matrix';
import { comparedValue, isScale, type Measure, measureOf } from '../compare/measure';
import type { PaperNumber } from '../compare/number';

/** A paper in a plot, by one or two of its numbers. */
export interface Point {
  key: string;
  title: string;
  x: number;
  y: number;
  /** The numbers that its place comes from. */
  numbers: readonly PaperNumber[];
}

/** A measure with how many papers have it. */
export interface Plottable extends Measure {
  papers: number;
}

/** Of several numbers of one paper and measure the largest is shown, as a reader would name it. */
function largest(numbers: readonly PaperNumber[], id: string): PaperNumber | undefined {
  const own = numbers.filter((number) => measureOf(number).id === id);
  return own.reduce<PaperNumber | undefined>(
    (best, number) => (best && comparedValue(best) >= comparedValue(number) ? best : number),
    undefined,
  );
}

/** What the papers measure, what most of them have first. */
export function plottable(papers: readonly NumberedPaper[]): Plottable[] {
  const found = new Map<string, Plottable>();
  for (const { numbers } of papers) {
    const own = new Map(numbers.map(measureOf).map((measure) => [measure.id, measure]));
    for (const [id, measure] of own) found.set(id, { ...measure, papers: (found.get(id)?.papers ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.papers - a.papers || a.name.localeCompare(b.name));
}

/** A measure over the years in which papers appeared; those without a year are left out. */
export const overYears = (papers: readonly NumberedPaper[], measure: string): Point[] =>
  papers.flatMap(({ key, title, year, numbers }) => {
    const number = largest(numbers, measure);
    return number && year !== undefined ? [{ key, title, x: year, y: comparedValue(number), numbers: [number] }] : [];
  });

/** A measure against another, of papers that have both. */
export const against = (papers: readonly NumberedPaper[], across: string, up: string): Point[] =>
  papers.flatMap(({ key, title, numbers }) => {
    const [x, y] = [largest(numbers, across), largest(numbers, up)];
    return x && y ? [{ key, title, x: comparedValue(x), y: comparedValue(y), numbers: [x, y] }] : [];
  });

/** How many times larger the largest value must be for a logarithmic axis to show more. */
const farApart = 50;

/** Whether values lie so far apart that a logarithmic axis shows more; it cannot show zero. */
export const isWide = (values: readonly number[]): boolean => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low > 0 && high / low >= farApart;
};

/** How many of the measures that most papers have are tried in pairs. */
const mostTried = 10;

/** The two measures that most papers have both of: a result against a scale, where any paper has such two. */
export function bestPair(
  papers: readonly NumberedPaper[],
  measures: readonly Plottable[],
): [across: Plottable, up: Plottable] | undefined {
  const sets = papers.map(({ numbers }) => new Set(numbers.map((number) => measureOf(number).id)));
  let best: { pair: [Plottable, Plottable]; weight: number } | undefined;
  const tried = measures.slice(0, mostTried);
  for (const [index, one] of tried.entries())
    for (const other of tried.slice(index + 1)) {
      const both = sets.filter((set) => set.has(one.id) && set.has(other.id)).length;
      const weight = both > 0 && isScale(one) !== isScale(other) ? both + sets.length : both;
      if (weight > (best?.weight ?? 0)) best = { pair: isScale(one) ? [one, other] : [other, one], weight };
    }
  return best?.pair;
}
