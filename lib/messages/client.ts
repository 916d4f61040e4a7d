import { browser } from 'wxt/browser';
import type { Reply, Request, RequestName } from './protocol';

/** What is said where no answer came: the extension is gone from under the page, or its background was stopped over the request. */
const noAnswer = () =>
  ({
    ok: false,
    error: {
      code: 'disconnected',
      message: browser.runtime?.id
        ? 'Papergloss was stopped before it could answer. Try again.'
        : 'Papergloss was updated or switched off while this page was open. Reload the page to go on.',
    },
  }) as const;

/** Asks the background. Never throws: a background that is gone answers with the code `disconnected`. */
export async function request<Name extends RequestName>(name: Name, data: Request<Name>): Promise<Reply<Name>> {
  try {
    const reply = browser.runtime.sendMessage<object, Reply<Name> | undefined>({ papergloss: name, data });
    return (await reply) ?? noAnswer();
  } catch {
    return noAnswer();
  }
}
