import type { Page } from 'puppeteer-core';
import { paperNumber } from '../../builders';
import { digestPage, digestUrl, papers } from '../support/digest-page';
import { readingGroup } from '../support/reading-group';
import { expect, test } from './fixtures';

/** Whether a host may be reached, as the browser sees it. */
const mayReach = (page: Page, origin: string) =>
  page.evaluate(`browser.permissions.contains({ origins: [${JSON.stringify(origin)}] })`);

const settings = 'library.html?settings';

test('One more site is asked for by its switch, annotated by itself, and given back in the settings', async ({
  app,
}) => {
  app.servePage(readingGroup.url, readingGroup);
  const page = await app.openPage(readingGroup.url);
  const library = await app.openExtensionPage(settings);
  const { origin } = readingGroup;
  expect(await mayReach(library, origin)).toBe(false);
  // What the switch of the popup asks for, from a press: nobody can press the toolbar's button here, which lets us see the page.
  await library.evaluate(
    `document.body.addEventListener('click', () => browser.permissions.request({ origins: ['${origin}'] }), { once: true })`,
  );
  await library.click('h2');
  await expect.poll(() => mayReach(library, origin)).toBe(true);
  await page.reload();
  await page.waitForSelector('papergloss-entry');
  const again = await app.openExtensionPage(settings);
  await again.locator('button[aria-label="Stop annotating reading-group.example"]').click();
  await expect.poll(() => mayReach(again, origin)).toBe(false);
  await page.reload();
  expect(await page.$('papergloss-entry')).toBeNull();
});

test('An interface that gives abstracts is asked for as it is chosen, and given back in the settings', async ({
  app,
}) => {
  const [first] = papers(1);
  app.servePage(digestUrl, { html: digestPage(first ? [{ ...first, abstract: '' }] : []) });
  const page = await app.openPage(digestUrl);
  const popup = await app.openPopup(page);
  const origin = 'https://api.semanticscholar.org/*';
  expect(await mayReach(popup, origin)).toBe(false);
  await popup.evaluate(`browser.runtime.getBackgroundPage().then((background) => {
    background.fetch = async () => new background.Response('[null]', { headers: { 'content-type': 'application/json' } });
  })`);
  await popup.locator('::-p-text(Read the abstracts of this page…)').click();
  await popup.locator('.read-abstracts form label ::-p-text(Semantic Scholar)').click();
  await popup.locator('button[type=submit]::-p-text(Read)').click();
  await expect.poll(() => mayReach(popup, origin)).toBe(true);
  const library = await app.openExtensionPage(settings);
  await library.locator('button[aria-label="Stop asking Semantic Scholar"]').click();
  await expect.poll(() => mayReach(library, origin)).toBe(false);
});

test('The Zotero of this machine is asked for as papers are saved to it, and given back in the settings', async ({
  app,
}) => {
  const library = await app.openExtensionPage('library.html');
  const origin = 'http://127.0.0.1/*';
  expect(await mayReach(library, origin)).toBe(false);
  await library.evaluate(
    `browser.runtime.sendMessage(${JSON.stringify({ papergloss: 'save', data: { paper: paperNumber(1) } })})`,
  );
  await library.locator('::-p-aria([name="Export"][role="button"])').click();
  await library.locator('dialog ::-p-text(To Zotero)').click();
  await library.locator('dialog ::-p-text(Save to Zotero)').click();
  await expect.poll(() => mayReach(library, origin)).toBe(true);
  const other = await app.openExtensionPage(settings);
  await other.locator('button[aria-label="Stop reaching Zotero"]').click();
  await expect.poll(() => mayReach(other, origin)).toBe(false);
  await other.waitForSelector('button[aria-label="Stop reaching Zotero"]', { hidden: true });
});
