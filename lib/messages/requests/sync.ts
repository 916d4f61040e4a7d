import * as z from 'zod/mini';
import { type Found, placeSchema } from '../../papers/machines';
import { defineRequest, replies } from './define';

const passphrase = z.optional(z.string().check(z.minLength(1), z.maxLength(1000)));
const nothing = z.object({});

/** Keeping the library in step with other machines. */
export const syncRequests = {
  /** What is at a place; changes nothing. */
  syncLook: defineRequest({
    from: 'extension',
    data: z.object({ place: placeSchema, passphrase }),
    reply: replies<Found>(),
  }),
  /** Makes a library at a place, or joins the one that is there. */
  syncJoin: defineRequest({
    from: 'extension',
    data: z.object({ place: placeSchema, passphrase, name: z.string().check(z.maxLength(100)) }),
    reply: replies<null>(),
  }),
  /** Brings the library in step now. */
  syncNow: defineRequest({ from: 'extension', data: nothing, reply: replies<null>() }),
  /** Stops keeping in step; nothing goes, here or there. */
  syncLeave: defineRequest({ from: 'extension', data: nothing, reply: replies<null>() }),
  /** Takes another device out: this one takes its files over. */
  syncRemove: defineRequest({
    from: 'extension',
    data: z.object({ device: z.string().check(z.regex(/^[0-9a-z]{8}$/)) }),
    reply: replies<null>(),
  }),
  /** Takes everything away on all machines. Whoever asks has typed the word. */
  syncErase: defineRequest({
    from: 'extension',
    data: z.object({ typed: z.literal('erase') }),
    reply: replies<null>(),
  }),
  /** Takes `syncErase` back. */
  syncRestore: defineRequest({ from: 'extension', data: nothing, reply: replies<null>() }),
} as const;
