import type { Store } from '../store/database';
import { type RequestName, requestSchemas } from './protocol';
import { answer, type Effects, type Sender } from './server';
import { onMessage } from './transport';

/** Registers a listener for every request. Call it synchronously at start: a woken background must not miss the message. */
export function listen(store: Store, effects: Effects, ownOrigin: string): void {
  const listenTo = (name: RequestName): void => {
    onMessage(name, ({ data, sender }) => answer(store, effects, name, data, senderOf(sender, ownOrigin)));
  };
  for (const name of requestNames) listenTo(name);
}

const isRequestName = (name: string): name is RequestName => name in requestSchemas;
const requestNames = Object.keys(requestSchemas).filter(isRequestName);

function senderOf(
  { tab, url }: { tab?: { id?: number | undefined } | undefined; url?: string | undefined },
  ownOrigin: string,
): Sender {
  return {
    ownPage: url?.startsWith(ownOrigin) ?? false,
    ...(tab?.id === undefined ? {} : { tabId: tab.id }),
  };
}
