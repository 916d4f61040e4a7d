import { agrees, isOdd, sameRecord, uniteAll } from '../papers/merge';
import { namesOf } from '../papers/names';
import { mostTags, type Saved } from '../papers/records';
import { mostAliases, mostCategories, type Paper, type PaperRef } from '../papers/schema';
import { allByKey, allEqual, keysNamed } from './all-equal';
import { difference } from './changes/journal';
import type { Database, StoredPaper, StoredSaved } from './database';
import { withoutApart } from './duplicates/apart';
import { remember, rowsOf } from './duplicates/remember';
import { groupBy } from './group-by';
import { readPaper } from './sound';
import type { Store } from './store';
import type { Touch } from './transact';

/** The stored papers that each reference means, in the order of `refs`; the one under the key itself comes first. */
export async function findStored(db: Database, refs: readonly PaperRef[]): Promise<StoredPaper[][]> {
  const names = [...new Set(refs.flatMap(namesOf))];
  return meantBy(refs, await allEqual(db.papers, 'names', names));
}

function meantBy(refs: readonly PaperRef[], papers: readonly StoredPaper[]): StoredPaper[][] {
  const stored = new Map(papers.map((paper) => [paper.key, paper]));
  const named = groupBy(stored.values(), ({ names: own }) => own);
  return refs.map((ref) => {
    const candidates = new Set(namesOf(ref).flatMap((name) => named.get(name) ?? []));
    const same = [...candidates].filter((candidate) => sameRecord(ref, candidate));
    return same.sort((a, b) => Number(b.key === ref.key) - Number(a.key === ref.key));
  });
}

/**
 * Stores what is claimed of a paper. It is united with every record that is surely the same paper: their lists, tags,
 * notes and highlights move to the strongest key. A record of which only one sign says so keeps what it has and is
 * given what it lacks, but no further name: a page's word must not make two papers one. Call it inside a transaction
 * over all tables.
 */
export async function keepPaper(
  store: Store,
  paper: Paper,
  touch: Touch,
  vouched: readonly string[] = [],
): Promise<StoredPaper> {
  const [known = []] = await findStored(store.db, [paper]);
  const isVouched = ({ names }: StoredPaper): boolean =>
    namesOf(paper).some((name) => names.includes(name) && vouched.includes(name.slice(0, name.indexOf(':'))));
  const sure = await withoutApart(
    store.db,
    known.filter((record) => isVouched(record) || agrees(paper, record)),
  );
  const [home] = known.filter((record) => record.key === paper.key || !isOdd(paper, record));
  const now = store.now();
  const record =
    sure.length === 0 && home
      ? { ...completed(home, paper), updatedAt: now }
      : uniteWith(sure, withoutNames(paper, takenNames(paper, known, sure)), now);
  const before = sure.length > 1 ? await rowsOf(store.db, keysOf(sure)) : undefined;
  for (const { key } of sure) if (key !== record.key) await moveTo(store, key, record.key);
  await store.db.papers.put(record);
  if (before) await remember(store, record.key, sure, before);
  for (const { key } of [...sure, record]) touch(key);
  return record;
}

/** Names in a claim that belong to other records than those it is surely about. */
function takenNames(paper: Paper, known: readonly StoredPaper[], sure: readonly StoredPaper[]): Set<string> {
  const others = known.filter((record) => !sure.includes(record));
  const own = new Set(sure.flatMap(({ names }) => names));
  return new Set(
    namesOf(paper).filter(
      (name) =>
        !own.has(name) && others.some(({ key, names }) => key === name || (name !== paper.key && names.includes(name))),
    ),
  );
}

/** A claim without the names that belong to other records. */
function withoutNames(paper: Paper, taken: ReadonlySet<string>): Paper {
  const [key = paper.key, ...aliases] = namesOf(paper).filter((name) => !taken.has(name));
  return { ...paper, key, aliases };
}

const keysOf = (papers: readonly { key: string }[]): string[] => papers.map(({ key }) => key);

/** A record with what it lacks and a claim has. */
function completed(record: StoredPaper, { abstract, year, venue, published, urls }: Paper): StoredPaper {
  const claimed = Object.entries({ abstract, year, venue, published }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(claimed), ...record, urls: { ...urls, ...record.urls } };
}

/**
 * Those of all that fit into a record, in their order: what was known goes before what is new. A page could otherwise tell of so
 * many that the record could not be read again.
 */
function fitting(known: readonly string[], all: readonly string[], most: number): string[] {
  const kept = new Set([...new Set([...known, ...all])].slice(0, most));
  return all.filter((each) => kept.has(each));
}

/** What the stored records of one paper and a new sight of it know together; what the reader wrote stands. */
export function uniteWith(known: readonly StoredPaper[], paper: Paper, now: number): StoredPaper {
  const there = known.flatMap((record) => {
    const sound = readPaper(record);
    return sound ? [{ ...sound, edited: record.edited }] : [];
  });
  const united = uniteAll(paper, there);
  const edited = known.flatMap((record) => record.edited ?? []);
  const record = {
    ...united,
    aliases: fitting(there.flatMap(namesOf), united.aliases, mostAliases),
    categories: fitting(
      there.flatMap(({ categories }) => categories),
      united.categories,
      mostCategories,
    ),
  };
  return {
    ...record,
    names: namesOf(record),
    ...(edited.length > 0 ? { edited: [...new Set(edited)] } : {}),
    createdAt: Math.min(now, ...known.map(({ createdAt }) => createdAt)),
    updatedAt: now,
  };
}

