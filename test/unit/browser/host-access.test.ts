import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { followHostAccess } from '../../../lib/browser/host-access';
import { annotatedHostsItem } from '../../../lib/settings/settings';

const event = () => ({ addListener: vi.fn() });
const permissions = { onAdded: event(), onRemoved: event() };
const scripting = {
  getRegisteredContentScripts: vi.fn(),
  registerContentScripts: vi.fn(),
  unregisterContentScripts: vi.fn(),
};

/** Tells of access that the reader has given or taken, as the browser does. */
const say = ({ addListener }: ReturnType<typeof event>, origins: string[]): void => {
  for (const [listener] of addListener.mock.calls) listener({ origins });
};

beforeEach(() => {
  Object.assign(browser, { permissions, scripting });
  scripting.getRegisteredContentScripts.mockResolvedValue([]);
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Papergloss',
    version: '1.2.3',
    content_scripts: [
      { js: ['a.js'], matches: ['*://host.example/papers*'] },
      { js: ['b.js'], matches: ['*://other.example/*'] },
    ],
  });
});

test('a host that the reader allows gets the script of other pages, but where pages have their site’s own', async () => {
  followHostAccess();
  say(permissions.onAdded, ['*://host.example/*']);
  await vi.waitFor(() => expect(scripting.registerContentScripts).toHaveBeenCalled());
  expect(scripting.registerContentScripts).toHaveBeenCalledWith([
    expect.objectContaining({
      matches: ['*://host.example/*'],
      excludeMatches: ['*://host.example/papers*', '*://other.example/*'],
      js: ['any-page.js', 'content-scripts/page.js'],
    }),
  ]);
  expect(await annotatedHostsItem.getValue()).toEqual(['host.example']);
});
