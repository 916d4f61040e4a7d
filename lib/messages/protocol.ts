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
  type ReadingList,
  ratingSchema,
  readingStatusSchema,
  tagSchema,
} from '../papers/records';
import { paperRefSchema, paperSchema } from '../papers/schema';

const id = listSchema.shape.id;
const key = paperSchema.shape.key;
const paper = paperSchema;
const refs = z.array(paperRefSchema).check(z.maxLength(5000));

/** Scripts that a page gets only when it needs them: panels at a click, the reader of other pages, the reader's rules. */
export const pageScriptNames = ['panel', 'reader', 'rules'] as const;
export type PageScript = (typeof pageScriptNames)[number];

/** Which papers an export or a listing is about. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('list'), id }),
  z.object({ kind: z.literal('keys'), keys: z.array(key).check(z.maxLength(100_000)) }),
]);
export type Scope = z.infer<typeof scopeSchema>;

/** What the reader can change about a saved paper; `null` takes the rating away. */
export const savedPatchSchema = z.object({
  status: z.optional(readingStatusSchema),
  rating: z.optional(z.nullable(ratingSchema)),
  tags: z.optional(z.array(tagSchema)),
  hiddenTags: z.optional(z.array(tagSchema)),
});
export type SavedPatch = z.infer<typeof savedPatchSchema>;

