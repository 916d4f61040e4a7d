import type { Database } from '../database';
import { type FactsReader, readDueFacts } from './due-facts';

/** Papers that are read in one go: some ten milliseconds, so that requests are answered in between. */
const part = 25;
/** Papers after which whoever shows them is told. */
const toldAfter = 500;
/** Papers that are read as fast as it goes. After them the work rests as long as each part took: it may go on for minutes. */
const inHaste = 500;

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Reads papers in the background, a few at a time. What is left when the background stops is found again by its rows. */
export class FactsWork {
  readonly reader: FactsReader;
  #told: ((keys: readonly string[]) => void) | undefined;
  #working = false;
  #woken = false;

  constructor(reader: FactsReader) {
    this.reader = reader;
  }

  /** From now on papers are read after each change; `told` hears which. */
  start(db: Database, told: (keys: readonly string[]) => void): void {
    this.#told = told;
    this.wake(db);
  }

  /** Reads what is to be read, where it was started and is not at it already. */
  wake(db: Database): void {
    this.#woken = true; // a change that comes as the last part is looked for would be missed
    if (this.#working || !this.#told) return;
    this.#working = true;
    const work = async () => {
      try {
        while (this.#woken) {
          this.#woken = false;
          await this.#readAll(db, this.#told);
        }
      } finally {
        this.#working = false;
      }
    };
    void work().catch(() => {}); // a full disk, a closed database: the rows say what is left
  }

  async #readAll(db: Database, told: ((keys: readonly string[]) => void) | undefined): Promise<void> {
    let untold: string[] = [];
    for (let done = 0; ; ) {
      const start = performance.now();
      const keys = await readDueFacts(db, this.reader, part);
      done += keys.length;
      untold.push(...keys);
      if (untold.length >= toldAfter || (keys.length === 0 && untold.length > 0)) {
        told?.(untold);
        untold = [];
      }
      if (keys.length === 0) return;
      await rest(done <= inHaste ? 0 : performance.now() - start);
    }
  }
}
