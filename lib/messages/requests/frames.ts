import * as z from 'zod/mini';
import { paperRefSchema } from '../../papers/schema';
import { defineRequest, replies } from './define';

const nonce = z.string().check(z.minLength(20), z.maxLength(100));

/** How a frame of ours in a page comes to be allowed what it asks. */
export const frameRequests = {
  /** A content script is about to open a frame for a paper, and will tell it the nonce. */
  openFrame: defineRequest({ from: 'page', data: z.object({ nonce, ref: paperRefSchema }), reply: replies<null>() }),
  /** The frame names the nonce: from then on it may ask about that paper. Answers with the tab that it is in; with `null` where it was not opened by us. */
  claimFrame: defineRequest({ from: 'frame', data: z.object({ nonce }), reply: replies<number | null>() }),
} as const;
