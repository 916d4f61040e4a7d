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

/** Sends many requests of one kind, one after the other, in one go. */
async function askEach<Name extends RequestName>(page: Page, type: Name, all: readonly Request<Name>[]): Promise<void> {
  const messages = JSON.stringify(all.map((data) => ({ id: 1, type, data, timestamp: 0 })));
  await page.evaluate(`(async () => {
    for (const message of ${messages}) await chrome.runtime.sendMessage(message);
  })()`);
}

/** Saves papers numbered from 0, the last of which is then the newest. */
export async function savePapers(page: Page, count: number, over: Partial<Paper> = {}): Promise<void> {
  const papers = Array.from({ length: count }, (_, number) => paperNumber(number, over));
  await askEach(
    page,
    'save',
    papers.map((paper) => ({ paper })),
  );
}
