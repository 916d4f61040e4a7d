/**
 * A network for many features that are there or not: each feature has a row of numbers, the rows of all that are there are
 * added up, and one hidden layer reads the sum; a second row of each feature counts directly, as in a logistic regression.
 * As written to `weights.json`: rows as signed bytes in base64, with what one step of each column is worth.
 */
export interface NetworkData {
  rows: number;
  width: number;
  outputs: number;
  embedding: string;
  embeddingSteps: readonly number[];
  direct: string;
  directSteps: readonly number[];
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

/** The rows of both tables side by side. */
function tableOf({ rows, width, outputs, embedding, direct }: NetworkData): Int8Array {
  const [first, second] = [bytesOf(embedding), bytesOf(direct)];
  const table = new Int8Array(rows * (width + outputs));
  for (let row = 0, at = 0; row < rows; row += 1, at += width + outputs) {
    table.set(first.subarray(row * width, (row + 1) * width), at);
    table.set(second.subarray(row * outputs, (row + 1) * outputs), at + width);
  }
  return table;
}

/** `x · Φ(x)`, by the approximation with the logistic function (D. Hendrycks and K. Gimpel, 2016). */
export const gelu = (x: number): number => x / (1 + Math.exp(-1.702 * x));

/** Answers for one set of features at a time; what many of them share is added up once. */
export class Network {
  readonly #data: NetworkData;
  /** For each feature its row, then its direct row, so that both are read at one place. */
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
    const { rows, width, outputs, embeddingSteps } = data;
    this.#data = data;
    this.#mask = rows - 1;
    this.#columns = width + outputs;
    this.#table = tableOf(data);
    this.#hidden = Float64Array.from(
      data.hidden.flatMap((row) => row.map((weight, k) => weight * (embeddingSteps[k] ?? 0))),
    );
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
    const { width, outputs, hiddenBias, outputBias, directSteps } = this.#data;
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
      let x = (outputBias[o] ?? 0) + (sum[width + o] ?? 0) * (directSteps[o] ?? 0);
      for (let i = 0; i < size; i += 1, at += 1) x += (output[at] ?? 0) * (layer[i] ?? 0);
      this.#answer[o] = x;
    }
    return this.#answer;
  }

  /** What one feature by itself adds to an output. */
  direct(row: number, output: number): number {
    const { width, directSteps } = this.#data;
    return (this.#table[(row & this.#mask) * this.#columns + width + output] ?? 0) * (directSteps[output] ?? 0);
  }

  #add(rows: readonly number[], sum: Int32Array): void {
    const [table, columns, mask] = [this.#table, this.#columns, this.#mask];
    for (let i = 0; i < rows.length; i += 1) {
      const at = ((rows[i] ?? 0) & mask) * columns;
      for (let c = 0; c < columns; c += 1) sum[c] = (sum[c] ?? 0) + (table[at + c] ?? 0);
    }
  }
}
