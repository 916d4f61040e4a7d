import type { Page } from '@playwright/test';
import type { ExtensionChromium } from '../../scripts/browser/chromium';
import { digestPage, digestUrl, papers } from './support/digest-page';
import { expect, test } from './support/fixtures';
import { fillDisk, full } from './support/full-disk';
import { axeInMarks, entry, inFrame, pressSeen } from './support/panels';
import { arxivAbstract, arxivAddress, huggingfaceAddress, huggingfacePaper, paper } from './support/paper-pages';

const words = '99.2% of the marks of 400 readers';
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Highlight the selected words' });
const inCard = (page: Page) => inFrame(page.locator('papergloss-layer'));
const highlightCard = (page: Page) => inCard(page).getByRole('dialog', { name: 'Highlight' });

/** What is drawn, as `colour: words`. */
const drawn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('papergloss-'))
      .flatMap(([name, ranges]) => [...ranges].map((range) => `${name.slice('papergloss-'.length)}: ${range}`))
      .sort(),
  );
const expectDrawn = (page: Page, ...expected: string[]) => expect.poll(() => drawn(page)).toEqual(expected);

/** Where words stand on the page. */
const boxOf = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const lines = [...range.getClientRects()];
      const [first, last] = [lines[0], lines.at(-1)];
      if (first && last) return { from: [first.left, first.top + 8], to: [last.right, last.top + 8] };
    }
    throw new Error(`Not on the page: ${wanted}`);
  }, text);

/** Selects words by dragging the mouse over them. */
async function drag(page: Page, text: string): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => getSelection()?.removeAllRanges()); // a press on selected words would carry them away
    const { from, to } = await boxOf(page, text);
    await page.mouse.move(from[0] ?? 0, from[1] ?? 0);
    await page.mouse.down();
    await page.mouse.move(to[0] ?? 0, to[1] ?? 0, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()))).toBe(text); // not where marks came in meanwhile
  }).toPass();
}

/** Reads a page of no known site, as a press of the toolbar button does. */
async function bringIn(app: ExtensionChromium, page: Page): Promise<void> {
  const popup = await app.openPopup(page);
  await expect(popup.getByText('No papers found on this page').first()).toBeVisible();
  await popup.close();
}

/** Clicks in the middle of the first line of words. */
async function clickOn(page: Page, text: string): Promise<void> {
  const { from } = await boxOf(page, text);
  await page.mouse.click((from[0] ?? 0) + 12, from[1] ?? 0);
}

async function mark(page: Page, text: string, colour: string): Promise<void> {
  await drag(page, text);
  await bar(page).getByRole('button', { name: colour }).click();
  await expect.poll(() => drawn(page)).toContain(`${colour.toLowerCase()}: ${text}`);
  await expect(page.getByText(`Highlighted in ${colour.toLowerCase()}`)).toBeAttached(); // it is stored, not drawn alone
}

const site = 'https://blog.example.org/reading';

test.use({ allowedHosts: ['https://blog.example.org/*'] });

test.beforeEach(({ app }) => {
  app.servePage(arxivAddress, { html: arxivAbstract() });
  app.servePage(huggingfaceAddress, { html: huggingfacePaper() });
});

