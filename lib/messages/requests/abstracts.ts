import * as z from 'zod/mini';
import type { ReadingState } from '../../fetch/reader';
import { paperRefSchema } from '../../papers/schema';
import { defineRequest, replies } from './define';

const tabId = z.int();
const refs = z.array(paperRefSchema).check(z.maxLength(5000));

/** Abstracts that a page does not give, read from public interfaces. */
export const abstractsRequests = {
  /** Has the sources that are switched on asked for what is missing on the page in a tab. */
  readAbstracts: defineRequest({ from: 'extension', data: z.object({ tabId, refs }), reply: replies<null>() }),
  /** How far that is. */
  abstractsState: defineRequest({ from: 'extension', data: z.object({ tabId, refs }), reply: replies<ReadingState>() }),
  stopAbstracts: defineRequest({ from: 'extension', data: z.object({ tabId }), reply: replies<null>() }),
  /** Forgets all that was read from there, but for what the library has. */
  forgetAbstracts: defineRequest({ from: 'extension', data: z.object({}), reply: replies<null>() }),
} as const;
