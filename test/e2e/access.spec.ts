import type { Locator, Page } from '@playwright/test';
import { paperNumber } from '../builders';
import { expectAccessible } from './support/accessible';
import { ask, savePapers } from './support/ask';
import { digestPage, digestUrl, paperOf, papers } from './support/digest-page';
import { expect, test } from './support/fixtures';
import { axeInMarks, entry, inFrame } from './support/panels';

const arabic = 'ورقة بحثية لا وجود لها عن القراءة والهوامش';

/** Expects that nothing makes the page wider than its window. */
const expectNoSideways = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBe(0);

async function expectInside(page: Page, box: Locator): Promise<void> {
  await expect(box).toBeVisible();
  const { x = -1, width = 0 } = (await box.boundingBox()) ?? {};
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}

/** Opens each of a page's panels in turn. */
const panels: readonly { name: string; open(page: Page): Promise<Locator> }[] = [
  {
    name: 'sentence',
    async open(page) {
      await entry(page).locator('.badge').first().hover();
      return entry(page).getByRole('tooltip');
    },
  },
  {
    name: 'menu of a saved paper',
    async open(page) {
      await entry(page).locator('.save').click();
      await expect(entry(page).locator('.save')).toHaveText('To read');
      await entry(page).locator('.save').click();
      await expect(inFrame(entry(page)).getByRole('radio').first()).toBeVisible();
      return entry(page).locator('.popup');
    },
  },
  {
    name: 'tags',
    async open(page) {
      await page.keyboard.press('Escape');
      await entry(page).locator('.save').focus();
      await page.keyboard.press('t');
      await expect(inFrame(entry(page)).getByRole('combobox')).toBeFocused();
      return entry(page).locator('.dock');
    },
  },
  {
    name: 'note',
    async open(page) {
      await page.keyboard.press('Escape');
      await entry(page).locator('.note').click();
      return inFrame(entry(page)).locator('textarea').first();
    },
  },
];

async function openLibrary(page: Page): Promise<void> {
  await savePapers(page, 3, { year: 2020, abstract: 'It is 4.17x faster than the baseline on GSM8K.' });
  const paper = paperNumber(9, { title: arabic });
  await ask(page, 'save', { paper, status: 'reading', tags: ['للقراءة'] });
  await ask(page, 'createList', { name: 'قائمة القراءة' });
  await expect(page.getByRole('link', { name: arabic })).toBeVisible();
}

/** Expects that `?` tells the keys of the page, in a dialog that Escape alone closes. */
async function expectKeysTold(page: Page, words: string): Promise<void> {
  await page.locator('main button').first().focus();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expectInside(page, keys);
  await expect(keys).toContainText(words);
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
}

test.describe('Narrow windows and zoom', () => {
  for (const [name, width, height] of [
    ['a window of 320 pixels', 320, 640],
    ['a zoom of 200 %', 640, 450],
  ] as const) {
    test(`marks and panels of a page fit into ${name}`, async ({ app }) => {
      app.servePage(digestUrl, { html: digestPage(papers(3)) });
      const page = await app.openPage(digestUrl);
      await page.setViewportSize({ width, height });
      await expect(page.locator('papergloss-entry')).toHaveCount(3);
      await expectNoSideways(page);
      for (const each of [
        entry(page).locator('.save'),
        entry(page).locator('.badge:visible').last(),
        page.locator('.chip'),
      ])
        await expectInside(page, each);
      for (const { name: panel, open } of panels)
        await test.step(panel, async () => {
          await expectInside(page, await open(page));
          await expectNoSideways(page);
        });
    });

    test(`the library and a paper in it fit into ${name}`, async ({ app }) => {
      const library = await app.openExtensionPage('library.html');
      await library.setViewportSize({ width, height });
      await openLibrary(library);
      await expectNoSideways(library);
      await library.getByRole('link', { name: arabic }).click();
      await expectInside(library, library.getByRole('article', { name: arabic }));
      await expectNoSideways(library);
      await expectAccessible(library);
    });

    test(`popup and side panel fit into ${name}`, async ({ app }) => {
      app.servePage(digestUrl, { html: digestPage(papers(3)) });
      const popup = await app.openPopup(await app.openPage(digestUrl));
      await popup.setViewportSize({ width: Math.min(width, 400), height });
      await expect(popup.getByText('3 papers, 0 saved')).toBeVisible();
      await expectNoSideways(popup);
      await popup.getByRole('button', { name: 'See papers' }).click();
      await expectInside(popup, popup.getByRole('list').first());
      await expectNoSideways(popup);
      await expectKeysTold(popup, 'One step back');
      await popup.goto(popup.url().replace('popup.html', 'sidepanel.html'));
      await expect(popup.getByText('3 papers, 0 saved')).toBeVisible();
      await expectNoSideways(popup);
      await expectKeysTold(popup, 'go to it on the page');
    });
  }
});

