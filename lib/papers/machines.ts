import * as z from 'zod/mini';

/** Where the files are by which machines keep in step: a folder at a WebDAV server, or one of this computer. */
export const placeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('webdav'),
    url: z.string().check(z.regex(/^https?:\/\/.+\/$/), z.maxLength(2000)),
    user: z.string().check(z.maxLength(500)),
    password: z.string().check(z.maxLength(1000)),
  }),
  z.object({ kind: z.literal('folder'), name: z.string().check(z.maxLength(500)) }),
]);
export type SyncPlace = z.infer<typeof placeSchema>;

/** How many come to this machine, how many go to the others, and how many are on both. */
export interface Exchange {
  come: number;
  go: number;
  both: number;
}

/** What joining a library would do. */
export interface Preview {
  papers: Exchange;
  notes: Exchange;
  lists: Exchange;
  /** Papers, notes and lists of this machine that were taken away elsewhere since they were last changed here. */
  leave: number;
}

/** What is at a place before joining. */
export interface Found {
  /** Nothing yet; a library that this passphrase opens; one that needs a passphrase. */
  kind: 'nothing' | 'library' | 'locked';
  preview?: Preview | undefined;
}

/** A device that has the library. */
export interface SyncDevice {
  id: string;
  name: string;
  /** When it last wrote. */
  at: number;
  /** Whether it is this one. */
  self: boolean;
}

/** How the library is in step with other machines. */
export interface SyncStatus {
  state: 'off' | 'working' | 'fine' | 'trouble';
  /** The place, as the reader knows it. */
  place?: string | undefined;
  /** The host that access was given to for it, as an origin. */
  origin?: string | undefined;
  locked?: boolean | undefined;
  /** When it was last in step. */
  at?: number | undefined;
  /** What is wrong and what to do. */
  trouble?: string | undefined;
  /** Whether the browser has to be asked for access again. */
  needsAccess?: boolean | undefined;
  /** What was seen at the place that the reader should know of. */
  notices?: readonly string[] | undefined;
  devices?: readonly SyncDevice[] | undefined;
  /** When the library was erased everywhere, while that can be undone. */
  erasedAt?: number | undefined;
}
