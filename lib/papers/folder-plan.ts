import * as z from 'zod/mini';

/** What of the library the folder holds, and how it is written. */
export const planSchema = z.object({
  scope: z.union([
    z.object({ kind: z.literal('all') }),
    z.object({ kind: z.literal('list'), id: z.string().check(z.maxLength(200)) }),
  ]),
  /** The id of the template. */
  template: z.string().check(z.maxLength(100)),
  /** Whether what changes is written without being asked for. */
  auto: z.boolean(),
});
export type FolderPlan = z.infer<typeof planSchema>;

/** What is written where nothing else was chosen. */
export const usualPlan: FolderPlan = { scope: { kind: 'all' }, template: 'plain', auto: true };

/** How the folder is, as it was last written. */
export interface FolderStatus {
  at?: number;
  /** Whether changes wait until the reader lets the browser write there again. */
  waits: boolean;
  /** What went wrong, in words. */
  trouble?: string;
}