/** How to find rows: words in titles, authors, tags and notes; a list; a status; a tag. */
export const querySchema = z.object({
  words: z.optional(z.string().check(z.maxLength(500))),
  listId: z.optional(id),
  status: z.optional(readingStatusSchema),
  tag: z.optional(tagSchema),
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

/** Every request that the page, the popup and the library may send to the background, with its schema. One object argument each. */
export const requestSchemas = {
  /** Topics and badges of each paper, in the same order. Read there, so that the page carries none of what it takes. */
  gloss: z.object({
    papers: z.array(z.pick(paperSchema, { title: true, abstract: true, categories: true })).check(z.maxLength(500)),
    confidence: z.optional(z.number().check(z.gte(0), z.lte(1))),
    hidden: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(1000)),
  }),
  /** State of each paper asked for, in the same order. */
  lookup: z.object({ refs }),
  /** The papers were on screen: remembers the first and the last time. Answers with the state before this visit. */
  visit: z.object({ refs }),
  /** Keeps the paper, in a list too where one is named. Saving again changes only what is given. */
  save: z.object({
    paper,
    status: z.optional(readingStatusSchema),
    listId: z.optional(id),
    tags: z.optional(z.array(tagSchema)),
  }),
  /** Lets the paper go from the library; its notes stay. */
  unsave: z.object({ key }),
  /** Takes `unsave` back, with lists, status and tags as they were. */
  restore: z.object({ key }),
  /** Changes a paper's status, rating or tags, saving it first if it was not. */
  update: z.object({ paper, patch: savedPatchSchema }),
  /** Writes a note or a highlight. Acknowledged after the transaction has committed. */
  writeNote: noteWrite,
  deleteNote: z.object({ id }),
  restoreNote: z.object({ id }),
  /** The paper's notes and highlights, oldest first. */
  notesOf: z.object({ ref: paperRefSchema }),
  /** The reader's word on a badge or tag; the same span again replaces the earlier one. */
  correct: z.object({
    paper,
    correction: z.pick(correctionSchema, { id: true, span: true, verdict: true, text: true }),
  }),
  uncorrect: z.object({ id }),
  lists: z.object({}),
  createList: z.object({ name: listSchema.shape.name, colour: z.optional(colourSchema) }),
  changeList: z.object({
    id,
    name: z.optional(listSchema.shape.name),
    colour: z.optional(colourSchema),
    order: z.optional(z.number()),
  }),
  /** Deletes the list, not its papers. */
  deleteList: z.object({ id }),
  restoreList: z.object({ id }),
  removeFromList: z.object({ key, listId: id }),
  /** Puts the papers of a list into this order. */
  orderList: z.object({ listId: id, keys: z.array(key).check(z.maxLength(100_000)) }),
  /** A window of the saved papers, with the number of all that match. */
  find: querySchema,
  /** Everything about the papers in scope, for export. */
  records: z.object({ scope: scopeSchema }),
  /** The reader's tags with how many papers carry each. */
  tags: z.object({}),
  /** Renames a tag everywhere; renaming to one that exists merges the two. */
  renameTag: z.object({ from: tagSchema, to: tagSchema }),
  /** Brings an on-demand script into the sender's tab. */
  loadScript: z.object({ script: z.enum(pageScriptNames) }),
  /** Opens the library page, at a paper where one is named. */
  openLibrary: z.object({ key: z.optional(key) }),
} as const;

export type RequestName = keyof typeof requestSchemas;

/**
 * What only the extension's own pages may ask: a page's process that was taken over must not reach the whole library
 * through the content script in it.
 */
export const extensionOnly: ReadonlySet<RequestName> = new Set([
  'find',
  'records',
  'renameTag',
  'changeList',
  'deleteList',
  'restoreList',
  'orderList',
]);
export type Request<Name extends RequestName> = z.infer<(typeof requestSchemas)[Name]>;

/** A note as it stands after a write. `merged` says that another writer's lines were brought in. */
export interface WrittenNote {
  note: Note;
  merged: boolean;
}

export interface Found {
  total: number;
  rows: PaperRow[];
}

/** What each request answers with. */
export interface Replies {
  gloss: Gloss[];
  lookup: PaperState[];
  visit: PaperState[];
  save: PaperState;
  unsave: PaperState;
  restore: PaperState;
  update: PaperState;
  writeNote: WrittenNote;
  deleteNote: null;
  restoreNote: Note;
  notesOf: Note[];
  correct: PaperState;
  uncorrect: null;
  lists: ListSummary[];
  createList: ReadingList;
  changeList: ReadingList;
  deleteList: null;
  restoreList: ReadingList;
  removeFromList: PaperState;
  orderList: null;
  find: Found;
  records: PaperRecord[];
  tags: { tag: string; count: number }[];
  renameTag: null;
  loadScript: null;
  openLibrary: null;
}

export const errorCodes = [
  'bad-request',
  'not-found',
  'storage-full',
  'store-unavailable',
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

export type Reply<Name extends RequestName> = { ok: true; value: Replies[Name] } | { ok: false; error: Failure };

/** What the popup and the side panel ask of a page's content script. */
export const pageRequestSchemas = {
  /** What this page is. */
  describePage: z.object({}),
  /** Scrolls to the entry and focuses its save button. */
  showEntry: z.object({ key }),
  /** Ids of the highlights that are looked for on this page and not found. */
  missingHighlights: z.object({}),
  /** Key of the entry in which the reader has selected words; empty where the selection is in none. */
  selectedEntry: z.object({}),
} as const;
export type PageRequestName = keyof typeof pageRequestSchemas;

/** A page as the popup shows it. */
export interface PageSummary {
  url: string;
  title: string;
  site?: { id: string; name: string } | undefined;
  pageType: 'listing' | 'search' | 'paper' | 'unknown';
  papers: { paper: z.infer<typeof paperSchema>; state: PaperState }[];
  /** A known address whose page could not be read as expected. */
  layoutChanged: boolean;
  /** Which site's reader failed and where, in a line without anything of the page. */
  error?: string | undefined;
}

export interface PageReplies {
  describePage: PageSummary;
  showEntry: boolean;
  selectedEntry: string;
  missingHighlights: readonly string[];
}

/** Item of `storage.local` that the background writes after each commit and every open page watches. */
export interface Revision {
  count: number;
  /** Keys and aliases of the papers that changed; empty when any may have. */
  keys: string[];
}
