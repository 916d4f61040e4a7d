import { noState } from '../papers/names';
import type { Note, PaperState } from '../papers/records';
import type { PaperRef } from '../papers/schema';
import { isWritten } from '../papers/standing';
import { allEqual } from './all-equal';
import { type Database, NotFound, type StoredSaved, standingLists } from './database';
import { groupBy } from './group-by';
import { findStored } from './identity';
import { seenOf, visitNames } from './seen-of';
import { isCorrection, isNote, isSaved } from './sound';
import { wordOf } from './word-of';

/** State of each stored paper, by key. A handful of indexed reads however many papers there are. */
export const statesOf = async (db: Database, keys: readonly string[]): Promise<Map<string, PaperState>> =>
  (await readStates(db, keys)).states;

/** Of which papers lists, notes and corrections are to be read: of the others it is known that there are none. */
export type ToRead = Readonly<Record<'listed' | 'noted' | 'corrected', readonly string[]>>;

const living = (keys: readonly string[]) => keys.map((key) => [key, 1]);

/** The same, with the records that it was worked out from. */
export async function readStates(
  db: Database,
  keys: readonly string[],
  { listed, noted, corrected }: ToRead = { listed: keys, noted: keys, corrected: keys },
): Promise<{ saved: (StoredSaved | undefined)[]; notes: Note[]; states: Map<string, PaperState> }> {
  const [saved, items, lists, found, corrections] = await Promise.all([
    db.saved.bulkGet([...keys]),
    allEqual(db.listItems, '[key+live]', living(listed)),
    listed.length > 0 ? standingLists(db).primaryKeys() : [],
    allEqual(db.notes, '[key+live]', living(noted)),
    allEqual(db.corrections, '[key+live]', living(corrected)),
  ]);
  const notes = found.filter(isNote);
  const standing = new Set(lists);
  const listsBy = groupBy(
    items.filter(({ listId }) => standing.has(listId)),
    ({ key }) => [key],
  );
  const notesBy = groupBy(notes, ({ key }) => [key]);
  const correctionsBy = groupBy(corrections, ({ key }) => [key]);
  const states = new Map(
    keys.map((key, index) => {
      const record = saved[index];
      const written = notesBy.get(key) ?? [];
      const state: PaperState = {
        key,
        lists: (listsBy.get(key) ?? []).map(({ listId }) => listId),
        notes: written.filter((note) => note.kind === 'note' && isWritten(note)).length,
        highlights: written.filter(({ kind }) => kind === 'highlight').length,
        corrections: (correctionsBy.get(key) ?? []).filter(isCorrection).map(wordOf),
      };
      if (record?.live === 1 && isSaved(record)) {
        const { status, rating, tags, hiddenTags, addedAt } = record;
        state.saved = { status, tags, hiddenTags, addedAt, ...(rating === undefined ? {} : { rating }) };
      }
      return [key, state];
    }),
  );
  return { saved, notes, states };
}

/** State of each paper asked for, in the same order, whether it is stored or not. */
export async function lookUp(db: Database, refs: readonly PaperRef[]): Promise<PaperState[]> {
  return db.transaction(
    'r',
    [db.papers, db.saved, db.lists, db.listItems, db.notes, db.corrections, db.seen],
    async () => {
      const stored = (await findStored(db, refs)).map(([first]) => first);
      const states = await statesOf(db, [...new Set(stored.flatMap((paper) => (paper ? [paper.key] : [])))]);
      const seen = await seenOf(db, refs);
      return refs.map((ref, index) => {
        const state = states.get(stored[index]?.key ?? '') ?? noState(ref.key);
        const visit = seen[index];
        return visit ? { ...state, seen: visit } : state;
      });
    },
  );
}

/** State of one stored paper. Throws `NotFound` where there is none. */
export async function stateOf(db: Database, key: string): Promise<PaperState> {
  const paper = await db.papers.get(key);
  if (!paper) throw new NotFound('This paper is no longer in the library. Reload the page to see its present state.');
  const [state] = await lookUp(db, [paper]);
  return state ?? noState(key);
}

/** Remembers that the papers were on screen now. Answers with their states before this visit. */
export async function visit(db: Database, refs: readonly PaperRef[], now: number): Promise<PaperState[]> {
  const before = await lookUp(db, refs);
  await db.seen.bulkPut(
    refs.map((ref, index) => ({
      key: ref.key,
      names: visitNames(ref),
      first: before[index]?.seen?.first ?? now,
      last: now,
    })),
  );
  const kept = before.filter(({ saved, notes, highlights }) => saved !== undefined || notes + highlights > 0);
  if (kept.length > 0) await db.changed.add({ keys: kept.map(({ key }) => key) });
  return before;
}
