import type { Kept, Kinds } from '../../backup/format';
import { namesOf, quoteIn } from '../../papers/names';
import { allEqual } from '../all-equal';
import { difference } from '../changes/journal';
import {
  buried,
  type Database,
  type StoredCorrection,
  type StoredNote,
  type StoredPaper,
  standingLists,
} from '../database';
import { groupBy } from '../group-by';
import { findStored } from '../identity';
import { laterOf, mergeItem, mergeNote, mergePaper, mergeSaved, mergeSeen, mergeSighting, type Way } from './merge';
import { readMany } from './read-many';
import type { TableKind, Tables } from './tables';

/** A record before and after; one that is new has nothing before. */
export interface Pair<T> {
  before: T | undefined;
  after: T;
}

/** What becomes of the records of one kind in a file. */
export interface Tally {
  added: number;
  changed: number;
  /** Those that the library has already. */
  same: number;
  /** Those of which the library knows something later, a removal among others. */
  kept: number;
  /** Those whose paper or list is not there. */
  left: number;
  /** Those of the library that go, where a file takes its place. */
  removed: number;
}
export type Tallies = Record<TableKind, Tally>;

/** What is to be written, by kind, with the names that lists of the file have here. */
export interface Plan {
  pairs: { [K in TableKind]: Pair<Tables[K]>[] };
  tallies: Tallies;
  listIds: ReadonlyMap<string, string>;
}

const noTally = (): Tally => ({ added: 0, changed: 0, same: 0, kept: 0, left: 0, removed: 0 });

const pairName = (record: { listId: string; key: string }): string => JSON.stringify([record.listId, record.key]);
const byId = ({ id }: { id: string }): string => id;
const byKey = ({ key }: { key: string }): string => key;

/** What has to be written to bring the records of a file into the library; nothing is written yet. Call it in a transaction. */
export async function planMerge(db: Database, kinds: Kinds, way: Way): Promise<Plan> {
  const papers = await placePapers(db, kinds.paper, way);
  const at = <T extends { key: string }>(records: readonly T[]): T[] =>
    records.flatMap((record) => {
      const key = papers.keyOf.get(record.key);
      return key === undefined ? [] : [{ ...record, key }];
    });
  const lists = await placeLists(db, kinds.list, way);
  const items = at(kinds.item).flatMap((item) => {
    const listId = lists.idOf.get(item.listId);
    return listId === undefined ? [] : [{ ...item, listId }];
  });
  const saved = at(kinds.saved);
  const placedNotes = at(kinds.note);
  const notes = way.rule === 'fill' ? await unwritten(db, placedNotes) : placedNotes;
  const parts = {
    paper: papers.part,
    list: lists.part,
    saved: fold(saved, await readMany(db.saved, saved.map(byKey), byKey), byKey, (a, b) => mergeSaved(a, b, way)),
    item: fold(
      items,
      await readMany(
        db.listItems,
        items.map(({ listId, key }): [string, string] => [listId, key]),
        pairName,
      ),
      pairName,
      (a, b) => mergeItem(a, b, way),
    ),
    note: fold(notes, await readMany(db.notes, notes.map(byId), byId), byId, (a, b) => mergeNote(a, b, way)),
    correction: await placeCorrections(db, at(kinds.correction), way),
    seen: fold(kinds.seen, await readMany(db.seen, kinds.seen.map(byKey), byKey), byKey, mergeSeen),
    sighting: fold(
      kinds.sighting,
      await readMany(db.sightings, kinds.sighting.map(byKey), byKey),
      byKey,
      mergeSighting,
    ),
  };
  parts.saved.tally.left = kinds.saved.length - saved.length;
  parts.item.tally.left = kinds.item.length - items.length;
  parts.note.tally.left = kinds.note.length - placedNotes.length;
  parts.note.tally.same += placedNotes.length - notes.length;
  return planOf(parts, lists.idOf);
}

/** What a note says: its words, and those that it marks. */
const saying = ({ kind, key, markdown, target }: StoredNote): string =>
  JSON.stringify([kind, key, markdown.trim(), target && quoteIn(target)?.exact.trim()]);

/** Notes of another file that no standing note says already: those that went out of the library come in again with other ids. */
async function unwritten(db: Database, told: readonly StoredNote[]): Promise<StoredNote[]> {
  const keys = [...new Set(told.map(byKey))];
  const standing = await allEqual(
    db.notes,
    '[key+live]',
    keys.map((key) => [key, 1]),
  );
  const known = new Set(standing.map(saying));
  return told.filter((note) => !known.has(saying(note)));
}

interface Part<T> {
  pairs: Pair<T>[];
  tally: Tally;
}
type Parts = { [K in TableKind]: Part<Tables[K]> };

const planOf = (
  { paper, saved, list, item, note, correction, seen, sighting }: Parts,
  listIds: Plan['listIds'],
): Plan => ({
  pairs: {
    paper: paper.pairs,
    saved: saved.pairs,
    list: list.pairs,
    item: item.pairs,
    note: note.pairs,
    correction: correction.pairs,
    seen: seen.pairs,
    sighting: sighting.pairs,
  },
  tallies: {
    paper: paper.tally,
    saved: saved.tally,
    list: list.tally,
    item: item.tally,
    note: note.tally,
    correction: correction.tally,
    seen: seen.tally,
    sighting: sighting.tally,
  },
  listIds,
});

