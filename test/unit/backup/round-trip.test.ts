import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Header, type Kept, type Kinds, noRecords } from '../../../lib/backup/format';
import { readBackup } from '../../../lib/backup/read';
import { recordsIn } from '../../../lib/backup/records';
import { backupFile } from '../../../lib/backup/write';
import type { PaperRecord } from '../../../lib/papers/records';
import type { StoredListItem, StoredPaper, StoredSeen, StoredSighting } from '../../../lib/store/database';
import { findPapers } from '../../../lib/store/find';
import { recordsOf } from '../../../lib/store/records';
import { restore } from '../../../lib/store/restore/restore';
import { snapshot } from '../../../lib/store/restore/snapshot';
import { tableKinds, tableNames } from '../../../lib/store/restore/tables';
import type { Store } from '../../../lib/store/store';
import { openTestStore } from '../store/open-test-store';
import { libraries } from './libraries';

const header: Header = { papergloss: 'backup', version: 1, at: 5, program: '0.1.0', library: 'here' };
const merge = { how: 'merge', way: { rule: 'later', own: true } } as const;
const words = (papers: string): string => `Restore ${papers}`;

/** Records in an order of their own, as tables have another one than files. */
const sorted = (kinds: Kinds): Kinds => {
  const inOrder = (records: readonly object[]) => records.map((record) => JSON.stringify(record, orderly)).sort();
  return Object.assign(noRecords(), Object.fromEntries(Object.entries(kinds).map(([k, all]) => [k, inOrder(all)])));
};

/** The fields of a record by name. */
const orderly = (_: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const withoutSettings = (kinds: Kinds): Kinds => ({ ...kinds, rule: [], setting: [] });

test('a library that is backed up, erased and restored is the same library, whatever its texts', async () => {
  await fc.assert(
    fc.asyncProperty(libraries, async (library) => {
      const read = await readBackup(await backupFile(header, library));
      expect(read).toMatchObject({ header, problems: [] });
      expect(sorted(read.kinds)).toEqual(sorted(library));
    }),
    { numRuns: 1000 },
  );
}, 120_000);

const stored = async (store: Store): Promise<Kinds> => sorted((await snapshot(store)).kinds);

test('restoring writes what was read, twice as once, beside and in place of what is there', async () => {
  const store = openTestStore();
  await fc.assert(
    fc.asyncProperty(libraries, libraries, async (library, other) => {
      await restore(store, other, { how: 'replace' }, words);
      await restore(store, library, { how: 'replace' }, words);
      const wanted = sorted(withoutSettings(library));
      expect(await stored(store)).toEqual(wanted);
      await restore(store, library, merge, words);
      expect(await stored(store)).toEqual(wanted);
      const searched = await findPapers(store, { offset: 0, limit: 9 });
      const shown = (records: readonly { key: string; live?: 0 | 1 }[]) => records.filter(({ live }) => live === 1);
      const keys = new Set(shown([...library.saved, ...library.note.filter(isWritten)]).map(({ key }) => key));
      expect(new Set(searched.rows.map(({ paper }) => paper.key))).toEqual(keys);
    }),
    { numRuns: 100 },
  );
}, 120_000);

const isWritten = ({ kind, markdown }: Kept<'note'>): boolean => kind === 'highlight' || markdown.trim() !== '';

test('a backup tells of its papers what the library does, for export', async () => {
  const store = openTestStore();
  await fc.assert(
    fc.asyncProperty(libraries, async (library) => {
      await restore(store, library, { how: 'replace' }, words);
      const inOrder = (records: readonly PaperRecord[]) =>
        records.map((record) => ({ ...record, notes: new Set(record.notes), lists: new Set(record.lists) }));
      expect(inOrder(recordsIn(library))).toEqual(inOrder(await recordsOf(store, { kind: 'all' })));
    }),
    { numRuns: 50 },
  );
}, 60_000);

test('nothing of a table is left out of a backup', () => {
  const store = openTestStore();
  /** These follow from the others, or are this machine's: what it can take back, and what it has told others. */
  const derived = [
    'terms',
    'undo',
    'facts',
    'due',
    'index',
    'changed',
    'marks',
    'replica',
    'outgoing',
    'sync',
    'visited',
  ];
  const kept: string[] = tableKinds.map((kind) => tableNames[kind]);
  expect(store.db.tables.map(({ name }) => name).sort()).toEqual([...kept, ...derived].sort());
});

test('no field of a stored record is left out of a backup, which the compiler checks', () => {
  type IsWhole<Stored, Told> = [Exclude<keyof Stored, keyof Told | 'names'>] extends [never] ? true : false;
  const papers: IsWhole<StoredPaper, Kept<'paper'>> = true;
  const items: IsWhole<StoredListItem, Kept<'item'>> = true;
  const seen: IsWhole<StoredSeen, Kept<'seen'> & { names: string[] }> = true;
  const sightings: IsWhole<StoredSighting, Kept<'sighting'> & { names: string[] }> = true;
  expect([papers, items, seen, sightings]).toEqual([true, true, true, true]);
});
