import type { Page } from 'puppeteer-core';
import { describe } from 'vitest';
import * as z from 'zod/mini';
import type { ExtensionFirefox } from '../../../scripts/browser/firefox';
import {
  actOnAll,
  disguises,
  forgeMessages,
  hostileHead,
  lookForFrames,
  openOwnFrames,
  placeOfFocus,
  readAll,
  secret,
} from '../hostile-page';
import { digestPage, digestUrl, paperOf, papers, savedPaper } from '../support/digest-page';
import { expect, test } from './fixtures';

const saved = savedPaper(paperOf(0));

/** Asks the background from one of the extension's own pages; gives the reply as text. */
const ask = (library: Page, papergloss: string, data: object) =>
  library.evaluate(`browser.runtime.sendMessage(${JSON.stringify({ papergloss, data })}).then(JSON.stringify)`);

const pair = z.tuple([z.number(), z.number()]);

/** What has no effect is given the time to have one. */
const pause = () => new Promise((done) => setTimeout(done, 800));

/** How many of the addresses a page gets an answer from. */
const reach = (addresses: readonly string[]) =>
  `Promise.all(${JSON.stringify(addresses)}.map((url) => fetch(url).then(() => 1, () => 0))).then((all) => all.reduce((sum, one) => sum + one))`;

const records = (library: Page) => ask(library, 'records', { scope: { kind: 'all' } });

async function setUp(app: ExtensionFirefox): Promise<{ page: Page; library: Page }> {
  const library = await app.openExtensionPage('library.html');
  await ask(library, 'save', { paper: saved, tags: [secret] });
  app.servePage(digestUrl, { html: digestPage(papers(3), { head: hostileHead }) });
  const page = await app.openPage(digestUrl);
  await page.waitForFunction(() => document.querySelectorAll('papergloss-entry').length === 3);
  const isDrawn = () => page.evaluate(`getSelection().removeAllRanges(), window.find(${JSON.stringify(secret)})`);
  await expect.poll(isDrawn, { timeout: 15_000, message: 'drawn once more when the library has answered' }).toBe(true);
  await page.evaluate('getSelection().removeAllRanges()');
  // What the page knows more of the saved paper is filled in first: that is meant.
  await expect.poll(() => records(library), { timeout: 15_000 }).toContain('"abstract"');
  return { page, library };
}

/** Clicks the first button of an entry's row as a person does. */
async function clickRow(page: Page, at: number): Promise<void> {
  const marks = await page.$$('papergloss-entry');
  const box = await marks[at]?.boundingBox();
  await page.mouse.click((box?.x ?? 0) + 16, (box?.y ?? 0) + 14);
}

