import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type PageReplyValue, type PageSummary, pageReplies } from './page-replies';
import type { PageRequest, PageRequestName } from './page-requests';

const schemas: { [Name in PageRequestName]: z.ZodMiniType<PageReplyValue<Name>> } = pageReplies;

const answeredSchema = z.object({ ok: z.literal(true), value: z.unknown() });

async function send(tabId: number, papergloss: PageRequestName, data: object): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, { papergloss, data });
  } catch {
    return undefined; // no content script in this tab
  }
}

/** Asks the page in the tab; undefined where no content script answers, or not as expected. */
async function askPage<Name extends PageRequestName>(
  tabId: number,
  name: Name,
  data: PageRequest<Name>,
): Promise<PageReplyValue<Name> | undefined> {
  const reply = answeredSchema.safeParse(await send(tabId, name, data));
  return schemas[name].safeParse(reply.data?.value).data;
}

/** What the page in the tab is; undefined where no content script answers, or not as expected. */
export const describePage = (tabId: number): Promise<PageSummary | undefined> => askPage(tabId, 'describePage', {});

/** Scrolls the page to the paper's entry; false where it is not there. */
export const showEntry = async (tabId: number, key: string): Promise<boolean> =>
  (await askPage(tabId, 'showEntry', { key })) ?? false;

/** Ids of the highlights that are looked for on the page in the tab and not found. */
export const missingHighlights = async (tabId: number): Promise<readonly string[]> =>
  (await askPage(tabId, 'missingHighlights', {})) ?? [];

/** The key of the entry that holds the selected words; undefined where none does. */
export const selectedKey = async (tabId: number): Promise<string | undefined> =>
  (await askPage(tabId, 'selectedEntry', {})) || undefined;

/** Opens again what was open at an entry of the page in the tab; false where that is not there yet. */
export const openAgain = async (tabId: number, frame: PageRequest<'openAgain'>): Promise<boolean> =>
  (await askPage(tabId, 'openAgain', frame)) ?? false;

/** Annotates the page in the tab or leaves it alone, for as long as it stays loaded. */
export const annotatePage = async (tabId: number, on: boolean): Promise<boolean> =>
  (await askPage(tabId, 'annotatePage', { on })) ?? false;
