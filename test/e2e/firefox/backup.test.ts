import path from 'node:path';
import { expect, test } from './fixtures';

const backup = path.resolve(import.meta.dirname, '../../fixtures/backups/version-1.jsonl.gz');

test('16. A backup is restored, and one is made, which takes the library’s place again', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await library.locator('.sidebar ::-p-text(Import and backup)').click();
  const field = await library.$('input[type=file]');
  await (await field?.toElement('input'))?.uploadFile(backup);
  await library.waitForSelector('::-p-text(Restore a backup)');
  await library.waitForSelector('.preview-table ::-p-text(Notes and highlights)');
  await library.locator('.dialog-foot .primary').click();
  await library.waitForSelector('::-p-text(Restored 1 paper)');
  await library.waitForSelector('::-p-text(Paper number 1 of the many)');

  const made = await library.evaluate(`browser.runtime.sendMessage({ papergloss: 'makeCopy', data: {} })`);
  expect(made).toMatchObject({ ok: true, value: { papers: 1, damaged: [] } });
  await library.evaluate(
    `browser.runtime.sendMessage({ papergloss: 'bulk', data: { target: { keys: ['arxiv:2402.00001'] }, act: { do: 'remove' } } })`,
  );
  await library.locator('.sidebar ::-p-text(Import and backup)').click();
  await library.waitForSelector('::-p-text(Backup file)');
  await library.locator('::-p-aria(Save to a file: Backup file, just now)').wait();
  await library.locator('.copies ::-p-text(Restore…)').click();
  await library.locator('input[type=radio]:not(:checked)').click();
  await library.waitForSelector('.preview-table ::-p-text(Changed)');
  await library.locator('.dialog-foot .primary').click();
  await library.waitForSelector('select[aria-label="Status of Paper number 1 of the many"]');
  expect(app.errors).toEqual([]);
});
