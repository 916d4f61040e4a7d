import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Store } from '../store/store';
import { type Failure, type RequestName, requestSchemas } from './protocol';
import { answer, type Effects, type Sender } from './server';

const messageSchema = z.object({ papergloss: z.string(), data: z.unknown() });
const isRequestName = (name: string): name is RequestName => Object.hasOwn(requestSchemas, name);

/** Answers requests from pages, popup and library. Call it synchronously at start: a woken background must not miss the message. */
export function listen(store: Store, effects: Effects): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: unknown) => void) => {
    const { success, data } = messageSchema.safeParse(message);
    if (!success) return false; // not of ours
    const { papergloss: name } = data;
    if (!isRequestName(name)) {
      reply({ ok: false, error: unknownRequest(name) });
      return false;
    }
    void answer(store, effects, name, data.data, senderOf(sender)).then(reply);
    return true; // keeps the channel open until the answer is there
  });
}

const unknownRequest = (name: string): Failure => ({
  code: 'bad-request',
  field: 'papergloss',
  message: `There is no request “${name.slice(0, 50)}”.`,
});

function senderOf({ tab, url }: Browser.runtime.MessageSender): Sender {
  return {
    ownPage: url?.startsWith(browser.runtime.getURL('/')) ?? false,
    ...(tab?.id === undefined ? {} : { tabId: tab.id }),
  };
}
