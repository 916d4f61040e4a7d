/** Strings by number, each once. */
export class Pool {
  readonly values: string[];
  readonly #ids: Map<string, number>;

  constructor(values: readonly string[] = []) {
    this.values = [...values];
    this.#ids = new Map(this.values.map((value, id) => [value, id]));
  }

  /** The number of a string, which is given one where it has none. */
  add(value: string): number {
    const known = this.#ids.get(value);
    if (known !== undefined) return known;
    this.values.push(value);
    this.#ids.set(value, this.values.length - 1);
    return this.values.length - 1;
  }

  get(value: string): number | undefined {
    return this.#ids.get(value);
  }
}