/** What has to be written to put a file in the place of the library. Call it in a transaction. */
export async function planReplacement(db: Database, kinds: Kinds): Promise<Plan> {
  const paper = kinds.paper.map((record): StoredPaper => ({ ...record, names: namesOf(record) }));
  const { saved, list, item, note, correction, seen, sighting } = kinds;
  const parts: Parts = {
    paper: instead(paper, await db.papers.toArray(), byKey),
    saved: instead(saved, await db.saved.toArray(), byKey),
    list: instead(list, await db.lists.toArray(), byId),
    item: instead(item, await db.listItems.toArray(), pairName),
    note: instead(note, await db.notes.toArray(), byId),
    correction: instead(correction, await db.corrections.toArray(), byId),
    seen: instead(seen, await db.seen.toArray(), byKey),
    sighting: instead(sighting, await db.sightings.toArray(), byKey),
  };
  return planOf(parts, new Map(list.map(({ id }) => [id, id])));
}

/** Puts records in the place of those that are stored. */
function instead<T extends object>(told: readonly T[], stored: readonly T[], nameOf: (record: T) => string): Part<T> {
  const tally = noTally();
  const before = new Map(stored.map((record) => [nameOf(record), record]));
  const after = new Map(told.map((record) => [nameOf(record), record]));
  for (const [name, record] of after) {
    const known = before.get(name);
    if (!known) tally.added += 1;
    else if (difference(known, record)) tally.changed += 1;
    else tally.same += 1;
  }
  tally.removed = [...before.keys()].filter((name) => !after.has(name)).length;
  return { pairs: [...after.values()].map((record) => ({ before: undefined, after: record })), tally };
}

/** Brings what is told of records together with what is stored, those told of twice too. */
function fold<T extends object>(
  told: readonly T[],
  stored: ReadonlyMap<string, T>,
  nameOf: (record: T) => string,
  merge: (stored: T, told: T) => T,
): Part<T> {
  const after = new Map<string, T>();
  const tally = noTally();
  for (const record of told) {
    const name = nameOf(record);
    const before = after.get(name) ?? stored.get(name);
    after.set(name, before ? merge(before, record) : record);
  }
  const pairs: Pair<T>[] = [];
  const last = new Map(told.map((record) => [nameOf(record), record]));
  for (const [name, record] of after) {
    const before = stored.get(name);
    const differs = difference(before, record) !== undefined;
    if (differs) pairs.push({ before, after: record });
    const same = last.get(name);
    if (!before) tally.added += 1;
    else if (differs) tally.changed += 1;
    else if (same && difference(before, same)) tally.kept += 1;
    else tally.same += 1;
  }
  return { pairs, tally };
}

/** The papers, and under which key each is known here: its own, or that of a stored record that is the same paper. */
async function placePapers(
  db: Database,
  told: readonly Kept<'paper'>[],
  way: Way,
): Promise<{ part: Part<StoredPaper>; keyOf: Map<string, string> }> {
  const found = await findStored(db, told);
  const keyOf = new Map<string, string>();
  const stored = new Map<string, StoredPaper>();
  const placed = told.map((paper, index): StoredPaper => {
    const home = found[index]?.[0];
    if (home) stored.set(home.key, home);
    const key = home?.key ?? paper.key;
    keyOf.set(paper.key, key);
    return { ...paper, key, names: namesOf(paper) };
  });
  // Under the key of its home a paper still tells its own: `mergePaper` takes up the names that it goes by.
  const merge = (a: StoredPaper, b: StoredPaper) => mergePaper(a, { ...b, aliases: b.names }, way);
  return { part: fold(placed, stored, byKey, merge), keyOf };
}

/** The lists, and which id each has here: its own, or that of a standing one of the same name. */
async function placeLists(
  db: Database,
  told: readonly Tables['list'][],
  way: Way,
): Promise<{ part: Part<Tables['list']>; idOf: Map<string, string> }> {
  const plainName = (name: string): string => name.trim().toLowerCase();
  const known = await readMany(db.lists, told.map(byId), byId);
  const named = new Map((await standingLists(db).toArray()).map(({ id, name }) => [plainName(name), id]));
  const idOf = new Map<string, string>();
  const own = told.filter((list) => {
    const twin = known.has(list.id) || list.live === 0 ? undefined : named.get(plainName(list.name));
    idOf.set(list.id, twin ?? list.id);
    return twin === undefined;
  });
  const part = fold(own, known, byId, (a, b) => laterOf(a, b, way));
  part.tally.same += told.length - own.length;
  return { part, idOf };
}

const bySpan = ({ key, span }: StoredCorrection): string => JSON.stringify([key, span]);

/** The reader's words on badges. Of two on the same badge the later stands. */
async function placeCorrections(
  db: Database,
  told: readonly StoredCorrection[],
  way: Way,
): Promise<Part<StoredCorrection>> {
  const part = fold(told, await readMany(db.corrections, told.map(byId), byId), byId, (a, b) => laterOf(a, b, way));
  const fresh = part.pairs.filter(({ after }) => after.live === 1);
  const keys = [...new Set(fresh.map(({ after }) => after.key))];
  const standing = await allEqual(
    db.corrections,
    '[key+live]',
    keys.map((key) => [key, 1]),
  );
  const others = groupBy(standing, (word) => [bySpan(word)]);
  const dropped = new Set<string>();
  for (const { after } of fresh)
    for (const other of others.get(bySpan(after)) ?? []) {
      if (other.id === after.id) continue;
      if (way.rule === 'fill' || other.updatedAt >= after.updatedAt) dropped.add(after.id);
      else part.pairs.push({ before: other, after: buried(other, after.updatedAt) });
    }
  part.tally.added -= dropped.size;
  part.tally.kept += dropped.size;
  return { ...part, pairs: part.pairs.filter(({ after }) => !dropped.has(after.id)) };
}
