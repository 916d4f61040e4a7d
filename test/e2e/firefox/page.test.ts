import type { Page } from 'puppeteer-core';
import { describe } from 'vitest';
import { arxivPage, arxivUrl, digestPage, digestUrl, paperOf, papers } from '../support/digest-page';
import { arxivAbstract, arxivAddress } from '../support/paper-pages';
import { expect, test } from './fixtures';

const count = (page: Page) => page.$$eval('papergloss-entry', (marks) => marks.length);
const visible = { visible: true }; // else the wait hears of changes outside of shadow roots alone
const inFirst = (page: Page, selector: string) => page.waitForSelector(`papergloss-entry >>> ${selector}`, visible);
const textOf = (page: Page, selector: string) =>
  page.$eval(`papergloss-entry >>> ${selector}`, (element) => element.textContent);

/** Waits until the page says so. */
const until = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 15_000, interval: 100 });

/** Presses a button of the first entry as a person does. */
async function press(page: Page, selector: string): Promise<void> {
  await inFirst(page, selector);
  await page.locator(`papergloss-entry >>> ${selector}`).click();
}

describe('2. Annotate', () => {
  test('marks in the page, dressed in their own style sheet', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(3)) });
    const page = await app.openPage(digestUrl);
    await until(() => count(page)).toBe(3);
    const size = await page.$eval('papergloss-entry >>> .save', (button) => getComputedStyle(button).fontSize);
    expect(size).toBe('12px');
    const badge = await inFirst(page, '.badge');
    await badge?.hover();
    await until(() => textOf(page, '[role=tooltip] mark')).toBe('3.2x');
    await badge?.click();
    await page.mouse.move(5, 5);
    await inFirst(page, '::-p-text(Keep in note)');
    await new Promise((done) => setTimeout(done, 400)); // the pointer is gone for long
    expect(await textOf(page, '[role=tooltip] mark'), 'a click pins the sentence').toBe('3.2x');
    const badges = () => page.$$eval('papergloss-entry >>> .badge', (all) => all.length);
    const all = await badges();
    await press(page, '::-p-text(Not right)');
    await until(badges).toBe(all - 1);
    await press(page, '::-p-text(Undo)');
    await until(badges).toBe(all);
    await page.keyboard.press('Escape');
    await press(page, '.topic');
    const shown = () =>
      page.$$eval('article', (all) => all.filter((each) => each.getBoundingClientRect().height > 0).length);
    await until(shown).toBe(2);
    await page.keyboard.press('Escape');
    await until(shown).toBe(3);
  });
});

/** The words drawn as highlights of a colour. */
const drawn = (page: Page, colour: string) =>
  page.evaluate((name) => [...(CSS.highlights.get(`papergloss-${name}`) ?? [])].map(String), colour);

/** What stands in the extension's frame at the first entry. */
async function inFrame(page: Page, what: 'field' | 'status' | 'notice'): Promise<string | null | undefined> {
  const frame = await (await page.$('papergloss-entry >>> iframe.frame'))?.contentFrame();
  return what === 'field'
    ? frame?.evaluate(() => document.querySelector('textarea')?.value)
    : frame?.evaluate((name) => document.querySelector(`.${name}`)?.textContent, what);
}

describe('4. Keep', () => {
  test('a highlight is drawn, also on return, and goes with its deletion', async ({ app }) => {
    app.servePage(arxivAddress, { html: arxivAbstract() });
    const page = await app.openPage(arxivAddress);
    await until(() => count(page)).toBe(1);
    await page.evaluate(() => {
      const text = document.querySelector('blockquote')?.lastChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 'Readers mark'.length);
    });
    const green = await page.waitForSelector('papergloss-layer >>> button[aria-label=Green]', visible);
    expect(await page.evaluate(() => String(getSelection()))).toBe('Readers mark');
    await green?.click();
    await until(() => drawn(page, 'green')).toEqual(['Readers mark']);
    await page.reload();
    await until(() => drawn(page, 'green')).toEqual(['Readers mark']);
    const { x, y } = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('blockquote')?.lastChild ?? document.body);
      const { left, top } = range.getClientRects()[0] ?? new DOMRect();
      return { x: left + 8, y: top + 8 };
    });
    await page.mouse.click(x, y);
    const card = await (await page.waitForSelector('papergloss-layer >>> iframe.frame', visible))?.contentFrame();
    await (await card?.waitForSelector('::-p-text(Delete)', visible))?.click();
    await new Promise((done) => setTimeout(done, 700)); // Firefox does not vouch for what is seen: it is asked, and not too soon
    await (await card?.waitForSelector('::-p-text(Yes)', visible))?.click();
    await until(() => drawn(page, 'green')).toEqual([]);
  });

  test('a note is saved while it is typed, stays open through an update, and is there after the browser was killed', async ({
    app,
  }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const page = await app.openPage(digestUrl);
    await new Promise((resolve) => setTimeout(resolve, 800)); // drawn once more when the library has answered
    await press(page, '.note');
    await page.keyboard.type('typed in');
    await until(() => inFrame(page, 'field')).toBe('typed in');
    await app.update();
    await until(() => inFrame(page, 'notice')).toContain('was updated or started again while this was open');
    await until(() => inFrame(page, 'field')).toBe('typed in');
    await page.keyboard.type(' Firefox');
    await until(() => inFrame(page, 'field')).toBe('typed in Firefox');
    await until(() => inFrame(page, 'status')).toBe('Saved');
    await app.kill();
    await app.reopen();
    const again = await app.openPage(digestUrl);
    await press(again, '.note');
    await until(() => inFrame(again, 'field')).toBe('typed in Firefox');
    const library = await app.openExtensionPage('library.html');
    await library.locator('.sidebar ::-p-text(Annotated)').click();
    await until(() => library.$$eval('.grid .paper-title', (all) => all.length)).toBe(1); // the note keeps its paper
  });

  test('saved at Hugging Face, shown as saved at arXiv', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    app.servePage(arxivUrl(paperOf(0)), { html: arxivPage(paperOf(0)) });
    const arxiv = await app.openPage(arxivUrl(paperOf(0)));
    await until(() => count(arxiv)).toBe(1);
    const digest = await app.openPage(digestUrl);
    await press(digest, '.save');
    await until(() => textOf(digest, '.save')).toBe('To read');
    await until(() => textOf(arxiv, '.save')).toBe('To read');
  });
});
