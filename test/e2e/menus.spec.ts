import type { Page } from '@playwright/test';
import type { ExtensionChromium } from '../../scripts/browser/chromium';
import { ask } from './support/ask';
import { digestPage, digestUrl, paperOf, papers } from './support/digest-page';
import { expect, test } from './support/fixtures';

/** Allows the right-click menu in the settings, as a person does. */
async function allowMenu(library: Page): Promise<void> {
  await library.getByRole('button', { name: 'Settings' }).click();
  await library.getByRole('checkbox', { name: 'Right-click menu' }).check();
  await expect(library.getByRole('checkbox', { name: 'Right-click menu' })).toBeChecked();
}

/** Headless browsers draw no menu: this hands the background what a click in it would. */
async function choose(app: ExtensionChromium, id: string, on: Page, info: Record<string, string>): Promise<void> {
  const [worker] = app.context.serviceWorkers();
  await on.bringToFront();
  await worker?.evaluate(
    `(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.contextMenus.onClicked.dispatch(${JSON.stringify({ menuItemId: id, pageUrl: on.url(), ...info })}, tab);
    })()`,
  );
}

test.describe('Right-click menu', () => {
  test('saves a linked paper with the words of its link, and a selection as a note on its entry', async ({ app }) => {
    const library = await app.openExtensionPage('library.html');
    await allowMenu(library);
    const link = 'https://arxiv.org/abs/2402.54321';
    const html = digestPage(papers(3)).replace(
      '</main>',
      `<a href="${link}">A paper that is only linked here</a></main>`,
    );
    app.servePage(digestUrl, { html });
    const page = await app.openPage(digestUrl);
    await expect(page.locator('papergloss-entry')).toHaveCount(3);
    await choose(app, 'save-link', page, { linkUrl: link });
    await expect
      .poll(async () =>
        (await ask(library, 'find', { offset: 0, limit: 5 })).rows.map(({ paper }) => [paper.key, paper.title]),
      )
      .toEqual([['arxiv:2402.54321', 'A paper that is only linked here']]);

    await page.locator('article').nth(1).locator('p').selectText();
    await choose(app, 'note-selection', page, { selectionText: 'We train a *mixture* of experts' });
    const { title } = paperOf(1);
    await expect
      .poll(async () => {
        const [record] = (await ask(library, 'records', { scope: { kind: 'all' } })).filter(
          ({ paper }) => paper.title === title,
        );
        return record?.notes.map(({ markdown }) => markdown);
      })
      .toEqual(['> We train a \\*mixture\\* of experts\n']);
  });
});
