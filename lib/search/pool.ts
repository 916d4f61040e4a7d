import { Lines } from './lines';

/** Strings by number, each once. */
export class Pool {
  readonly #lines: Lines;
  #ids: Map<string, number> | undefined;

  /** `joined` is what another one gave to be stored. */
  constructor(joined = '') {
    this.#lines = new Lines(joined);
  }

  get values(): readonly string[] {
    return this.#lines.values;
  }

  /** The number of a string, which is given one where it has none. */
  add(value: string): number {
    const { values } = this.#lines;
    this.#ids ??= new Map(values.map((each, id) => [each, id]));
    const known = this.#ids.get(value);
    if (known !== undefined) return known;
    values.push(value);
    this.#ids.set(value, values.length - 1);
    return values.length - 1;
  }

  /** As they are stored. */
  joined(): string {
    return this.#lines.joined();
  }
}
