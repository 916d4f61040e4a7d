import type { request } from '../messages/client';
import { refOf } from '../papers/names';
import type { Note } from '../papers/records';
import type { Paper } from '../papers/schema';
import type { Draft, Drafts } from './drafts';
import { NoteSaver, type SaverOptions } from './note-saver';
import { quoteOf } from './quote';
import { saveWords } from './words';

/** What keeps notes: the store behind requests, and the drafts of what it has not acknowledged. */
export interface Keeping {
  request: typeof request;
  drafts: Drafts;
}

/** What is known of a note before it is opened. */
export type NoteFields = SaverOptions['note'];

/** Who is told how saving a note goes. */
export type Told = Pick<SaverOptions, 'changed' | 'merged'>;

/** A note as its editor shows it. */
export interface ShownNote {
  id: string;
  text: string;
  /** The highlighted words that it is about. */
  quote?: string;
  /** How saving stands, in words. */
  status: string;
  failed: boolean;
}

/** What came of a deletion: whether the store held the note, or why it still does. */
export type Deleted = { ok: true; wasStored: boolean } | { ok: false; why: string };

/** What came of taking a deletion back: its new saver, with the stored note where there is one, or why it is still gone. */
export type Restored = { ok: true; saver: NoteSaver; note?: Note } | { ok: false; why: string };

/** Saves a note from what the store holds of it, no text for a new one, and what an earlier page could not save of it. */
export function openSaver(
  { request, drafts }: Keeping,
  paper: Paper,
  stored: NoteFields,
  told: Told,
  draft?: Omit<Draft, 'at'>,
): NoteSaver {
  // Without the colour, which the store keeps as it is: it may change elsewhere while words are typed.
  const { id, kind, target, url } = stored;
  const markdown = draft?.write.note.markdown ?? stored.markdown;
  const saver = new NoteSaver(
    {
      paper,
      note: { id, kind, markdown, ...(target && { target }), ...(url && { url }) },
      request,
      drafts,
      async stored() {
        const reply = await request('notesOf', { ref: refOf(paper) });
        return reply.ok ? reply.value.find((note) => note.id === id)?.markdown : undefined;
      },
      ...told,
    },
    draft?.write.base ?? stored.markdown,
    draft?.sent,
  );
  const colour = draft?.write.note.colour;
  if (colour && colour !== stored.colour) saver.recolour(colour);
  return saver;
}

/** Deletes a note with its draft. Where that does not work, saving it goes on. */
export async function deleteNote({ request, drafts }: Keeping, saver: NoteSaver): Promise<Deleted> {
  // A write that is under way would bring it back.
  await saver.stop();
  const reply = await request('deleteNote', { id: saver.id });
  // One that was never written is gone with its draft.
  if (!reply.ok && reply.error.code !== 'not-found') {
    saver.resume();
    return { ok: false, why: reply.error.message };
  }
  drafts.drop(saver.id);
  return { ok: true, wasStored: reply.ok };
}

/** Takes a deletion back, with the words that were not saved when the note went. One that was never written is written now. */
export async function restoreNote(keeping: Keeping, gone: NoteSaver, told: Told): Promise<Restored> {
  const reply = await keeping.request('restoreNote', { id: gone.id });
  const { write, unsaved } = gone;
  if (reply.ok) {
    const saver = openSaver(keeping, write.paper, reply.value, told, unsaved);
    return { ok: true, saver, note: reply.value };
  }
  if (reply.error.code !== 'not-found') return { ok: false, why: reply.error.message };
  const { colour: _, ...unwritten } = write.note;
  const draft = { write: { ...write, base: '' } };
  return { ok: true, saver: openSaver(keeping, write.paper, { ...unwritten, markdown: '' }, told, draft) };
}

/** A note as its editor shows it; `untouched` says nothing of how saving stands. */
export function showNote(note: Pick<Note, 'target'>, saver: NoteSaver, untouched: boolean): ShownNote {
  const quote = quoteOf(note);
  return {
    id: saver.id,
    text: saver.text,
    status: saveWords(saver.status, untouched),
    failed: saver.status.is === 'failed',
    ...(quote !== undefined && { quote }),
  };
}
