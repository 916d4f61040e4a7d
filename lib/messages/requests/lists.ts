import * as z from 'zod/mini';
import {
  colourSchema,
  type ListSummary,
  listSchema,
  type PaperState,
  type ReadingList,
  tagSchema,
} from '../../papers/records';
import { paperSchema } from '../../papers/schema';
import { defineRequest, replies } from './define';

const id = listSchema.shape.id;
const key = paperSchema.shape.key;

/** Reading lists and tags. */
export const listsRequests = {
  lists: defineRequest({ from: 'frame', data: z.object({}), reply: replies<ListSummary[]>() }),
  createList: defineRequest({
    from: 'frame',
    data: z.object({ name: listSchema.shape.name, colour: z.optional(colourSchema) }),
    reply: replies<ReadingList>(),
  }),
  changeList: defineRequest({
    from: 'extension',
    data: z.object({
      id,
      name: z.optional(listSchema.shape.name),
      colour: z.optional(colourSchema),
      order: z.optional(z.number()),
    }),
    reply: replies<ReadingList>(),
  }),
  /** Deletes the list, not its papers. */
  deleteList: defineRequest({ from: 'extension', data: z.object({ id }), reply: replies<null>() }),
  /** Puts the papers of a list at the end of another, and deletes it. */
  mergeLists: defineRequest({ from: 'extension', data: z.object({ from: id, into: id }), reply: replies<null>() }),
  restoreList: defineRequest({ from: 'extension', data: z.object({ id }), reply: replies<ReadingList>() }),
  removeFromList: defineRequest({ from: 'frame', data: z.object({ key, listId: id }), reply: replies<PaperState>() }),
  /** Puts the papers of a list into this order. */
  orderList: defineRequest({
    from: 'extension',
    data: z.object({ listId: id, keys: z.array(key).check(z.maxLength(100_000)) }),
    reply: replies<null>(),
  }),
  /** The reader's tags with how many papers carry each. */
  tags: defineRequest({ from: 'frame', data: z.object({}), reply: replies<{ tag: string; count: number }[]>() }),
  /** Renames a tag everywhere; renaming to one that exists merges the two. */
  renameTag: defineRequest({
    from: 'extension',
    data: z.object({ from: tagSchema, to: tagSchema }),
    reply: replies<null>(),
  }),
} as const;
