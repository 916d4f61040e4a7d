import { isScale } from '../metrics/badge/order';
import { comparedValue, type Measure } from './measure';
import type { PaperNumber } from './number';
import { unitText } from './units';

/** Whether the numbers of a row can be held against each other. */
export interface Comparison {
  /** `alone` where only one paper has the number; `care` where they are not measured alike; `no` where they are not one thing. */
  level: 'alike' | 'care' | 'no' | 'alone';
  /** What stands in the way, in sentences. */
  why: readonly string[];
  /** The largest value, where the numbers are alike. */
  highest?: number;
}

type Cells = readonly (readonly PaperNumber[])[];

/** Kinds whose numbers mean something only beside what they are measured against. */
const relative = (measure: Measure): boolean => measure.unit === 'x' || / (?:reduction|increase)$/.test(measure.name);

/** How many names a sentence lists. */
const mostNames = 4;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** Each text once, whatever its case. */
function distinct(texts: readonly (string | undefined)[]): string[] {
  const byFold = new Map<string, string>();
  for (const text of texts)
    if (text !== undefined && !byFold.has(text.toLowerCase())) byFold.set(text.toLowerCase(), text);
  return [...byFold.values()];
}

/** The names that numbers have of something, and how many numbers have none. */
function named(numbers: readonly PaperNumber[], of: (number: PaperNumber) => string | undefined) {
  const names = distinct(numbers.map(of));
  const without = numbers.filter((number) => of(number) === undefined).length;
  return { names, without, isOne: names.length === 1 && without === 0 };
}

function baselines(measure: Measure, numbers: readonly PaperNumber[]): string | undefined {
  if (!relative(measure)) return undefined;
  const { names, without, isOne } = named(numbers, ({ versus }) => versus);
  if (isOne) return undefined;
  if (names.length === 0) return 'No baseline is named.';
  return `Against different baselines: ${listed(names)}${without > 0 ? `; ${without} of ${numbers.length} name none` : ''}.`;
}

function settings(measure: Measure, numbers: readonly PaperNumber[]): string | undefined {
  const { names, without, isOne } = named(numbers, ({ on }) => on);
  if (isScale(measure) || isOne || names.length === 0) return undefined;
  return `Not measured on the same: ${listed(names)}${without > 0 ? `; ${without} of ${numbers.length} do not say` : ''}.`;
}

const boundNames = {
  exact: 'exact values',
  max: 'upper bounds',
  min: 'lower bounds',
  approx: 'rough values',
  mean: 'averages',
};

function bounds(numbers: readonly PaperNumber[]): string | undefined {
  const found = distinct(numbers.map(({ bound }) => boundNames[bound]));
  return found.length > 1 ? `${capital(found.join(' beside '))}.` : undefined;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function labels(numbers: readonly PaperNumber[]): string | undefined {
  const found = distinct(numbers.map(({ label }) => label));
  return found.length > 1 ? `Called ${listed(found)}.` : undefined;
}

/** Says whether the numbers of a row are alike, and if not, why. `otherUnits` are those that the same thing is given in elsewhere. */
export function comparisonOf(measure: Measure, cells: Cells, otherUnits: readonly string[]): Comparison {
  const numbers = cells.flat();
  const elsewhere =
    otherUnits.length > 0
      ? [
          `Also given in ${otherUnits.map((unit) => unitText(unit) || 'plain numbers').join(', ')}, which cannot be converted.`,
        ]
      : [];
  if (cells.filter((cell) => cell.length > 0).length < 2) return { level: 'alone', why: elsewhere };
  if (measure.unit === '' || measure.kind === 'other')
    return { level: 'no', why: ['Without a unit it is not sure that they count the same.', ...elsewhere] };
  const why = [labels(numbers), baselines(measure, numbers), settings(measure, numbers), bounds(numbers)].filter(
    (each) => each !== undefined,
  );
  if (why.length > 0) return { level: 'care', why: [...why, ...elsewhere] };
  return { level: 'alike', why: elsewhere, highest: Math.max(...numbers.map(comparedValue)) };
}
