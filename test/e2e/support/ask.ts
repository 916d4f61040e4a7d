import { expect, type Page } from '@playwright/test';
import type { Reply, ReplyValue, Request, RequestName } from '../../../lib/messages/protocol';
import { refOf } from '../../../lib/papers/names';
import type { Paper } from '../../../lib/papers/schema';
import { paperNumber } from '../../builders';
import { type MadeUpPaper, savedPaper } from './digest-page';

/** Sends a request to the background from one of the extension's own pages. */
export async function ask<Name extends RequestName>(
  page: Page,
  name: Name,
  data: Request<Name>,
): Promise<ReplyValue<Name>> {
  const message = JSON.stringify({ papergloss: name, data });
  const reply = await page.evaluate<Reply<Name>>(`chrome.runtime.sendMessage(${message})`);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

/** Waits until papers of a digest count as seen, as they do after a second on screen. */
export const expectSeen = (page: Page, papers: readonly MadeUpPaper[]): Promise<void> =>
  expect
    .poll(async () => {
      const states = await ask(page, 'lookup', { refs: papers.map((paper) => refOf(savedPaper(paper))) });
      return states.every(({ seen }) => seen !== undefined);
    })
    .toBe(true);

/** Sends many requests of one kind, one after the other, in one go. */
async function askEach<Name extends RequestName>(page: Page, name: Name, all: readonly Request<Name>[]): Promise<void> {
  const messages = JSON.stringify(all.map((data) => ({ papergloss: name, data })));
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
