import * as z from 'zod/mini';

/** What can stand open at an entry, in words by which another script can open it again. */
export const frameKinds = ['notes', 'tags', 'saved', 'correct'] as const;

/**
 * What the popup, the side panel and the background ask of a page's content script. What it answers with is in
 * `page-replies.ts`: those schemas are for the side that reads them, and would weigh in every page.
 */
export const pageRequests = {
  /** What this page is. */
  describePage: z.object({}),
  /** Scrolls to the entry and focuses its save button; false where it is not there. */
  showEntry: z.object({ key: z.string() }),
  /** Ids of the highlights that are looked for on this page and not found. */
  missingHighlights: z.object({}),
  /** Key of the entry in which the reader has selected words; empty where the selection is in none. */
  selectedEntry: z.object({}),
  /** Opens again what was open at an entry when the extension was updated; false where the entry is not there yet. */
  openAgain: z.object({ key: z.string(), kind: z.enum(frameKinds), span: z.optional(z.string()) }),
  /** Annotates the page or leaves it alone, until it is loaded again or the settings say otherwise. */
  annotatePage: z.object({ on: z.boolean() }),
} as const;

export type PageRequestName = keyof typeof pageRequests;
/** What a request to a page takes. */
export type PageRequest<Name extends PageRequestName> = z.infer<(typeof pageRequests)[Name]>;
