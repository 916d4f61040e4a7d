import * as z from 'zod/mini';
import { findStored } from '../../store/identity';
import type { Store } from '../../store/store';
import type { Grant } from '../frame-grants';
import type { frameRequests } from '../requests/frames';
import { type HandlersOf, nothing } from './handler';

/** How a frame of ours in a page comes to be allowed what it asks. */
export const frameHandlers: HandlersOf<typeof frameRequests> = {
  openFrame: async (_store, { nonce, ref }, { frames }, sender) => ({
    value: await nothing(Promise.resolve(frames?.open(nonce, ref, sender))),
  }),
  claimFrame: async (_store, { nonce }, { frames }, sender) => ({
    value: (await frames?.claim(nonce, sender)) ? (sender.tabId ?? null) : null,
  }),
};

const named = z.object({ key: z.string() });

/** Where requests name a paper, or a note of one. */
const aboutSchema = z.object({
  paper: z.optional(named),
  ref: z.optional(named),
  refs: z.optional(z.array(named)),
  /** The key under which the paper is stored. */
  key: z.optional(z.string()),
  /** The id of a note. */
  id: z.optional(z.string()),
});

/** Whether what a frame asks is about the paper that it was opened for, or about none. */
export async function isAbout({ db }: Store, { ref }: Grant, data: unknown): Promise<boolean> {
  const { paper, ref: asked, refs = [], key, id } = z.parse(aboutSchema, data);
  const claims = [...(paper ? [paper] : []), ...(asked ? [asked] : []), ...refs];
  if (claims.some((claim) => claim.key !== ref.key)) return false;
  const note = id === undefined ? undefined : await db.notes.get(id);
  const stored = [...(key === undefined ? [] : [key]), ...(note ? [note.key] : [])];
  if (stored.length === 0) return true;
  const [same = []] = await findStored(db, [ref]);
  return stored.every((each) => each === ref.key || same.some((record) => record.key === each));
}
