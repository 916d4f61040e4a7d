import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { paperNumber } from '../builders';
import { expectAccessible } from './support/accessible';
import { ask, savePapers } from './support/ask';
import { arxivPage, arxivUrl, digestPage, digestUrl, paperOf, papers } from './support/digest-page';
import { expect, test } from './support/fixtures';

const total = async (page: Page, query: object = {}): Promise<number> =>
  (await ask(page, 'find', { ...query, offset: 0, limit: 1 })).total;

/** Saves papers of these numbers in a few requests. */
async function saveMany(page: Page, count: number): Promise<void> {
  for (let from = 0; from < count; from += 5000) {
    const some = Array.from({ length: Math.min(5000, count - from) }, (_, index) => paperNumber(from + index));
    await ask(page, 'bulk', { target: { papers: some }, act: { do: 'save' } });
  }
}

test('5. Save all outlives the popup, and the next popup can take it back', async ({ app }) => {
  app.servePage(digestUrl, { html: digestPage(papers(126)) });
  const page = await app.openPage(digestUrl);
  const popup = await app.openPopup(page);
  await expect(popup.getByText('126 papers, 0 saved')).toBeVisible();
  await popup.getByRole('button', { name: 'Save all' }).click();
  await popup.getByRole('menuitem', { name: 'To the library' }).click();
  await popup.close();

  const next = await app.openPopup(page);
  await expect.poll(() => total(next)).toBe(126);
  await expect(next.getByText('126 papers saved')).toBeVisible();
  await next.getByText('126 papers saved').hover(); // it goes by itself where nobody points at it
  await expectAccessible(next);
  await next.getByRole('button', { name: 'Undo' }).click();
  await expect(next.getByText('Undone: 126 papers saved')).toBeVisible();
  expect(await total(next)).toBe(0);
  expect(await total(next, { place: 'removed' })).toBe(0);
});

test('5. Five thousand papers change at once, and one revision tells of it', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await saveMany(library, 5000);
  await library.evaluate(`chrome.storage.local.onChanged.addListener((changes) => {
    if (changes.revision) document.title = String(Number(document.title) + 1);
  }); document.title = '0'`);
  await library.getByRole('checkbox', { name: 'Select all papers' }).click();
  await expect(library.getByText('5,000 papers selected')).toBeVisible();
  await library.getByRole('group', { name: 'Selected papers' }).getByRole('button', { name: 'Status' }).click();
  await library.getByRole('menuitem', { name: 'Archived' }).click();
  await expect(library.getByText('5,000 papers: Archived')).toBeVisible();
  expect(await library.title()).toBe('1');
  await expect(library.getByRole('button', { name: 'Archived 5,000' })).toBeVisible();
  expect(await total(library, { words: 'status:archived' })).toBe(5000);
  await library.keyboard.press('Control+z');
  await expect(library.getByText('Undone: 5,000 papers: Archived')).toBeVisible();
  expect(await total(library, { chosen: { status: ['to-read'] } })).toBe(5000);
});

test('5. Work on very many papers shows how far it is, and Cancel leaves everything as it was', async ({ app }) => {
  test.slow();
  const library = await app.openExtensionPage('library.html');
  await saveMany(library, 12_000);
  await library.getByRole('checkbox', { name: 'Select all papers' }).click();
  await expect(library.getByText('12,000 papers selected')).toBeVisible();
  await library.getByRole('group', { name: 'Selected papers' }).getByRole('button', { name: 'Status' }).click();
  await library.getByRole('menuitem', { name: 'Archived' }).click();
  await expect(library.getByRole('progressbar')).toBeVisible();
  await library.getByRole('button', { name: 'Cancel' }).click();
  await expect(library.getByText('Cancelled: nothing was changed.')).toBeVisible();
  expect(await total(library, { chosen: { status: ['archived'] } })).toBe(0);
});

