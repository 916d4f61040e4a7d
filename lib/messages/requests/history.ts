import * as z from 'zod/mini';
import type { MeasuredPaper, PaperHistory, Sighted } from '../../papers/records';
import { paperSchema } from '../../papers/schema';
import { defineRequest, replies } from './define';

const key = paperSchema.shape.key;

/** What papers report, and when the reader met them. */
export const historyRequests = {
  /** Papers with their numbers and topics, for comparing and plotting. A key that is not stored is left out. */
  measured: defineRequest({
    from: 'extension',
    data: z.object({ keys: z.array(key).check(z.maxLength(20_000)), abstracts: z.boolean() }),
    reply: replies<MeasuredPaper[]>(),
  }),
  /** The papers that first stood on a page since a time, the latest first. */
  digest: defineRequest({
    from: 'extension',
    data: z.object({ since: z.number().check(z.gte(0)) }),
    reply: replies<Sighted[]>(),
  }),
  /** Counts papers as seen that were not, or takes that back. Answers with the keys of those that it changed. */
  markSeen: defineRequest({
    from: 'extension',
    data: z.object({ keys: z.array(key).check(z.maxLength(20_000)), seen: z.boolean() }),
    reply: replies<string[]>(),
  }),
  /** What is remembered of one paper: pages it stood on, and what the reader did with it. */
  history: defineRequest({ from: 'extension', data: z.object({ key }), reply: replies<PaperHistory>() }),
} as const;
