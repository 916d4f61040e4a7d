import * as z from 'zod/mini';
import { paperStateSchema } from '../papers/records';
import { arrivingPaperSchema } from '../papers/tidy/tidy';
import type { PageRequestName } from './page-requests';

const pageSummarySchema = z.object({
  url: z.string(),
  title: z.string(),
  site: z.optional(z.object({ id: z.string(), name: z.string() })),
  pageType: z.enum(['listing', 'search', 'paper', 'unknown']),
  papers: z.array(z.object({ paper: arrivingPaperSchema, state: paperStateSchema })).check(z.maxLength(5000)),
  /** The page is left alone: its site is switched off, or this page. */
  isOff: z.boolean(),
  /** A known address whose page could not be read as expected. */
  layoutChanged: z.boolean(),
  /** Which site's reader failed and where, in a line without anything of the page. */
  error: z.optional(z.string().check(z.maxLength(300))),
});

/** A page as the popup shows it. */
export type PageSummary = z.infer<typeof pageSummarySchema>;

/** What a page answers each request with. */
export const pageReplies = {
  describePage: pageSummarySchema,
  showEntry: z.boolean(),
  missingHighlights: z.array(z.string()).check(z.maxLength(100_000)),
  selectedEntry: z.string(),
  openAgain: z.boolean(),
  annotatePage: z.boolean(),
} as const satisfies Record<PageRequestName, z.ZodMiniType>;

/** What a page answers a request with. */
export type PageReplyValue<Name extends PageRequestName> = z.infer<(typeof pageReplies)[Name]>;
