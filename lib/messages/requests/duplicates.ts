import * as z from 'zod/mini';
import type { DuplicateGroup } from '../../duplicates/groups';
import { type PaperState, ratingSchema, readingStatusSchema } from '../../papers/records';
import { paperSchema } from '../../papers/schema';
import { defineRequest, replies } from './define';

const key = paperSchema.shape.key;
const keys = z.array(key).check(z.minLength(2), z.maxLength(20));
const fields = z.object({
  title: z.optional(key),
  authors: z.optional(key),
  year: z.optional(key),
  venue: z.optional(key),
  abstract: z.optional(key),
});

/** Papers that are one. */
export const duplicatesRequests = {
  /** Papers of the library that may be one, in groups. */
  duplicates: defineRequest({ from: 'extension', data: z.object({}), reply: replies<DuplicateGroup[]>() }),
  /** Makes one of papers; of each field named the word of the paper with that key is taken. */
  mergePapers: defineRequest({
    from: 'extension',
    data: z.object({
      keys,
      fields: z.optional(fields),
      status: z.optional(readingStatusSchema),
      rating: z.optional(z.nullable(ratingSchema)),
    }),
    reply: replies<PaperState>(),
  }),
  /** Papers that became this one, the last first. */
  merges: defineRequest({
    from: 'extension',
    data: z.object({ key }),
    reply: replies<{ id: number; at: number; others: { key: string; title: string }[] }[]>(),
  }),
  /** Takes papers that became one apart again. Answers with the keys of all. */
  takeApart: defineRequest({ from: 'extension', data: z.object({ id: z.int() }), reply: replies<string[]>() }),
  /** The reader says that papers are not one, or takes that back. */
  keepApart: defineRequest({ from: 'extension', data: z.object({ keys, apart: z.boolean() }), reply: replies<null>() }),
} as const;
