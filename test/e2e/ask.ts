import type { Page } from '@playwright/test';
import type { Replies, Reply, Request, RequestName } from '../../lib/messages/protocol';
import type { Paper } from '../../lib/papers/schema';
import { paperNumber } from '../builders';

/** Sends a request to the background from one of the extension's own pages, in the form of @webext-core/messaging. */
export async function ask<Name extends RequestName>(
  page: Page,
  name: Name,
  data: Request<Name>,
): Promise<Replies[Name]> {
  const message = JSON.stringify({ id: 1, type: name, data, timestamp: 0 });
  const { res } = await page.evaluate<{ res: Reply<Name> }>(`chrome.runtime.sendMessage(${message})`);
  if (!res.ok) throw new Error(res.error.message);
  return res.value;
}

/** Saves papers numbered from 0, the last of which is then the newest. */
export async function savePapers(page: Page, count: number, over: Partial<Paper> = {}): Promise<void> {
  for (let number = 0; number < count; number++) await ask(page, 'save', { paper: paperNumber(number, over) });
}