test('5. A note keeps its paper: in the library, under Annotated, in every export', async ({ app }) => {
  app.servePage(digestUrl, { html: digestPage(papers(2)) });
  const page = await app.openPage(digestUrl);
  await page.locator('papergloss-entry').first().locator('.note').click();
  await page.keyboard.type('kept by its note');
  const library = await app.openExtensionPage('library.html');
  await expect(library.getByRole('link', { name: paperOf(0).title })).toBeVisible();
  await expect(library.getByText('Nothing saved yet.')).toHaveCount(0);
  await library.getByRole('button', { name: 'Annotated 1' }).click();
  await expect(library.getByRole('link', { name: paperOf(0).title })).toBeVisible();
  await expectAccessible(library);
  const [download] = await Promise.all([
    library.waitForEvent('download'),
    (async () => {
      await library.getByRole('button', { name: 'Export' }).click();
      await library.getByRole('button', { name: 'Save file' }).click();
    })(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('kept by its note');

  await library.getByRole('button', { name: 'All papers 1' }).click();
  const status = library.getByRole('combobox', { name: `Status of ${paperOf(0).title}` });
  await status.selectOption('Read');
  await expect(library.getByText('Saved: Read')).toBeVisible();
  await library.getByRole('link', { name: paperOf(0).title }).focus();
  await library.keyboard.press('Delete');
  await expect(library.getByText('Removed; its notes keep it under Annotated')).toBeVisible();
  await expect(library.getByRole('button', { name: 'Annotated 1' })).toBeVisible();
});

test('5. What was removed is restored from its own place, and more than twenty papers ask once', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await ask(library, 'createList', { name: 'Thesis' });
  const [list] = await ask(library, 'lists', {});
  await savePapers(library, 22);
  await ask(library, 'save', { paper: paperNumber(3), tags: ['mine'], listId: list?.id });
  await library.getByRole('checkbox', { name: 'Select all papers' }).click();
  await library.getByRole('button', { name: 'Remove', exact: true }).click();
  const dialog = library.getByRole('dialog', { name: 'Remove 22 papers?' });
  await expect(dialog).toBeVisible();
  await expectAccessible(library);
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(library.getByText('22 papers removed from the library')).toBeVisible();

  await library.reload();
  await library.getByRole('button', { name: 'Removed 22' }).click();
  await expect(library.getByRole('columnheader', { name: 'Removed' })).toBeVisible();
  await expectAccessible(library);
  await library.getByRole('searchbox').fill('number 3');
  await expect(library.getByText('1 paper', { exact: true })).toBeVisible();
  await library.getByRole('button', { name: 'Restore Paper number 3 of the many' }).click();
  await expect(library.getByRole('button', { name: 'All papers 1' })).toBeVisible();
  await expect(library.getByRole('button', { name: 'Thesis 1' })).toBeVisible();
  await expect(library.getByRole('button', { name: 'mine 1' })).toBeVisible();
  await library.getByRole('searchbox').fill('');
  await expect(library.getByText('21 papers', { exact: true })).toBeVisible();
  await library.getByRole('checkbox', { name: 'Select all papers' }).click();
  await expect(library.getByText('21 papers selected')).toBeVisible();
  await library.getByRole('button', { name: 'Restore', exact: true }).first().click();
  await expect(library.getByText('21 papers restored')).toBeVisible();
  expect(await total(library)).toBe(22);
});

test('5. Ctrl+Z takes back one change after the other, renamed and merged tags and lists too', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  const list = await ask(library, 'createList', { name: 'Thesis' });
  await ask(library, 'save', { paper: paperNumber(1), tags: ['one'], listId: list.id });
  const tea = await ask(library, 'createList', { name: 'Tea' });
  await ask(library, 'save', { paper: paperNumber(2), tags: ['two'], listId: tea.id });
  await library.getByRole('button', { name: 'Change tag one' }).click();
  await library.getByRole('menuitem', { name: 'Merge into two' }).click();
  await expect(library.getByRole('button', { name: 'two 2' })).toBeVisible();
  await library.getByRole('button', { name: 'Change list Thesis' }).click();
  await library.getByRole('menuitem', { name: 'Rename' }).click();
  await library.getByLabel('New name of the list').fill('Book');
  await library.keyboard.press('Enter');
  await expect(library.getByRole('button', { name: 'Book 1' })).toBeVisible();
  await library.getByRole('button', { name: 'Change list Tea' }).click();
  await library.getByRole('menuitem', { name: 'Merge into Book' }).click();
  await expect(library.getByRole('button', { name: 'Book 2' })).toBeVisible();
  await expect(library.getByRole('button', { name: 'Tea 1' })).toHaveCount(0);
  await library.getByRole('button', { name: 'Change list Book' }).click();
  await library.getByRole('menuitem', { name: 'Delete list' }).click();
  await expect(library.getByRole('button', { name: 'Book 2' })).toHaveCount(0);

  await library.reload();
  await expect(library.getByRole('button', { name: 'two 2' })).toBeVisible();
  await library.keyboard.press('Control+z');
  await expect(library.getByRole('button', { name: 'Book 2' })).toBeVisible();
  await library.keyboard.press('Control+z');
  await expect(library.getByRole('button', { name: 'Tea 1' })).toBeVisible();
  await expect(library.getByRole('button', { name: 'Book 1' })).toBeVisible();
  await library.keyboard.press('Control+z');
  await expect(library.getByRole('button', { name: 'Thesis 1' })).toBeVisible();
  await library.keyboard.press('Control+z');
  await expect(library.getByRole('button', { name: 'one 1' })).toBeVisible();
  await expect(library.getByRole('button', { name: 'two 1' })).toBeVisible();
});

test('5. A thin record fills up on a visit, and what a person wrote stays', async ({ app }) => {
  const paper = paperOf(0);
  const address = `https://arxiv.org/pdf/${paper.id}`;
  app.servePage(address, { html: `<title>${paper.id}</title>` });
  app.servePage(arxivUrl(paper), { html: arxivPage(paper) });
  const popup = await app.openPopup(await app.openPage(address));
  await popup.getByRole('combobox', { name: /^Status of/ }).selectOption('To read');
  const key = `arxiv:${paper.id}`;
  const record = async () => (await ask(popup, 'records', { scope: { kind: 'keys', keys: [key] } }))[0]?.paper;
  await expect.poll(record).toMatchObject({ authors: [] });
  await app.openPage(arxivUrl(paper));
  await expect.poll(record).toMatchObject({ title: paper.title, authors: ['Ada Example'], abstract: paper.abstract });

  const library = await app.openExtensionPage(`library.html#paper=${encodeURIComponent(key)}`);
  await library.getByRole('button', { name: `Edit ${paper.title}` }).click();
  await library.getByLabel('Title').fill('As I call it');
  await library.getByLabel('Year', { exact: true }).fill('2025');
  await expectAccessible(library);
  await library.keyboard.press('Enter');
  await expect(library.getByRole('heading', { name: 'As I call it' })).toBeVisible();
  const again = await app.openPage(arxivUrl(paper));
  await again.locator('papergloss-entry .save').click();
  await again.locator('papergloss-entry iframe.frame').contentFrame().getByRole('radio', { name: 'Reading' }).check();
  await expect.poll(() => total(library, { chosen: { status: ['reading'] } })).toBe(1);
  expect(await record()).toMatchObject({ title: 'As I call it', year: 2025, authors: ['Ada Example'] });
});

test('5. A damaged record is named in its place, and everything else shown and exported', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await savePapers(library, 3);
  await library.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('papergloss');
    opening.onsuccess = () => {
      const papers = opening.result.transaction('papers', 'readwrite').objectStore('papers');
      const reading = papers.get('${paperNumber(1).key}');
      reading.onsuccess = () => {
        papers.put({ ...reading.result, authors: null }).onsuccess = () => { opening.result.close(); resolve(); };
      };
    };
    opening.onerror = reject;
  })`);
  await library.reload();
  await expect(library.getByText(`Damaged record ${paperNumber(1).key}: it cannot be read`)).toBeVisible();
  await expect(library.getByRole('link', { name: paperNumber(2).title })).toBeVisible();
  await expect(library.getByRole('link', { name: paperNumber(0).title })).toBeVisible();
  await expectAccessible(library);
  await library.getByRole('button', { name: 'Export' }).click();
  await library.getByLabel('Format').selectOption({ label: 'JSON' });
  await library.getByRole('button', { name: 'Save file' }).click();
  await expect(
    library.getByText(/^2 papers exported to .* Left out, as they cannot be read: arxiv:2402\.00001$/),
  ).toBeVisible();
});
