import { paperNumber } from '../../builders';
import { digestPage, digestUrl, papers } from '../support/digest-page';
import { expect, test } from './fixtures';

test('5. Save all outlives the popup; what was removed is restored; Ctrl+Z takes back', async ({ app }) => {
  app.servePage(digestUrl, { html: digestPage(papers(126)) });
  const page = await app.openPage(digestUrl);
  const popup = await app.openPopup(page);
  await popup.waitForSelector('::-p-text(126 papers, 0 saved)');
  await popup.locator('::-p-text(Save all)').click();
  await popup.locator('::-p-text(To the library)').click();
  await popup.close();
  const next = await app.openPopup(page);
  await next.waitForSelector('::-p-text(126 papers saved)');
  await next.waitForSelector('::-p-text(126 papers, 126 saved)');
  await next.locator('::-p-text(Undo)').click();
  await next.waitForSelector('::-p-text(126 papers, 0 saved)');

  const library = await app.openExtensionPage('library.html');
  const message = JSON.stringify({ papergloss: 'save', data: { paper: paperNumber(1) } });
  await library.evaluate(`browser.runtime.sendMessage(${message})`);
  await library.locator('::-p-aria(Select all papers)').click();
  await library.locator('.bulk-bar ::-p-text(Remove)').click();
  await library.waitForSelector('::-p-text(1 paper removed from the library)');
  await library.keyboard.down('Control');
  await library.keyboard.press('z');
  await library.keyboard.up('Control');
  await library.waitForSelector('::-p-text(Undone: 1 paper removed from the library)');
  await library.locator('::-p-aria(Select all papers)').click();
  await library.locator('.bulk-bar ::-p-text(Remove)').click();
  await library.locator('.sidebar ::-p-text(Removed)').click();
  await library.locator('::-p-aria(Restore Paper number 1 of the many)').click();
  await library.waitForSelector('::-p-text(Back in the library)');
  await library.locator('.sidebar ::-p-text(All papers)').click();
  await library.waitForSelector('select[aria-label="Status of Paper number 1 of the many"]');
  expect(app.errors).toEqual([]);
});
