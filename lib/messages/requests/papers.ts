import * as z from 'zod/mini';
import { correctionWordSchema, listSchema, type PaperState, readingStatusSchema } from '../../papers/records';
import { type Paper, type PaperRef, paperEditSchema, paperSchema } from '../../papers/schema';
import { arrivingPaperSchema } from '../../papers/tidy/tidy';
import { savedPatchSchema, someTagsSchema } from '../changes';
import { defineRequest, replies } from './define';

const id = listSchema.shape.id;
const key = paperSchema.shape.key;
const paper = arrivingPaperSchema;

/** What is done to one paper. */
export const papersRequests = {
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
  /** Keeps the paper that an identifier, an address or a title names. Answers with what is known of it, an empty title where nothing is. */
  addNamed: defineRequest({
    from: 'extension',
    data: z.object({ text: z.string().check(z.minLength(1), z.maxLength(2000)), listId: z.optional(id) }),
    reply: replies<PaperRef>(),
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
  /** Writes what the reader says of many papers as one change, all of it or nothing. Answers with how many they are. */
  editPapers: defineRequest({
    from: 'extension',
    data: z.object({
      edits: z.array(z.object({ key, change: paperEditSchema })).check(z.minLength(1), z.maxLength(500)),
    }),
    reply: replies<number>(),
  }),
  /** Lets the paper go from the library; its notes stay. */
  unsave: defineRequest({ from: 'frame', data: z.object({ key }), reply: replies<PaperState>() }),
  /** Takes `unsave` back, with lists, status and tags as they were. */
  restore: defineRequest({ from: 'frame', data: z.object({ key }), reply: replies<PaperState>() }),
  /** Changes a paper's status, rating or tags, saving it first if it was not. */
  update: defineRequest({
    from: 'page',
    data: z.object({ paper, patch: savedPatchSchema }),
    reply: replies<PaperState>(),
  }),
  /** The reader's word on a badge or tag; the same span again replaces the earlier one. */
  correct: defineRequest({
    from: 'page',
    data: z.object({
      paper,
      correction: correctionWordSchema,
    }),
    reply: replies<PaperState>(),
  }),
  uncorrect: defineRequest({ from: 'page', data: z.object({ id }), reply: replies<null>() }),
} as const;
