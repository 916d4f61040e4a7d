import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { paperNumber } from '../builders';
import { expectAccessible } from './support/accessible';
import { ask, savePapers } from './support/ask';
import { expect, extension, test } from './support/fixtures';

const hostile = 'Notes with "quotes",\n``` open fences\n<script>x</script> and \u202eturned تعلم 🧠';

async function fillLibrary(page: Page): Promise<void> {
  await savePapers(page, 3);
  const list = await ask(page, 'createList', { name: 'Thesis: chapter 3' });
  const paper = paperNumber(1);
  await ask(page, 'save', { paper, listId: list.id, tags: ['to: cite'], status: 'reading' });
  await ask(page, 'update', { paper, patch: { rating: 4 } });
  await ask(page, 'writeNote', { paper, note: { id: 'n1', kind: 'note', markdown: hostile }, base: '' });
}

const openBackup = async (page: Page) => {
  await page.getByRole('button', { name: 'Import and backup' }).click();
  return page.getByRole('dialog');
};

async function saveBackup(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const dialog = await openBackup(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save a backup file' }).click(),
  ]);
  await expect(dialog.getByText('Everything is in Papergloss')).toBeVisible();
  const bytes = readFileSync(await download.path());
  await dialog.getByRole('button', { name: 'Done' }).click();
  return { name: download.suggestedFilename(), bytes };
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('File to bring in').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

