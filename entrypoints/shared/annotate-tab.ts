import { browser, type ContentScriptContext } from '#imports';
import { request } from '../../lib/messages/client';
import { startPage } from '../../lib/page/start';
import type { Site } from '../../lib/sites/site';

/** Milliseconds between looks whether the extension is still there: a page is not told when it is switched off. */
const heartbeat = 1000;

/** Annotates the page, as one of these sites where its address is theirs, else one that the script for any page knows, until the context is invalidated. */
export async function annotateTab(ctx: ContentScriptContext, sites: readonly Site[]): Promise<void> {
  ctx.setInterval(() => {}, heartbeat);
  const page = await startPage(sites, browser.storage.local, request, ctx, browser.runtime.getURL('/frame.html'));
  if (!page) return;
  const answer = (message: unknown, _: unknown, reply: (answer: unknown) => void): boolean => {
    const answered = page.answer(message);
    void answered?.then(reply);
    return answered !== undefined; // keeps the channel open until the answer is there
  };
  browser.runtime.onMessage.addListener(answer);
  browser.storage.local.onChanged.addListener(page.stored);
  ctx.addEventListener(window, 'wxt:locationchange', page.moved);
  ctx.addEventListener(window, 'pageshow', page.shown);
  ctx.onInvalidated(() => {
    // Gone with the extension where it was switched off; still there where a newer script takes over.
    if (!browser.runtime?.id) return;
    browser.runtime.onMessage.removeListener(answer);
    browser.storage.local.onChanged.removeListener(page.stored);
  });
}
