import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { goOnInTabs } from '../../../lib/browser/open-tabs';
import { rememberFrame } from '../../../lib/messages/open-frames';

const known = '*://list.example/*';
const list = { id: 3, url: 'https://list.example/today' };
const frame = { tabId: 3, url: list.url, key: 'arxiv:2401.00001', kind: 'notes' } as const;

const executeScript = vi.fn();
const sendMessage = vi.fn();

/** Whether a page has the script already. */
let isThere = false;

beforeEach(async () => {
  isThere = false;
  await browser.storage.session.clear();
  executeScript.mockReset().mockImplementation(async ({ func }) => [{ result: func ? isThere : undefined }]);
  sendMessage.mockReset().mockResolvedValue({ ok: true, value: true });
  const query = async ({ url }: { url?: string[] }) => (url === undefined || url.includes(known) ? [list] : []);
  Object.assign(browser, { scripting: { executeScript } });
  Object.assign(browser.tabs, { query, sendMessage });
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Papergloss',
    version: '1.2.3',
    content_scripts: [{ js: ['content-scripts/a.js'], matches: [known] }],
  });
});

const brought = () => executeScript.mock.calls.flatMap(([{ files = [] }]) => files);

test('pages that were open before are annotated, and what was open in them opens again', async () => {
  rememberFrame(browser.storage.local, 'one').keep(frame);
  sendMessage
    .mockRejectedValueOnce(new Error('Receiving end does not exist.'))
    .mockResolvedValueOnce({ ok: true, value: false });
  await goOnInTabs();
  expect(brought()).toEqual(['/content-scripts/a.js']);
  const asked = { papergloss: 'openAgain', data: { key: frame.key, kind: 'notes' } };
  expect(sendMessage.mock.calls).toEqual([
    [3, asked],
    [3, asked],
    [3, asked],
  ]);
});

test('a background that was stopped for a while only leaves the pages alone', async () => {
  await goOnInTabs();
  expect(brought()).toHaveLength(1);
  await goOnInTabs();
  expect(brought()).toHaveLength(1);
});

test('a page that has the script, and one that has gone elsewhere, are left as they are', async () => {
  isThere = true;
  rememberFrame(browser.storage.local, 'one').keep({ ...frame, url: 'https://list.example/yesterday' });
  await goOnInTabs();
  expect(brought()).toEqual([]);
  expect(sendMessage).not.toHaveBeenCalled();
});
