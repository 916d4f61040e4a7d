import { gelu, logistic, type NetworkData } from '../../lib/metrics/judge/network';
import { randomOf, shuffle } from './random';

/** What is to be learned from one set of features. */
export interface Lesson {
  rows: ArrayLike<number>;
  /** Further rows that count for some outputs only, directly. */
  direct?: ArrayLike<number>;
  /** Probabilities wanted of each output; of a group of outputs they add up to one. */
  target: ArrayLike<number>;
  /** How much each output's answer counts. */
  weight: ArrayLike<number>;
}

export interface Shape {
  rows: number;
  width: number;
  hidden: number;
  outputs: number;
  /** The first output of the group of which one is true (softmax); those before are answered each by itself. */
  group: number;
}

export interface Fitting {
  epochs: number;
  rate: number;
  /** Share of the rows that are left out at random. */
  drop: number;
  /** Pull of the direct rows towards zero. */
  decay: number;
  seed: number;
}

const geluSlope = (x: number): number => {
  const step = 1e-4;
  return (gelu(x + step) - gelu(x - step)) / (2 * step);
};

/** A table of numbers that is learned by steps which get smaller where they were large (Adagrad; J. Duchi et al., 2011). */
class Learned {
  readonly values: Float32Array;
  readonly #seen: Float32Array;
  constructor(size: number, start: () => number) {
    this.values = Float32Array.from({ length: size }, start);
    this.#seen = new Float32Array(size).fill(1e-6);
  }
  step(at: number, slope: number, rate: number): void {
    const seen = (this.#seen[at] ?? 0) + slope * slope;
    this.#seen[at] = seen;
    this.values[at] = (this.values[at] ?? 0) - (rate * slope) / Math.sqrt(seen);
  }
}

/** The network of `lib/metrics/judge/network.ts` while it learns. */
export class BagNetwork {
  readonly #shape: Shape;
  readonly #embedding: Learned;
  readonly #direct: Learned;
  readonly #hidden: Learned;
  readonly #hiddenBias: Learned;
  readonly #output: Learned;
  readonly #outputBias: Learned;
  readonly #sum: Float64Array;
  readonly #before: Float64Array;
  readonly #layer: Float64Array;
  readonly #answer: Float64Array;

  constructor(shape: Shape, seed: number) {
    const random = randomOf(seed);
    const normal = (size: number) => () => (random() + random() + random() + random() - 2) * size;
    const { rows, width, hidden, outputs } = shape;
    this.#shape = shape;
    this.#embedding = new Learned(rows * width, normal(0.03));
    this.#direct = new Learned(rows * outputs, () => 0);
    this.#hidden = new Learned(hidden * width, normal(Math.sqrt(3 / width)));
    this.#hiddenBias = new Learned(hidden, () => 0);
    this.#output = new Learned(outputs * hidden, normal(Math.sqrt(3 / hidden) / 2));
    this.#outputBias = new Learned(outputs, () => 0);
    this.#sum = new Float64Array(width);
    this.#before = new Float64Array(hidden);
    this.#layer = new Float64Array(hidden);
    this.#answer = new Float64Array(outputs);
  }

  believe({ row, output, weight }: Belief): void {
    this.#direct.values[(row & (this.#shape.rows - 1)) * this.#shape.outputs + output] = weight;
  }

  /** Probabilities of the outputs; the same array is used again with the next call. */
  answer(rows: ArrayLike<number>, direct: ArrayLike<number> = []): Float64Array {
    this.#sum.fill(0);
    this.#answer.set(this.#outputBias.values);
    for (let i = 0; i < rows.length; i += 1) this.#addRow(this.#rowOf(rows, i));
    for (let i = 0; i < direct.length; i += 1) this.#addDirect(this.#rowOf(direct, i), this.#shape.group);
    this.#addHidden();
    this.#squash();
    return this.#answer;
  }

