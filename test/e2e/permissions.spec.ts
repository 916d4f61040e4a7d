import type { Page } from '@playwright/test';
import { paperNumber } from '../builders';
import { answerOf } from '../stand-in/interfaces';
import { ask } from './support/ask';
import { digestPage, digestUrl, papers } from './support/digest-page';
import { expect, test } from './support/fixtures';
import { readingGroup } from './support/reading-group';

/** The browser's question is no part of a page: from now on this page's questions are answered with no, and counted. */
const refuse = (page: Page): Promise<void> =>
  page.evaluate(`void (chrome.permissions.request = async (asked) => {
    (window.asked ??= []).push(...(asked.origins ?? asked.permissions));
    return false;
  })`);
const askedFor = (page: Page) => page.evaluate<string[]>('window.asked ?? []');
const given = (page: Page) =>
  page.evaluate<string[]>(
    'chrome.permissions.getAll().then(({ origins, permissions }) => [...origins, ...permissions].sort())',
  );

test.describe('What is asked for when it is first used, and refused, changes nothing, and is told of:', () => {
  test('one more site', async ({ app }) => {
    app.servePage(readingGroup.url, readingGroup);
    const page = await app.openPage(readingGroup.url);
    await app.clickToolbarButton(page);
    await expect(page.locator('papergloss-entry')).toHaveCount(2);
    const popup = await app.openPopup(page);
    const before = await given(popup);
    await refuse(popup);
    const always = popup.getByRole('checkbox', { name: 'Always annotate reading-group.example' });
    await always.click();
    await expect(
      popup.getByText(/^Without the permission, reading-group\.example is annotated on request/),
    ).toBeVisible();
    await expect(always).not.toBeChecked();
    expect(await askedFor(popup)).toEqual([readingGroup.origin]);
    expect(await given(popup)).toEqual(before);
  });

  test('an interface that gives abstracts', async ({ app }) => {
    const asked: string[] = [];
    app.answerRequests((url, body) => {
      const answer = answerOf(url, body, []);
      if (answer) asked.push(url);
      return answer;
    });
    const [first] = papers(1);
    app.servePage(digestUrl, { html: digestPage(first ? [{ ...first, abstract: '' }] : []) });
    const popup = await app.openPopup(await app.openPage(digestUrl));
    await refuse(popup);
    await popup.getByRole('button', { name: 'Read the abstracts of this page…' }).click();
    for (const name of [/^arXiv/, /^Semantic Scholar/])
      await popup.getByRole('checkbox', { name }).setChecked(String(name).includes('Scholar'));
    await popup.getByRole('checkbox', { name: /^Always on/ }).check();
    await popup.getByRole('button', { name: 'Read', exact: true }).click();
    await expect(popup.getByText(/^Without the permission nothing is asked for/)).toBeVisible();
    expect(await askedFor(popup)).toEqual(['https://api.semanticscholar.org/*']);
    const library = await app.openExtensionPage('library.html?settings');
    await expect(library.getByText(/^Nobody is asked\./)).toBeVisible();
    await expect(library.getByRole('button', { name: /^Stop (?:asking|reading)/ })).toHaveCount(0);
    expect(asked).toEqual([]);
  });

  test('the Zotero of this machine', async ({ app }) => {
    const library = await app.openExtensionPage('library.html');
    await ask(library, 'save', { paper: paperNumber(1) });
    await library.reload();
    await refuse(library);
    await library.getByRole('button', { name: 'Export' }).click();
    const dialog = library.getByRole('dialog', { name: 'Export' });
    await dialog.getByText('To Zotero', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Save to Zotero' }).click();
    await expect(library.getByText(/^Nothing was sent: Papergloss may not reach Zotero/)).toBeVisible();
    expect(await askedFor(library)).toEqual(['http://127.0.0.1/*']);
    expect(app.refused).toEqual([]);
  });

  test('the right-click menu, which is given back in the settings where it was allowed', async ({ app }) => {
    const library = await app.openExtensionPage('library.html?settings');
    const menu = library.getByRole('checkbox', { name: 'Right-click menu' });
    expect(await given(library), 'not there before it is asked for').not.toContain('contextMenus');
    await menu.check();
    await expect.poll(() => given(library)).toContain('contextMenus');
    await menu.uncheck();
    await expect.poll(() => given(library)).not.toContain('contextMenus');
    await refuse(library);
    await menu.click();
    await expect.poll(() => askedFor(library)).toEqual(['contextMenus']);
    await expect(menu).not.toBeChecked();
    expect(await given(library)).not.toContain('contextMenus');
  });
});