const style = (at: Locator, name: string, part = '') =>
  at.evaluate((element, [key = '', pseudo]) => getComputedStyle(element, pseudo).getPropertyValue(key), [name, part]);

test.describe('Forced colours', () => {
  test('marks keep their edges, their dots and their marked words', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(3)) });
    const page = await app.openPage(digestUrl);
    await page.emulateMedia({ forcedColors: 'active' });
    const badge = entry(page).locator('.badge').first();
    await expect(badge).toBeVisible();
    const ground = await style(badge, 'background-color');
    expect(await style(badge, 'border-top-color')).not.toBe(ground);
    expect(await style(entry(page).locator('.topic').first(), 'background-color', '::before')).not.toBe(ground);
    await badge.focus();
    expect(await style(badge, 'outline-style')).toBe('solid');
    const mark = entry(page).getByRole('tooltip').locator('mark');
    await expect(mark).toBeVisible();
    expect(await style(mark, 'background-color')).not.toBe(
      await style(entry(page).getByRole('tooltip'), 'background-color'),
    );
    await entry(page).locator('.note').click();
    await expect(inFrame(entry(page)).locator('textarea').first()).toBeFocused();
    const preview = inFrame(entry(page)).getByRole('button', { name: 'Preview' });
    await preview.click();
    expect(await style(preview, 'background-color')).not.toBe(
      await style(inFrame(entry(page)).getByRole('button', { name: 'Delete' }), 'background-color'),
    );
  });

  test('the library tells which list is shown', async ({ app }) => {
    const library = await app.openExtensionPage('library.html');
    await openLibrary(library);
    await library.emulateMedia({ forcedColors: 'active' });
    const rows = library.locator('.sidebar .list-row');
    const ground = await style(
      library.locator('.sidebar .list-row:not([aria-current="true"])').first(),
      'background-color',
    );
    await expect(rows.and(library.locator('[aria-current="true"]'))).not.toHaveCSS('background-color', ground);
  });
});