  /** One step down the slope of the cross entropy of one lesson. */
  learn({ rows, direct = [], target, weight }: Lesson, rate: number, decay: number): void {
    const { width, outputs, group } = this.#shape;
    const answer = this.answer(rows, direct);
    const slope = Float64Array.from(
      { length: outputs },
      (_, o) => ((answer[o] ?? 0) - (target[o] ?? 0)) * (weight[o] ?? 0),
    );
    const back = this.#learnHidden(slope, rate * 0.3);
    slope.forEach((by, o) => void this.#outputBias.step(o, by, rate));
    for (let i = 0; i < rows.length; i += 1) {
      const row = this.#rowOf(rows, i);
      for (let k = 0; k < width; k += 1) this.#embedding.step(row * width + k, back[k] ?? 0, rate);
      this.#learnDirect(row, slope, 0, rate, decay);
    }
    for (let i = 0; i < direct.length; i += 1) this.#learnDirect(this.#rowOf(direct, i), slope, group, rate, decay);
  }

  #rowOf(rows: ArrayLike<number>, i: number): number {
    return (rows[i] ?? 0) & (this.#shape.rows - 1);
  }

  #addRow(row: number): void {
    const [sum, { width }, { values }] = [this.#sum, this.#shape, this.#embedding];
    for (let k = 0; k < width; k += 1) sum[k] = (sum[k] ?? 0) + (values[row * width + k] ?? 0);
    this.#addDirect(row, 0);
  }

  #addDirect(row: number, from: number): void {
    const [answer, { outputs }, { values }] = [this.#answer, this.#shape, this.#direct];
    for (let o = from; o < outputs; o += 1) answer[o] = (answer[o] ?? 0) + (values[row * outputs + o] ?? 0);
  }

  #addHidden(): void {
    const { width, hidden, outputs } = this.#shape;
    const [sum, answer] = [this.#sum, this.#answer];
    for (let h = 0; h < hidden; h += 1) {
      let x = this.#hiddenBias.values[h] ?? 0;
      for (let k = 0; k < width; k += 1) x += (this.#hidden.values[h * width + k] ?? 0) * (sum[k] ?? 0);
      const y = gelu(x);
      this.#before[h] = x;
      this.#layer[h] = y;
      for (let o = 0; o < outputs; o += 1)
        answer[o] = (answer[o] ?? 0) + (this.#output.values[o * hidden + h] ?? 0) * y;
    }
  }

  /** Makes probabilities of the sums: each by itself, and those of the group together. */
  #squash(): void {
    const { group } = this.#shape;
    const answer = this.#answer;
    const most = Math.max(...answer.subarray(group));
    answer.forEach((x, o) => {
      answer[o] = o < group ? logistic(x) : Math.exp(x - most);
    });
    const all = answer.subarray(group).reduce((sum, x) => sum + x, 0);
    for (let o = group; o < answer.length; o += 1) answer[o] = (answer[o] ?? 0) / all;
  }

  /** Learns the layers between; gives the slope of what the rows add up to. */
  #learnHidden(slope: Float64Array, rate: number): Float64Array {
    const { width, hidden, outputs } = this.#shape;
    const back = new Float64Array(width);
    for (let h = 0; h < hidden; h += 1) {
      let error = 0;
      for (let o = 0; o < outputs; o += 1) {
        const [at, by] = [o * hidden + h, slope[o] ?? 0];
        error += (this.#output.values[at] ?? 0) * by;
        this.#output.step(at, by * (this.#layer[h] ?? 0), rate);
      }
      error *= geluSlope(this.#before[h] ?? 0);
      this.#hiddenBias.step(h, error, rate);
      for (let k = 0; k < width; k += 1) {
        const at = h * width + k;
        back[k] = (back[k] ?? 0) + (this.#hidden.values[at] ?? 0) * error;
        this.#hidden.step(at, error * (this.#sum[k] ?? 0), rate);
      }
    }
    return back;
  }

  #learnDirect(row: number, slope: Float64Array, from: number, rate: number, decay: number): void {
    const { outputs } = this.#shape;
    for (let o = from; o < outputs; o += 1) {
      const at = row * outputs + o;
      const by = slope[o] ?? 0;
      if (by !== 0) this.#direct.step(at, by + decay * (this.#direct.values[at] ?? 0), rate * 0.5);
    }
  }

  /** The network as it ships: rows in steps of a 127th of each column's largest number. */
  data(): NetworkData {
    const { rows, width, outputs, hidden } = this.#shape;
    const columns = [...columnsOf(this.#embedding.values, width), ...columnsOf(this.#direct.values, outputs)];
    const steps = columns.map((column) => column.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / 127);
    const table = Int8Array.from({ length: rows * columns.length }, (_, i) => {
      const column = i % columns.length;
      return Math.round((columns[column]?.[Math.floor(i / columns.length)] ?? 0) / (steps[column] ?? 1));
    });
    const short = (values: Iterable<number>) => Array.from(values, (value) => Number(value.toPrecision(5)));
    const matrix = (values: Float32Array, lines: number, columns: number) =>
      Array.from({ length: lines }, (_, i) => short(values.slice(i * columns, (i + 1) * columns)));
    return {
      rows,
      width,
      outputs,
      table: Buffer.from(table.buffer).toString('base64'),
      steps: steps.map((step) => Number(step.toPrecision(6))),
      hidden: matrix(this.#hidden.values, hidden, width),
      hiddenBias: short(this.#hiddenBias.values),
      output: matrix(this.#output.values, outputs, hidden),
      outputBias: short(this.#outputBias.values),
    };
  }
}

/** The columns of a table that is kept row by row. */
const columnsOf = (values: Float32Array, width: number): Float32Array[] =>
  Array.from({ length: width }, (_, c) => values.filter((_, i) => i % width === c));

/** What a row is taken to say of an output before anything is learned. */
export interface Belief {
  row: number;
  output: number;
  weight: number;
}

/** A network that has learned the lessons, in a random order and with smaller steps each time around. */
export function fit(
  shape: Shape,
  lessons: Lesson[],
  { epochs, rate, drop, decay, seed }: Fitting,
  beliefs: readonly Belief[] = [],
): BagNetwork {
  const network = new BagNetwork(shape, seed);
  for (const belief of beliefs) network.believe(belief);
  const random = randomOf(seed + 17);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(lessons, random);
    lessons.forEach((lesson, i) => {
      const gone = (epoch + i / lessons.length) / epochs;
      const rows = drop > 0 ? Array.from(lesson.rows).filter(() => random() >= drop) : lesson.rows;
      network.learn({ ...lesson, rows }, rate * (1 - gone) + rate * 0.01, decay);
    });
  }
  return network;
}
