import type { Page } from '@playwright/test';
import type { ExtensionChromium } from '../../../scripts/browser/chromium';
import { digestPage, digestUrl, paperOf, papers } from '../support/digest-page';
import { expect, test } from '../support/fixtures';
import { fillDisk, fillSettings, full, unkept } from '../support/full-disk';
import { entry, inFrame } from '../support/panels';

const note = (page: Page) => inFrame(entry(page)).locator('textarea').first();
const status = (page: Page) => inFrame(entry(page)).locator('.status').first();

async function openDigest(app: ExtensionChromium): Promise<Page> {
  app.servePage(digestUrl, { html: digestPage(papers(2)) });
  const page = await app.openPage(digestUrl);
  await expect(page.locator('papergloss-entry')).toHaveCount(2);
  return page;
}

test.describe('4. Keep, with a full disk', () => {
  test('a note stays on screen, says why in plain words, and is saved once there is room', async ({ app }) => {
    const page = await openDigest(app);
    const makeRoom = await fillDisk(app);
    await entry(page).locator('.note').click();
    await expect(note(page)).toBeFocused();
    await page.keyboard.type('typed on a full disk');
    await expect(status(page)).toHaveText(full);
    await page.keyboard.type(', and more');
    await expect(note(page)).toHaveValue('typed on a full disk, and more');
    await expect(note(page)).toBeFocused();
    await makeRoom();
    await expect(status(page)).toHaveText('Saved', { timeout: 30_000 }); // Each attempt waits twice as long.
    await page.reload();
    await expect(entry(page).locator('.row .note')).toHaveText('Note 1');
    await entry(page).locator('.note').click();
    await expect(note(page)).toHaveValue('typed on a full disk, and more');
  });

  test('a note of a closed tab comes back and is saved once there is room', async ({ app }) => {
    const page = await openDigest(app);
    const makeRoom = await fillDisk(app);
    await entry(page).locator('.note').click();
    await expect(note(page)).toBeFocused();
    await page.keyboard.type('typed and closed');
    await expect(status(page)).toHaveText(full);
    await page.close();
    await makeRoom();
    const again = await app.openPage(digestUrl);
    await entry(again).locator('.note').click();
    await expect(note(again)).toHaveValue('typed and closed');
    await expect(entry(again).locator('.row .note')).toHaveText('Note 1');
  });

  test('a note of a closed tab is shown in the library and the side panel too, and saved once there is room', async ({
    app,
  }) => {
    const page = await openDigest(app);
    await entry(page).locator('.save').click();
    await expect(entry(page).locator('.save')).toHaveText('To read');
    const makeRoom = await fillDisk(app);
    await entry(page).locator('.note').click();
    await expect(note(page)).toBeFocused();
    await page.keyboard.type('typed and closed');
    await expect(status(page)).toHaveText(full);
    await page.close();
    const again = await app.openPage(digestUrl);
    await expect(again.locator('papergloss-entry')).toHaveCount(2);
    const popup = await app.openPopup(again);
    const panel = await app.openExtensionPage(`sidepanel.html${new URL(popup.url()).search}`);
    await panel.getByRole('link', { name: paperOf(0).title }).click();
    await expect(panel.getByRole('textbox', { name: /^Note 1/ })).toHaveValue('typed and closed');
    await panel.close();
    const library = await app.openExtensionPage('library.html');
    await library.getByRole('link', { name: paperOf(0).title }).click();
    await expect(library.getByRole('textbox', { name: /^Note 1/ })).toHaveValue('typed and closed');
    await expect(library.getByRole('article').getByText(full)).toBeVisible();
    await makeRoom();
    await expect(entry(again).locator('.row .note')).toHaveText('Note 1', { timeout: 40_000 }); // Each attempt waits twice as long.
  });

  test('a save that failed says so at its button, and works at the next press', async ({ app }) => {
    const page = await openDigest(app);
    const makeRoom = await fillDisk(app);
    await entry(page).locator('.save').click();
    await expect(page.getByText(full).first()).toBeVisible();
    await expect(entry(page).locator('.save')).toHaveText('Save');
    await makeRoom();
    await entry(page).locator('.save').click();
    await expect(entry(page).locator('.save')).toHaveText('To read');
  });

  test('a setting or a rule that cannot be kept is not shown as kept, and what was typed stays', async ({ app }) => {
    const library = await app.openExtensionPage('library.html?settings');
    const arxiv = library.getByRole('checkbox', { name: 'arXiv', exact: true });
    await library.getByText(/^Known sites:/).click();
    const makeRoom = await fillSettings(library);
    await arxiv.click();
    await expect(library.getByText(unkept)).toBeVisible();
    await expect(arxiv).toBeChecked();
    await makeRoom();
    await arxiv.uncheck();
    await expect(library.getByText(/^Known sites:/)).toContainText(/(\d+) of (?!\1\b)/);

    const rules = await app.openExtensionPage('library.html?rules');
    await rules.getByRole('button', { name: 'New rule' }).click();
    await rules.getByLabel('Words or pattern').fill('attention');
    await rules.getByLabel('Tag', { exact: true }).fill('to read');
    const makeRoomForRules = await fillSettings(rules);
    await rules.getByRole('button', { name: 'Save rule' }).click();
    await expect(rules.getByText(unkept)).toBeVisible();
    await expect(rules.getByLabel('Words or pattern')).toHaveValue('attention');
    await makeRoomForRules();
    await rules.getByRole('button', { name: 'Save rule' }).click();
    await expect(rules.getByRole('checkbox', { name: /“attention”/ })).toBeChecked();
  });
});
