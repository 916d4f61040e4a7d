import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { paperNumber } from '../builders';
import { expectAccessible } from './support/accessible';
import { ask } from './support/ask';
import { expect, test } from './support/fixtures';

/** The folder that the picker gives: one of the page's own, as no one is there to choose. */
const pickOwnFolder =
  'window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("Papers", { create: true })';
const inFolder = (change: string) => `(async () => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Papers');
  const file = await folder.getFileHandle('Paper number 1 of the many.md');
  const text = await (await file.getFile()).text();
  const to = ${change};
  if (to !== text) { const out = await file.createWritable(); await out.write(to); await out.close(); }
  return to;
})()`;

test('6. A folder is written by itself, keeps what the reader wrote, and gives changed notes back', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await library.addInitScript(pickOwnFolder);
  const paper = paperNumber(1);
  await ask(library, 'save', { paper });
  const note = { id: 'n', kind: 'note' as const, markdown: 'Use it.' };
  await ask(library, 'writeNote', { paper, note, base: '' });
  await library.reload();
  await library.getByRole('button', { name: 'Export' }).click();
  const dialog = library.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('To a folder that stays up to date').click();
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(dialog.getByText('1 file written, 0 as they were.')).toBeVisible();
  await expectAccessible(library);
  await library.evaluate(inFolder("text.replace('Use it.', 'Use it tomorrow.') + '\\n## Mine\\n'"));

  await dialog.getByRole('button', { name: 'Look for edits' }).click();
  await expect(dialog.getByText('Use it tomorrow.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Bring them back' }).click();
  await expect(dialog.getByText(/^1 note brought back/)).toBeVisible();
  expect((await ask(library, 'notesOf', { ref: paper })).map(({ markdown }) => markdown)).toEqual(['Use it tomorrow.']);

  await ask(library, 'update', { paper, patch: { rating: 4 } });
  const text = () => library.evaluate(inFolder('text'));
  await expect.poll(text, { timeout: 20_000 }).toContain('rating: 4');
  expect(await text()).toMatch(/Use it tomorrow\.[\s\S]*papergloss:end[\s\S]*\n## Mine\n/);
  await expect(dialog.getByText('Written just now. Up to date.')).toBeVisible();

  await library.evaluate(inFolder("text.replace('Use it tomorrow.', 'Use it at noon.')"));
  await ask(library, 'writeNote', { paper, note: { ...note, markdown: 'Use it at night.' }, base: 'Use it tomorrow.' });
  await dialog.getByRole('button', { name: 'Look for edits' }).click();
  await expect(dialog.getByText('Changed in the library too: the note will hold both.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Bring them back' }).click();
  await expect(dialog.getByText(/stands in the note twice/)).toBeVisible();
  const [both] = await ask(library, 'notesOf', { ref: paper });
  expect(both?.markdown).toContain('Use it at night.');
  expect(both?.markdown).toContain('Use it at noon.');
});

