import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { paperNumber } from '../builders';
import { expectAccessible } from './support/accessible';
import { ask } from './support/ask';
import { arxivPage, arxivUrl, digestPage, digestUrl, paperOf, papers } from './support/digest-page';
import { expect, test } from './support/fixtures';
import { madeUp } from './support/many-papers';

const abstracts = [
  'Serving is slow. Our scheduler is up to 3.2x faster than a queue on 64 GPUs. We train a model with 7B parameters.',
  'We train a model with 70B parameters, which is 1.8x faster than the baseline. The queue is empty.',
  'Nothing is counted here.',
];

async function saveNumbered(library: Page): Promise<void> {
  for (const [number, abstract] of abstracts.entries())
    await ask(library, 'save', { paper: paperNumber(number, { abstract, year: 2022 + number }) });
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

test('5. Popup and library: papers are compared by their numbers, which the reader corrects, adds and takes out', async ({
  app,
}) => {
  const library = await app.openExtensionPage('library.html');
  await saveNumbered(library);
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
});

test('5. Popup and library: plots name their papers, by keyboard too, and are saved as pictures', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await saveNumbered(library);
  await library.getByRole('button', { name: 'Plots' }).click();
  const points = library.getByRole('figure').getByRole('link');
  await expect(points).toHaveCount(2);
  await expect(points.first()).toHaveAttribute('aria-label', /^Paper number \d of the many: .*params/);
  await points.first().focus();
  await library.keyboard.press('ArrowRight');
  await expect(points.nth(1)).toBeFocused();
  const told = (await points.nth(1).getAttribute('aria-label')) ?? '';
  await expect(library.getByRole('figure').getByText(told)).toBeVisible();
  await expectAccessible(library);

  const drawings = library.locator('.plot-drawing > *');
  await drawings.evaluate((drawing) => drawing.setAttribute('data-old', ''));
  await ask(library, 'save', { paper: paperNumber(3, { abstract: abstracts[0], year: 2020 }) });
  await expect(points).toHaveCount(3);
  await expect(library.locator('.plot-drawing > [data-old]')).toHaveCount(0);
  const same = points.and(library.getByLabel(told, { exact: true }));
  await expect(same).toBeFocused();
  await expect(same).toHaveAttribute('tabindex', '0');
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
});

test('5. Popup and library: what was new is told by day and site, and caught up in one go', async ({ app }) => {
  app.servePage(digestUrl, { html: digestPage(papers(30)) });
  const page = await app.openPage(digestUrl);
  await expect(page.locator('papergloss-entry').first()).toBeAttached();
  const library = await app.openExtensionPage('library.html#view=digest');
  await expect
    .poll(async () => (await ask(library, 'digest', { since: 0 })).filter(({ seen }) => !seen).length)
    .toBeGreaterThan(0);
  await library.reload();
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
});

test('5. Popup and library: a paper’s page tells where it was seen, and takes back what the reader left out or hid', async ({
  app,
}) => {
  const made = paperOf(0);
  app.servePage(arxivUrl(made), { html: arxivPage(made) });
  const page = await app.openPage(arxivUrl(made));
  await page.locator('papergloss-entry').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('papergloss-entry').getByRole('button', { name: /^To read/ })).toBeVisible();
  const library = await app.openExtensionPage('library.html');
  await library.getByRole('link', { name: made.title }).click();
  const detail = library.getByRole('article', { name: made.title });

  await detail
    .getByText(/≤ 3\.2×/)
    .first()
    .click();
  await detail.getByRole('button', { name: 'Leave out' }).click();
  const back = detail.getByRole('button', { name: /^Bring back .*3\.2×/ });
  await expect(back).toBeVisible();
  await expectAccessible(library);
  await back.click();
  await expect(back).toHaveCount(0);
  await expect(detail.locator('.metrics').getByText(/3\.2×/)).toBeVisible();

  await detail.getByRole('button', { name: 'Add a number' }).click();
  await library.getByLabel('What is measured').fill('energy');
  await library.getByRole('textbox', { name: 'Number' }).fill('12');
  await library.getByLabel('Unit').fill('kWh');
  await library.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(detail.getByText('12 kWh energy')).toBeVisible();

  const topic = detail.getByRole('button', { name: /^Hide the topic / }).first();
  const name = ((await topic.getAttribute('aria-label')) ?? '').replace(/^Hide the topic (.*) for this paper$/, '$1');
  await topic.click();
  await detail.getByRole('button', { name: `Bring back ${name}` }).click();
  await expect(detail.getByRole('button', { name: `Hide the topic ${name} for this paper` })).toBeVisible();

  await detail.getByRole('combobox', { name: /^Status of/ }).selectOption('Reading');
  const places = detail.getByRole('region', { name: 'Seen at' });
  await expect(places.getByRole('link')).toHaveAttribute('href', arxivUrl(made));
  await expect(detail.getByRole('region', { name: 'Identifiers' }).getByRole('link')).toHaveText(`arxiv:${made.id}`);
  const history = detail.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect(history.filter({ hasText: 'Set to “Reading”' })).toBeVisible();
  await expect(history.filter({ hasText: 'First met on arxiv.org' })).toBeVisible();
  await expect(history.filter({ hasText: 'Number added: energy' })).toBeVisible();
  await expectAccessible(library);
});

test('5. Popup and library: a paper’s page tells of each number that a search for numbers finds it by', async ({
  app,
}) => {
  const library = await app.openExtensionPage('library.html');
  await ask(library, 'save', { paper: madeUp(58) });
  await library.getByRole('searchbox').fill('gpus>400');
  await library.getByRole('link', { name: madeUp(58).title }).click();
  const others = library.getByRole('region', { name: 'Also in the abstract' });
  await others.locator('summary', { hasText: '59 billion parameters on 472' }).click();
  await expect(others.locator('[open] mark')).toHaveText('472 GPUs');
  await expectAccessible(library);
  await others.locator('[open]').getByRole('button', { name: 'Leave out' }).click();
  await expect(library.getByRole('button', { name: /^Bring back .*472/ })).toBeVisible();
  await expect(library.getByText('0 papers')).toBeVisible();
});
