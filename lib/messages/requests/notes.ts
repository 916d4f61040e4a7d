import * as z from 'zod/mini';
import { listSchema, type Note, noteSchema } from '../../papers/records';
import { paperRefSchema } from '../../papers/schema';
import { arrivingPaperSchema } from '../../papers/tidy/tidy';
import { defineRequest, replies } from './define';

const id = listSchema.shape.id;
const paper = arrivingPaperSchema;

const noteWrite = z.object({
  paper,
  /** Chosen by the writer, so that a repeated write is the same note. */
  note: z.pick(noteSchema, { id: true, kind: true, markdown: true, target: true, colour: true, url: true }),
  /** The text that the writer began from: the common ancestor when another writer was faster. Empty for a new note. */
  base: z.string().check(z.maxLength(1_000_000)),
});

/** A note as it stands after a write. `merged` says that another writer's lines were brought in. */
interface WrittenNote {
  note: Note;
  merged: boolean;
}

/** Notes and highlights. */
export const notesRequests = {
  /** Writes a note or a highlight. Acknowledged after the transaction has committed. */
  writeNote: defineRequest({ from: 'page', data: noteWrite, reply: replies<WrittenNote>() }),
  deleteNote: defineRequest({ from: 'page', data: z.object({ id }), reply: replies<null>() }),
  restoreNote: defineRequest({ from: 'page', data: z.object({ id }), reply: replies<Note>() }),
  /** The paper's notes and highlights, oldest first. */
  notesOf: defineRequest({ from: 'page', data: z.object({ ref: paperRefSchema }), reply: replies<Note[]>() }),
} as const;
