import { longestNote, type Note } from '../papers/records';
import type { Paper, PaperRef } from '../papers/schema';
import { allEqual } from './all-equal';
import { buried, NotFound, Refused, revived, type StoredNote } from './database';
import { findStored, keepPaper } from './identity';
import { mergeNotes } from './merge-notes';
import { isNote } from './sound';
import type { Store } from './store';
import { type Log, type Touch, transact } from './transact';

/** What a writer sends of a note; the store adds the rest. */
export type NoteDraft = Pick<Note, 'id' | 'kind' | 'markdown' | 'target' | 'colour' | 'url'>;

const plainNote = ({ live: _, ...note }: StoredNote): Note => note;

/**
 * Writes a note. `base` is the text the writer began from: where the stored note has moved on since, the two are merged
 * line by line, and `merged` says so. A deleted note that is written to stands again. Throws `Refused` where both together
 * are longer than a note can be: as a record it could not be read again.
 */
export function writeNote(
  store: Store,
  paper: Paper,
  draft: NoteDraft,
  base: string,
  vouched?: readonly string[],
): Promise<{ note: Note; merged: boolean }> {
  return transact(store, async (touch) => {
    const { key } = await keepPaper(store, paper, touch, vouched);
    const now = store.now();
    const stored = await store.db.notes.get(draft.id);
    if (stored && stored.key !== key)
      throw new Refused('note.id', 'This note belongs to another paper, so it was left as it is. Write a new one.');
    const merged =
      stored !== undefined && stored.live === 1 && stored.markdown !== base && stored.markdown !== draft.markdown;
    const markdown = merged ? mergeNotes(base, draft.markdown, stored.markdown).text : draft.markdown;
    if (markdown.length > longestNote)
      throw new Refused(
        'note.markdown',
        'This note was changed in another place too, and both versions together are too long for one note. What you typed stays here: move a part of it into another note, and the rest is saved.',
      );
    const note: StoredNote = {
      ...(stored ? revived(stored, now) : { createdAt: now }),
      ...draft,
      key,
      markdown,
      revision: (stored?.revision ?? 0) + 1,
      updatedAt: now,
      live: 1,
    };
    await store.db.notes.put(note);
    return { note: plainNote(note), merged };
  });
}

async function noteById({ db }: Store, id: string): Promise<StoredNote> {
  const note = await db.notes.get(id);
  if (!note) throw new NotFound('This note is no longer there. Reload the page to see the notes of now.');
  return note;
}

/** Deletes a note; `restoreNote` brings it back. Gives the key of its paper. */
export function deleteNote(store: Store, id: string): Promise<string> {
  const work = async (touch: Touch, log: Log): Promise<string> => {
    const note = await noteById(store, id);
    const gone = buried(note, store.now());
    log('notes', id, note, gone);
    await store.db.notes.put(gone);
    touch(note.key);
    return note.key;
  };
  return transact(store, work, 'Delete a note');
}

/** Takes `deleteNote` back. */
export function restoreNote(store: Store, id: string): Promise<Note> {
  return transact(store, async (touch) => {
    const note = revived(await noteById(store, id), store.now());
    await store.db.notes.put(note);
    touch(note.key);
    return plainNote(note);
  });
}

/** The standing notes of stored papers, by key, oldest first. */
export async function notesByKey({ db }: Pick<Store, 'db'>, keys: readonly string[]): Promise<Map<string, Note[]>> {
  const rows = await allEqual(
    db.notes,
    '[key+live]',
    keys.map((key) => [key, 1]),
  );
  const byKey = new Map<string, Note[]>(keys.map((key) => [key, []]));
  for (const row of rows.filter(isNote).sort((a, b) => a.createdAt - b.createdAt))
    byKey.get(row.key)?.push(plainNote(row));
  return byKey;
}

/** The notes and highlights of the paper, under whichever name it is stored, oldest first. */
export async function notesOf(store: Store, ref: PaperRef): Promise<Note[]> {
  const [stored = []] = await findStored(store.db, [ref]);
  const byKey = await notesByKey(
    store,
    stored.map(({ key }) => key),
  );
  return [...byKey.values()].flat();
}
