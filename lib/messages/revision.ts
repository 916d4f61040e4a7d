import * as z from 'zod/mini';

const revisionSchema = z.object({
  count: z.number(),
  /** Keys and aliases of the papers that changed; empty when any may have. */
  keys: z.array(z.string()),
});

/** Item of `storage.local` that the background writes after each commit and every open page watches. */
export type Revision = z.infer<typeof revisionSchema>;

/** The change that the background has told of; undefined where the value is none. */
export const readRevision = (value: unknown): Revision | undefined => revisionSchema.safeParse(value).data;
