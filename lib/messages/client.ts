import { browser } from 'wxt/browser';
import type { Reply, Request, RequestName } from './protocol';

const disconnected = {
  ok: false,
  error: {
    code: 'disconnected',
    message: 'Papergloss was updated or switched off while this page was open. Reload the page to go on.',
  },
} as const;

/**
 * Asks the background. Never throws: a background that is gone, because the extension was updated or switched off,
 * answers with the code `disconnected`.
 */
export async function request<Name extends RequestName>(name: Name, data: Request<Name>): Promise<Reply<Name>> {
  try {
    return (
      (await browser.runtime.sendMessage<object, Reply<Name> | undefined>({ papergloss: name, data })) ?? disconnected
    );
  } catch {
    return disconnected;
  }
}
