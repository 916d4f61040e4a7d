import * as z from 'zod/mini';
import type { Gloss } from '../gloss/gloss';
import {
  colourSchema,
  correctionSchema,
  type ListSummary,
  listSchema,
  type Note,
  noteSchema,
  type PaperRecord,
  type PaperRow,
  type PaperState,
  type Progress,
  type ReadingList,
  readingStatusSchema,
  tagSchema,
  type Undoable,
} from '../papers/records';
import { type Paper, paperEditSchema, paperRefSchema, paperSchema } from '../papers/schema';
import { bulkActSchema, bulkTargetSchema, savedPatchSchema, someTagsSchema } from './changes';

const id = listSchema.shape.id;
const key = paperSchema.shape.key;
const paper = paperSchema;
const refs = z.array(paperRefSchema).check(z.maxLength(5000));

/** Scripts that a page gets only when it needs them: panels at a click, what reads any other page, the reader's rules. */
export const pageScriptNames = ['panel', 'any-page', 'rules'] as const;
export type PageScript = (typeof pageScriptNames)[number];

/** Which papers an export or a listing is about. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('annotated') }),
  z.object({ kind: z.literal('list'), id }),
  z.object({ kind: z.literal('keys'), keys: z.array(key).check(z.maxLength(100_000)) }),
]);
export type Scope = z.infer<typeof scopeSchema>;

/** How to find rows: words in titles, authors, tags and notes; a list; a status; a tag. */
export const querySchema = z.object({
  words: z.optional(z.string().check(z.maxLength(500))),
  listId: z.optional(id),
  status: z.optional(readingStatusSchema),
  tag: z.optional(tagSchema),
  /** Those that have notes, or those that the reader let go of late; without it, all that are saved or noted. */
  place: z.optional(z.enum(['annotated', 'removed'])),
  sort: z.optional(z.enum(['added', 'title', 'rating', 'year', 'list'])),
  offset: z.int().check(z.gte(0)),
  limit: z.int().check(z.gte(1), z.lte(1000)),
});
export type PaperQuery = z.infer<typeof querySchema>;

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

export interface Found {
  total: number;
  rows: PaperRow[];
}

/** The type of a reply. No code reads it: replies come from our own background, and their schemas would only weigh. */
interface ReplyType<Value> {
  readonly value?: Value;
}
const replies = <Value>(): ReplyType<Value> => ({});

/** One request towards the background, whole. */
export interface RequestRow<Schema extends z.ZodMiniType, Value> {
  /**
   * Who may ask: content scripts too, or only the extension's own pages. A page's process that was taken over must not
   * reach the whole library through the content script in it.
   */
  from: 'page' | 'extension';
  /** The one argument. */
  data: Schema;
  reply: ReplyType<Value>;
}
const defineRequest = <Schema extends z.ZodMiniType, Value>(row: RequestRow<Schema, Value>) => row;

