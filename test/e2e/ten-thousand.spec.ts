import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { aPaper, paperNumber } from '../builders';
import { expectAccessible } from './support/accessible';
import { ask } from './support/ask';
import { digestPage, digestUrl, papers } from './support/digest-page';
import { expect, test } from './support/fixtures';
import { saveMadeUp } from './support/many-papers';

/** How many papers the library has besides those that are looked at. */
const others = 10_000;

const abstracts = [
  'Serving is slow. Our scheduler is up to 3.2x faster than a queue on 64 GPUs. We train a model with 7B parameters.',
  'We train a model with 70B parameters, which is 1.8x faster than the baseline. The queue is empty.',
  'Nothing is counted here.',
];

/** Saves them last, so that they are the first of all whose numbers are read. */
async function saveNumbered(library: Page): Promise<void> {
  const { id: listId } = await ask(library, 'createList', { name: 'Numbered' });
  for (const [number, abstract] of abstracts.entries())
    await ask(library, 'save', { paper: paperNumber(number, { abstract, year: 2022 + number }), listId });
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

const preprint = aPaper({ title: 'Slow rivers carry small stones far', year: 2023 });
const printed = aPaper({
  key: 'doi:10.1000/rivers',
  aliases: [],
  title: 'Slow rivers cary small stones far',
  authors: ['Ada Example'],
  year: 2024,
  venue: 'Journal of Rivers',
});

/** Papers are compared by their numbers, which the reader corrects, adds and takes out. */
async function comparesThem(library: Page): Promise<void> {
  await library.getByRole('searchbox').fill('list:numbered');
  await expect(library.getByRole('main').getByRole('status')).toHaveText('3 papers', { timeout: 90_000 }); // the index is made
  await library.getByRole('checkbox', { name: 'Select all papers' }).click();
  await expect(library.getByRole('checkbox', { name: 'Select all papers' })).toBeChecked();
  await library.getByRole('button', { name: 'Compare' }).last().click();
  await expect(library.getByRole('heading', { name: 'Compare 3 papers' })).toBeVisible();
  const speedup = library.getByRole('row', { name: /^Speed-up \(×\)/ });
  await speedup.getByText('≤ 3.2×').click();
  await expect(speedup.locator('[open] blockquote')).toHaveText(/^Our scheduler is up to 3\.2x faster/);
  await expect(speedup.locator('[open] mark')).toHaveText('3.2x');
  await speedup.getByText('compare with care').click();
  await expect(
    speedup.getByText('Upper bounds beside exact values.').or(speedup.getByText('Exact values beside upper bounds.')),
  ).toBeVisible();
  await expectAccessible(library);

  await speedup.getByRole('button', { name: 'Correct' }).click();
  await library.getByRole('textbox', { name: 'Number' }).fill('fast');
  await library.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(library.getByRole('alert').filter({ hasText: 'Write a number' })).toBeVisible();
  await library.getByRole('textbox', { name: 'Number' }).fill('2.9');
  await expectAccessible(library);
  await library.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(speedup.getByText('≤ 2.9×')).toBeVisible();
  await expect(speedup.getByText('corrected by you')).toBeVisible();

  await speedup.getByRole('button', { name: `Add Speed-up (×) of ${paperNumber(2).title}` }).click();
  await library.getByRole('textbox', { name: 'Number' }).fill('1.1');
  await library.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(speedup.getByText('1.1×')).toBeVisible();

  await library.reload();
  await expect(speedup.getByText('your number')).toBeVisible();
  await library.getByRole('button', { name: 'Take out' }).click();
  const { name, content } = await downloaded(library, () =>
    library.getByRole('menuitem', { name: 'CSV file' }).click(),
  );
  expect(name).toMatch(/^Compare papers .*\.csv$/);
  expect(content.toString()).toMatch(
    /^Speed-up \(×\),1\.1×,1\.8× \(vs baseline\),"≤ 2\.9× \(vs queue, on 64 GPUs\)",with care/m,
  );

  await speedup.getByText('1.1×').click();
  await speedup.getByRole('button', { name: 'Remove' }).click();
  await expect(speedup.getByText('1.1×')).toHaveCount(0);
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(speedup.getByText('1.1×')).toBeVisible();
}

/** Plots name their papers, by keyboard too, and are saved as pictures. */
async function plotsThem(library: Page): Promise<void> {
  await library.getByRole('button', { name: /^All papers/ }).click();
  await library.getByRole('button', { name: 'Plots' }).click();
  const points = library.getByRole('figure').getByRole('link');
  await expect(library.getByText(/^The first 5,?000 of 10,003 papers$/)).toBeVisible({ timeout: 120_000 }); // their numbers are read
  await expect(points.nth(1000)).toBeAttached({ timeout: 60_000 });
  await expect(points.first()).toHaveAttribute('aria-label', /^(Paper number|.*, part) \d+.*: ./);
  await points.first().focus();
  await library.keyboard.press('ArrowRight');
  await expect(points.nth(1)).toBeFocused();
  const told = (await points.nth(1).getAttribute('aria-label')) ?? '';
  await expect(library.getByRole('figure').getByText(told)).toBeVisible();
  await library.keyboard.press('Enter');
  await expect(library.getByRole('article', { name: told.split(':')[0] ?? '' })).toBeVisible();
  await library.keyboard.press('Escape');

  await library.getByRole('combobox', { name: 'Plot' }).selectOption('A measure over the years');
  await expect(library.getByRole('figure', { name: /over the years$/ })).toBeVisible();
  await library.reload();
  await expect(library.getByRole('figure', { name: /over the years$/ }).getByRole('link')).not.toHaveCount(0);
  const svg = await downloaded(library, () => library.getByRole('button', { name: 'Save as SVG' }).click());
  expect(svg.content.toString()).toMatch(/^<svg .*<circle/s);
  const png = await downloaded(library, () => library.getByRole('button', { name: 'Save as PNG' }).click());
  expect(png.content.subarray(1, 4).toString()).toBe('PNG');
  expect(png.content.length).toBeGreaterThan(5000);

  await library.getByRole('combobox', { name: 'Plot' }).selectOption('Papers by topic');
  await expect(library.getByRole('figure', { name: 'Papers by topic' }).getByRole('link').first()).toBeVisible();
  await expectAccessible(library);
  await library.getByRole('combobox', { name: 'Plot' }).selectOption('Reading activity');
  await expect(library.getByRole('figure').locator('rect:not([height="0"])').first()).toBeVisible();
  await expectAccessible(library);
}

/** What was new is told by day and site, and caught up in one go. */
async function catchesUp(library: Page): Promise<void> {
  await expect
    .poll(async () => (await ask(library, 'digest', { since: 0 })).filter(({ seen }) => !seen).length)
    .toBeGreaterThan(0);
  await library.getByRole('button', { name: 'Digest' }).click();
  await expect(library.getByRole('link', { name: 'huggingface.co' })).toHaveAttribute('href', digestUrl);
  await expect(library.getByText(/^30 papers in 14 days, [1-9]\d* not seen$/)).toBeVisible();
  await expect(library.getByRole('link', { name: 'Made-up paper number 3 of' })).toHaveAttribute(
    'href',
    'https://arxiv.org/abs/2401.10003',
  );
  await expectAccessible(library);
  await library.getByRole('button', { name: /^Export \w+/ }).click();
  const dialog = library.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByText('30 papers', { exact: true })).toBeVisible();
  await expect(dialog.getByLabel('Preview of the text')).toHaveValue(/Made-up paper number \d+ of/);
  await library.keyboard.press('Escape');
  await library.getByRole('button', { name: 'Catch up', exact: true }).first().click();
  await expect(library.getByText('30 papers in 14 days, 0 not seen')).toBeVisible();
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(library.getByText(/^30 papers in 14 days, [1-9]\d* not seen$/)).toBeVisible();
}

