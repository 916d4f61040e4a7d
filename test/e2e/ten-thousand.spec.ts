import type { Page } from '@playwright/test';
import { aPaper, paperNumber } from '../builders';
import { ask } from './support/ask';
import { digestPage, digestUrl, papers } from './support/digest-page';
import { expect, test } from './support/fixtures';
import { saveMadeUp } from './support/many-papers';

/** How many papers the library has besides those that are looked at. */
const others = 10_000;
const readWithin = { timeout: 120_000 };

/** Two whose numbers are read first, as they are saved first. */
async function saveNumbered(library: Page): Promise<void> {
  const { id: listId } = await ask(library, 'createList', { name: 'Numbered' });
  for (const [number, times] of ['3.2', '1.8'].entries()) {
    const abstract = `Our scheduler is ${times}x faster than a queue. We train a model with ${number + 2}B parameters.`;
    await ask(library, 'save', { paper: paperNumber(number, { abstract, year: 2022 }), listId });
  }
}

async function comparesTwo(library: Page): Promise<void> {
  await library.getByRole('searchbox').fill('list:numbered');
  await expect(library.getByRole('main').getByRole('status')).toHaveText('2 papers', readWithin); // the index is made
  await library.getByRole('checkbox', { name: 'Select all papers' }).click();
  await expect(library.getByRole('checkbox', { name: 'Select all papers' })).toBeChecked();
  await library.getByRole('button', { name: 'Compare' }).last().click();
  await expect(library.getByRole('row', { name: /^Speed-up \(×\)/ })).toContainText('3.2×');
  await library.getByRole('button', { name: /^All papers/ }).click();
}

async function plotsThousands(library: Page): Promise<void> {
  await library.getByRole('button', { name: 'Plots' }).click();
  const points = library.getByRole('figure').getByRole('link');
  await expect(library.getByText(/^The first 5,?000 of 10,002 papers$/)).toBeVisible(readWithin);
  await expect(points.nth(1000)).toBeAttached(readWithin);
  await points.first().focus();
  await library.keyboard.press('ArrowRight');
  const focused = library.locator('.plot-drawing a:focus');
  const told = (await focused.getAttribute('aria-label')) ?? '';
  await library.locator('.plot-drawing > *').evaluate((drawing) => drawing.setAttribute('data-old', ''));
  await library.setViewportSize({ width: 1100, height: 900 });
  await expect(library.locator('.plot-drawing > [data-old]')).toHaveCount(0);
  await expect(focused).toHaveAttribute('aria-label', told);
  await library.keyboard.press('Enter');
  await expect(library.getByRole('article', { name: told.split(':')[0] ?? '' })).toBeVisible();
  await library.keyboard.press('Escape');
  await library.getByRole('combobox', { name: 'Plot' }).selectOption('Papers by topic');
  await expect(library.getByRole('figure', { name: 'Papers by topic' }).getByRole('link').first()).toBeVisible();
}

async function mergesTwo(library: Page): Promise<void> {
  const title = (word: string) => `Slow rivers ${word} small stones far`;
  await ask(library, 'save', { paper: aPaper({ key: 'arxiv:2403.00001', aliases: [], title: title('carry') }) });
  await ask(library, 'save', {
    paper: aPaper({ key: 'doi:10.1000/rivers', aliases: [], title: title('cary'), authors: ['Ada Example'] }),
  });
  await library.getByRole('button', { name: /^Duplicates/ }).click();
  const card = library.getByRole('region', { name: /^Slow rivers/ });
  await card.getByRole('button', { name: 'Merge into one' }).click(readWithin);
  await expect(library.getByText('2 papers made one')).toBeVisible();
  await expect(library.getByText('No two papers look alike.')).toBeVisible();
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(card).toBeVisible();
}

async function appliesRules(library: Page): Promise<void> {
  const when = { all: [{ on: 'metric', label: 'faster', comparison: '>=', value: 9.25 }] };
  const rule = { id: 'r', name: 'Fast', enabled: true, when, actions: [{ do: 'tag', tag: 'quick' }] };
  const rules = JSON.stringify([{ ...rule, createdAt: 1, updatedAt: 1 }]);
  await library.evaluate(`chrome.storage.local.set({ rules: ${rules} })`);
  await library.getByRole('button', { name: 'Rules' }).click();
  await library.getByRole('button', { name: 'Apply to the library…' }).click();
  const dialog = library.getByRole('dialog', { name: 'Apply the rules to the library' });
  await expect(dialog.getByText('120 papers would change:')).toBeVisible(readWithin); // all of them are read
  await dialog.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(library.getByText('Rules applied to 120 papers')).toBeVisible();
  expect(await ask(library, 'tags', {})).toContainEqual({ tag: 'quick', count: 120 });
  const own = library.getByRole('dialog', { name: 'Rules', exact: true });
  await own.getByRole('button', { name: 'Undo' }).click();
  await expect(own.getByText('Undone: Rules applied to 120 papers')).toBeVisible();
  await own.getByRole('button', { name: 'Done' }).click();
}

async function catchesUp(library: Page): Promise<void> {
  await library.getByRole('button', { name: 'Digest' }).click();
  await expect(library.getByText(/^30 papers in 14 days, [1-9]\d* not seen$/)).toBeVisible();
  await library.getByRole('button', { name: 'Catch up', exact: true }).first().click();
  await expect(library.getByText('30 papers in 14 days, 0 not seen')).toBeVisible();
}

test('5. Library of ten thousand: papers are compared, plotted, merged, changed by rules and caught up with', async ({
  app,
}) => {
  test.setTimeout(420_000);
  app.servePage(digestUrl, { html: digestPage(papers(30)) });
  const page = await app.openPage(digestUrl);
  await expect(page.locator('papergloss-entry').first()).toBeAttached();
  const library = await app.openExtensionPage('library.html');
  await saveNumbered(library);
  await saveMadeUp(library, others);
  await comparesTwo(library);
  await plotsThousands(library);
  await mergesTwo(library);
  await appliesRules(library);
  await catchesUp(library);
});
