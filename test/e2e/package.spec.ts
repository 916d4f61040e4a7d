import type { Page } from '@playwright/test';
import { ask } from './support/ask';
import { expect, test } from './support/fixtures';
import { inFrame } from './support/panels';
import { readingGroup } from './support/reading-group';

const digest = 'https://huggingface.co/papers';
const sample = { file: 'test/fixtures/sample/digest.html' };

test('a session of browsing, saving, a note and an export sends no request out of the browser', async ({ app }) => {
  const asked: string[] = [];
  const isElsewhere = (url: string) => /^(?:https?|wss?):/.test(url) && url !== digest;
  app.context.on('request', (request) => isElsewhere(request.url()) && asked.push(request.url()));
  app.servePage(digest, sample);
  const page = await app.openPage(digest);
  const first = page.locator('papergloss-entry').first();
  await expect(page.locator('papergloss-entry')).toHaveCount(26);
  await expect(page.locator('papergloss-entry .badge').first()).toBeAttached();
  await first.locator('.save').click();
  await expect(first.locator('.save')).toHaveText('To read');
  await first.locator('.note').click();
  await inFrame(first).locator('textarea').first().fill('Typed while nothing leaves');
  await expect(inFrame(first).locator('.status').first()).toHaveText('Saved');
  const popup = await app.openPopup(page);
  await expect(popup.getByText('26 papers')).toBeVisible();
  const library = await app.openExtensionPage('library.html');
  await library.getByRole('button', { name: 'Export' }).click();
  const saved = library.waitForEvent('download');
  await library.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Save file' }).click();
  await saved;
  expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
  expect(app.refused.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
});

test('a page of no known site is left alone until the toolbar button is pressed', async ({ app }) => {
  app.servePage(readingGroup.url, readingGroup);
  const page = await app.openPage(readingGroup.url);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  app.servePage(digest, sample);
  const known = await app.openPage(digest);
  await expect(known.locator('papergloss-entry')).toHaveCount(26); // Time enough for the other page, too.
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  await app.clickToolbarButton(page);
  await expect(page.locator('papergloss-entry')).toHaveCount(2);
});

/** Sends a request from the content script's own world, as a page's process that was taken over could. */
async function askFromContentScript(page: Page, papergloss: string, data: object): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const world = new Promise<number>((found) =>
    session.on('Runtime.executionContextCreated', ({ context: { id, name } }) => {
      if (name === 'Papergloss') found(id);
    }),
  );
  await session.send('Runtime.enable');
  const { result } = await session.send('Runtime.evaluate', {
    contextId: await world,
    expression: `chrome.runtime.sendMessage(${JSON.stringify({ papergloss, data })})`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

test('a content script may ask about its papers, not for the whole library; a page of ours may', async ({ app }) => {
  app.servePage(digest, sample);
  const page = await app.openPage(digest);
  await expect(page.locator('papergloss-entry')).toHaveCount(26);
  expect(await askFromContentScript(page, 'lookup', { refs: [] })).toEqual({ ok: true, value: [] });
  const everything = { scope: { kind: 'all' } } as const;
  expect(await askFromContentScript(page, 'records', everything)).toMatchObject({
    ok: false,
    error: { code: 'bad-request', field: 'records' },
  });
  const popup = await app.openPopup(page);
  expect(await ask(popup, 'records', everything)).toEqual([]);
});

test('what was saved is there after the browser was killed', async ({ app }) => {
  app.servePage(digest, sample);
  const page = await app.openPage(digest);
  const row = page.locator('papergloss-entry').first();
  await row.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(row.getByRole('button', { name: /^To read/ })).toBeVisible();
  await app.stopBackground();
  await app.kill();
  await app.reopen();
  const again = await app.openPage(digest);
  await expect(
    again
      .locator('papergloss-entry')
      .first()
      .getByRole('button', { name: /^To read/ }),
  ).toBeVisible();
});