/** Duplicates are found, looked at field by field, made one, undone, and taken apart again. */
async function mergesTwo(library: Page): Promise<void> {
  await ask(library, 'save', { paper: preprint, tags: ['stones'] });
  await ask(library, 'save', { paper: printed, tags: ['water'] });
  await ask(library, 'writeNote', {
    paper: printed,
    note: { id: 'n', kind: 'note', markdown: 'Read the appendix' },
    base: '',
  });
  await library.getByRole('button', { name: /^Duplicates/ }).click();
  await expect(library.getByRole('button', { name: 'Duplicates 1' })).toBeVisible();
  const card = library.getByRole('region', { name: /^Slow rivers/ });
  await expect(card.getByText('Their titles are nearly the same')).toBeVisible();
  await expect(card.getByRole('radio', { name: /^2023.*kept/ })).toBeChecked();
  await card.getByRole('radio', { name: /^2024/ }).check();
  await expect(card.getByText('water, stones').or(card.getByText('stones, water'))).toBeVisible();
  await expect(card.getByText('1 note')).toBeVisible();
  await expectAccessible(library);
  await card.getByRole('button', { name: 'Merge into one' }).click();
  await expect(library.getByText('2 papers made one')).toBeVisible();
  await expect(library.getByText('No two papers look alike.')).toBeVisible();

  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(card).toBeVisible();
  await expect(library.getByRole('button', { name: 'All papers 10,005' })).toBeVisible();
  await card.getByRole('radio', { name: /^2024/ }).check();
  await card.getByRole('button', { name: 'Merge into one' }).click();
  await expect(library.getByRole('button', { name: 'All papers 10,004' })).toBeVisible();

  await library.getByRole('button', { name: 'All papers 10,004' }).click();
  await library.getByRole('searchbox').fill('title:rivers');
  await library.getByRole('link', { name: /^Slow rivers/ }).click();
  const pane = library.getByRole('complementary', { name: 'Paper' });
  await expect(pane.getByText('2024')).toBeVisible();
  await expect(pane.getByText('Journal of Rivers').first()).toBeVisible();
  await pane.getByRole('button', { name: 'Take apart' }).click();
  await expect(library.getByRole('button', { name: 'All papers 10,005' })).toBeVisible();
  await expect(pane.getByRole('button', { name: 'Take apart' })).toHaveCount(0);
  await library.getByRole('button', { name: /^Duplicates/ }).click();
  await expect(library.getByText('No two papers look alike.')).toBeVisible();
  await library.getByRole('button', { name: /^All papers/ }).click();
}

