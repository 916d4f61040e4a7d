import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onRing, ringOnce, ringRegularly } from '../../../lib/browser/alarms';
import { allowServer, forbidServer } from '../../../lib/browser/server-access';

const permissions = { request: vi.fn(), remove: vi.fn() };

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(browser, { permissions });
  permissions.request.mockResolvedValue(true);
  permissions.remove.mockResolvedValue(true);
});

test('the background is woken each quarter of an hour, and once after a failure, but not after leaving', async () => {
  const rung = vi.fn();
  onRing(rung);
  ringRegularly(true);
  ringOnce(1000);
  ringOnce(120_000);
  const all = await browser.alarms.getAll();
  expect(all.map(({ name, periodInMinutes }) => [name, periodInMinutes])).toEqual([
    ['sync', 15],
    ['sync-again', undefined],
  ]);
  for (const alarm of [...all, { name: 'another', scheduledTime: 0, persistAcrossSessions: false }])
    await fakeBrowser.alarms.onAlarm.trigger(alarm);
  expect(rung).toHaveBeenCalledTimes(2);
  ringRegularly(false);
  await vi.waitFor(async () => expect(await browser.alarms.getAll()).toEqual([]));
});

test('access is asked for to the one server that was named, whatever its port, and given back just so', async () => {
  expect(await allowServer('https://cloud.example:8443/dav/me/')).toBe(true);
  expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://cloud.example/*'] });
  await forbidServer('https://cloud.example:8443');
  expect(permissions.remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://cloud.example/*'] });
  permissions.remove.mockRejectedValue(new Error('The manifest needs it.'));
  await expect(forbidServer('https://cloud.example')).resolves.toBeUndefined();
});
