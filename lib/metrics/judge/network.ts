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

/** `x · Φ(x)`, by the approximation with tanh (D. Hendrycks and K. Gimpel, 2016). */
export const gelu = (x: number): number => 0.5 * x * (1 + Math.tanh(0.7978845608 * (x + 0.044715 * x * x * x)));

/** Answers for one set of features at a time; what many of them share is added up once. */
export class Network {
  readonly #data: NetworkData;
  readonly #embedding: Int8Array;
  readonly #direct: Int8Array;
  readonly #hidden: Float64Array[];
  readonly #output: Float64Array[];
  /** Sums of bytes of the features that are shared, then of those with the others. */
  readonly #shared: Int32Array;
  readonly #sum: Int32Array;
  readonly #layer: Float64Array;
  readonly #answer: Float64Array;

  constructor(data: NetworkData) {
    this.#data = data;
    this.#embedding = bytesOf(data.embedding);
    this.#direct = bytesOf(data.direct);
    this.#hidden = data.hidden.map((row) =>
      Float64Array.from(row, (weight, k) => weight * (data.embeddingSteps[k] ?? 0)),
    );
    this.#output = data.output.map((row) => Float64Array.from(row));
    this.#shared = new Int32Array(data.width + data.outputs);
    this.#sum = new Int32Array(data.width + data.outputs);
    this.#layer = new Float64Array(data.hidden.length);
    this.#answer = new Float64Array(data.outputs);
  }

  /** Adds up what the next questions have in common. */
  share(rows: Iterable<number>): void {
    this.#shared.fill(0);
    this.#add(rows, this.#shared);
  }

  /** The outputs for the shared features and these, before any squashing; the same array is used again with the next call. */
  answer(rows: Iterable<number>): Float64Array {
    const { width, outputs, hiddenBias, outputBias, directSteps } = this.#data;
    this.#sum.set(this.#shared);
    this.#add(rows, this.#sum);
    for (let i = 0; i < this.#layer.length; i += 1) {
      const weights = this.#hidden[i];
      let sum = hiddenBias[i] ?? 0;
      for (let k = 0; k < width; k += 1) sum += (weights?.[k] ?? 0) * (this.#sum[k] ?? 0);
      this.#layer[i] = gelu(sum);
    }
    for (let o = 0; o < outputs; o += 1) {
      const weights = this.#output[o];
      let sum = (outputBias[o] ?? 0) + (this.#sum[width + o] ?? 0) * (directSteps[o] ?? 0);
      for (let i = 0; i < this.#layer.length; i += 1) sum += (weights?.[i] ?? 0) * (this.#layer[i] ?? 0);
      this.#answer[o] = sum;
    }
    return this.#answer;
  }

  /** What one feature by itself adds to an output. */
  direct(row: number, output: number): number {
    const { rows, outputs, directSteps } = this.#data;
    return (this.#direct[(row & (rows - 1)) * outputs + output] ?? 0) * (directSteps[output] ?? 0);
  }

  #add(rows: Iterable<number>, sum: Int32Array): void {
    const { width, outputs, rows: count } = this.#data;
    for (const each of rows) {
      const row = each & (count - 1);
      for (let k = 0, at = row * width; k < width; k += 1) sum[k] = (sum[k] ?? 0) + (this.#embedding[at + k] ?? 0);
      for (let o = 0, at = row * outputs; o < outputs; o += 1)
        sum[width + o] = (sum[width + o] ?? 0) + (this.#direct[at + o] ?? 0);
    }
  }
}
