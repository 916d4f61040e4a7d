import { readFileSync } from 'node:fs';
import { paperNumber } from '../builders';
import { expectAccessible } from './support/accessible';
import { ask } from './support/ask';
import { expect, test } from './support/fixtures';

test('6. The export dialog shows what comes of a choice, says what is lacking, and keeps templates of one’s own', async ({
  app,
}) => {
  const library = await app.openExtensionPage('library.html');
  const paper = paperNumber(1, { title: 'α-GAN: a study', year: 2024, abstract: 'It runs 4.17x faster on 64 GPUs.' });
  await ask(library, 'save', { paper, tags: ['to cite'] });
  for (const number of [2, 3]) await ask(library, 'save', { paper: paperNumber(number, { authors: [] }) });
  await ask(library, 'writeNote', {
    paper,
    note: { id: 'n', kind: 'note', markdown: '# Idea\n\n<!-- Use it.' },
    base: '',
  });
  await library.reload();

  await library.getByRole('button', { name: 'Export' }).click();
  const dialog = library.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByText('3 papers')).toBeVisible();
  await dialog.getByLabel('Template', { exact: true }).selectOption({ label: 'Obsidian' });
  await dialog.getByLabel('Format').selectOption({ label: 'Markdown, a file per paper (zip)' });
  const preview = dialog.getByLabel('Preview of the text');
  await expect(preview).toHaveValue(
    /── α-GAN a study\.md ──\n\n---\ntitle: "α-GAN: a study"\n[\s\S]*metric_speed: 4\.17/,
  );
  await expectAccessible(library);

  await dialog.getByLabel('As it is drawn').check();
  await expect(dialog.getByRole('heading', { name: 'Paper number 3 of the many' })).toBeVisible();
  await dialog.getByLabel('As it is drawn').uncheck();

  await dialog.getByLabel('Format').selectOption({ label: 'BibTeX' });
  await expect(preview).toHaveValue(/title = \{\{\$\\alpha\$\}-\{GAN\}: a study\}/);
  await dialog.getByText('2 lack authors').click();
  await expect(dialog.getByRole('link', { name: 'Paper number 2 of the many' })).toBeVisible();
  await expectAccessible(library);
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await library.evaluate(() => navigator.clipboard.writeText('García Márquez, Gabriel; NASA\r\nAda Other\r\n'));
  const authors = dialog.getByRole('textbox', { name: /^Authors of / });
  await authors.first().focus();
  await library.keyboard.press('ControlOrMeta+v');
  await expect(authors.last()).toHaveValue('Ada Other');
  await expect(authors.last()).toBeFocused();
  await library.keyboard.press('Enter');
  await expect(dialog.getByText('2 lack authors')).toBeHidden();
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click();
  await dialog.getByText('2 lack authors').click();
  await authors.first().focus();
  await library.keyboard.press('ControlOrMeta+v');
  await library.keyboard.press('Enter');
  await expect(dialog.getByText('2 lack authors')).toBeHidden();
  await expect(dialog.getByRole('region', { name: 'Missing' })).toBeFocused();
  await expect(preview).toHaveValue(/author = \{Garc\{\\'i\}a M\{\\'a\}rquez, Gabriel and \{NASA\}\}/);
  await expect(dialog.getByText('All papers have authors, a year and a venue.')).toBeVisible();
  const [file] = await Promise.all([
    library.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^Library \d{4}-\d\d-\d\d\.bib$/);
  expect(readFileSync(await file.path(), 'utf8')).toContain('@misc{example2024gan');

  await expect(library.getByText(/^3 papers exported to Library/)).toBeVisible();

  await library.getByRole('button', { name: 'Export' }).click();
  await dialog.getByLabel('Format').selectOption({ label: 'Markdown, one file' });
  await dialog.getByRole('button', { name: 'Edit this template' }).click();
  const source = dialog.getByLabel('Template, in the language of Liquid');
  await source.fill('# {{ title }}\n{% if year %}');
  await expect(dialog.getByText(/^Line 2, column 1: /)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save as my own' })).toBeDisabled();
  await source.fill('# {{ title }}\n\n{{ year | default: "no year" }}: {{ tags | join: ", " }}');
  await dialog.getByLabel('Name', { exact: true }).fill('Short');
  await expect(dialog.getByText('2024: to cite')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save as my own' }).click();
  await expect(dialog.getByLabel('Template', { exact: true })).toHaveValue(/.+/);

  await library.reload();
  await library.getByRole('button', { name: 'Export' }).click();
  await expect(dialog.getByLabel('Template', { exact: true }).locator('option:checked')).toHaveText('Short');
  await expect(preview).toHaveValue(/# α-GAN: a study\n\n2024: to cite/);
  await library.keyboard.press('Escape');

  await library.getByRole('button', { name: 'Settings' }).click();
  const settings = library.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: 'Edit the template Short' }).click();
  const editor = library.getByRole('dialog', { name: 'Template', exact: true });
  await expect(editor.getByText('2024: to cite')).toBeVisible();
  await editor.getByLabel('Template, in the language of Liquid').fill('{{ title | nonsense }}');
  await expect(editor.getByText(/^Line 1, column 1: /)).toBeVisible();
  await expectAccessible(library);
  await editor.getByRole('button', { name: 'Delete' }).click();
  await expect(settings.getByRole('button', { name: 'Edit the template Short' })).toBeHidden();
  await settings.getByLabel('New template, from').selectOption({ label: 'Daily note, links' });
  await settings.getByRole('button', { name: 'New template…' }).click();
  await expect(editor.getByText(/Papers of/)).toBeVisible();
  await editor.getByRole('button', { name: 'Save as my own' }).click();
  await expect(settings.getByRole('button', { name: 'Edit the template Daily note, links, my own' })).toBeVisible();
});

test('6. One paper is copied as a citation, a link, BibTeX and plain text', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await ask(library, 'save', { paper: paperNumber(1, { year: 2024 }) });
  await library.reload();
  const copy = async (item: string) => {
    await library.getByRole('button', { name: /^Copy Paper number 1 of the many as/ }).click();
    await library.getByRole('menuitem', { name: item, exact: true }).click();
    await expect(library.getByText(/copied as|Copied as/)).toBeVisible();
  };
  const copied = () => library.evaluate(() => navigator.clipboard.readText());
  await copy('APA');
  await expect
    .poll(copied)
    .toBe('Example, A., & Sample, B. (2024). Paper number 1 of the many. arXiv. https://arxiv.org/abs/2402.00001');
  await copy('Markdown link');
  await expect.poll(copied).toBe('[Paper number 1 of the many](https://arxiv.org/abs/2401.00001)');
  await copy('BibTeX');
  await expect.poll(copied).toMatch(/^@misc\{example2024paper,\n/);
  await copy('Title and address');
  await expect.poll(copied).toBe('Paper number 1 of the many\nhttps://arxiv.org/abs/2401.00001');
});

test('6. Years and venues are filled in down a column; one that is no year is not taken', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  for (const number of [2, 3]) {
    const key = `doi:10.1000/${number}`;
    await ask(library, 'save', { paper: paperNumber(number, { key, aliases: [], source: 'crossref' }) });
  }
  await library.reload();
  await library.getByRole('button', { name: 'Export' }).click();
  const dialog = library.getByRole('dialog', { name: 'Export' });
  await dialog.getByLabel('Format').selectOption({ label: 'BibTeX' });

  await dialog.getByText('2 lack a year').click();
  const years = dialog.getByRole('textbox', { name: /^Year of / });
  await years.first().fill('soon');
  await years.last().fill('1999');
  await library.keyboard.press('Enter');
  expect(await years.first().evaluate((cell: HTMLInputElement) => cell.validity.patternMismatch)).toBe(true);
  await expect(dialog.getByText('2 lack a year')).toBeVisible();
  await years.first().fill('2001');
  await dialog.getByRole('button', { name: 'Fill in year' }).click();
  await expect(dialog.getByText('2 lack a year')).toBeHidden();

  await dialog.getByText('2 lack a venue').click();
  await dialog
    .getByRole('textbox', { name: /^Venue of / })
    .first()
    .fill('Harbour Letters');
  await library.keyboard.press('Enter');
  await library.keyboard.press('Enter');
  await expect(dialog.getByText('1 lacks a venue')).toBeVisible();
  await expect(dialog.getByLabel('Preview of the text')).toHaveValue(
    /Harbour Letters[\s\S]*1999|1999[\s\S]*Harbour Letters/,
  );
});
