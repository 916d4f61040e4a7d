/**
 * A network for many features that are there or not: each feature has a row of numbers, the rows of all that are there are
 * added up, and one hidden layer reads the sum; a second row of each feature counts directly, as in a logistic regression.
 * As written to `weights.json`: rows as signed bytes in base64, with what one step of each column is worth.
 */
export interface NetworkData {
  rows: number;
  width: number;
  outputs: number;
  /** For each feature its row, then its direct row, so that both are read at one place. */
  table: string;
  /** What one step of each column is worth. */
  steps: readonly number[];
  hidden: readonly (readonly number[])[];
  hiddenBias: readonly number[];
  output: readonly (readonly number[])[];
  outputBias: readonly number[];
}

function bytesOf(base64: string): Int8Array {
  const text = atob(base64);
  const bytes = new Int8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The probability of which `x` is the logarithm of the odds. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** `x · Φ(x)`, by the approximation with the logistic function (D. Hendrycks and K. Gimpel, 2016). */
export const gelu = (x: number): number => x / (1 + Math.exp(-1.702 * x));

/** Answers for one set of features at a time; what many of them share is added up once. */
export class Network {
  readonly #data: NetworkData;
  readonly #table: Int8Array;
  readonly #mask: number;
  readonly #columns: number;
  readonly #hidden: Float64Array;
  readonly #output: Float64Array;
  /** Sums of bytes of the features that are shared, and of those with the others. */
  readonly #shared: Int32Array;
  readonly #sum: Int32Array;
  readonly #layer: Float64Array;
  readonly #answer: Float64Array;

  constructor(data: NetworkData) {
    const { rows, width, outputs, steps } = data;
    this.#data = data;
    this.#mask = rows - 1;
    this.#columns = width + outputs;
    this.#table = bytesOf(data.table);
    this.#hidden = Float64Array.from(data.hidden.flatMap((row) => row.map((weight, k) => weight * (steps[k] ?? 0))));
    this.#output = Float64Array.from(data.output.flat());
    this.#shared = new Int32Array(this.#columns);
    this.#sum = new Int32Array(this.#columns);
    this.#layer = new Float64Array(data.hidden.length);
    this.#answer = new Float64Array(outputs);
  }

  /** Adds up what the next questions have in common. */
  share(rows: readonly number[], more: readonly number[] = []): void {
    this.#shared.fill(0);
    this.#add(rows, this.#shared);
    this.#add(more, this.#shared);
  }

  /** The outputs for the shared features and these, before any squashing; the same array is used again with the next call. */
  answer(rows: readonly number[]): Float64Array {
    const { width, outputs, hiddenBias, outputBias, steps } = this.#data;
    const [sum, layer, hidden, output] = [this.#sum, this.#layer, this.#hidden, this.#output];
    sum.set(this.#shared);
    this.#add(rows, sum);
    const size = layer.length;
    for (let i = 0, at = 0; i < size; i += 1) {
      let x = hiddenBias[i] ?? 0;
      for (let k = 0; k < width; k += 1, at += 1) x += (hidden[at] ?? 0) * (sum[k] ?? 0);
      layer[i] = gelu(x);
    }
    for (let o = 0, at = 0; o < outputs; o += 1) {
      let x = (outputBias[o] ?? 0) + (sum[width + o] ?? 0) * (steps[width + o] ?? 0);
      for (let i = 0; i < size; i += 1, at += 1) x += (output[at] ?? 0) * (layer[i] ?? 0);
      this.#answer[o] = x;
    }
    return this.#answer;
  }

  /** What one feature by itself adds to an output. */
  direct(row: number, output: number): number {
    const { width, steps } = this.#data;
    return (this.#table[(row & this.#mask) * this.#columns + width + output] ?? 0) * (steps[width + output] ?? 0);
  }

  #add(rows: readonly number[], sum: Int32Array): void {
    const [table, columns, mask] = [this.#table, this.#columns, this.#mask];
    for (let i = 0; i < rows.length; i += 1) {
      const at = ((rows[i] ?? 0) & mask) * columns;
      for (let c = 0; c < columns; c += 1) sum[c] = (sum[c] ?? 0) + (table[at + c] ?? 0);
    }
  }
}
