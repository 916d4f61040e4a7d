import type { Progress } from '../../papers/records';

/** Thrown inside a transaction that the reader stopped: it changes nothing. */
class Cancelled extends Error {
  override name = 'Cancelled';
}

/** The work on many papers that is going on; one at a time, as they all take the same tables. */
export class Jobs {
  #running: Progress | undefined;
  #cancelled = false;

  get running(): Progress | undefined {
    return this.#running && { ...this.#running };
  }

  /** Stops the work that is going on; nothing of it stays. */
  cancel(): void {
    this.#cancelled = this.#running !== undefined;
  }

  /** Does the work part by part, and tells how far it is; throws where it was cancelled. */
  async each<T>(items: readonly T[], size: number, work: (part: readonly T[]) => Promise<unknown>): Promise<void> {
    this.#running = { done: 0, total: items.length };
    this.#cancelled = false;
    try {
      for (let from = 0; from < items.length; from += size) {
        if (this.#cancelled) throw new Cancelled('Cancelled: nothing was changed.');
        await work(items.slice(from, from + size));
        this.#running.done = Math.min(items.length, from + size);
      }
    } finally {
      this.#running = undefined;
    }
  }
}
