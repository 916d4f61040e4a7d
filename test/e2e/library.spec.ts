import path from 'node:path';
import { paperNumber } from '../builders';
import { expectAccessible } from './support/accessible';
import { ask, savePapers } from './support/ask';
import { digestPage, digestUrl, papers } from './support/digest-page';
import { expect, test } from './support/fixtures';
import { entry } from './support/panels';

const digest = path.resolve(import.meta.dirname, '../fixtures/sample/digest.html');

test('5. Popup and library: filter, sort, and change many papers at once, with undo', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await expect(library.getByText('Nothing saved yet.')).toBeVisible();
  await savePapers(library, 3, { year: 2020 });
  await ask(library, 'save', { paper: paperNumber(9, { year: 2024 }), status: 'read', tags: ['cite'] });
  await expect(library.getByRole('row')).toHaveCount(5);
  await expectAccessible(library);

  await library.getByRole('columnheader', { name: 'Year' }).getByRole('button').click();
  await expect(library.getByRole('columnheader', { name: 'Year' })).toHaveAttribute('aria-sort', 'descending');
  await expect(library.getByRole('row').nth(1)).toContainText('Paper number 9');

  await library.getByRole('checkbox', { name: 'Select all papers' }).click();
  await expect(library.getByRole('checkbox', { name: 'Select all papers' })).toBeChecked();
  await library.getByRole('group', { name: 'Selected papers' }).getByRole('button', { name: 'Status' }).click();
  await library.getByRole('menuitem', { name: 'Archived' }).click();
  await expect(library.getByText('4 papers: Archived')).toBeVisible();
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => (await ask(library, 'find', { chosen: { status: ['to-read'] }, offset: 0, limit: 1 })).total)
    .toBe(3);
  await expectAccessible(library);
  await library.getByRole('button', { name: 'Clear selection' }).click();

  await library.getByRole('button', { name: 'cite 1' }).click();
  await expect(library.getByRole('row')).toHaveCount(2);
});

test('5. Popup and library: a paper with its metrics, tags and notes', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  const paper = paperNumber(1, { abstract: 'It is 4.17x faster than the baseline on GSM8K.' });
  await ask(library, 'save', { paper });
  await library.getByRole('link', { name: paper.title }).click();
  const detail = library.getByRole('article', { name: paper.title });
  await expect(detail.getByText(/^4\.17× /).first()).toBeVisible();

  await detail.getByLabel('Add a tag').fill('to cite');
  await library.keyboard.press('Enter');
  await expect(detail.getByRole('button', { name: 'Take off the tag to cite' })).toBeVisible();
  await detail.getByRole('button', { name: '4 of 5' }).click();
  await expect(detail.getByRole('button', { name: '4 of 5' })).toHaveAttribute('aria-pressed', 'true');

  await detail.getByRole('button', { name: 'New note' }).click();
  await library.keyboard.type('**Compare** with <img src=x onerror=alert(1)> section 4');
  await expect(detail.getByText('Saved', { exact: true })).toBeVisible();
  await detail.getByRole('button', { name: 'Preview' }).click();
  await expect(detail.locator('.preview strong')).toHaveText('Compare');
  await expect(detail.locator('.preview img')).toHaveCount(0);
  await expectAccessible(library);

  await library.reload();
  await expect(library.getByRole('textbox', { name: /^Note 1/ })).toHaveValue(/^\*\*Compare\*\*/);
  await library.getByRole('article').getByRole('heading', { level: 2 }).click();
  await library.keyboard.press('Escape');
  await expect(library.getByRole('article', { name: paper.title })).toHaveCount(0);
});

test('5. Popup and library: a tag is renamed everywhere, and merged into another', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await ask(library, 'save', { paper: paperNumber(1), tags: ['nlp'] });
  await ask(library, 'save', { paper: paperNumber(2), tags: ['NLP'] });
  await library.getByRole('button', { name: 'Change tag nlp', exact: true }).click();
  await library.getByRole('menuitem', { name: 'Rename' }).click();
  await library.getByLabel('New name of the tag').fill('language');
  await library.keyboard.press('Enter');
  await expect(library.getByRole('button', { name: 'language 1' })).toBeVisible();
  await library.getByRole('button', { name: 'Change tag NLP', exact: true }).click();
  await library.getByRole('menuitem', { name: 'Merge into language' }).click();
  await expect(library.getByRole('button', { name: 'language 2' })).toBeVisible();
});

