import * as z from 'zod/mini';
import { listSchema, ratingSchema, readingStatusSchema, tagSchema } from '../papers/records';
import { paperSchema } from '../papers/schema';
import { arrivingPaperSchema } from '../papers/tidy/tidy';

const { id } = listSchema.shape;
const { key } = paperSchema.shape;

export const someTagsSchema = z.array(tagSchema).check(z.maxLength(200));

/** Tags that come and go. Never the whole set: somebody else may be changing it at the same time. */
const tagChange = z.object({ add: z.optional(someTagsSchema), remove: z.optional(someTagsSchema) });

/** What the reader can change about a saved paper; `null` takes the rating away. */
export const savedPatchSchema = z.object({
  status: z.optional(readingStatusSchema),
  rating: z.optional(z.nullable(ratingSchema)),
  tags: z.optional(tagChange),
  hiddenTags: z.optional(tagChange),
});
export type SavedPatch = z.infer<typeof savedPatchSchema>;

/** What can be done to many papers at once. */
export const bulkActSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('save'), listId: z.optional(id) }),
  z.object({ do: z.literal('status'), status: readingStatusSchema }),
  z.object({ do: z.literal('tag'), tag: tagSchema }),
  z.object({ do: z.literal('untag'), tag: tagSchema }),
  z.object({ do: z.literal('unlist'), listId: id }),
  z.object({ do: z.literal('remove') }),
  z.object({ do: z.literal('restore') }),
]);
export type BulkAct = z.infer<typeof bulkActSchema>;

export const bulkTargetSchema = z.union([
  z.object({ papers: z.array(arrivingPaperSchema).check(z.maxLength(5000)) }),
  z.object({ keys: z.array(key).check(z.maxLength(100_000)) }),
]);
export type BulkTarget = z.infer<typeof bulkTargetSchema>;
