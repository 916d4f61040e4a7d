import type { Kinds } from '../../backup/format';
import { namesOf, quoteIn } from '../../papers/names';
import { allEqual } from '../all-equal';
import {
  buried,
  type Database,
  type StoredCorrection,
  type StoredNote,
  type StoredPaper,
  standingLists,
} from '../database';
import { pairOf } from '../duplicates/apart';
import { groupBy } from '../group-by';
import { findStored } from '../identity';
import { laterOf, mergeItem, mergeNote, mergePaper, mergeSaved, mergeSeen, mergeSighting, type Way } from './merge';
import { fold, instead, type Pair, type Part, type Tally } from './part';
import { homesOf, placeApart, placeMerges } from './place-merges';
import { readMany } from './read-many';
import type { TableKind, Tables } from './tables';

export type Tallies = Record<TableKind, Tally>;

/** What is to be written, by kind, with the names that lists of the file have here. */
export interface Plan {
  pairs: { [K in TableKind]: Pair<Tables[K]>[] };
  tallies: Tallies;
  listIds: ReadonlyMap<string, string>;
}

const pairName = (record: { listId: string; key: string }): string => JSON.stringify([record.listId, record.key]);
const byId = ({ id }: { id: string }): string => id;
const byKey = ({ key }: { key: string }): string => key;

/** What has to be written to bring the records of a file into the library; nothing is written yet. Call it in a transaction. */
export async function planMerge(db: Database, kinds: Kinds, way: Way): Promise<Plan> {
  const papers = await placePapers(db, kinds, way);
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
    merge: await placeMerges(db, kinds.merge, { keyOf: papers.keyOf, listIdOf: lists.idOf }),
    apart: await placeApart(db, kinds.apart, papers.keyOf),
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

type Parts = { [K in TableKind]: Part<Tables[K]> };

const planOf = (parts: Parts, listIds: Plan['listIds']): Plan => {
  const { paper, saved, list, item, note, correction, seen, sighting, merge, apart } = parts;
  return {
    pairs: {
      paper: paper.pairs,
      saved: saved.pairs,
      list: list.pairs,
      item: item.pairs,
      note: note.pairs,
      correction: correction.pairs,
      seen: seen.pairs,
      sighting: sighting.pairs,
      merge: merge.pairs,
      apart: apart.pairs,
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
      merge: merge.tally,
      apart: apart.tally,
    },
    listIds,
  };
};

/** What has to be written to put a file in the place of the library. Call it in a transaction. */
export async function planReplacement(db: Database, kinds: Kinds): Promise<Plan> {
  const paper = kinds.paper.map((record): StoredPaper => ({ ...record, names: namesOf(record) }));
  const { saved, list, item, note, correction, seen, sighting, merge, apart } = kinds;
  const parts: Parts = {
    paper: instead(paper, await db.papers.toArray(), byKey),
    saved: instead(saved, await db.saved.toArray(), byKey),
    list: instead(list, await db.lists.toArray(), byId),
    item: instead(item, await db.listItems.toArray(), pairName),
    note: instead(note, await db.notes.toArray(), byId),
    correction: instead(correction, await db.corrections.toArray(), byId),
    seen: instead(seen, await db.seen.toArray(), byKey),
    sighting: instead(sighting, await db.sightings.toArray(), byKey),
    merge: instead(merge, await db.merges.toArray(), ({ id }) => String(id)),
    apart: instead(apart, await db.apart.toArray(), byId),
  };
  return planOf(parts, new Map(list.map(({ id }) => [id, id])));
}

/** The papers, and under which key each is known here: its own, or that of a stored record that is the same paper. */
async function placePapers(
  db: Database,
  { paper: told, apart }: Kinds,
  way: Way,
): Promise<{ part: Part<StoredPaper>; keyOf: Map<string, string> }> {
  const found = await findStored(db, told);
  const homes = homesOf(told, found, apart);
  const parted = new Set(await db.apart.toCollection().primaryKeys());
  const keyOf = new Map<string, string>();
  const stored = new Map<string, StoredPaper>();
  const placed = told.map((paper, index): StoredPaper => {
    const home = homes.get(paper.key);
    if (home) stored.set(home.key, home);
    const key = home?.key ?? paper.key;
    keyOf.set(paper.key, key);
    const others = (found[index] ?? []).filter((other) => parted.has(pairOf(key, other.key)));
    const taken = new Set(others.flatMap(({ names }) => names));
    return { ...paper, key, names: namesOf(paper).filter((name) => !taken.has(name)) };
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
