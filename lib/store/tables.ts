import type { Store } from './database';

/** Runs `work` in one transaction over all tables: it commits whole or changes nothing. */
export const allTables = <T>({ db }: Store, work: () => Promise<T>): Promise<T> =>
  db.transaction('rw', db.tables, work);
