import { expect, test } from './fixtures';

const digest = 'https://huggingface.co/papers';
const sample = { file: 'test/fixtures/sample/digest.html' };
const firstSave = 'papergloss-entry >>> button.save';
const visible = { visible: true }; // else the wait hears of changes outside of shadow roots alone

test('the sample digest is annotated and a saved paper is there after the browser was killed', async ({ app }) => {
  app.servePage(digest, sample);
  const page = await app.openPage(digest);
  await page.waitForFunction(() => document.querySelectorAll('papergloss-entry').length === 26);
  expect(app.refused.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
  await page.locator(firstSave).click();
  await page.waitForSelector(`${firstSave}[data-status="to-read"]`, visible);
  await app.kill();
  await app.reopen();
  const again = await app.openPage(digest);
  await again.waitForSelector(`${firstSave}[data-status="to-read"]`, visible);
});

test('the popup says what the page in the tab is', async ({ app }) => {
  app.servePage(digest, sample);
  const page = await app.openPage(digest);
  await page.waitForFunction(() => document.querySelectorAll('papergloss-entry').length === 26);
  const popup = await app.openPopup(page);
  await popup.waitForSelector('::-p-text(26 papers)');
});