/** Whether nothing that is known of a paper changed. */
const isSame = (before: StoredPaper | undefined, after: StoredPaper): boolean =>
  before !== undefined && before.names.join('\n') === after.names.join('\n') && difference(before, after) === undefined;

/**
 * Stores many papers like `keepPaper`: those that are new, and those that surely are one stored record, in one go. Gives the
 * key of each, in their order. Call it inside a transaction over all tables.
 */
export async function keepPapers(store: Store, papers: readonly Paper[], touch: Touch): Promise<string[]> {
  const { papers: table } = store.db;
  const there = await keysNamed(table, 'names', [...new Set(papers.flatMap(namesOf))]);
  const named = papers.filter((paper) => namesOf(paper).some((name) => there.has(name)));
  const stored = (await allByKey(table, [...new Set([...there.values()].flat())])).flatMap((record) => record ?? []);
  const known = new Map(meantBy(named, stored).map((records, index) => [named[index], records]));
  const taken = new Set<string>();
  const now = store.now();
  const united = papers.map((paper) => {
    const records = known.get(paper) ?? [];
    const names = [paper, ...records].flatMap(namesOf);
    const isAlone = records.length < 2 && !names.some((name) => taken.has(name));
    for (const name of names) taken.add(name);
    if (!isAlone || !records.every((record) => agrees(paper, record))) return undefined;
    const record = uniteWith(records, paper, now);
    return record.key === (records[0] ?? paper).key ? record : undefined;
  });
  const before = new Map(stored.map((record) => [record.key, record]));
  const changed = united.flatMap((record) => (record && !isSame(before.get(record.key), record) ? [record] : []));
  await table.bulkPut(changed);
  for (const { key } of changed) touch(key);
  const keys: string[] = [];
  for (const [index, paper] of papers.entries())
    keys.push(united[index]?.key ?? (await keepPaper(store, paper, touch)).key);
  return keys;
}

/**
 * Unites stored papers with others that are surely the same, as machines meet that each saved one under a name of its own.
 * Gives whether there were any. Call it inside a transaction over all tables.
 */
export async function uniteStored(store: Store, keys: readonly string[], touch: Touch): Promise<boolean> {
  const papers = (await store.db.papers.bulkGet([...keys])).flatMap((paper) => paper ?? []);
  const known = await findStored(store.db, papers);
  const twice = papers.filter((paper, index) =>
    known[index]?.some((record) => record.key !== paper.key && agrees(paper, record)),
  );
  for (const { key } of twice) await uniteOne(store, key, touch);
  return twice.length > 0;
}

async function uniteOne(store: Store, key: string, touch: Touch): Promise<void> {
  const paper = await store.db.papers.get(key);
  if (!paper) return; // one of those before it was the same
  const [known = []] = await findStored(store.db, [paper]);
  const others = known.filter((record) => record.key !== key && agrees(paper, record));
  const all = await withoutApart(store.db, [paper, ...others]);
  if (all.length === 1) return;
  const before = await rowsOf(store.db, keysOf(all));
  const record = uniteWith(all, paper, store.now());
  for (const each of all) if (each.key !== record.key) await moveTo(store, each.key, record.key);
  await store.db.papers.put(record);
  await remember(store, record.key, all, before);
  for (const each of [...all, record]) touch(each.key);
}

/** Moves all that was said of a paper to another key, and takes its record away. Call it inside a transaction. */
export async function moveTo(store: Store, from: string, to: string): Promise<void> {
  const { db } = store;
  await moveSaved(store, from, to);
  await moveListItems(store, from, to);
  const belongs = { lower: [from, 0], upper: [from, 1] };
  await db.notes.where('[key+live]').between(belongs.lower, belongs.upper, true, true).modify({ key: to });
  await db.corrections.where('[key+live]').between(belongs.lower, belongs.upper, true, true).modify({ key: to });
  await db.merges.where('key').equals(from).modify({ key: to });
  await db.papers.delete(from);
}

async function moveSaved({ db, now }: Store, from: string, to: string): Promise<void> {
  const [mine, theirs] = await db.saved.bulkGet([from, to]);
  if (!mine) return;
  await db.saved.put(theirs ? uniteSaved(theirs, mine, now()) : { ...mine, key: to });
  await db.saved.delete(from);
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].slice(0, mostTags);

function uniteSaved(kept: StoredSaved, other: StoredSaved, now: number): StoredSaved {
  const standing = [kept, other].filter(({ live }) => live === 1).sort((a, b) => b.updatedAt - a.updatedAt);
  const [latest = kept, earlier] = standing;
  const rating: Pick<Saved, 'rating'> = earlier?.rating === undefined ? {} : { rating: earlier.rating };
  return {
    ...rating,
    ...latest,
    key: kept.key,
    tags: union(kept.tags, other.tags),
    hiddenTags: union(kept.hiddenTags, other.hiddenTags),
    addedAt: Math.min(kept.addedAt, other.addedAt),
    createdAt: Math.min(kept.createdAt, other.createdAt),
    updatedAt: now,
  };
}

async function moveListItems({ db }: Store, from: string, to: string): Promise<void> {
  const items = await db.listItems.where('[key+live]').between([from, 0], [from, 1], true, true).toArray();
  for (const item of items) {
    const there = await db.listItems.get([item.listId, to]);
    if (!there || item.live > there.live) await db.listItems.put({ ...item, key: to });
    await db.listItems.delete([item.listId, from]);
  }
}
