import { Jobs } from './changes/jobs';
import { Database } from './database';
import { DuplicateFinder } from './duplicates/finder';
import type { FactsReader } from './facts/due-facts';
import { FactsWork } from './facts/facts-work';
import { LibraryIndex } from './index/library-index';

/** What every repository works with: the tables, and time and identifiers as parameters so that tests can set them. */
export interface Store {
  db: Database;
  now(): number;
  newId(): string;
  /** What searches ask. */
  index: LibraryIndex;
  /** The reading of topics and metrics. */
  facts: FactsWork;
  /** Papers that may be one. */
  duplicates: DuplicateFinder;
  /** The work on many papers that is going on. */
  jobs: Jobs;
  /** Told how a change that was committed can be taken back. */
  onUndo?(id: number): void;
}

/** Opens the store with the machine's clock and random identifiers. */
export const openStore = (reader: FactsReader, name?: string): Store => ({
  db: new Database(name),
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  index: new LibraryIndex(),
  facts: new FactsWork(reader),
  jobs: new Jobs(),
  duplicates: new DuplicateFinder(),
});
