import { expect, test } from './fixtures';

const digest = 'https://huggingface.co/papers';
const sample = { file: 'test/fixtures/sample/digest.html' };

test('the sample digest is annotated, and no request leaves the browser', async ({ app }) => {
  app.servePage(digest, sample);
  const page = await app.openPage(digest);
  await expect(page.locator('papergloss-entry')).toHaveCount(26);
  await expect(page.locator('papergloss-entry .badge').first()).toBeAttached();
  expect(app.refused.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
});

test('a page of no known site is left alone until the toolbar button is pressed', async ({ app }) => {
  const url = 'https://reading-group.example/';
  const html = `<!doctype html><title>Reading group</title><h1>Next week</h1>
    <ul><li><a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need</a></li>
    <li><a href="https://arxiv.org/abs/1512.03385">Deep Residual Learning for Image Recognition</a></li></ul>`;
  app.servePage(url, { html });
  const page = await app.openPage(url);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  app.servePage(digest, sample);
  const known = await app.openPage(digest);
  await expect(known.locator('papergloss-entry')).toHaveCount(26); // Time enough for the other page, too.
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  await app.clickToolbarButton(page);
  await expect(page.locator('papergloss-entry')).toHaveCount(2);
});

test('the popup says what the page in the tab is', async ({ app }) => {
  app.servePage(digest, sample);
  const page = await app.openPage(digest);
  await expect(page.locator('papergloss-entry')).toHaveCount(26);
  const popup = await app.openPopup(page);
  await expect(popup.getByText('26 papers')).toBeVisible();
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
