import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'yaml';
import { paperNumber } from '../builders';
import { expectAccessible } from './support/accessible';
import { ask, savePapers } from './support/ask';
import { expect, test } from './support/fixtures';
import { saveMadeUp } from './support/many-papers';

const hard = '- "Quoted": $\\mathcal{O}(n)$ | <b>#1</b> 🧠\nline: تعلم';

async function exported(page: Page, item: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await page.getByRole('button', { name: 'Export' }).first().click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    })(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const fields = (markdown: string): unknown => parse(/^---\n([\s\S]*?)\n---\n/.exec(markdown)?.[1] ?? '');

test('6. Export writes a list as one Markdown file and as a zip with a file for each paper', async ({ app }) => {
  const popup = await app.openPopup();
  const list = await ask(popup, 'createList', { name: 'Thesis: chapter 3' });
  const paper = paperNumber(1, { title: hard, abstract: 'It runs 4.17x faster than the baseline on 64 GPUs.' });
  await ask(popup, 'save', { paper, listId: list.id, tags: ['to: cite'], status: 'reading' });
  await ask(popup, 'save', { paper: paperNumber(2), listId: list.id });
  await ask(popup, 'save', { paper: paperNumber(3) });
  await ask(popup, 'writeNote', { paper, note: { id: 'n', kind: 'note', markdown: '# Idea\n\nUse it.' }, base: '' });
  await popup.getByRole('button', { name: 'Thesis: chapter 3' }).click();

  const one = await exported(popup, 'Markdown, one file');
  expect(one.name).toMatch(/^Thesis chapter 3 \d{4}-\d\d-\d\d\.md$/);
  const text = strFromU8(one.bytes);
  expect(text).toContain('Paper number 2 of the many');
  expect(text).not.toContain('Paper number 3 of the many');
  expect(text).toContain('#### Idea\n\nUse it.');

  const zip = await exported(popup, 'Markdown, a file per paper (zip)');
  const files = Object.entries(unzipSync(zip.bytes)).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
  expect(files).toHaveLength(2);
  const first = files.find((file) => file.text.includes('Use it.'));
  expect(first?.name).toMatch(/^[\p{L}\p{N} ()🧠.]+\.md$/u);
  expect(fields(first?.text ?? '')).toMatchObject({
    title: hard,
    status: 'reading',
    tags: ['to: cite'],
    lists: ['Thesis: chapter 3'],
  });
  expect(first?.text).toMatch(/\| .*4\.17× faster.* \| speed \| 4\.17x/);
});

test('6. Export takes the selection alone', async ({ app }) => {
  const popup = await app.openPopup();
  await savePapers(popup, 4);
  await popup.reload();
  await popup.getByRole('button', { name: 'All papers 4' }).click();
  await popup.getByRole('checkbox', { name: 'Select Paper number 1 of the many' }).check();
  await popup.getByRole('checkbox', { name: 'Select Paper number 3 of the many' }).check();
  const { bytes } = await exported(popup, 'BibTeX');
  expect([...strFromU8(bytes).matchAll(/Paper number (\d)/g)].map(([, number]) => number).sort()).toEqual(['1', '3']);
});

test('6. Export copies Markdown to the clipboard', async ({ app }) => {
  const popup = await app.openPopup();
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await savePapers(popup, 1);
  await popup.reload();
  await popup.getByRole('button', { name: 'All papers 1' }).click();
  await popup.getByRole('button', { name: 'Export' }).click();
  await popup.getByRole('menuitem', { name: 'Copy as Markdown' }).click();
  await expect(popup.getByText('1 paper copied as Markdown')).toBeVisible();
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^---\ntitle: "Paper number 0 of the many"\n/,
  );
});

test('6. Export takes the papers of a page, saved or not', async ({ app }) => {
  app.servePage('https://huggingface.co/papers', {
    file: path.resolve(import.meta.dirname, '../fixtures/sample/digest.html'),
  });
  const popup = await app.openPopup(await app.openPage('https://huggingface.co/papers'));
  await popup.getByText(/papers, 0 saved$/).waitFor();
  const { bytes } = await exported(popup, 'JSON');
  const { papers } = JSON.parse(strFromU8(bytes));
  expect(papers.length).toBeGreaterThan(5);
  expect((await ask(popup, 'find', { offset: 0, limit: 1 })).total).toBe(0);
});

/** A template over which an export of many papers takes minutes. */
const slow = {
  id: 'slow',
  name: 'Slow',
  each: 'paper' as const,
  source: '{% for a in (1..100) %}{% for b in (1..100) %}{% assign c = b %}{% endfor %}{% endfor %}{{ title }}',
};

test('16. An export goes on where its page is closed, waits to be saved, is stopped, and told of where it was lost', async ({
  app,
}) => {
  const many = 1200;
  const library = await app.openExtensionPage('library.html');
  await saveMadeUp(library, many);
  const popup = await app.openPopup();
  await popup.getByRole('button', { name: `All papers ${many.toLocaleString('en')}` }).click();
  await popup.getByRole('button', { name: 'Export' }).click();
  await popup.getByRole('menuitem', { name: 'Markdown, a file per paper (zip)' }).click();
  await popup.close();

  await expect(library.getByText(/^Your export is ready: .+\.zip$/)).toBeVisible({ timeout: 30_000 });
  await library.reload();
  const again = await app.openPopup();
  await expect(again.getByText(/^Your export is ready: .+\.zip$/)).toBeVisible();
  await expectAccessible(again);
  const [download] = await Promise.all([
    library.waitForEvent('download'),
    library.getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(files)).toHaveLength(many);
  expect(strFromU8(files[Object.keys(files)[0] ?? ''] ?? new Uint8Array())).toContain('part ');
  await expect(again.getByText('Your export is ready')).toBeHidden();
  expect(await ask(library, 'exports', {})).toEqual([]);
  const contexts = () => again.evaluate('chrome.runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] })');
  await expect.poll(contexts).toEqual([]);

  const start = (id: string, order: object) =>
    ask(library, 'startExport', { id, name: id, format: 'markdown', source: { scope: { kind: 'all' } }, ...order });
  const progress = library.getByText(/^Exporting [\d,]+ of 1,200 papers$/);
  await start('Unwanted', { template: slow });
  await expect(progress).toBeVisible({ timeout: 30_000 });
  await library.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(library.getByText('Nothing was exported')).toBeVisible();
  await expect(progress).toBeHidden();
  await expect.poll(contexts).toEqual([]);

  await start('Lost', { template: slow });
  await expect(progress).toBeVisible({ timeout: 30_000 });
  await app.stopBackground();
  const stand = async () => {
    const [row] = await ask(library, 'exports', {});
    return `${row?.state} ${row?.done}`;
  };
  const before = await stand();
  await expect.poll(stand, { timeout: 30_000 }).not.toBe(before);
  expect(await stand()).toMatch(/^going /);
  await library.evaluate('chrome.offscreen.closeDocument()');
  await expect(
    library.getByText(
      'Lost: The browser stopped this export before it was done, and nothing of it was kept. Export again.',
    ),
  ).toBeVisible({ timeout: 30_000 });
  expect((await ask(library, 'exports', {})).map(({ file }) => file)).toEqual([undefined]);
  await library.getByRole('button', { name: 'Dismiss Lost' }).click();

  await start('Again', { format: 'bibtex' });
  await expect(library.getByText(/^Your export is ready: Again .+\.bib$/)).toBeVisible({ timeout: 30_000 });
});
