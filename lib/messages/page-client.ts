import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { paperStateSchema } from '../papers/records';
import { paperSchema } from '../papers/schema';
import type { PageReplies, PageRequestName, PageSummary } from './protocol';

const pageSummarySchema = z.object({
  url: z.string(),
  title: z.string(),
  site: z.optional(z.object({ id: z.string(), name: z.string() })),
  pageType: z.enum(['listing', 'search', 'paper', 'unknown']),
  papers: z.array(z.object({ paper: paperSchema, state: paperStateSchema })).check(z.maxLength(5000)),
  layoutChanged: z.boolean(),
  error: z.optional(z.string().check(z.maxLength(300))),
});

async function askTab(tabId: number, papergloss: PageRequestName, data: object): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, { papergloss, data });
  } catch {
    return undefined; // no content script in this tab
  }
}

/** What the page in the tab is; undefined where no content script answers, or not as expected. */
export async function describePage(tabId: number): Promise<PageSummary | undefined> {
  const reply = pageSummarySchema.safeParse(await askTab(tabId, 'describePage', {}));
  return reply.success ? reply.data : undefined;
}

/** Scrolls the page to the paper's entry; false where it is not there. */
export async function showEntry(tabId: number, key: string): Promise<PageReplies['showEntry']> {
  return (await askTab(tabId, 'showEntry', { key })) === true;
}

const idsSchema = z.array(z.string()).check(z.maxLength(100_000));

/** Ids of the highlights that are looked for on the page in the tab and not found. */
export async function missingHighlights(tabId: number): Promise<PageReplies['missingHighlights']> {
  const ids = idsSchema.safeParse(await askTab(tabId, 'missingHighlights', {}));
  return ids.success ? ids.data : [];
}

/** The key of the entry that holds the selected words; undefined where none does. */
export async function selectedKey(tabId: number): Promise<string | undefined> {
  const key = await askTab(tabId, 'selectedEntry', {});
  return typeof key === 'string' && key !== '' ? key : undefined;
}
