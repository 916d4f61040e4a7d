import { metricKinds } from '../metrics/metric';
import { type Comparison, comparisonOf } from './comparison';
import { type Measure, measureOf } from './measure';
import type { PaperNumber } from './number';

/** A paper with its numbers. */
export interface NumberedPaper {
  key: string;
  title: string;
  year?: number | undefined;
  numbers: readonly PaperNumber[];
}

/** Numbers of several papers that measure one thing. */
export interface MatrixRow {
  id: string;
  measure: Measure;
  /** The benchmark that all of its scores were taken on, where scores name one. */
  benchmark?: string;
  /** The numbers of each paper, in the papers' order. */
  cells: readonly (readonly PaperNumber[])[];
  comparison: Comparison;
}

export interface Matrix<Paper extends NumberedPaper = NumberedPaper> {
  papers: readonly Paper[];
  /** By kind; the rows that most papers share first. */
  rows: readonly MatrixRow[];
}

/** A benchmark by its name, `ImageNet-2012`: words that anything may be called by say of no two papers that they used one. */
const named = /\p{Lu}\p{L}*(?:[\p{Lu}\d]|-)|\d/u;

/** The benchmark that tells a score apart from other scores. */
function benchmarkOf({ kind, on }: PaperNumber): string | undefined {
  return kind === 'quality' && on !== undefined && named.test(on) ? on : undefined;
}

interface Draft {
  measure: Measure;
  benchmark: string | undefined;
  cells: PaperNumber[][];
}

/** How many papers have a number in a row. */
export const filled = ({ cells }: Pick<MatrixRow, 'cells'>): number => cells.filter((cell) => cell.length > 0).length;

const kindOrder = (row: MatrixRow): number => metricKinds.indexOf(row.measure.kind);

/** The papers' numbers by what they measure: kind, measure, unit and, for scores, benchmark. */
export function matrixOf<Paper extends NumberedPaper>(papers: readonly Paper[]): Matrix<Paper> {
  const drafts = new Map<string, Draft>();
  for (const [index, { numbers }] of papers.entries()) {
    for (const number of numbers) {
      const measure = measureOf(number);
      const benchmark = benchmarkOf(number);
      const id = [measure.id, ...(benchmark === undefined ? [] : [benchmark.toLowerCase()])].join('|');
      const draft = drafts.get(id) ?? { measure, benchmark, cells: papers.map(() => []) };
      draft.cells[index]?.push(number);
      drafts.set(id, draft);
    }
  }
  const units = unitsByMeasure([...drafts.values()]);
  const rows = [...drafts].map(([id, { measure, benchmark, cells }]): MatrixRow => {
    const others = (units.get(thing(measure)) ?? []).filter((unit) => unit !== measure.unit);
    return {
      id,
      measure,
      ...(benchmark === undefined ? {} : { benchmark }),
      cells,
      comparison: comparisonOf(measure, cells, others),
    };
  });
  return { papers, rows: rows.sort((a, b) => kindOrder(a) - kindOrder(b) || filled(b) - filled(a)) };
}

/** What is measured, whatever the unit. */
const thing = ({ kind, name }: Measure): string => `${kind} ${name.replace(/ (?:reduction|increase)$/, '')}`;

/** In which units each thing is given. */
function unitsByMeasure(drafts: readonly Draft[]): Map<string, string[]> {
  const units = new Map<string, string[]>();
  for (const { measure } of drafts) {
    const known = units.get(thing(measure)) ?? [];
    if (!known.includes(measure.unit)) units.set(thing(measure), [...known, measure.unit]);
  }
  return units;
}

/** Whether a row has numbers of more than one paper. */
export const isShared = (row: MatrixRow): boolean => filled(row) > 1;