test.describe('Highlights', () => {
  test('by mouse: the bar leaves the selection alone, a colour marks it, and it is there on return', async ({
    app,
  }) => {
    const page = await app.openPage(arxivAddress);
    await drag(page, words);
    await expect(bar(page)).toBeVisible();
    expect(await page.evaluate(() => [String(getSelection()), document.activeElement?.localName])).toEqual([
      words,
      'body',
    ]);
    await bar(page).getByRole('button', { name: 'Green' }).click();
    await expectDrawn(page, `green: ${words}`);
    await expect(bar(page)).toBeHidden();
    await page.reload();
    await expectDrawn(page, `green: ${words}`);
    await app.kill();
    await app.reopen();
    await expectDrawn(await app.openPage(arxivAddress), `green: ${words}`);
  });

  test('by keyboard: a key leads to the bar, arrows through it, Escape back', async ({ app }) => {
    const page = await app.openPage(arxivAddress);
    await expect(page.locator('papergloss-entry')).toHaveCount(1);
    await page.evaluate(() => {
      const text = document.querySelector('blockquote')?.lastChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 1);
    });
    for (let letter = 0; letter < 6; letter++) await page.keyboard.press('Shift+ArrowRight');
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    await page.keyboard.press('h');
    await expect(bar(page).getByRole('button', { name: 'Yellow' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(bar(page).getByRole('button', { name: 'Blue' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expectDrawn(page, 'blue: Readers');
  });

  test('a press marks what is selected then, not what was selected when the bar came', async ({ app }) => {
    const page = await app.openPage(arxivAddress);
    await drag(page, words);
    const green = await bar(page).getByRole('button', { name: 'Green' }).boundingBox();
    await page.mouse.move((green?.x ?? 0) + 5, (green?.y ?? 0) + 5);
    await page.mouse.down(); // until it is up again the bar stays where it is
    await page.keyboard.press('Shift+End');
    const selected = await page.evaluate(() => String(getSelection()).trim());
    expect(selected.length).toBeGreaterThan(words.length);
    await page.mouse.up();
    await expectDrawn(page, `green: ${selected}`);
  });

  test('on a full disk it stays with its colour and note, says why, and is saved once there is room', async ({
    app,
  }) => {
    const page = await app.openPage(arxivAddress);
    await drag(page, words);
    await expect(bar(page)).toBeVisible();
    const makeRoom = await fillDisk(app);
    await bar(page).getByRole('button', { name: 'Green' }).click();
    await expectDrawn(page, `green: ${words}`);
    const status = highlightCard(page).getByRole('status');
    await expect(status).toHaveText(full);
    await highlightCard(page).getByRole('button', { name: 'Blue' }).click();
    await highlightCard(page).getByRole('textbox').fill('not to be lost');
    await page.keyboard.press('Escape');
    await makeRoom();
    await expect(page.getByText('Saved: the highlight')).toBeAttached({ timeout: 40_000 });
    await page.reload();
    await expectDrawn(page, `blue: ${words}`);
    await clickOn(page, words);
    await expect(highlightCard(page).getByRole('textbox')).toHaveValue('not to be lost');
  });

  test('words on it that a closed tab could not save are in its card on return', async ({ app }) => {
    const page = await app.openPage(arxivAddress);
    await mark(page, words, 'Green');
    const makeRoom = await fillDisk(app);
    await clickOn(page, words);
    await highlightCard(page).getByRole('textbox').fill('typed and closed');
    await expect(highlightCard(page).getByRole('status')).toHaveText(full);
    await page.close();
    await makeRoom();
    const again = await app.openPage(arxivAddress);
    await expectDrawn(again, `green: ${words}`);
    await clickOn(again, words);
    await expect(highlightCard(again).getByRole('textbox')).toHaveValue('typed and closed');
    await expect(highlightCard(again).getByRole('status')).toHaveText('', { timeout: 40_000 });
  });

  test('one that could not be saved is deleted all the same, and comes back', async ({ app }) => {
    const page = await app.openPage(arxivAddress);
    await drag(page, words);
    await expect(bar(page)).toBeVisible();
    const makeRoom = await fillDisk(app);
    await bar(page).getByRole('button', { name: 'Green' }).click();
    await expect(highlightCard(page).getByRole('status')).toHaveText(full);
    await pressSeen(highlightCard(page).getByRole('button', { name: 'Delete' }));
    await expectDrawn(page);
    await inCard(page).getByRole('button', { name: 'Undo' }).click();
    await expectDrawn(page, `green: ${words}`);
    await makeRoom();
    await expect(highlightCard(page).getByRole('status')).toHaveText('', { timeout: 40_000 });
    await page.reload();
    await expectDrawn(page, `green: ${words}`);
  });

  test('nothing appears while the reader types, and on lists of papers', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const page = await app.openPage(arxivAddress);
    await page.locator('textarea').fill('some words of my own');
    await page.locator('textarea').selectText();
    await page.waitForTimeout(500);
    await expect(bar(page)).toHaveCount(0);
    const digest = await app.openPage(digestUrl);
    await expect(digest.locator('papergloss-entry')).toHaveCount(2);
    await digest.locator('h1').selectText();
    await digest.waitForTimeout(500);
    await expect(bar(digest)).toHaveCount(0);
  });

  test('a note on it, another colour, deleted and brought back', async ({ app }) => {
    const page = await app.openPage(arxivAddress);
    await drag(page, words);
    await bar(page).getByRole('button', { name: 'Note' }).click();
    const field = highlightCard(page).getByRole('textbox');
    await expect(field).toBeFocused();
    await page.keyboard.type('check **this** number');
    await expect(highlightCard(page).getByRole('status')).toHaveText('Saved');
    await highlightCard(page).getByRole('button', { name: 'Pink' }).click();
    await expectDrawn(page, `pink: ${words}`);
    await page.keyboard.press('Escape');
    await expect(highlightCard(page)).toHaveCount(0);
    await page.keyboard.press('n');
    const notes = inFrame(entry(page));
    await expect(notes.getByRole('textbox'), 'a fresh note, the highlight folded below it').toBeFocused();
    await expect(notes.getByRole('textbox')).toHaveValue('');
    await expect(notes.locator('summary')).toHaveText(`${words}check **this** number`);
    await page.keyboard.press('Escape');
    await page.reload();
    await expectDrawn(page, `pink: ${words}`);
    await clickOn(page, words);
    await expect(field).toHaveValue('check **this** number');
    await expect(highlightCard(page).getByRole('button', { name: 'Pink' })).toHaveAttribute('aria-pressed', 'true');
    await pressSeen(highlightCard(page).getByRole('button', { name: 'Delete' }));
    await expectDrawn(page);
    await inCard(page).getByRole('button', { name: 'Undo' }).click();
    await expectDrawn(page, `pink: ${words}`);
    await page.reload();
    await expectDrawn(page, `pink: ${words}`);
    await clickOn(page, words);
    await expect(field).toHaveValue('check **this** number');
  });

  test('found when the page has moved and changed, listed as not found when it is gone', async ({ app }) => {
    const page = await app.openPage(arxivAddress);
    await mark(page, words, 'Yellow');
    await mark(page, 'Comments: 12 pages, 4 figures.', 'Purple');
    const before = '<p>A paragraph that is new, and 40 more.</p>'.repeat(3);
    const abstract = paper.abstract.replace('marks of 400 readers', 'marks of some 400 readers');
    app.servePage(arxivAddress, { html: arxivAbstract({ before, abstract }) });
    await page.reload();
    await expectDrawn(page, 'purple: Comments: 12 pages, 4 figures.', 'yellow: 99.2% of the marks of some 400 readers');
    await page.evaluate(() => document.querySelector('#comments')?.remove());
    await expectDrawn(page, 'yellow: 99.2% of the marks of some 400 readers');
    // Once the row has its badges, nothing above the frame grows any more, and a press in it goes where it is aimed at.
    await expect(page.locator('papergloss-entry .badge').first()).toBeVisible();
    await page.locator('papergloss-entry .note').click();
    const notes = inFrame(page.locator('papergloss-entry'));
    await expect(notes.getByRole('textbox', { name: /^Note 1/ })).toBeFocused();
    await expect(notes.locator('summary q')).toHaveText([words, 'Comments: 12 pages, 4 figures.']);
    await expect(notes.getByText('Not found on this page')).toHaveCount(1);
    await notes.locator('summary').first().click();
    const showOnPage = notes.getByRole('button', { name: 'Show on the page' });
    // The page makes the frame grow a moment after what is in it has: before that it ends above the button.
    const isWithin = () => showOnPage.evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight);
    await expect.poll(isWithin).toBe(true);
    await showOnPage.click();
    await expect(highlightCard(page)).toBeVisible();
    await page.evaluate(() =>
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Comments: 12 pages, 4 figures.</p>'),
    );
    await expectDrawn(page, 'purple: Comments: 12 pages, 4 figures.', 'yellow: 99.2% of the marks of some 400 readers');
  });

  test('made at arXiv, shown at Hugging Face, and live in both', async ({ app }) => {
    const arxiv = await app.openPage(arxivAddress);
    const other = await app.openPage(huggingfaceAddress);
    await expect(other.locator('papergloss-entry')).toHaveCount(1);
    await arxiv.bringToFront();
    await mark(arxiv, words, 'Green');
    await expectDrawn(other, `green: ${words}`);
    await other.reload();
    await expectDrawn(other, `green: ${words}`);
    await other.bringToFront();
    await clickOn(other, words);
    await pressSeen(highlightCard(other).getByRole('button', { name: 'Delete' }));
    await expectDrawn(other);
    await expectDrawn(arxiv);
  });

  test('shown on a list that shows the abstract', async ({ app }) => {
    const list = digestPage([...papers(2), paper]);
    app.servePage(digestUrl, { html: list });
    const page = await app.openPage(arxivAddress);
    await mark(page, words, 'Blue');
    await expectDrawn(await app.openPage(digestUrl), `blue: ${words}`);
  });

  test('on a page of no known site, once the reader has asked for it', async ({ app }) => {
    app.servePage(site, { html: '<title>On reading</title><p>Some words that are worth keeping.</p>' });
    const page = await app.openPage(site);
    await bringIn(app, page);
    await mark(page, 'words that are worth', 'Blue');
    await page.reload();
    await expectDrawn(page);
    await bringIn(app, page);
    await expectDrawn(page, 'blue: words that are worth');
  });

  test('copied as a quote with its source', async ({ app }) => {
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await app.openPage(arxivAddress);
    await drag(page, words);
    await bar(page).getByRole('button', { name: 'Copy quote' }).click();
    await expect(bar(page).getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `> ${words}\n\n[${paper.title}](${arxivAddress})\n`,
    );
    expect(await page.evaluate(() => String(getSelection()))).toBe(words);
  });

  test('the side panel names those that are not found, and keeps the colour of one that is edited there', async ({
    app,
  }) => {
    const page = await app.openPage(arxivAddress);
    await mark(page, words, 'Yellow');
    await mark(page, 'Comments: 12 pages, 4 figures.', 'Purple');
    const popup = await app.openPopup(page);
    await page.evaluate(() => document.querySelector('#comments')?.remove());
    const panel = await app.openExtensionPage(`sidepanel.html${new URL(popup.url()).search}`);
    await expect(panel.locator('.note-editor blockquote')).toHaveCount(2);
    await expect(panel.getByTitle(/^Highlighted in (yellow|purple)$/)).toHaveCount(2);
    const edges = await panel
      .locator('.note-editor blockquote')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).borderInlineStartColor));
    expect(new Set(edges).size, 'each has its colour').toBe(2);
    await expect(panel.getByText('Not found on this page')).toHaveCount(1);
    await expect(panel.locator('.note-editor', { hasText: 'Not found' }).locator('blockquote')).toHaveText(
      'Comments: 12 pages, 4 figures.',
    );
    await panel.locator('.note-editor textarea').first().fill('from the side');
    await expect(panel.locator('.note-editor .status').first()).toHaveText('Saved');
    await expectDrawn(page, `yellow: ${words}`);
    await panel.screenshot({ path: test.info().outputPath('side-panel.png') });
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the bar and the card on a ${theme} page`, async ({ app }) => {
      app.servePage(arxivAddress, { html: arxivAbstract({ html: `class="${theme}"` }) });
      const page = await app.openPage(arxivAddress);
      await mark(page, 'Short marks are the hardest', 'Purple');
      await drag(page, words);
      await expect(bar(page)).toBeVisible();
      const check = async () => expect(await axeInMarks(page, theme)).toEqual([]);
      await check();
      await page.screenshot({ path: test.info().outputPath(`bar-${theme}.png`) });
      await bar(page).getByRole('button', { name: 'Note' }).click();
      await page.keyboard.type('a note');
      await expect(highlightCard(page).getByRole('textbox')).toHaveValue('a note');
      await check();
      await page.screenshot({ path: test.info().outputPath(`card-${theme}.png`) });
    });
  }

  test('switching the extension off takes all highlights off', async ({ app }) => {
    const page = await app.openPage(arxivAddress);
    await mark(page, words, 'Pink');
    const own = await app.openExtensionPage('manifest.json');
    await own.evaluate('chrome.runtime.reload()').catch(() => {});
    await expectDrawn(page);
    await expect(page.locator('papergloss-layer')).toHaveCount(0);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });
});
