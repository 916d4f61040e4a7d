import type { Page } from 'puppeteer-core';
import { paperNumber } from '../../builders';
import { digestPage, digestUrl, papers } from '../support/digest-page';
import { expect, test } from './fixtures';

const faster = (number: number, times: string) =>
  paperNumber(number, { abstract: `Serving is slow. Our scheduler is ${times}x faster than a queue on 64 GPUs.` });

/** Sends a request to the background from one of the extension's own pages. */
const send = (page: Page, papergloss: string, data: object) =>
  page.evaluate(`browser.runtime.sendMessage(${JSON.stringify({ papergloss, data })})`);

test('5. Save all outlives the popup; three hundred papers change at once; what was removed is restored; Ctrl+Z takes back; search by number; compare; plot; digest; duplicates; rules', async ({
  app,
}) => {
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
  // By each frame: what watches for changes may look before the tool knows that the words it had read are others now.
  await next.waitForSelector('::-p-text(126 papers, 0 saved)', { visible: true });

  const library = await app.openExtensionPage('library.html');
  await send(library, 'save', { paper: paperNumber(1) });
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

  const more = [faster(2, '3.2'), faster(3, '4.5'), faster(4, '1.5')];
  const others = Array.from({ length: 296 }, (_, index) => paperNumber(100 + index));
  await send(library, 'bulk', { target: { papers: [...others, ...more] }, act: { do: 'save' } });
  await library.waitForSelector('::-p-text(300 papers)');
  await library.locator('::-p-aria(Select all papers)').click();
  await library.waitForSelector('::-p-text(300 papers selected)');
  await library.locator('.bulk-bar ::-p-text(Status)').click();
  await library.locator('[role=menuitem] ::-p-text(Archived)').click();
  await library.waitForSelector('::-p-text(300 papers: Archived)');

  await library.locator('input[type=search]').fill('speedup>3 status:archived');
  await library.waitForSelector('main ::-p-text(2 papers)', { timeout: 60_000 }); // their numbers are read in the background
  await library.locator('::-p-aria(Select all papers)').click();
  await library.waitForSelector('::-p-text(2 papers selected)');
  await library.locator('.bulk-bar ::-p-text(Compare)').click();
  await library.waitForSelector('::-p-text(Compare 2 papers)');
  await expect
    .poll(() => library.$$eval('.matrix .amount', (all) => all.map((each) => each.textContent?.trim())))
    .toEqual(expect.arrayContaining(['3.2×', '4.5× (the highest)']));
  await library.locator('.sidebar ::-p-text(Plots)').click();
  await library.waitForSelector('figure a[aria-label^="Paper number"]');

  await library.locator('.sidebar ::-p-text(Digest)').click();
  await library.waitForSelector('::-p-text(126 papers in 14 days)');
  await library.locator('::-p-text(Catch up)').click();
  await library.waitForSelector('::-p-text(126 papers in 14 days, 0 not seen)');

  for (const key of ['arxiv:2401.90001', 'doi:10.1000/rivers']) {
    const title = `Slow rivers ${key.startsWith('doi') ? 'cary' : 'carry'} small stones far`;
    await send(library, 'save', { paper: paperNumber(1, { key, aliases: [], title, authors: ['Ada Example'] }) });
  }
  await library.locator('.sidebar ::-p-text(Duplicates)').click();
  await library.waitForSelector('::-p-text(Their titles are nearly the same)');
  await library.locator('::-p-text(Merge into one)').click();
  await library.waitForSelector('::-p-text(2 papers made one)');
  await library.waitForSelector('::-p-text(No two papers look alike.)');

  const when = { all: [{ on: 'metric', label: 'faster', comparison: '>=', value: 3 }] };
  const rule = { id: 'r', name: 'Fast', enabled: true, when, actions: [{ do: 'tag', tag: 'quick' }] };
  const rules = JSON.stringify([{ ...rule, createdAt: 1, updatedAt: 1 }]);
  await library.evaluate(`browser.storage.local.set({ rules: ${rules} })`);
  await library.locator('::-p-aria([name="Rules"][role="button"])').click();
  await library.locator('::-p-text(Apply to the library…)').click();
  await library.waitForSelector('dialog ::-p-text(2 papers would change:)');
  await library.locator('dialog ::-p-aria([name="Apply"][role="button"])').click();
  await library.waitForSelector('::-p-text(Rules applied to 2 papers)');
  expect(app.errors).toEqual([]);
});
