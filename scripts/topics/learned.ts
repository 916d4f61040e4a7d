/** The likelihood of log-odds, 0 to 1. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** As many digits as matter. */
export const short = (value: number): number => Number(value.toPrecision(4));

/** Numbers that are learned by steps which get smaller where they were large (Adagrad; J. Duchi et al., 2011). */
export class Numbers {
  readonly values: Float32Array;
  private readonly squares: Float32Array;

  constructor(size: number, start: (i: number) => number = () => 0, caution = 1e-6) {
    this.values = Float32Array.from({ length: size }, (_, i) => start(i));
    this.squares = new Float32Array(size).fill(caution);
  }

  get(at: number): number {
    return this.values[at] ?? 0;
  }

  step(at: number, slope: number, rate: number): void {
    const seen = (this.squares[at] ?? 0) + slope * slope;
    this.squares[at] = seen;
    this.values[at] = (this.values[at] ?? 0) - (rate * slope) / Math.sqrt(seen);
  }

  /** One row of a table of so many columns, as it ships. */
  row(at: number, columns: number): number[] {
    return Array.from(this.values.slice(at * columns, (at + 1) * columns), short);
  }

  /** As signed bytes in base64, with what one step is worth; the few largest are cut. */
  packed(): { text: string; step: number } {
    const sizes = this.values.map(Math.abs).sort();
    const step = Number(Math.max(1e-9, (sizes[Math.floor(sizes.length * 0.9998)] ?? 0) / 127).toPrecision(6));
    const bytes = Int8Array.from(this.values, (value) => Math.max(-127, Math.min(127, Math.round(value / step))));
    return { text: Buffer.from(bytes.buffer).toString('base64'), step };
  }
}
