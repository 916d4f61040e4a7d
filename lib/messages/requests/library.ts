import * as z from 'zod/mini';
import type { PaperFacts } from '../../papers/facts';
import { listSchema, type PaperRecord, type Progress, type Undoable } from '../../papers/records';
import { paperSchema } from '../../papers/schema';
import { bulkActSchema, bulkTargetSchema } from '../changes';
import { defineRequest, replies } from './define';

const id = listSchema.shape.id;
const key = paperSchema.shape.key;

/** Which papers an export or a listing is about. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('annotated') }),
  z.object({ kind: z.literal('list'), id }),
  z.object({ kind: z.literal('keys'), keys: z.array(key).check(z.maxLength(100_000)) }),
]);
export type Scope = z.infer<typeof scopeSchema>;

/** The library as a whole. */
export const libraryRequests = {
  /** Does one thing to many papers, in one transaction: all of it or nothing. */
  bulk: defineRequest({
    from: 'extension',
    data: z.object({ target: bulkTargetSchema, act: bulkActSchema }),
    reply: replies<{ count: number; words: string }>(),
  }),
  /** Does several things, each to papers of its own, in one transaction with one way back. */
  applyEach: defineRequest({
    from: 'extension',
    data: z.object({
      steps: z
        .array(z.object({ keys: z.array(key).check(z.maxLength(100_000)), act: bulkActSchema }))
        .check(z.minLength(1), z.maxLength(200)),
      words: z.string().check(z.minLength(1), z.maxLength(200)),
    }),
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
  /** What is read off papers, topics and metrics, in the order of the keys, after what the reader said of it. */
  facts: defineRequest({
    from: 'extension',
    data: z.object({ keys: z.array(key).check(z.maxLength(5000)) }),
    reply: replies<PaperFacts[]>(),
  }),
  /** Names of the records that cannot be read, which exports leave out. */
  damaged: defineRequest({ from: 'extension', data: z.object({}), reply: replies<string[]>() }),
  /** Everything about the papers in scope, for export. */
  records: defineRequest({
    from: 'extension',
    data: z.object({ scope: scopeSchema }),
    reply: replies<PaperRecord[]>(),
  }),
} as const;
