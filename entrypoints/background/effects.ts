import { browser } from '#imports';
import { Allowance } from '../../lib/messages/allowance';
import { FrameGrants, memoryArea } from '../../lib/messages/frame-grants';
import type { Effects } from '../../lib/messages/handlers/handler';
import type { Revision } from '../../lib/messages/revision';
import { readRowLook } from '../../lib/settings/look';
import { tabEffects } from './tab-effects';

const allowance = new Allowance(Date.now);
// Firefox has no such area for this kind of extension; there the background is never stopped.
const session: typeof browser.storage.session | undefined = browser.storage.session;

/** Tells every open page of ours which papers changed. */
export function tellChanged(keys: readonly string[]): void {
  const revision: Revision = { count: Date.now(), keys: [...keys] };
  void browser.storage.local.set({ revision });
}

/** What requests do beside the store; `told` and then `after` are called after each change that somebody asked for. */
export const createEffects = (
  sync: NonNullable<Effects['sync']>,
  told: Effects['changed'],
  after: () => void,
): Effects => ({
  ...tabEffects,
  changed(keys) {
    told(keys);
    after();
  },
  allows: ({ url }, data) => allowance.take(url, data),
  frames: new FrameGrants(session ?? memoryArea(), Date.now),
  sync,
  look: readRowLook,
});