test.describe('Right-to-left titles', () => {
  const paper = { ...paperOf(0), title: arabic };

  test('run from the right in popup, side panel and library', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage([paper, paperOf(1)]) });
    const popup = await app.openPopup(await app.openPage(digestUrl));
    await popup.getByRole('button', { name: 'See papers' }).click();
    await expect(popup.getByRole('link', { name: arabic })).toHaveCSS('direction', 'rtl');
    await expect(popup.getByRole('link', { name: paperOf(1).title })).toHaveCSS('direction', 'ltr');
    await popup.goto(popup.url().replace('popup.html', 'sidepanel.html'));
    await expect(popup.getByRole('link', { name: arabic })).toHaveCSS('direction', 'rtl');
    await popup.goto(app.pageUrl('library.html'));
    await openLibrary(popup);
    await expect(popup.getByRole('link', { name: arabic })).toHaveCSS('direction', 'rtl');
    await popup.getByRole('link', { name: arabic }).click();
    const heading = popup.getByRole('heading', { name: arabic });
    await expect(heading).toHaveCSS('direction', 'rtl');
    const close = await popup.locator('.detail-close').boundingBox();
    const text = await heading.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return Math.max(...[...range.getClientRects()].map(({ right }) => right));
    });
    expect(text, 'beside the button that closes').toBeLessThanOrEqual(close?.x ?? 0);
  });

  test('marks follow a page that runs from the right', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage([paper, paperOf(1)], { html: 'dir="rtl"' }) });
    const page = await app.openPage(digestUrl);
    const chip = page.locator('.chip');
    await expect(chip).toHaveText('2 papers');
    const [number = 0, word = 0] = await chip.evaluate((button) => {
      const range = document.createRange();
      return [0, 2].map((at) => {
        range.setStart(button.firstChild ?? button, at);
        range.setEnd(button.firstChild ?? button, at + 1);
        return range.getBoundingClientRect().left;
      });
    });
    expect(number, 'the number before its word').toBeLessThan(word);
    await expect(entry(page).getByRole('group', { name: `Papergloss: ${arabic}` })).toBeVisible();
    const save = await entry(page).locator('.save').boundingBox();
    const badge = await entry(page).locator('.note').boundingBox();
    expect(save?.x ?? 0).toBeGreaterThan(badge?.x ?? 0);
    const badges = entry(page).locator('.badge');
    await expect(badges.first(), 'a number stays before its unit').toHaveCSS('direction', 'ltr');
    await badges.first().hover();
    await expect(entry(page).getByRole('tooltip')).toHaveCSS('direction', 'ltr');
    await entry(page).locator('.note').click();
    await page.keyboard.type('ملاحظة');
    await expect(inFrame(entry(page)).locator('textarea').first()).toHaveCSS('direction', 'rtl');
    await page.keyboard.press('Escape');
    await chip.click();
    const tools = page.getByRole('region', { name: 'Papergloss: tools for this page' });
    await expect(tools.getByText('2 papers', { exact: true })).toHaveCSS('direction', 'ltr');
    await tools.getByRole('button', { name: 'Keys…' }).click();
    await expect(page.getByRole('region', { name: /keys/i }), 'our own words are English').toHaveCSS(
      'direction',
      'ltr',
    );
  });
});

test('Reduced motion: nothing moves in page, popup and library', async ({ app }) => {
  app.servePage(digestUrl, { html: digestPage(papers(3)) });
  const page = await app.openPage(digestUrl);
  const popup = await app.openPopup(page);
  const library = await app.openExtensionPage('library.html');
  await openLibrary(library);
  const moving = (each: Page) =>
    each.locator('*').evaluateAll((all) => {
      const styles = all.map((element) => getComputedStyle(element));
      return styles.filter((style) => style.transitionDuration !== '0s' || style.animationName !== 'none').length;
    });
  await expect(entry(page).locator('.save')).toBeVisible();
  for (const each of [page, popup, library]) {
    await each.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving(each)).toBe(0);
  }
  await library.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving(library), 'or nothing was looked at').toBeGreaterThan(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any panel of a ${theme} page`, async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(3), { html: `class="${theme}"` }) });
    const page = await app.openPage(digestUrl);
    for (const { name, open } of panels)
      await test.step(name, async () => {
        await expect(await open(page)).toBeVisible();
        expect(await axeInMarks(page, theme)).toEqual([]);
      });
    await page.locator('.chip').click();
    await expect(page.getByRole('combobox', { name: 'Sort' })).toBeVisible();
    expect(await axeInMarks(page, theme)).toEqual([]);
  });
}

test('axe finds nothing in side panel, settings and rules, light and dark', async ({ app }) => {
  app.servePage(digestUrl, { html: digestPage([{ ...paperOf(0), title: arabic }, paperOf(1)]) });
  const panel = await app.openPopup(await app.openPage(digestUrl));
  await panel.goto(panel.url().replace('popup.html', 'sidepanel.html'));
  await panel.getByRole('link', { name: paperOf(1).title }).click();
  await expect(panel.getByRole('heading', { name: paperOf(1).title })).toBeVisible();
  await expectAccessible(panel);
  await panel.getByRole('button', { name: 'All 2 papers' }).click();
  await expect(panel.getByText('2 papers, 0 saved')).toBeVisible();
  await expectAccessible(panel);
  const library = await app.openExtensionPage('library.html');
  await openLibrary(library);
  await expectAccessible(library);
  for (const name of ['Settings', 'Rules']) {
    await library.getByRole('button', { name, exact: true }).click();
    await expect(library.getByRole('dialog')).toBeVisible();
    await expectAccessible(library);
    await library.keyboard.press('Escape');
    await expect(library.getByRole('dialog')).toHaveCount(0);
  }
});
