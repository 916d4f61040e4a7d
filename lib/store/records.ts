import type { Correction, PaperRecord, Saved } from '../papers/records';
import { allEqual } from './all-equal';
import { plainCorrection } from './corrections';
import { type Database, type StoredSaved, standingItems, standingLists, standingSaved } from './database';
import { plainPaper } from './identity';
import { notesByKey } from './notes';
import type { Store } from './store';

/** Which papers an export is about; see `scopeSchema` of the message protocol. */
export type RecordScope = { kind: 'all' } | { kind: 'list'; id: string } | { kind: 'keys'; keys: readonly string[] };

const plainSaved = ({ live: _, ...saved }: StoredSaved): Saved => saved;

async function keysIn(db: Database, scope: RecordScope): Promise<string[]> {
  if (scope.kind === 'keys') return [...scope.keys];
  if (scope.kind === 'list') {
    const items = await standingItems(db, scope.id).toArray();
    return items.map(({ key }) => key);
  }
  const saved = await standingSaved(db).reverse().primaryKeys();
  const noted = await db.notes.filter(({ live }) => live === 1).toArray();
  return [...new Set([...saved, ...noted.map(({ key }) => key)])];
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
    for (const word of corrections) wordsOf.get(word.key)?.push(plainCorrection(word));
    return papers.flatMap((paper, index) => {
      if (!paper) return [];
      const record = saved[index];
      return [
        {
          paper: plainPaper(paper),
          ...(record?.live === 1 ? { saved: plainSaved(record) } : {}),
          lists: namesOf.get(paper.key) ?? [],
          notes: notes.get(paper.key) ?? [],
          corrections: wordsOf.get(paper.key) ?? [],
        },
      ];
    });
  });
}
