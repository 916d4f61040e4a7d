import { byStrength } from '../../papers/identifiers';
import type { PaperState, ReadingStatus } from '../../papers/records';
import type { PaperField } from '../../papers/schema';
import { takeBack } from '../changes/undo';
import { type Database, NotFound, Refused, type StoredMerge, type StoredPaper } from '../database';
import { moveTo, uniteWith } from '../identity';
import { stateOf } from '../states';
import type { Store } from '../store';
import { type Log, type Touch, transact } from '../transact';
import { bringTogether, keepApart } from './apart';
import { remember, rowsOf } from './remember';

/** Of which of the papers a field is taken, by key; without a word, what `uniteWith` takes. */
export interface MergeChoice {
  fields?: { readonly [Field in MergeField]?: string | undefined } | undefined;
  status?: ReadingStatus | undefined;
  /** `null` leaves it without. */
  rating?: number | null | undefined;
}

/** Fields of papers that the reader chooses among. */
export type MergeField = PaperField | 'abstract';

/** Makes one of papers that are one, with all that was said of each. It can be undone, and taken apart at any later time. */
export function mergeStored(store: Store, keys: readonly string[], choice: MergeChoice): Promise<PaperState> {
  const { db } = store;
  const work = async (touch: Touch, log: Log) => {
    const papers = (await db.papers.bulkGet([...new Set(keys)])).flatMap((paper) => paper ?? []);
    const [first] = papers;
    if (!first || papers.length !== new Set(keys).size)
      throw new NotFound('One of these papers is no longer in the library. Reload the page to see the present state.');
    if (papers.length < 2) throw new Refused('keys', 'Only two papers or more can be made one.');
    await bringTogether(
      db,
      papers.map(({ key }) => key),
    );
    const home = await unite(store, papers, touch, log, async (record) => {
      await db.papers.put(chosen(record, papers, choice));
      const saved = await db.saved.get(record.key);
      if (saved && (choice.status !== undefined || choice.rating !== undefined)) {
        const { rating: old, ...others } = saved;
        const rating = choice.rating === undefined ? old : choice.rating;
        const status = choice.status ?? saved.status;
        await db.saved.put({ ...others, status, ...(typeof rating === 'number' ? { rating } : {}) });
      }
    });
    return { state: await stateOf(db, home), title: first.title };
  };
  return transact(store, work, ({ title }) => `Merge “${title}”`).then(({ state }) => state);
}

/** Moves papers under the strongest of their keys, and remembers what each was. Call it inside a transaction. */
async function unite(
  store: Store,
  papers: readonly StoredPaper[],
  touch: Touch,
  log: Log,
  finish: (record: StoredPaper) => Promise<void>,
): Promise<string> {
  const { db } = store;
  const [home = '', ...others] = papers.map(({ key }) => key).sort(byStrength);
  const own = papers.find(({ key }) => key === home);
  const before = await rowsOf(db, [home, ...others]);
  for (const key of others) await moveTo(store, key, home);
  const record = own && uniteWith(papers, own, store.now());
  if (record) {
    await db.papers.put(record);
    await finish(record);
  }
  await remember(store, home, papers, before, log);
  for (const key of [home, ...others]) touch(key);
  return home;
}

/** The record with what the reader chose: those fields are theirs from now on. */
function chosen(record: StoredPaper, papers: readonly StoredPaper[], { fields = {} }: MergeChoice): StoredPaper {
  const result = { ...record };
  const edited = new Set<PaperField>(record.edited);
  const from = (field: MergeField) => papers.find(({ key }) => key === fields[field]);
  const own = (field: PaperField) => {
    const paper = from(field);
    if (paper) edited.add(field);
    return paper;
  };
  const [title, authors, year, venue] = [own('title'), own('authors'), own('year'), own('venue')];
  if (title) result.title = title.title;
  if (authors) result.authors = authors.authors;
  if (year) result.year = year.year;
  if (venue) result.venue = venue.venue;
  const abstract = from('abstract');
  if (abstract) result.abstract = abstract.abstract;
  return edited.size > 0 ? { ...result, edited: [...edited] } : result;
}

/** Papers that became this one and can be taken apart, the last merge first: only that one can be, then the one before it. */
export async function mergesOf({ merges }: Database, key: string): Promise<StoredMerge[]> {
  const all = await merges.where('key').equals(key).toArray();
  return all.sort((a, b) => b.at - a.at || b.id - a.id); // those of a backup came later than they were made
}

/** Takes papers apart again: each has what it had, and what was said of the one since stays with the one. Gives their keys. */
export function takeApart(store: Store, id: number): Promise<string[]> {
  return transact(store, async (touch) => {
    const merge = await store.db.merges.get(id);
    if (!merge) throw new NotFound('These papers are apart already.');
    await takeBack(store, merge.changes, touch);
    const keys = [merge.key, ...merge.others.map(({ key }) => key)];
    await keepApart(store.db, keys);
    return keys;
  });
}

/** The reader says that papers are not one, or takes that back. */
export function setApart(store: Store, keys: readonly string[], apart: boolean): Promise<void> {
  return transact(store, async (touch) => {
    await (apart ? keepApart(store.db, keys) : bringTogether(store.db, keys));
    for (const key of keys) touch(key);
  });
}
