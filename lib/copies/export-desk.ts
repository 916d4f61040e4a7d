import type { Exported, ExportRow, Reading } from '../papers/export-row';
import type { Progress } from '../papers/records';
import { dropFile, keptFiles } from './files';

/** The hidden page that does the work; only one is open at a time. */
export interface Worker {
  isOpen(): Promise<boolean>;
  /** Opens it where it is not open. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** What the desk needs from outside. */
export interface DeskParts {
  rows: { read(): Promise<ExportRow[]>; write(rows: ExportRow[]): Promise<void> };
  worker: Worker;
  reading(): Promise<Reading>;
  now(): number;
}

/** So many exports that ended are told of; older ones go. */
const mostEnded = 5;

const stopped = 'The browser stopped this export before it was done, and nothing of it was kept. Export again.';

/**
 * Takes orders for exports, hands them to the hidden page one after the other, and tells how they stand. What was told is
 * kept outside of it, so that a background which was stopped meanwhile goes on; all that changes it happens in turn.
 */
export class ExportDesk<Order extends { id: string; name: string }> {
  readonly #parts: DeskParts;
  readonly #orders = new Map<string, Order>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** Takes an order; it is carried out even where whoever gave it goes. */
  start(order: Order): Promise<void> {
    return this.#inTurn(async () => {
      const { rows, worker, now } = this.#parts;
      const { id, name } = order;
      const begun: ExportRow = { id, name, at: now(), state: 'going', done: 0, total: 0 };
      await rows.write([begun, ...(await rows.read())]);
      this.#orders.set(id, order);
      try {
        await worker.open();
      } catch (error) {
        await this.#forget(id);
        throw error;
      }
    });
  }

  /** The next order, for the hidden page; where there is none, that page is closed. */
  take(): Promise<(Order & { reading: Reading }) | null> {
    return this.#inTurn(async () => {
      const [next] = this.#orders.values();
      if (next) {
        this.#orders.delete(next.id);
        return { ...next, reading: await this.#parts.reading() };
      }
      await this.#giveUp();
      await this.#parts.worker.close();
      return null;
    });
  }

  /** Notes how far an export is. Gives whether it is still wanted. */
  stands(id: string, { done, total }: Progress): Promise<boolean> {
    return this.#change(id, (row) => ({ ...row, done, total }));
  }

  /** Notes how an export ended; the file of one that is no longer wanted goes. */
  async ended(id: string, { file, ...how }: Exported): Promise<void> {
    const wanted = await this.#change(id, (row) => ({
      ...row,
      ...how,
      ...(file === undefined ? { state: 'failed' } : { file, state: 'ready' }),
    }));
    if (!wanted && file !== undefined) await dropFile(file);
  }

  /** Forgets an export, with its file: one that was saved or is not wanted, or that is to be stopped. */
  end(id: string): Promise<void> {
    return this.#inTurn(() => this.#forget(id));
  }

  /** How exports stand, after a look whether what is told of them is still so. */
  look(): Promise<ExportRow[]> {
    return this.#inTurn(async () => {
      const { rows, worker } = this.#parts;
      if (!(await worker.isOpen())) await this.#tidy();
      return rows.read();
    });
  }

  async #tidy(): Promise<void> {
    const { rows } = this.#parts;
    await this.#giveUp();
    const files = (await keptFiles()).filter(({ kind }) => kind === 'export').map(({ id }) => id);
    const known = await rows.read();
    const left = known.filter(({ file }) => file === undefined || files.includes(file));
    if (left.length < known.length) await rows.write(left);
    for (const file of files) if (!left.some((row) => row.file === file)) await dropFile(file);
  }

  /** Says of those that nobody is at work on that they were stopped. */
  async #giveUp(): Promise<void> {
    this.#orders.clear();
    const rows = await this.#parts.rows.read();
    if (!rows.some(({ state }) => state === 'going')) return;
    const lost = rows.map(
      (row): ExportRow => (row.state === 'going' ? { ...row, state: 'failed', words: stopped } : row),
    );
    await this.#parts.rows.write(lost);
  }

  async #forget(id: string): Promise<void> {
    const { rows } = this.#parts;
    this.#orders.delete(id);
    const known = await rows.read();
    const file = known.find((row) => row.id === id)?.file;
    await rows.write(known.filter((row) => row.id !== id));
    if (file !== undefined) await dropFile(file);
  }

  #change(id: string, change: (row: ExportRow) => ExportRow): Promise<boolean> {
    return this.#inTurn(async () => {
      const { rows } = this.#parts;
      const known = await rows.read();
      if (!known.some((row) => row.id === id)) return false;
      const changed = known.map((row) => (row.id === id ? change(row) : row));
      const ended = changed.filter(({ state }) => state !== 'going');
      const gone = new Set(ended.slice(mostEnded));
      await rows.write(changed.filter((row) => !gone.has(row)));
      for (const { file } of gone) if (file !== undefined) await dropFile(file);
      return true;
    });
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = this.#last.then(work);
    this.#last = next.catch(() => {});
    return next;
  }
}
