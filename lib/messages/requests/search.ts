import * as z from 'zod/mini';
import type { PaperRow } from '../../papers/records';
import type { Survey } from '../../query/facets';
import { defineRequest, replies } from './define';

const values = z.optional(z.array(z.string().check(z.maxLength(500))).check(z.maxLength(200)));

/** Which papers of the library are meant. */
const filterSchema = z.object({
  /** In the language of the search: `attention author:vaswani speedup>3`. */
  words: z.optional(z.string().check(z.maxLength(500))),
  /** Values of facets: of each that has some, a paper has one. Lists are named by their id, topics by their slug. */
  chosen: z.optional(
    z.object({
      status: values,
      list: values,
      tag: values,
      topic: values,
      year: values,
      venue: values,
      site: values,
      kind: values,
    }),
  ),
  /** Those that have notes, or those that the reader let go of late; without it, all that are saved or noted. */
  place: z.optional(z.enum(['annotated', 'removed'])),
});

/** Whether the largest, latest or last stands first. */
const down = z.boolean();
const sorting = z.union([
  z.object({ by: z.enum(['added', 'title', 'authors', 'year', 'venue', 'status', 'rating', 'notes', 'seen']), down }),
  /** By a measure that numbers are about; papers without one stand last. */
  z.object({ measure: z.string().check(z.minLength(1), z.maxLength(60)), down }),
]);

/** How to find rows. Without a sorting the latest added stand first, and a list by itself stands in its own order. */
const querySchema = z.extend(filterSchema, {
  sort: z.optional(sorting),
  offset: z.int().check(z.gte(0)),
  limit: z.int().check(z.gte(1), z.lte(1000)),
});
export type PaperQuery = z.infer<typeof querySchema>;

interface Found {
  total: number;
  rows: PaperRow[];
  /** The words that were looked for, to be shown where they stand. */
  marks: string[];
}

/** Finding papers of the library. */
export const searchRequests = {
  /** A window of the papers of the library, with the number of all that match. */
  find: defineRequest({ from: 'extension', data: querySchema, reply: replies<Found>() }),
  /** The keys of all papers that match, in their order. */
  findKeys: defineRequest({
    from: 'extension',
    data: z.omit(querySchema, { offset: true, limit: true }),
    reply: replies<string[]>(),
  }),
  /** How many papers each value of each facet would show, and what of the words was not understood. */
  survey: defineRequest({ from: 'extension', data: filterSchema, reply: replies<Survey>() }),
} as const;
