/** Numbers that more can be put behind. */
export class Growing<Numbers extends Uint8Array | Uint16Array | Uint32Array | Float64Array> {
  data: Numbers;
  length: number;
  readonly #make: (length: number) => Numbers;

  /** `make` gives so many zeros; `from` is what is there already. */
  constructor(make: (length: number) => Numbers, from?: Numbers) {
    this.#make = make;
    this.data = from ?? make(64);
    this.length = from?.length ?? 0;
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = this.#make(Math.max(64, this.length * 2));
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.data[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.data[index] = value;
  }

  /** Those that are there, to be stored. */
  kept(): Numbers {
    const all = this.#make(this.length);
    all.set(this.data.subarray(0, this.length));
    return all;
  }
}

/** So many zeros of eight bits. */
export const bytes = (length: number): Uint8Array => new Uint8Array(length);
/** So many zeros of sixteen bits. */
export const shorts = (length: number): Uint16Array => new Uint16Array(length);
/** So many zeros of thirty-two bits. */
export const longs = (length: number): Uint32Array => new Uint32Array(length);
/** So many zeros with fractions. */
export const doubles = (length: number): Float64Array => new Float64Array(length);