test.describe('programs of this machine', () => {
  test.use({ allowedHosts: ['http://127.0.0.1/*'] });
  test('6. Papers are handed to Obsidian and saved to Zotero', async ({ app }) => {
    const library = await app.openExtensionPage('library.html');
    await library.addInitScript('HTMLAnchorElement.prototype.click = function () { window.opened = this.href; }');
    await ask(library, 'save', { paper: paperNumber(1), tags: ['to cite'] });
    await library.reload();
    await library.getByRole('button', { name: 'Export' }).click();
    const dialog = library.getByRole('dialog', { name: 'Export' });
    await dialog.getByText('To Obsidian', { exact: true }).click();
    await dialog.getByLabel('Vault', { exact: true }).fill('My notes');
    await dialog.getByRole('button', { name: 'Send to Obsidian' }).click();
    await expect(library.getByText('1 paper handed to Obsidian')).toBeVisible();
    expect(await library.evaluate('window.opened')).toMatch(
      /^obsidian:\/\/new\?vault=My%20notes&file=Papers%2FPaper%20number%201%20of%20the%20many&content=---%0Atitle/,
    );

    for (const [into, address] of [
      ['append', /^obsidian:\/\/new\?vault=My%20notes&file=[^&]+&append=true&content=%23%23%20Paper%20number%201/],
      ['daily', /^obsidian:\/\/daily\?vault=My%20notes&append=true&content=%23%23%20Paper%20number%201/],
    ] as const) {
      await library.getByRole('button', { name: 'Export' }).click();
      await dialog.getByText('To Obsidian', { exact: true }).click();
      await dialog.getByLabel('Into', { exact: true }).selectOption(into);
      await dialog.getByRole('button', { name: 'Send to Obsidian' }).click();
      await expect.poll(() => library.evaluate('window.opened')).toMatch(address);
    }

    await library.getByRole('button', { name: 'Export' }).click();
    const bodies: string[] = [];
    await app.context.route('http://127.0.0.1:23119/connector/*', async (route) => {
      const request = route.request();
      const saves = request.url().endsWith('/saveItems');
      if (saves) bodies.push(request.postData() ?? '');
      const allowed = request.headers()['x-zotero-connector-api-version'] === '3';
      await route.fulfill({ status: !allowed ? 403 : saves ? 201 : 200, body: '' });
    });
    await dialog.getByText('To Zotero', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Save to Zotero' }).click();
    await expect(library.getByText('1 paper saved to Zotero')).toBeVisible();
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({
      items: [{ itemType: 'preprint', title: 'Paper number 1 of the many', tags: ['to cite'] }],
    });
  });
});

/** A page in which the browser's question whether something may be reached is answered at once, as no one is there to. */
const answered = (allows: boolean) => `
  window.asked = [];
  chrome.permissions.request = async (what) => { window.asked.push(what); return ${allows}; };`;

async function openZotero(library: Page): Promise<Locator> {
  await library.getByRole('button', { name: 'Export' }).click();
  const dialog = library.getByRole('dialog', { name: 'Export' });
  await dialog.getByLabel('Format', { exact: true }).selectOption('bibtex');
  await dialog.getByText('To Zotero', { exact: true }).click();
  return dialog;
}

for (const allows of [true, false])
  test(`16. Zotero is asked for when it is first used, and ${allows ? 'reached once it is allowed' : 'a file is there for it where it is refused'}`, async ({
    app,
  }) => {
    const library = await app.openExtensionPage('library.html');
    await library.addInitScript(answered(allows));
    await ask(library, 'save', { paper: paperNumber(1), tags: ['to cite'] });
    const note = { id: 'n', kind: 'note' as const, markdown: 'Use it.' };
    await ask(library, 'writeNote', { paper: paperNumber(1), note, base: '' });
    await library.reload();
    const sent: string[] = [];
    await app.context.route('http://127.0.0.1:23119/**', async (route) => {
      sent.push(route.request().url());
      const headers = { 'access-control-allow-origin': '*' };
      await route.fulfill({ status: route.request().url().endsWith('/saveItems') ? 201 : 200, headers, body: '' });
    });
    const zotero = { origins: ['http://127.0.0.1/*'] };
    expect(await library.evaluate(`chrome.permissions.contains(${JSON.stringify(zotero)})`)).toBe(false);

    const dialog = await openZotero(library);
    expect(await library.evaluate('window.asked')).toEqual([]);
    await dialog.getByRole('button', { name: 'Save to Zotero' }).click();
    if (allows) {
      await expect(library.getByText('1 paper saved to Zotero')).toBeVisible();
      expect(sent).toEqual(['http://127.0.0.1:23119/connector/ping', 'http://127.0.0.1:23119/connector/saveItems']);
    } else {
      await expect(dialog.getByRole('alert')).toHaveText(/^Nothing was sent: Papergloss may not reach Zotero\./);
      await expectAccessible(library);
      const [download] = await Promise.all([
        library.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Save a file for Zotero' }).click(),
      ]);
      const ris = readFileSync(await download.path(), 'utf8');
      expect(ris).toMatch(/^TY {2}- /m);
      expect(ris).toContain('N1  - Use it.');
      expect(ris).toContain('KW  - to cite');
      expect(sent).toEqual([]);
    }
    expect(await library.evaluate('window.asked')).toEqual([zotero]);
  });
