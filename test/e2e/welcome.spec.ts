import { expectAccessible } from './support/accessible';
import { ask } from './support/ask';
import { expect, test } from './support/fixtures';

test('the page that opens at installation shows marks on a sample, keeps nothing, and is the help of the popup', async ({
  app,
}) => {
  const popup = await app.openPopup();
  const opened = app.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Help' }).click();
  const page = await opened;
  await expect(page).toHaveURL(app.pageUrl('welcome.html'));
  const marks = page.locator('papergloss-entry');
  await expect(marks).toHaveCount(3);
  await expect(marks.nth(0).locator('.badge').first()).toContainText('3.4×');
  await expect(marks.nth(2).locator('.badge').first()).toContainText('31.4 → 19.8 %');
  await marks.nth(1).locator('.badge').first().hover();
  await expect(marks.nth(1).getByRole('tooltip')).toContainText('than AlphaFold');
  await marks.first().locator('.save').click();
  await expect(marks.first().locator('.save')).toHaveText('To read');
  expect(await ask(page, 'records', { scope: { kind: 'all' } })).toEqual([]);
  await marks.first().locator('.note').click();
  const refusal = { hasText: 'Notes, lists and tags wait on real pages' };
  await expect(page.getByRole('alert').filter(refusal)).toBeVisible();
  await expect(page.getByRole('status').filter(refusal), 'said once').toHaveCount(0);
  await expect(marks.first().locator('[data-panel]')).toHaveCount(0);
  await expect(page.getByText('Next entry')).toBeVisible();
  await expectAccessible(page);
});

/** Notes the name of each element of ours that comes into the page, were it for a moment. */
const tellOurs = `window.ours = []; new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const { localName } of addedNodes)
    if (localName?.startsWith('papergloss')) window.ours.push(localName);
}).observe(document, { childList: true, subtree: true })`;

test('a known site is left alone, as a whole or on this page, and annotated again', async ({ app }) => {
  const { digestPage, digestUrl, papers } = await import('./support/digest-page');
  app.servePage(digestUrl, { html: digestPage(papers(2)) });
  const page = await app.openPage(digestUrl);
  const marks = page.locator('papergloss-entry');
  await expect(marks).toHaveCount(2);
  const popup = await app.openPopup(page);
  const where = popup.getByRole('combobox', { name: 'Where Papergloss works on Hugging Face Papers' });
  await where.selectOption('Not this page');
  await expect(popup.getByText('Papergloss leaves Hugging Face Papers alone.')).toBeVisible();
  await expect(page.locator('papergloss-entry, papergloss-layer')).toHaveCount(0);
  await page.reload();
  await expect(marks).toHaveCount(2);
  await popup.reload();
  await where.selectOption('Not this site');
  await expect(page.locator('papergloss-entry, papergloss-layer')).toHaveCount(0);
  await page.addInitScript(tellOurs);
  for (let visit = 0; visit < 3; visit += 1) {
    await page.reload();
    await page.waitForTimeout(300);
    expect(await page.evaluate('window.ours'), 'no room is kept, not even for a moment').toEqual([]);
  }
  await expectAccessible(popup);
  const settings = await app.openExtensionPage('library.html?settings');
  await settings.getByText(/^Known sites: \d+ of \d+ annotated$/).click();
  const box = settings.getByRole('checkbox', { name: 'Hugging Face Papers' });
  await expect(box).not.toBeChecked();
  await box.check();
  await expect(marks).toHaveCount(2);
  await expectAccessible(settings);
});
