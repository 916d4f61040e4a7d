import { browser } from 'wxt/browser';

const regular = 'sync';
const minutes = 15;
const soon = 'sync-again';
/** Browsers ring no earlier. */
const soonest = 30_000;

/** Rings every quarter of an hour, or no more. */
export function ringRegularly(on: boolean): void {
  if (on) void browser.alarms.create(regular, { periodInMinutes: minutes });
  else for (const name of [regular, soon]) void browser.alarms.clear(name);
}

/** Rings once after so many milliseconds. */
export const ringOnce = (wait: number): void =>
  void browser.alarms.create(soon, { delayInMinutes: Math.max(wait, soonest) / 60_000 });

/** Calls back as it rings. Call it synchronously at start: a woken background must not miss it. */
export const onRing = (callback: () => void): void =>
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === regular || name === soon) callback();
  });