/** Every request that content scripts, popup, library and side panel may send to the background. */
export const requests = {
  /** Topics and badges of each paper, in the same order. Read there, so that the page carries none of what it takes. */
  gloss: defineRequest({
    from: 'page',
    data: z.object({
      papers: z.array(z.pick(paperSchema, { title: true, abstract: true, categories: true })).check(z.maxLength(500)),
      confidence: z.optional(z.number().check(z.gte(0), z.lte(1))),
      hidden: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(1000)),
    }),
    reply: replies<Gloss[]>(),
  }),
  /** State of each paper asked for, in the same order. */
  lookup: defineRequest({ from: 'page', data: z.object({ refs }), reply: replies<PaperState[]>() }),
  /** The papers were on screen: remembers the first and the last time. Answers with the state before this visit. */
  visit: defineRequest({ from: 'page', data: z.object({ refs }), reply: replies<PaperState[]>() }),
  /** Keeps the paper, in a list too where one is named. Saving again changes only what is given. */
  save: defineRequest({
    from: 'page',
    data: z.object({
      paper,
      status: z.optional(readingStatusSchema),
      listId: z.optional(id),
      /** Tags that it gets beside its own. */
      tags: z.optional(someTagsSchema),
    }),
    reply: replies<PaperState>(),
  }),
  /** Fills in what stored papers lack and the page knows. Stores none, and changes nothing that is there. */
  complete: defineRequest({
    from: 'page',
    data: z.object({ papers: z.array(paper).check(z.maxLength(500)) }),
    reply: replies<null>(),
  }),
  /** Writes what the reader says of a paper: no page changes those fields from then on. */
  editPaper: defineRequest({
    from: 'extension',
    data: z.object({ key, change: paperEditSchema }),
    reply: replies<Paper>(),
  }),
  /** Does one thing to many papers, in one transaction: all of it or nothing. */
  bulk: defineRequest({
    from: 'extension',
    data: z.object({ target: bulkTargetSchema, act: bulkActSchema }),
    reply: replies<{ count: number; words: string }>(),
  }),
  /** How far the work on many papers is that is going on. */
  progress: defineRequest({ from: 'extension', data: z.object({}), reply: replies<Progress | null>() }),
  /** Stops the work on many papers; nothing of it stays. */
  cancel: defineRequest({ from: 'extension', data: z.object({}), reply: replies<null>() }),
  /** Takes back the change of this id, else the last one that is left. Answers with what was taken back. */
  undo: defineRequest({
    from: 'extension',
    data: z.object({ id: z.optional(z.int()) }),
    reply: replies<Undoable | null>(),
  }),
  /** The change that was made last in this session and not taken back. */
  lastUndo: defineRequest({ from: 'extension', data: z.object({}), reply: replies<Undoable | null>() }),
  /** Lets the paper go from the library; its notes stay. */
  unsave: defineRequest({ from: 'page', data: z.object({ key }), reply: replies<PaperState>() }),
  /** Takes `unsave` back, with lists, status and tags as they were. */
  restore: defineRequest({ from: 'page', data: z.object({ key }), reply: replies<PaperState>() }),
  /** Changes a paper's status, rating or tags, saving it first if it was not. */
  update: defineRequest({
    from: 'page',
    data: z.object({ paper, patch: savedPatchSchema }),
    reply: replies<PaperState>(),
  }),
  /** Writes a note or a highlight. Acknowledged after the transaction has committed. */
  writeNote: defineRequest({ from: 'page', data: noteWrite, reply: replies<WrittenNote>() }),
  deleteNote: defineRequest({ from: 'page', data: z.object({ id }), reply: replies<null>() }),
  restoreNote: defineRequest({ from: 'page', data: z.object({ id }), reply: replies<Note>() }),
  /** The paper's notes and highlights, oldest first. */
  notesOf: defineRequest({ from: 'page', data: z.object({ ref: paperRefSchema }), reply: replies<Note[]>() }),
  /** The reader's word on a badge or tag; the same span again replaces the earlier one. */
  correct: defineRequest({
    from: 'page',
    data: z.object({
      paper,
      correction: z.pick(correctionSchema, { id: true, span: true, verdict: true, text: true }),
    }),
    reply: replies<PaperState>(),
  }),
  uncorrect: defineRequest({ from: 'page', data: z.object({ id }), reply: replies<null>() }),
  lists: defineRequest({ from: 'page', data: z.object({}), reply: replies<ListSummary[]>() }),
  createList: defineRequest({
    from: 'page',
    data: z.object({ name: listSchema.shape.name, colour: z.optional(colourSchema) }),
    reply: replies<ReadingList>(),
  }),
  changeList: defineRequest({
    from: 'extension',
    data: z.object({
      id,
      name: z.optional(listSchema.shape.name),
      colour: z.optional(colourSchema),
      order: z.optional(z.number()),
    }),
    reply: replies<ReadingList>(),
  }),
  /** Deletes the list, not its papers. */
  deleteList: defineRequest({ from: 'extension', data: z.object({ id }), reply: replies<null>() }),
  restoreList: defineRequest({ from: 'extension', data: z.object({ id }), reply: replies<ReadingList>() }),
  removeFromList: defineRequest({ from: 'page', data: z.object({ key, listId: id }), reply: replies<PaperState>() }),
  /** Puts the papers of a list into this order. */
  orderList: defineRequest({
    from: 'extension',
    data: z.object({ listId: id, keys: z.array(key).check(z.maxLength(100_000)) }),
    reply: replies<null>(),
  }),
  /** A window of the saved papers, with the number of all that match. */
  find: defineRequest({ from: 'extension', data: querySchema, reply: replies<Found>() }),
  /** The keys of all papers that match, in their order. */
  findKeys: defineRequest({
    from: 'extension',
    data: z.omit(querySchema, { offset: true, limit: true }),
    reply: replies<string[]>(),
  }),
  /** Names of the records that cannot be read, which exports leave out. */
  damaged: defineRequest({ from: 'extension', data: z.object({}), reply: replies<string[]>() }),
  /** Everything about the papers in scope, for export. */
  records: defineRequest({
    from: 'extension',
    data: z.object({ scope: scopeSchema }),
    reply: replies<PaperRecord[]>(),
  }),
  /** The reader's tags with how many papers carry each. */
  tags: defineRequest({ from: 'page', data: z.object({}), reply: replies<{ tag: string; count: number }[]>() }),
  /** Renames a tag everywhere; renaming to one that exists merges the two. */
  renameTag: defineRequest({
    from: 'extension',
    data: z.object({ from: tagSchema, to: tagSchema }),
    reply: replies<null>(),
  }),
  /** Brings an on-demand script into the sender's tab. */
  loadScript: defineRequest({
    from: 'page',
    data: z.object({ script: z.enum(pageScriptNames) }),
    reply: replies<null>(),
  }),
  /** Opens the library page, at a paper where one is named. */
  openLibrary: defineRequest({ from: 'page', data: z.object({ key: z.optional(key) }), reply: replies<null>() }),
} as const;

export type RequestName = keyof typeof requests;
/** What a request takes. */
export type Request<Name extends RequestName> = z.infer<(typeof requests)[Name]['data']>;
/** What a request is answered with when all went well. */
export type ReplyValue<Name extends RequestName> = Required<(typeof requests)[Name]['reply']>['value'];
/** `undo` names the change that was made, where it can be taken back. */
export type Reply<Name extends RequestName> = Result<ReplyValue<Name>> & { undo?: number };

export const errorCodes = [
  'bad-request',
  'not-found',
  'storage-full',
  'store-unavailable',
  'cancelled',
  'disconnected',
  'unexpected',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error as data: classes do not survive the way between contexts. `message` is for people and says what to do. */
export interface Failure {
  code: ErrorCode;
  message: string;
  /** With `bad-request`: the field that did not fit, `paper.title`. */
  field?: string;
}

/** How a request ended. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: Failure };
