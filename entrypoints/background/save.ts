import { type Browser, browser } from '#imports';
import type { Failure, Reply, Request, RequestName } from '../../lib/messages/protocol';
import { toldBy } from '../../lib/tab/told';

/** Asks the store from inside the background, through the same checks as a message. */
export type Ask = <Name extends RequestName>(name: Name, data: Request<Name>) => Promise<Reply<Name>>;

/** Milliseconds for which the toolbar button tells. */
const shown = 2500;

/** Tells by the toolbar button that something was saved, or why not. */
export async function tell(
  { id }: Browser.tabs.Tab,
  reply: { ok: true } | { ok: false; error: Failure },
): Promise<void> {
  const action = browser.action ?? browser.browserAction;
  const target = id === undefined ? {} : { tabId: id };
  const { color, text, title } = toldBy(reply);
  await action.setBadgeBackgroundColor({ ...target, color });
  await action.setBadgeText({ ...target, text });
  await action.setTitle({ ...target, title });
  setTimeout(() => {
    void action.setBadgeText({ ...target, text: '' }).catch(() => {}); // the tab may be gone
  }, shown);
}
