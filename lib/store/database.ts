import Dexie, { type EntityTable, type Table } from 'dexie';
import type { ReadFacts } from '../papers/facts';
import type { Correction, Note, Place, ReadingList, Saved } from '../papers/records';
import type { Paper, PaperField } from '../papers/schema';
import type { Change, StoredUndo } from './changes/journal';
import type { StoredChange, StoredIndex } from './index/rows';
import { marking, type StoredMark } from './marks';
import type { StoredOutgoing, StoredReplica } from './replica';
import { told, toVersion2, toVersion3, toVersion6 } from './upgrades';

/** 1 while the record stands, 0 once it carries a tombstone: IndexedDB cannot index an absent `deletedAt`. */
export interface Live {
  live: 0 | 1;
}

/** `names` is the key and all aliases, `edited` the fields that the reader wrote: nothing that a page says takes their place. */
export interface StoredPaper extends Omit<Paper, 'rawTitle' | 'rawPublished'> {
  names: string[];
  edited?: PaperField[] | undefined;
  createdAt: number;
  updatedAt: number;
}

export interface StoredListItem extends Live {
  listId: string;
  key: string;
  order: number;
  addedAt: number;
  createdAt: number;
  updatedAt: number;
  deletedAt?: number | undefined;
}

/** `names` holds every name the paper was seen under, so that one site's visit counts on another. */
export interface StoredSeen {
  key: string;
  names: string[];
  first: number;
  last: number;
}

/** A paper as it stood on pages, whether it was on screen or not, by what the first of them said of it. */
export interface StoredSighting {
  key: string;
  names: string[];
  title: string;
  authors: string[];
  /** When it was first on a page. */
  at: number;
  /** The pages, the first one in front. */
  places: Place[];
}

/** A host on which papers stood. */
export interface StoredVisited {
  host: string;
  /** When that was first. */
  first: number;
}

/** Papers that became one, so that they can be taken apart again. */
export interface StoredMerge {
  id: number;
  /** The paper that they are now. */
  key: string;
  /** Keys and titles of the others. */
  others: { key: string; title: string }[];
  at: number;
  changes: Change[];
}

/** Two keys that the reader said are two papers: `pairOf` names them. */
export interface StoredApart {
  id: string;
}

/** What was read off one paper of the library. */
export interface StoredFacts extends ReadFacts {
  key: string;
  /** Of the text that the paper has now. */
  mark: number;
  /** Which reader has read that text; empty where none has yet. */
  reader: string;
}

/** Papers that are new and have not been read, a few in a row: thousands that are saved in one go are told of by one write in twenty-five. */
export interface StoredDue {
  id: number;
  keys: string[];
}

export type StoredSaved = Saved & Live;
export type StoredList = ReadingList & Live;
export type StoredNote = Note & Live;
export type StoredCorrection = Correction & Live;

/** The schema version that this program writes. */
const newest = 9;
/** Dexie counts its versions in tens, to have room between them. */
const versionsOfDexie = 10;

/** Thrown where the database was written by a newer program, whose records this one could spoil. */
class MadeByNewer extends Error {
  override name = 'MadeByNewer';
}

async function refuseNewer(name: string): Promise<void> {
  const there = (await indexedDB.databases()).find((each) => each.name === name);
  if (Math.floor((there?.version ?? 0) / versionsOfDexie) > newest) throw new MadeByNewer();
}

/** The database under whatever version it has; throws the given error where there is none that can be opened. */
async function openedAsItIs(name: string, error: unknown): Promise<Dexie> {
  if (!(await Dexie.exists(name))) throw error;
  return new Dexie(name, { autoOpen: false }).open();
}

/**
 * The tables. Each schema version that has an upgrade keeps its block for good; what versions without one added stands in the
 * next that has, as Dexie finds out itself what a database lacks: it takes each block apart again with every later one.
 */
export class Database extends Dexie {
  /** Transactions that write what was heard of other machines. */
  readonly #heard = new WeakSet<object>();
  declare papers: EntityTable<StoredPaper, 'key'>;
  declare saved: EntityTable<StoredSaved, 'key'>;
  declare lists: EntityTable<StoredList, 'id'>;
  declare listItems: Table<StoredListItem, [listId: string, key: string]>;
  declare notes: EntityTable<StoredNote, 'id'>;
  declare corrections: EntityTable<StoredCorrection, 'id'>;
  declare seen: EntityTable<StoredSeen, 'key'>;
  declare sightings: EntityTable<StoredSighting, 'key'>;
  declare visited: EntityTable<StoredVisited, 'host'>;
  declare terms: EntityTable<Terms, 'key'>;
  declare undo: EntityTable<StoredUndo, 'id'>;
  declare facts: EntityTable<StoredFacts, 'key'>;
  declare due: EntityTable<StoredDue, 'id'>;
  declare index: EntityTable<StoredIndex, 'id'>;
  declare changed: EntityTable<StoredChange, 'rev'>;
  declare marks: EntityTable<StoredMark, 'id'>;
  declare replica: EntityTable<StoredReplica, 'id'>;
  declare outgoing: EntityTable<StoredOutgoing, 'id'>;
  declare merges: EntityTable<StoredMerge, 'id'>;
  declare apart: EntityTable<StoredApart, 'id'>;
  declare sync: EntityTable<{ name: string; value: unknown }, 'name'>;
  /** Whether other machines have this library too, so that changes are marked for them. Until it is known, it may be so. */
  shared = true;

