/** Something that is read off the disk when it is first asked for. What is to be done to it before that is done as it comes. */
export class Late<Value> {
  #value: Value | undefined;
  #waiting: ((value: Value) => void)[] = [];

  constructor(value?: Value) {
    this.#value = value;
  }

  get isHere(): boolean {
    return this.#value !== undefined;
  }

  /** Throws before it has come. */
  get value(): Value {
    if (this.#value === undefined) throw new Error('Not read off the disk yet.');
    return this.#value;
  }

  /** Does something to it, now or as it comes. */
  change(work: (value: Value) => void): void {
    if (this.#value === undefined) this.#waiting.push(work);
    else work(this.#value);
  }

  /** Takes what was read off the disk, unless it has come already. */
  come(value: Value): void {
    if (this.#value !== undefined) return;
    this.#value = value;
    for (const work of this.#waiting) work(value);
    this.#waiting = [];
  }
}
