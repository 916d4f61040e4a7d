import * as z from 'zod/mini';
import type { FolderReport } from '../../folder/write-folder';
import { planSchema } from '../../papers/folder-plan';
import { defineRequest, replies } from './define';

/** The folder of notes that is kept up to date. */
export const folderRequests = {
  /** Writes the papers of the plan to the chosen folder, as far as they changed; with `over` also where the reader changed our part. */
  writeFolder: defineRequest({
    from: 'extension',
    data: z.object({ plan: planSchema, over: z.boolean() }),
    reply: replies<FolderReport>(),
  }),
  /** Writes what waits, now that the reader has let the browser write again. */
  folderAllowed: defineRequest({ from: 'extension', data: z.object({}), reply: replies<null>() }),
} as const;
