import * as z from 'zod/mini';
import type { Gloss } from '../../gloss/gloss';
import type { PaperState } from '../../papers/records';
import { paperRefSchema, paperSchema } from '../../papers/schema';
import { defineRequest, replies } from './define';

const key = paperSchema.shape.key;
const refs = z.array(paperRefSchema).check(z.maxLength(5000));

/** Scripts that a page gets only when it needs them: panels at a click, what answers the popup, what reads any other page, the reader's rules. */
export const pageScriptNames = ['panel', 'any-page', 'rules', 'answers'] as const;
export type PageScript = (typeof pageScriptNames)[number];

/** What a page asks while it is read. */
export const readingRequests = {
  /** Topics and badges of each paper, in the same order. Read there, so that the page carries none of what it takes. */
  gloss: defineRequest({
    from: 'page',
    data: z.object({
      papers: z
        .array(
          z.extend(z.pick(paperSchema, { title: true, abstract: true, categories: true }), {
            /** Its names, by which an abstract may be known that the page does not give. */
            key: z.optional(key),
            aliases: z.optional(paperSchema.shape.aliases),
          }),
        )
        .check(z.maxLength(500)),
      confidence: z.optional(z.number().check(z.gte(0), z.lte(1))),
      hidden: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(1000)),
    }),
    reply: replies<Gloss[]>(),
  }),
  /** State of each paper asked for, in the same order. */
  lookup: defineRequest({ from: 'page', data: z.object({ refs }), reply: replies<PaperState[]>() }),
  /** The papers were on screen: remembers the first and the last time. Answers with the state before this visit. */
  visit: defineRequest({ from: 'page', data: z.object({ refs }), reply: replies<PaperState[]>() }),
  /** Brings an on-demand script into the sender's tab. */
  loadScript: defineRequest({
    from: 'page',
    data: z.object({ script: z.enum(pageScriptNames) }),
    reply: replies<null>(),
  }),
  /** Has the page that asks left alone until it is loaded again, or its site from now on. */
  leaveAlone: defineRequest({
    from: 'page',
    data: z.object({ site: z.optional(z.string().check(z.maxLength(100))) }),
    reply: replies<null>(),
  }),
  /** Opens the library page, at a paper where one is named. */
  openLibrary: defineRequest({ from: 'frame', data: z.object({ key: z.optional(key) }), reply: replies<null>() }),
} as const;