test('16. A library is saved to one file, erased, and restored from it, whole', async ({ app }) => {
  const page = await app.openExtensionPage('library.html');
  await fillLibrary(page);
  const { name, bytes } = await saveBackup(page);
  expect(name).toMatch(/^Papergloss \d{4}-\d\d-\d\d\.jsonl\.gz$/);
  const before = await ask(page, 'records', { scope: { kind: 'all' } });
  expect(before).toHaveLength(3);

  await page.getByRole('button', { name: 'Settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('button', { name: 'Erase everything…' }).click();
  await settings.getByLabel(/^This removes all papers/).fill('erase');
  await settings.getByRole('button', { name: 'Erase everything', exact: true }).click();
  await expect(page.getByText('Everything is erased in this browser.')).toBeVisible();
  await settings.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Nothing saved yet.')).toBeVisible();
  expect(await ask(page, 'records', { scope: { kind: 'all' } })).toEqual([]);

  await openBackup(page);
  await choose(page, name, bytes);
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' });
  await expect(dialog.getByRole('row', { name: 'Papers 3', exact: true })).toBeVisible();
  await expect(dialog.getByRole('row', { name: 'Notes and highlights 1' })).toBeVisible();
  await expectAccessible(page);
  expect((await ask(page, 'find', { offset: 0, limit: 1 })).total).toBe(0);
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('Restored 3 papers')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thesis: chapter 3 1' })).toBeVisible();
  expect(await ask(page, 'records', { scope: { kind: 'all' } })).toEqual(before);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: Restored 3 papers')).toBeVisible();
  expect((await ask(page, 'find', { offset: 0, limit: 1 })).total).toBe(0);
});

test('16. A file that is cut off, changed or something else changes nothing and says why', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await fillLibrary(library);
  const { bytes } = await saveBackup(library);
  const before = await ask(library, 'records', { scope: { kind: 'all' } });
  const dialog = await openBackup(library);
  const changed = Buffer.from(bytes);
  changed.writeUInt8(255 - changed.readUInt8(200), 200);
  for (const [name, buffer, why] of [
    ['cut.gz', bytes.subarray(0, bytes.length / 2), /cut off/],
    ['changed.gz', changed, /damaged|checksum/],
    ['newer.jsonl', Buffer.from('{"papergloss":"backup","version":99,"at":1,"program":"9"}\n'), /newer Papergloss/],
  ] as const) {
    await choose(library, name, buffer);
    await expect(dialog.getByRole('alert')).toHaveText(why);
    await expect(dialog.getByRole('button', { name: 'Restore', exact: true })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  }
  await choose(library, 'picture.png', readFileSync(path.join(extension, 'icon/48.png')));
  await expect(dialog.getByRole('alert')).toHaveText(/no text in UTF-8/);
  expect(await ask(library, 'records', { scope: { kind: 'all' } })).toEqual(before);
});

test('16. A dropped backup takes the place of the library, and Undo brings that back', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await fillLibrary(library);
  const { bytes } = await saveBackup(library);
  await ask(library, 'save', { paper: paperNumber(7) });
  await ask(library, 'unsave', { key: paperNumber(1).key });
  const transfer = await library.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], 'backup.jsonl.gz'));
    return data;
  }, bytes.toString('base64'));
  await library.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  const dialog = library.getByRole('dialog', { name: 'Restore a backup' });
  await expect(dialog.getByRole('columnheader', { name: 'Newer here' })).toBeVisible();
  await dialog.getByRole('radio', { name: 'Replace' }).check();
  await expect(dialog.getByRole('columnheader', { name: 'Go' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(library.getByText('Restored 3 papers')).toBeVisible();
  await expect(library.getByRole('button', { name: 'All papers 3' })).toBeVisible();
  await expect(library.getByText('Paper number 7 of the many')).toBeHidden();
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(library.getByText('The library is as it was before.')).toBeVisible();
  await expect(library.getByText('Paper number 7 of the many')).toBeVisible();
  const again = await openBackup(library);
  await expect(again.getByText('Before a restore').first()).toBeVisible();
  await expectAccessible(library);
});

test('16. Pasted links and a BibTeX file are looked at first, brought in, and taken back in one act', async ({
  app,
}) => {
  const library = await app.openExtensionPage('library.html');
  await openBackup(library);
  await library
    .getByLabel(/^Or paste links/)
    .fill('https://arxiv.org/abs/2401.00001\nOn the made-up art of pasting\nword');
  await library.getByRole('button', { name: 'Look at these' }).click();
  const dialog = library.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByRole('row', { name: 'Papers 2', exact: true })).toBeVisible();
  await dialog.getByText('1 line cannot be used').click();
  await expect(dialog.getByText('Line 3: “word” is no link, identifier or title')).toBeVisible();
  await expectAccessible(library);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(library.getByText('Imported 2 papers from lists of links')).toBeVisible();
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(library.getByText('Undone: Imported 2 papers')).toBeVisible();

  await openBackup(library);
  const bib =
    '@misc{a, title={The made-up book of BibTeX}, author={Doe, Jane}, keywords={tools}, eprint={2402.00002}, archiveprefix={arXiv}}';
  await choose(library, 'refs.bib', Buffer.from(`${bib}\n@article{b, title={never closed\n`));
  await expect(dialog.getByText('1 line cannot be used')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(library.getByText('Imported 1 paper from refs.bib')).toBeVisible();
  const [record] = await ask(library, 'records', { scope: { kind: 'all' } });
  expect(record).toMatchObject({
    paper: { key: 'arxiv:2402.00002', authors: ['Jane Doe'] },
    saved: { tags: ['tools'] },
  });

  await openBackup(library);
  await choose(
    library,
    'werke.csv',
    Buffer.from('Werk,Wer,Wozu\nThe made-up table of works,Rick Roe,later\n,nobody,\n'),
  );
  await expect(dialog.getByText('There is nothing in it that is not in the library already.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await dialog.getByLabel('What the column Werk says').selectOption('Title');
  await dialog.getByLabel('What the column Wozu says').focus();
  await dialog.getByLabel('What the column Wozu says').selectOption('Note');
  await expect(dialog.getByRole('row', { name: 'Notes and highlights 1' })).toBeVisible();
  await expect(dialog.getByLabel('What the column Wozu says')).toBeFocused();
  await dialog.getByText('2 lines cannot be used').click();
  await expect(dialog.getByText('Line 3: ')).toBeVisible();
  await expectAccessible(library);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(library.getByText('Imported 1 paper from werke.csv')).toBeVisible();
});

test('16. What is being brought in is brought in whole where its page is closed', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await openBackup(library);
  const count = 3000;
  const entries = Array.from(
    { length: count },
    (_, n) => `@misc{k${n}, title={The made-up book of number ${n}}, eprint={2402.${10_000 + n}}}`,
  );
  await choose(library, 'refs.bib', Buffer.from(entries.join('\n')));
  const dialog = library.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByRole('row', { name: /^Papers 3,?000$/ })).toBeVisible();
  const other = await app.openExtensionPage('library.html#settings');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click({ noWaitAfter: true });
  await library.close();
  await expect
    .poll(async () => (await ask(other, 'records', { scope: { kind: 'all' } })).length, { timeout: 30_000 })
    .toBe(count);
});

test('16. A file that is being read is let go by Cancel, and nothing of it stays', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await openBackup(library);
  const entries = Array.from(
    { length: 8000 },
    (_, n) => `@misc{k${n}, title={The made-up book of {$\\alpha_{${n}}$}}, eprint={2402.${10_000 + n}}}`,
  );
  await choose(library, 'refs.bib', Buffer.from(entries.join('\n')));
  await library.getByRole('button', { name: 'Cancel' }).click();
  await expect(library.getByRole('button', { name: 'Choose a file…' })).toBeEnabled();
  await expect(library.getByRole('button', { name: 'Import', exact: true })).toBeHidden();
  expect(await ask(library, 'records', { scope: { kind: 'all' } })).toEqual([]);
});
