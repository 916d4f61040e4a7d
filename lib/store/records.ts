import type { Correction, PaperRecord, Saved } from '../papers/records';
import { allEqual } from './all-equal';
import { plainCorrection } from './corrections';
import { type Database, type StoredSaved, standingItems, standingLists, standingTerms } from './database';
import { notesByKey } from './notes';
import { isCorrection, isList, isNote, isSaved, readPaper } from './sound';
import type { Store } from './store';

/** Which papers an export is about; see `scopeSchema` of the message protocol. */
export type RecordScope =
  | { kind: 'all' | 'annotated' }
  | { kind: 'list'; id: string }
  | { kind: 'keys'; keys: readonly string[] };

const plainSaved = ({ live: _, ...saved }: StoredSaved): Saved => saved;

async function keysIn(db: Database, scope: RecordScope): Promise<string[]> {
  if (scope.kind === 'keys') return [...scope.keys];
  if (scope.kind === 'list') {
    const items = await standingItems(db, scope.id).toArray();
    return items.map(({ key }) => key);
  }
  return standingTerms(db, scope.kind === 'annotated')
    .reverse()
    .primaryKeys();
}

/** Names of the records that cannot be read, of papers, notes and lists: exports leave them out. */
export async function damagedRecords({ db }: Store): Promise<string[]> {
  const [papers, saved, notes, lists] = await Promise.all([
    db.papers.filter((paper) => readPaper(paper) === undefined).primaryKeys(),
    db.saved.filter((record) => !isSaved(record)).primaryKeys(),
    db.notes.filter((note) => !isNote(note)).toArray(),
    db.lists.filter((list) => !isList(list)).primaryKeys(),
  ]);
  return [
    ...new Set([...papers, ...saved]),
    ...notes.map(({ id, key }) => `note ${id} of ${key}`),
    ...lists.map((id) => `list ${id}`),
  ];
}

/** Everything about the papers in scope: all that are saved, noted or listed, newest first, or a list in its order. */
export function recordsOf(store: Store, scope: RecordScope): Promise<PaperRecord[]> {
  const { db } = store;
  return db.transaction('r', db.tables, async () => {
    const keys = await keysIn(db, scope);
    const live = keys.map((key) => [key, 1]);
    const [papers, saved, notes, items, lists, corrections] = await Promise.all([
      db.papers.bulkGet(keys),
      db.saved.bulkGet(keys),
      notesByKey(store, keys),
      allEqual(db.listItems, '[key+live]', live),
      standingLists(db).toArray(),
      allEqual(db.corrections, '[key+live]', live),
    ]);
    const listName = new Map(lists.map(({ id, name }) => [id, name]));
    const namesOf = new Map<string, string[]>(keys.map((key) => [key, []]));
    for (const { key, listId } of items) {
      const name = listName.get(listId);
      if (name !== undefined) namesOf.get(key)?.push(name);
    }
    const wordsOf = new Map<string, Correction[]>(keys.map((key) => [key, []]));
    for (const word of corrections.filter(isCorrection)) wordsOf.get(word.key)?.push(plainCorrection(word));
    return papers.flatMap((paper, index) => {
      const sound = readPaper(paper);
      const record = saved[index];
      if (!paper || !sound || (record && !isSaved(record))) return [];
      return [
        {
          paper: sound,
          ...(paper.edited ? { edited: paper.edited } : {}),
          ...(record?.live === 1 ? { saved: plainSaved(record) } : {}),
          lists: namesOf.get(paper.key) ?? [],
          notes: notes.get(paper.key) ?? [],
          corrections: wordsOf.get(paper.key) ?? [],
        },
      ];
    });
  });
}
