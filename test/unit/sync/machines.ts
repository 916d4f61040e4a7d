import type { Note } from '../../../lib/papers/records';
import type { Rule } from '../../../lib/rules/rule';
import { sharedTables } from '../../../lib/store/marks';
import type { Store } from '../../../lib/store/store';
import type { Engine } from '../../../lib/sync/engines/engine';
import type { Lock } from '../../../lib/sync/files/seal';
import type { RulesPlace } from '../../../lib/sync/library/rules';
import { markAll } from '../../../lib/sync/library/take-up';
import { join } from '../../../lib/sync/membership';
import { newMemory } from '../../../lib/sync/rounds/context';
import { type RoundResult, syncRound } from '../../../lib/sync/rounds/round';
import { openTestStore } from '../store/open-test-store';

/** A lock without a key, so that tests need not wait for one. */
export const openLock: Lock = { library: 'testlibrary00000' };

/** A machine with a library of its own. */
export interface Machine {
  store: Store;
  /** The reader's rules on it. */
  rules: Rule[];
  sync(): Promise<RoundResult>;
}

/** A machine that is a member; its clock is `ahead` by so many milliseconds. */
export async function machine(name: string, engine: Engine, lock = openLock, ahead = 0): Promise<Machine> {
  const opened = openTestStore();
  const store: Store = { ...opened, now: () => opened.now() + ahead, newId: () => `${name}-${opened.newId()}` };
  const place = { kind: 'webdav', url: 'https://dav.example/papergloss/', user: '', password: '' } as const;
  await join(store.db, { place, lock, keyFile: '{}', name });
  await markAll(store.db);
  // Whether the key file is the right one is looked at elsewhere.
  const memory = { ...newMemory(), keyChecked: true };
  const made: Machine = { store, rules: [], sync: () => syncRound(store, engine, memory, rulesOf(made)) };
  return made;
}

const rulesOf = (made: Machine): RulesPlace => ({
  read: async () => [...made.rules],
  write: async (rules) => {
    made.rules = [...rules];
  },
});

type Tables = Record<string, Record<string, unknown>[]>;

/** All shared records of a library, without when and how often each was written. */
export async function contentOf({ db }: Store): Promise<Record<string, object[]>> {
  const content: Tables = {};
  for (const table of Object.keys(sharedTables)) content[table] = await db.table(table).toArray();
  return withoutTimes(content);
}

/** Records without when and how often each was written. */
export const withoutTimes = (content: Tables): Record<string, object[]> =>
  Object.fromEntries(
    Object.entries(content).map(([table, records]) => [
      table,
      records.map(({ updatedAt: _, revision: __, ...record }) => ({
        ...record,
        ...(Array.isArray(record['tags']) ? { tags: record['tags'].toSorted() } : {}),
        ...(Array.isArray(record['hiddenTags']) ? { hiddenTags: record['hiddenTags'].toSorted() } : {}),
      })),
    ]),
  );

/** As text, whatever the order in which fields were written. */
export const asText = (content: object): string =>
  JSON.stringify(content, (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** The name of the one note that a storm writes on a paper. */
export const noteIdOf = ({ key }: { key: string }): string => `note-${key}`;

/** The text of a note. */
export const textOf = async ({ store: { db } }: Machine, id: string): Promise<string | undefined> =>
  (await db.notes.get(id))?.markdown;

/** What a writer sends of a note. */
export const draft = (id: string, markdown: string): Pick<Note, 'id' | 'kind' | 'markdown'> => ({
  id,
  kind: 'note',
  markdown,
});
