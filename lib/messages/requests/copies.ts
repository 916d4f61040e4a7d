import * as z from 'zod/mini';
import type { Erased } from '../../copies/erase';
import type { FilePreview, MadeCopy, Restored } from '../../copies/work';
import { listSchema } from '../../papers/records';
import { defineRequest, replies } from './define';

const file = z.object({ id: listSchema.shape.id, choice: z.enum(['merge', 'replace']) });

/** Copies of the library, and files that come into it. The files themselves lie where `lib/copies/files.ts` keeps them. */
export const copiesRequests = {
  /** Makes a copy of the whole library. */
  makeCopy: defineRequest({ from: 'extension', data: z.object({}), reply: replies<MadeCopy>() }),
  /** What bringing a file in would do. Nothing is changed. */
  tryFile: defineRequest({ from: 'extension', data: file, reply: replies<FilePreview>() }),
  /** Brings a file in, beside what is there or in its place. */
  restoreFile: defineRequest({ from: 'extension', data: file, reply: replies<Restored>() }),
  /** Takes everything away in this browser. Whoever asks has typed the word. */
  eraseLibrary: defineRequest({
    from: 'extension',
    data: z.object({ typed: z.literal('erase'), keepCopy: z.boolean() }),
    reply: replies<Erased>(),
  }),
} as const;
