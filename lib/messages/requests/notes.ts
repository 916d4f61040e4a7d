import * as z from 'zod/mini';
import { listSchema, longestNote, type Note, noteSchema, type Target, targetSchema } from '../../papers/records';
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
  base: z.string().check(z.maxLength(longestNote)),
});

/** A note as it stands after a write. `merged` says that another writer's lines were brought in. */
interface WrittenNote {
  note: Note;
  merged: boolean;
}

const { colour, url } = noteSchema.shape;
const line = z.string().check(z.minLength(1), z.maxLength(20_000), z.regex(/^[^\n]*$/));

/** A highlight as a page draws it: without the words that were written on it. */
type Drawn = Pick<Note, 'id' | 'colour' | 'url'> & { target: Target };

/** Notes and highlights. A page can add to them what it has itself, and never gets to read what is written in them. */
export const notesRequests = {
  /** Writes a note or a highlight. Acknowledged after the transaction has committed. */
  writeNote: defineRequest({ from: 'frame', data: noteWrite, reply: replies<WrittenNote>() }),
  deleteNote: defineRequest({ from: 'frame', data: z.object({ id }), reply: replies<null>() }),
  restoreNote: defineRequest({ from: 'frame', data: z.object({ id }), reply: replies<Note>() }),
  /** The paper's notes and highlights, oldest first. */
  notesOf: defineRequest({ from: 'frame', data: z.object({ ref: paperRefSchema }), reply: replies<Note[]>() }),
  /** The highlights of a paper, to be drawn. */
  highlightsOf: defineRequest({ from: 'page', data: z.object({ ref: paperRefSchema }), reply: replies<Drawn[]>() }),
  /** Keeps a highlight that was made on the page; one that is there already stays as it is. */
  writeHighlight: defineRequest({
    from: 'page',
    data: z.object({ paper, highlight: z.object({ id, target: targetSchema, colour, url }) }),
    reply: replies<null>(),
  }),
  /** Writes a line under the paper's last note, else into a new one of this id. */
  keepInNote: defineRequest({ from: 'page', data: z.object({ paper, line, id, url }), reply: replies<null>() }),
  /** Takes that line out again. */
  dropFromNote: defineRequest({
    from: 'page',
    data: z.object({ ref: paperRefSchema, line }),
    reply: replies<null>(),
  }),
} as const;