describe('A hostile page, before which all of ours is closed', () => {
  test.override('openRoots', false);

  test('reads nothing, does nothing, and has nothing changed by claiming a saved paper’s identifier', async ({
    app,
  }) => {
    const { page, library } = await setUp(app);
    const before = await records(library);
    await page.evaluate(actOnAll);
    expect(await page.evaluate(forgeMessages)).toEqual(['undefined', 'undefined', 'undefined']);
    await pause();
    expect(await records(library)).toBe(before);
    await clickRow(page, 1);
    await expect.poll(() => records(library), { timeout: 15_000 }).toContain(paperOf(1).id);
    await clickRow(page, 0);
    await page.keyboard.press('Tab');
    const read = await page.evaluate(readAll);
    expect(read).toContain('papergloss-entry');
    for (const word of [secret, 'To read', '(inside)', 'Note']) expect(read).not.toContain(word);
    const claim = {
      ...paperOf(0),
      title: 'An entirely different paper of somebody else, with a longer title than the other',
    };
    app.servePage(digestUrl, { html: digestPage([claim], { head: hostileHead }) });
    const liar = await app.openPage(digestUrl);
    await liar.waitForFunction(() => document.querySelectorAll('papergloss-entry').length === 1);
    await expect
      .poll(
        async () => {
          await liar.keyboard.press('5');
          return records(library);
        },
        { timeout: 15_000, interval: 500 },
      )
      .toContain('"rating":5');
    const kept = String(await records(library));
    for (const word of [saved.title, 'Ada Example', secret]) expect(kept).toContain(word);
    expect(kept).not.toContain('entirely different');
    const reached = await liar.evaluate(
      reach(['library.html', 'frame.html', 'panel.js', 'manifest.json'].map(app.pageUrl)),
    );
    expect(reached, 'of the extension’s files').toBe(0);
    for (const error of app.errors.splice(0)) expect(error).toContain('may not load or link to'); // the browser says so
  });

  test('hears no key of a note, sees no word and no frame of it, and opens none to any effect', async ({ app }) => {
    const { page, library } = await setUp(app);
    await page.keyboard.press('n');
    await page.keyboard.type('qwx');
    await new Promise((done) => setTimeout(done, 1500));
    await page.keyboard.type('zvj');
    await expect.poll(() => records(library), { timeout: 15_000 }).toContain('qwxzvj');
    expect(JSON.parse(String(await page.evaluate(lookForFrames)))).toMatchObject({ found: [], keys: 'n' });
    expect(await page.evaluate(readAll)).not.toMatch(/qwx|zvj/);
    expect(await page.evaluate(`window.find('qwxzvj')`)).toBe(false);
    expect(await page.evaluate('hostile.calls')).toEqual([]);
    const kept = await records(library);
    expect(await page.evaluate(openOwnFrames(app.pageUrl('frame.html')))).toBe('[]');
    expect(await records(library)).toBe(kept);
    for (const error of app.errors.splice(0)) expect(error).toContain('may not load or link to'); // the browser says so
  });
});

/** Opens each thing that has controls, one after the other, as a person does. */
const openings: readonly ((page: Page) => Promise<unknown>)[] = [
  (page) => page.locator('papergloss-entry >>> .badge').hover(),
  (page) => page.locator('papergloss-entry >>> .save').click(),
  (page) => page.keyboard.press('t'),
  (page) => page.keyboard.press('n'),
  (page) => page.locator('papergloss-layer >>> .chip').click(),
];

test('A page that finds its way in, or covers an open note, does nothing by that; Tab goes through the note in the order of the page', async ({
  app,
}) => {
  const { page, library } = await setUp(app);
  const before = await records(library);
  for (const [at, open] of openings.entries()) {
    await open(page);
    const isOpen = `[...document.querySelectorAll('papergloss-entry, papergloss-layer')].some(({ shadowRoot }) =>
      shadowRoot.querySelector('#hint, [data-panel]:not([data-panel=wait]):not(:has(.opening))'))`;
    await page.waitForFunction(isOpen);
    expect(await page.evaluate(actOnAll)).toBeGreaterThan(40);
    await pause();
    expect(await records(library), `what is open at ${at}`).toBe(before);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('n');
  await page.keyboard.type('qwx');
  await expect.poll(() => records(library), { timeout: 15_000 }).toContain('qwx');
  const frame = await (await page.$('papergloss-entry >>> iframe.frame'))?.contentFrame();
  const focused = () => page.evaluate(placeOfFocus);
  for (let tabs = 0; tabs < 30 && (await focused()) === 0; tabs += 1) await page.keyboard.press('Tab');
  expect(await focused(), 'on the next that there is in the page').toBe(1);
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  expect(await focused()).toBe(0);
  expect(await frame?.evaluate('document.activeElement.textContent')).toBe('Close');
  const place = `[...document.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Delete')
    .map((button) => button.getBoundingClientRect()).map(({ x, y }) => [x + mozInnerScreenX + 9, y + mozInnerScreenY + 9])[0]`;
  const [x, y] = z.parse(pair, await frame?.evaluate(place));
  const [left, top] = z.parse(pair, await page.evaluate('[mozInnerScreenX, mozInnerScreenY]'));
  await page.evaluate(disguises.covers);
  await page.mouse.click(x - left, y - top);
  const question = () => frame?.evaluate(`document.querySelector('[role="alertdialog"]')?.textContent`);
  await expect.poll(question, { timeout: 15_000 }).toContain('Delete this note?');
  expect(await records(library)).toContain('qwx');
});
