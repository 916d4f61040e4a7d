import { type Browser, browser } from 'wxt/browser';
import type { Store } from '../store/store';
import type { Effects, Sender } from './handlers/handler';
import { isNameIn, messageSchema, refuseUnknown } from './message';
import { requests } from './protocol';
import { answer } from './server';

/**
 * A background from which nothing is heard for half a minute is stopped, though it may be at work for a page that was
 * closed; calls to the browser count as something heard.
 */
const awakeEvery = 20_000;
const stayAwake = () => void browser.runtime.getPlatformInfo();

/** Answers requests from pages, popup and library. Call it synchronously at start: a woken background must not miss the message. */
export function listen(store: Store, effects: Effects): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: unknown) => void) => {
    const { success, data } = messageSchema.safeParse(message);
    if (!success || sender.id !== browser.runtime.id) return false; // not of ours
    const { papergloss: name } = data;
    if (!isNameIn(requests, name)) {
      reply(refuseUnknown(name));
      return false;
    }
    const beat = setInterval(stayAwake, awakeEvery);
    void answer(store, effects, name, data.data, senderOf(sender))
      .then(reply)
      .finally(() => clearInterval(beat));
    return true; // keeps the channel open until the answer is there
  });
}

/**
 * Who has sent a message. A tab says nothing, since the library is in one too: what tells our own pages from content
 * scripts is the frame's address, and its origin, which the address of an empty or sandboxed frame does not show.
 */
function senderOf({ tab, url, origin, frameId }: Browser.runtime.MessageSender): Sender {
  const own = browser.runtime.getURL('/');
  // It stands in the background's own document, where that has one, and no page can show it.
  const isHidden = tab === undefined && url === browser.runtime.getURL('/exporter.html');
  return {
    ownPage: url?.startsWith(own) === true && (origin === undefined || `${origin}/` === own),
    ...(frameId && !isHidden ? { frameId } : {}),
    ...(url === undefined ? {} : { url }),
    ...(tab?.id === undefined ? {} : { tabId: tab.id }),
  };
}
