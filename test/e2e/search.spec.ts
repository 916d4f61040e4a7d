import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { ask } from './support/ask';
import { expect, test } from './support/fixtures';
import { madeUp, saveMadeUp } from './support/many-papers';

/** How many papers the library has. */
const papers = 10_000;
const allOfThem = `${(papers + 3).toLocaleString('en')} papers`;
/** The three that are looked at: they come last, so that their numbers are read first. */
const thesis = [1, 2, 3].map((number) => madeUp(papers + number));
const [last, beforeLast] = [madeUp(papers - 1).title, madeUp(papers - 2).title];

/** One Tab stop in the grid, arrow keys, and focus stays while rows load. */
async function byKeyboard(library: Page): Promise<void> {
  await library.getByRole('button', { name: 'Skip to the papers' }).focus();
  await library.keyboard.press('Enter');
  const focused = library.locator(':focus');
  await expect(focused).toHaveRole('gridcell');
  await expect(focused).toContainText(last);
  await library.keyboard.press('End');
  await expect(focused).toContainText(madeUp(0).title);
  await library.keyboard.press('Home');
  await expect(focused).toContainText(last);
  await library.keyboard.press('ArrowDown');
  await library.keyboard.press('x');
  await expect(library.getByRole('row', { selected: true })).toContainText(beforeLast);
  await expectAccessible(library);
  await library.keyboard.press('x');
  await expect(library.getByRole('row', { selected: true })).toHaveCount(0);

  await library.mouse.wheel(0, 0);
  await library.getByRole('grid').hover();
  await library.mouse.wheel(0, 60_000);
  await expect(focused).toHaveRole('gridcell');
  await library.keyboard.press('ArrowUp');
  await expect(focused).toContainText(last);

  await library.keyboard.press('?');
  const keys = library.getByRole('dialog', { name: 'Keys and search' });
  await expect(keys).toContainText('Select the paper');
  await library.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);

  await library.keyboard.press('Tab');
  await expect(library.locator('[role=gridcell]:focus')).toHaveCount(0);
  await library.keyboard.press('Shift+Tab');
  await library.keyboard.press('Enter');
  await expect(library.getByRole('article', { name: last })).toBeVisible();
  await library.keyboard.press('Escape');
  await expect(library.getByRole('article', { name: last })).toHaveCount(0);
  await expect(focused).toContainText(last);
}

test('5. Library of ten thousand: by keyboard; search, facets, sorting and columns stand in the address', async ({
  app,
}) => {
  test.setTimeout(420_000);
  const library = await app.openExtensionPage('library.html');
  await saveMadeUp(library, papers);
  await expect(library.getByRole('main').getByRole('status')).toHaveText('10,000 papers');
  await byKeyboard(library);
  const list = await ask(library, 'createList', { name: 'Thesis' });
  for (const [index, paper] of thesis.entries())
    await ask(library, 'save', {
      paper,
      listId: list.id,
      tags: ['to read'],
      status: index === 0 ? 'read' : 'to-read',
    });
  const count = library.getByRole('main').getByRole('status');
  const search = library.getByRole('searchbox');
  const titles = library.getByRole('grid').getByRole('link');
  await expect(count).toHaveText(allOfThem);

  await search.fill('strauss tag:"to read" or list:thesis year:2017');
  await expect(count).toHaveText(/^\d{1,3} papers?$/, { timeout: 60_000 }); // the index is made
  await search.fill('list:thesis -status:read');
  await expect(count).toHaveText('2 papers');
  await search.fill('langauge list:thesis colour:red');
  await expect(library.getByText('“colour:” is no field')).toBeVisible();
  await search.fill('list:thesis');
  await expect(count).toHaveText('3 papers');
  await search.fill('list:thesis speedup>5.25');
  await expect(count).toHaveText('2 papers', { timeout: 90_000 }); // its numbers are read in the background
  await expect(library.locator('.cell-metrics .chip-rest').first()).toHaveText(/^\+\d and \d more\.\s*$/);

  await search.fill('');
  await library.getByRole('button', { name: 'Thesis 3' }).click();
  await library.getByRole('button', { name: /^Read 1/ }).click();
  await expect(count).toHaveText('1 paper');
  await expect(titles).toHaveText(thesis.slice(0, 1).map(({ title }) => title));
  await expect(library.getByRole('button', { name: /^To read 2/ })).toHaveAttribute('aria-pressed', 'false');
  await expectAccessible(library);
  await library.getByRole('button', { name: /^To read 2/ }).click();
  await expect(count).toHaveText('3 papers');
  const metrics = library.getByRole('columnheader', { name: 'Metrics' });
  await metrics.getByRole('button').click();
  await library.getByRole('menuitem', { name: 'Sort by speed-up' }).click();
  await expect(titles).toHaveText(thesis.map(({ title }) => title).reverse());
  await metrics.getByRole('button').click();
  await library.getByRole('menuitemcheckbox', { name: 'Smallest first' }).click();
  await expect(metrics).toHaveAttribute('aria-sort', 'ascending');
  await expect(titles).toHaveText(thesis.map(({ title }) => title));
  expect(library.url()).toContain('sort=number%3Aspeedup');
  await library.keyboard.press('Escape');
  const sortTitle = library.getByRole('columnheader', { name: 'Title' });
  await sortTitle.getByRole('button').click();
  await expect(sortTitle).toHaveAttribute('aria-sort', 'ascending');
  await sortTitle.getByRole('button').click();
  await expect(sortTitle).toHaveAttribute('aria-sort', 'descending');
  const sorted = thesis.map(({ title }) => title).sort();
  await expect(titles).toHaveText(sorted.reverse());
  await library.getByRole('button', { name: 'Columns' }).click();
  await library.getByRole('menuitemcheckbox', { name: 'Venue' }).click();
  await library.keyboard.press('Escape');
  await expect(library.getByRole('columnheader', { name: 'Venue' })).toBeVisible();

  await library.reload();
  await expect(count).toHaveText('3 papers');
  await expect(sortTitle).toHaveAttribute('aria-sort', 'descending');
  await expect(library.getByRole('columnheader', { name: 'Venue' })).toBeVisible();
  await library.goBack();
  await expect(sortTitle).toHaveAttribute('aria-sort', 'ascending');
  await library.goForward();

  await library.getByRole('button', { name: 'Save this search' }).click();
  await library.getByLabel('Name of the search').fill('My thesis');
  await library.keyboard.press('Enter');
  await library.getByRole('button', { name: /^All papers/ }).click();
  await expect(count).toHaveText(allOfThem);
  await library.getByRole('button', { name: 'My thesis', exact: true }).click();
  await expect(count).toHaveText('3 papers');
  await expectAccessible(library);
});

test('5. Library at 400 pixels: the sidebar is a drawer that closes by keyboard', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await library.setViewportSize({ width: 400, height: 800 });
  await saveMadeUp(library, 30);
  await library.getByRole('button', { name: 'Filters and lists' }).click();
  const drawer = library.getByRole('dialog', { name: 'Filters and lists' });
  await expect(drawer.getByRole('button', { name: /^To read 30/ })).toBeVisible();
  await expectAccessible(library);
  await drawer.getByRole('button', { name: /^To read 30/ }).click();
  await library.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(library.getByRole('button', { name: 'Take off the filter Status: To read' })).toBeVisible();
  await expectAccessible(library);
});