test('5. Popup and library: the side panel follows the tab and shows its paper', async ({ app }) => {
  app.servePage('https://arxiv.org/pdf/1706.03762', { html: '<title>1706.03762</title>' });
  const pdf = await app.openPage('https://arxiv.org/pdf/1706.03762');
  const popup = await app.openPopup(pdf);
  const panel = await app.openExtensionPage(`sidepanel.html${new URL(popup.url()).search}`);
  await panel.getByRole('combobox', { name: /^Status of/ }).selectOption('Reading');
  await expect.poll(async () => (await ask(panel, 'find', { offset: 0, limit: 1 })).total).toBe(1);
  await expectAccessible(panel);
});

test('5. Popup and library: a rule is tried on the page before it is kept', async ({ app }) => {
  app.servePage('https://huggingface.co/papers', { file: digest });
  const popup = await app.openPopup(await app.openPage('https://huggingface.co/papers'));
  const [rules] = await Promise.all([
    app.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Rules' }).click(),
  ]);
  await rules.getByRole('button', { name: 'New rule' }).click();
  await rules.getByLabel('Words or pattern').fill('(a+)+$');
  await rules.getByLabel('How', { exact: true }).selectOption('matches the pattern');
  await rules.getByLabel('Tag', { exact: true }).fill('attention');
  await rules.getByRole('button', { name: 'Save rule' }).click();
  await expect(rules.getByRole('dialog', { name: 'New rule' })).toBeVisible();

  await rules.getByLabel('How', { exact: true }).selectOption('has the words');
  await rules.getByLabel('Words or pattern').fill('attention');
  await rules.getByRole('button', { name: 'Try it' }).click();
  await expect(rules.getByText(/^\d+ match(es)? among \d+ papers on huggingface\.co$/)).toBeVisible();
  await expectAccessible(rules);
  await rules.getByRole('button', { name: 'Save rule' }).click();
  await expect(rules.getByRole('checkbox', { name: /title has “attention”/ })).toBeChecked();
  await rules.reload();
  await expect(rules.getByRole('checkbox', { name: /title has “attention”/ })).toBeChecked();
});

test('5. Popup and library: settings of keys, look and rows, and everything erased and brought back', async ({
  app,
}) => {
  app.servePage(digestUrl, { html: digestPage(papers(3)) });
  const page = await app.openPage(digestUrl);
  await expect(entry(page).locator('.topic').first()).toBeVisible();
  const library = await app.openExtensionPage('library.html');
  await savePapers(library, 3);
  await library.getByRole('button', { name: 'Settings' }).click();
  const settings = library.getByRole('dialog', { name: 'Settings' });
  await settings.getByLabel('Write a note').press('w');
  await expect(settings.getByLabel('Write a note')).toHaveValue('w');
  await settings.getByLabel('Edit tags').press('w');
  await expect(settings.getByLabel('Edit tags')).toHaveAttribute('aria-invalid', 'true');
  await settings.getByLabel('Edit tags').press('Backspace');
  await expect(settings.getByLabel('Edit tags')).toHaveValue('');

  await settings.getByLabel('Rose').check();
  await settings.getByLabel('Topics', { exact: true }).uncheck();
  await settings.getByLabel('New and Seen').uncheck();
  await settings.getByLabel('Numbers before “+n”').selectOption('1');
  await expect(entry(page).locator('.topic')).toHaveCount(0);
  await expect(entry(page).locator('.badge')).toHaveCount(1);
  await expectAccessible(library);
  await settings.getByLabel('Dark').check();
  await expect(entry(page)).toHaveAttribute('theme', 'dark');
  await expect(library.locator('html')).toHaveAttribute('data-theme', 'dark');
  const ground = () => library.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toBe('rgb(18, 24, 30)');
  await library.reload();
  await expect.poll(ground).toBe('rgb(18, 24, 30)');

  await library.getByRole('button', { name: 'Settings' }).click();
  await expect(settings.getByLabel('Write a note')).toHaveValue('w');
  await settings.getByRole('button', { name: 'Erase everything…' }).click();
  await expect(settings.getByRole('button', { name: 'Erase everything', exact: true })).toBeDisabled();
  await settings.getByLabel(/^This removes all papers/).fill('erase');
  await settings.getByRole('button', { name: 'Erase everything', exact: true }).click();
  await expect(library.getByText('Everything is erased in this browser.')).toBeVisible();
  await expect(library.locator('html')).toHaveAttribute('data-theme', 'system');
  await expect(entry(page).locator('.topic').first()).toBeVisible();
  await expect(library.getByText('Nothing saved yet.')).toBeAttached();
  await settings.getByRole('button', { name: 'Bring everything back' }).click();
  await expect(library.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(settings.getByRole('button', { name: 'Erase everything…' })).toBeVisible();
  await settings.getByRole('button', { name: 'Done' }).click();
  await expect(library.getByRole('row')).toHaveCount(4);
});