  /**
   * Opens nothing yet: Dexie opens at the first use. Writes are flushed to the disk before they are acknowledged,
   * because a note is not a cache.
   */
  constructor(name = 'papergloss') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(2)
      .stores({
        papers: 'key, *names',
        saved: 'key, [live+addedAt], [live+status+addedAt], *tags, deletedAt',
        lists: 'id, [live+order]',
        listItems: '[listId+key], [listId+live+order], [key+live]',
        notes: 'id, [key+live]',
        corrections: 'id, [key+live]',
        seen: 'key, *names, last',
        terms: 'key, at, [noted+at]',
        undo: '++id',
      })
      .upgrade(told(toVersion2));
    this.version(3).stores({ facts: 'key, reader' }).upgrade(told(toVersion3));
    this.version(6)
      .stores({
        sightings: 'key, *names, at',
        marks: 'id',
        replica: 'id, key',
        outgoing: 'id',
        sync: 'name',
        index: 'id',
        changed: '++rev',
      })
      .upgrade(told(toVersion6));
    this.version(9).stores({
      saved: 'key, *tags, deletedAt',
      visited: 'host',
      merges: '++id, key',
      apart: 'id',
      due: '++id',
    });
    this.use(marking((transaction) => this.shared && !(transaction && this.#heard.has(transaction))));
  }

  /** Writes what other machines said: in the transaction that it is called in, nothing of it is marked for them. */
  async heard(write: () => PromiseLike<unknown>): Promise<void> {
    const { idbtrans } = Dexie.currentTransaction;
    this.#heard.add(idbtrans);
    await write();
    this.#heard.delete(idbtrans);
  }

  /**
   * Reads what the tables hold in one transaction: those that there are, where an older program's could not be brought up
   * to this version. Rejects where nothing can be opened at all.
   */
  async readAll(names: readonly string[]): Promise<Map<string, object[]>> {
    const opened = await this.open().catch((error: unknown) => openedAsItIs(this.name, error));
    try {
      const tables = opened.tables.filter(({ name }) => names.includes(name));
      return await opened.transaction('r', tables, async () => {
        const rows = await Promise.all(tables.map((table): Promise<object[]> => Promise.resolve(table.toArray())));
        return new Map(tables.map(({ name }, at) => [name, rows[at] ?? []]));
      });
    } finally {
      if (opened !== this) opened.close();
    }
  }

  /**
   * Throws where a newer program has written the database. Ask before each use: Dexie would open it all the same, and add to
   * it what it misses; and where it could once not be opened, as happens right after a start, Dexie does not try again by itself.
   */
  async usable(): Promise<void> {
    if (this.isOpen()) return;
    if (!('indexedDB' in globalThis)) throw new Dexie.MissingAPIError();
    await refuseNewer(this.name);
    await this.open().catch(() => undefined); // whoever reads or writes next is told
  }
}

/** The reading lists that stand, in their order. */
export const standingLists = ({ lists }: Database) =>
  lists.where('[live+order]').between([1, -Infinity], [1, Infinity]);

/** What a list holds, in its order. */
export const standingItems = ({ listItems }: Database, listId: string) =>
  listItems.where('[listId+live+order]').between([listId, 1, -Infinity], [listId, 1, Infinity]);

/** The papers that are saved or noted, or of the noted ones alone, the oldest first. */
export const standingTerms = ({ terms }: Database, noted: boolean) =>
  noted ? terms.where('[noted+at]').between([1, -Infinity], [1, Infinity]) : terms.orderBy('at');

/** How long a paper that was let go is shown among the removed ones. */
const removedStays = 30 * 24 * 60 * 60 * 1000;

/** The papers that were let go of late, the one let go first in front. What stands has no `deletedAt`. */
export const lateRemoved = ({ saved }: Database, now: number) => saved.where('deletedAt').above(now - removedStays);

/** How many records say that they were taken away just then. */
export async function buriedAt({ saved, lists, notes, corrections }: Database, at: number): Promise<number> {
  const counts = [saved.where('deletedAt').equals(at).count()];
  for (const table of [lists, notes, corrections])
    counts.push(table.filter(({ deletedAt }: { deletedAt?: number | undefined }) => deletedAt === at).count());
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** The record with a tombstone. */
export const buried = <T extends Live>(record: T, now: number): T => ({
  ...record,
  live: 0,
  updatedAt: now,
  deletedAt: now,
});

/** The record without its tombstone. */
export const revived = <T extends Live & { deletedAt?: number | undefined; updatedAt: number }>(
  record: T,
  now: number,
): T => {
  const copy: T = { ...record, live: 1, updatedAt: now };
  delete copy.deletedAt;
  return copy;
};

/** Thrown where a request cannot be granted. `message` is for people, `field` what of the request is wrong. */
export class Refused extends Error {
  override name = 'Refused';
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** Thrown where a request names a record that is not there. `message` is for people. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** That a paper is in the library, and since when. */
export interface Terms {
  key: string;
  /** When the paper was saved; when it was first noted, where it is not saved. */
  at: number;
  /** Whether it has a written note or a highlight. */
  noted: 0 | 1;
}
