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
        : 'Papergloss was updated or switched off. Reload this page.',
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

/** How often a request is made again, and after how many milliseconds the first time; then after twice as many. */
const tries = 5;
const firstWait = 100;

/**
 * Asks as `request` does, and again where the background was stopped over it: for work that goes on over its stopping, with requests
 * that may come twice.
 */
export async function requestAgain<Name extends RequestName>(name: Name, data: Request<Name>): Promise<Reply<Name>> {
  for (let attempt = 0; ; attempt++) {
    const reply = await request(name, data);
    if (reply.ok || reply.error.code !== 'disconnected' || attempt === tries) return reply;
    await new Promise((resolve) => setTimeout(resolve, firstWait * 2 ** attempt));
  }
}
