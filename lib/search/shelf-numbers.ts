import { bytes, doubles, Growing, longs } from './growing';
import type { RowNumber } from './paper-row';
import { Pool } from './pool';

const bounds = ['exact', 'max', 'min', 'approx', 'mean'] as const;

/** The numbers as they are stored. */
export interface NumbersData {
  numbers: Uint32Array;
  starts: Uint32Array;
  lows: Float64Array;
  highs: Float64Array;
  bounds: Uint8Array;
  pool: string;
}

/** What papers report: the numbers of each row of the shelf. */
export class ShelfNumbers {
  /** Kind, label and unit of a number, each set once. */
  readonly pool: Pool;
  /** Of each number its place in the pool. */
  readonly numbers: Growing<Uint32Array>;
  /** Where the numbers of each row begin, and the end. */
  readonly starts: Growing<Uint32Array>;
  readonly lows: Growing<Float64Array>;
  readonly highs: Growing<Float64Array>;
  /** Which of the pool are about a measure, by its name and unit: worked out once for each. */
  readonly measured = new Map<string, { about: Uint8Array; isMeasured: boolean }>();
  readonly #bounds: Growing<Uint8Array>;

  constructor(data?: NumbersData) {
    this.pool = new Pool(data?.pool);
    this.numbers = new Growing(longs, data?.numbers);
    this.starts = new Growing(longs, data?.starts ?? new Uint32Array(1));
    this.lows = new Growing(doubles, data?.lows);
    this.highs = new Growing(doubles, data?.highs);
    this.#bounds = new Growing(bytes, data?.bounds);
  }

  /** Adds the numbers of the next row. */
  add(numbers: readonly RowNumber[]): void {
    for (const { low, high, bound, kind, label, unit } of numbers) {
      this.numbers.push(this.pool.add([kind, label, unit].join('\t')));
      this.lows.push(low);
      this.highs.push(high);
      this.#bounds.push(bounds.indexOf(bound));
    }
    this.starts.push(this.numbers.length);
  }

  boundAt(index: number): (typeof bounds)[number] {
    return bounds[this.#bounds.at(index)] ?? 'exact';
  }

  /** As they are stored. */
  data(): NumbersData {
    return {
      numbers: this.numbers.kept(),
      starts: this.starts.kept(),
      lows: this.lows.kept(),
      highs: this.highs.kept(),
      bounds: this.#bounds.kept(),
      pool: this.pool.joined(),
    };
  }
}
