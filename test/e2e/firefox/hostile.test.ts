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

const records = (library: Page) => ask(library, 'records', { scope: { kind: 'all' } });

async function setUp(app: ExtensionFirefox): Promise<{ page: Page; library: Page }> {
  const library = await app.openExtensionPage('library.html');
  await ask(library, 'save', { paper: saved, tags: [secret] });
  app.servePage(digestUrl, { html: digestPage(papers(3), { head: hostileHead }) });
  const page = await app.openPage(digestUrl);
  await page.waitForFunction(() => document.querySelectorAll('papergloss-entry').length === 3);
  await new Promise((done) => setTimeout(done, 1500)); // drawn once more when the library has answered
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

  test('reads nothing', async ({ app }) => {
    const { page, library } = await setUp(app);
    await clickRow(page, 1);
    await expect.poll(() => records(library), { timeout: 15_000 }).toContain(paperOf(1).id);
    await clickRow(page, 0);
    await page.keyboard.press('Tab');
    const read = await page.evaluate(readAll);
    expect(read).toContain('papergloss-entry');
    for (const word of [secret, 'To read', '(inside)', 'Note']) expect(read).not.toContain(word);
  });

  test('does nothing, and has nothing changed by claiming a saved paper’s identifier', async ({ app }) => {
    const { page, library } = await setUp(app);
    const before = await records(library);
    await page.evaluate(actOnAll);
    await page.evaluate(forgeMessages);
    await new Promise((done) => setTimeout(done, 1000));
    expect(await records(library)).toBe(before);
    await clickRow(page, 1);
    await expect.poll(() => records(library), { timeout: 15_000 }).toContain(paperOf(1).id);
    const claim = {
      ...paperOf(0),
      title: 'An entirely different paper of somebody else, with a longer title than the other',
    };
    app.servePage(digestUrl, { html: digestPage([claim], { head: hostileHead }) });
    const liar = await app.openPage(digestUrl);
    await liar.waitForFunction(() => document.querySelectorAll('papergloss-entry').length === 1);
    await new Promise((done) => setTimeout(done, 1500));
    await liar.keyboard.press('5');
    await expect.poll(() => records(library), { timeout: 15_000 }).toContain('"rating":5');
    const kept = String(await records(library));
    for (const word of [saved.title, 'Ada Example', secret]) expect(kept).toContain(word);
    expect(kept).not.toContain('entirely different');
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

test('A page that covers an open note has nothing deleted by one press, and Tab goes through the note in the order of the page', async ({
  app,
}) => {
  const { page, library } = await setUp(app);
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