/** Rules are applied to the library after a look, and a paper is added by its identifier. */
async function appliesRules(library: Page): Promise<void> {
  const when = { all: [{ on: 'metric', label: 'faster', comparison: '>=', value: 9.25 }] };
  const rule = { id: 'r', name: 'Fast', enabled: true, when, actions: [{ do: 'tag', tag: 'quick' }] };
  await library.evaluate(
    `chrome.storage.local.set({ rules: ${JSON.stringify([{ ...rule, createdAt: 1, updatedAt: 1 }])} })`,
  );
  await library.getByRole('button', { name: 'Rules' }).click();
  await library.getByRole('button', { name: 'Apply to the library…' }).click();
  const dialog = library.getByRole('dialog', { name: 'Apply the rules to the library' });
  await expect(dialog.getByText('120 papers would change:')).toBeVisible({ timeout: 90_000 }); // all of them are read
  await dialog.getByText('tag “quick”: 120 papers').click();
  await expect(dialog.getByText(/, part \d+$/).first()).toBeVisible();
  await expectAccessible(library);
  await dialog.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(library.getByText('Rules applied to 120 papers')).toBeVisible();
  expect(await ask(library, 'tags', {})).toContainEqual({ tag: 'quick', count: 120 });
  const rules = library.getByRole('dialog', { name: 'Rules', exact: true });
  await expectAccessible(library);
  await rules.getByRole('button', { name: 'Undo' }).click();
  await expect(rules.getByText('Undone: Rules applied to 120 papers')).toBeVisible();
  expect((await ask(library, 'tags', {})).map(({ tag }) => tag)).not.toContain('quick');
  await rules.getByRole('button', { name: 'Done' }).click();

  await library.getByRole('button', { name: 'Add a paper' }).click();
  await library.getByRole('textbox', { name: 'DOI, arXiv id or title' }).fill('https://arxiv.org/abs/1706.03762');
  await library.keyboard.press('Enter');
  await expect(library.getByRole('button', { name: 'Ask arXiv' })).toBeVisible();
  await expectAccessible(library);
  await library.getByRole('button', { name: 'Not now' }).click();
  await expect(library.getByRole('button', { name: 'All papers 10,006' })).toBeVisible();

  await library.getByRole('button', { name: 'Year' }).focus();
  await library.keyboard.press('Alt+ArrowLeft');
  await expect(library).toHaveURL(/columns=title\+year/);
}

test('5. Library of ten thousand: papers are compared, plotted, merged, caught up with, and changed by rules', async ({
  app,
}) => {
  test.setTimeout(420_000);
  app.servePage(digestUrl, { html: digestPage(papers(30)) });
  const page = await app.openPage(digestUrl);
  await expect(page.locator('papergloss-entry').first()).toBeAttached();
  const library = await app.openExtensionPage('library.html');
  await saveMadeUp(library, others);
  await saveNumbered(library);
  await comparesThem(library);
  await plotsThem(library);
  await mergesTwo(library);
  await appliesRules(library);
  await catchesUp(library);
});
