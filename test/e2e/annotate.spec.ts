import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { countProcessorTime, readMainThread } from '../bench/support/main-thread';
import { arxivPage, arxivUrl, card, digestPage, digestUrl, paperOf, papers } from './support/digest-page';
import { expect, test } from './support/fixtures';
import { shifted, watchShifts } from './support/shifts';

const seed = path.resolve(import.meta.dirname, '../../../shared/seeds/digest.html');
const marks = (page: Page) => page.locator('papergloss-entry');
const first = (page: Page) => marks(page).first();

test.describe('1. Detect', () => {
  test('all entries of the digest that the project started from', async ({ app }) => {
    test.skip(!existsSync(seed), 'the shared digest is not here');
    app.servePage('https://huggingface.co/papers?q=parallel', { file: seed });
    const page = await app.openPage('https://huggingface.co/papers?q=parallel');
    await expect(marks(page)).toHaveCount(68);
    await expect(first(page).getByRole('group', { name: /^Papergloss: ParaFold/ })).toBeVisible();
  });

  test('the paper of an abstract page at arXiv', async ({ app }) => {
    app.servePage(arxivUrl(paperOf(0)), { html: arxivPage(paperOf(0)) });
    const page = await app.openPage(arxivUrl(paperOf(0)));
    await expect(marks(page)).toHaveCount(1);
    await expect(first(page).locator('.badge').first()).toContainText('3.2×');
    // That what benchmarks read off a page can be read, not how much it is.
    const cdp = await page.context().newCDPSession(page);
    await countProcessorTime(cdp);
    const { nodes, listeners, heap } = await readMainThread(cdp);
    expect(Math.min(nodes, listeners, heap)).toBeGreaterThan(0);
  });

  test('a page that lists no papers is left as it was', async ({ app }) => {
    const html = '<!doctype html><html><head></head><body><p>Nothing here</p></body></html>';
    app.servePage(digestUrl, { html });
    const page = await app.openPage(digestUrl);
    const popup = await app.openPopup(page); // the page answers it once it has been read
    await expect(popup.getByText('No papers found on this page.')).toBeVisible();
    expect(await page.evaluate(() => document.body.outerHTML)).toBe('<body><p>Nothing here</p></body>');
    await expect(page.locator('papergloss-layer')).toHaveCount(0);
  });
});

test.describe('2. Annotate', () => {
  test('topics, badges with their sentence, save and note on each entry', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(3)) });
    const page = await app.openPage(digestUrl);
    await expect(marks(page)).toHaveCount(3);
    for (const name of ['.topic', '.badge', '.save', '.note'])
      await expect(first(page).locator(name).first()).toBeVisible();
    await first(page).locator('.badge').first().hover();
    const sentence = first(page).getByRole('tooltip');
    await expect(sentence).toContainText('We propose speculative decoding');
    await expect(sentence.locator('mark')).toHaveText('3.2x');
    await page.mouse.move(0, 0);
    await expect(sentence).toBeHidden();
  });

  test('works by keyboard alone: one stop for each entry, arrows within it, Escape closes', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const page = await app.openPage(digestUrl);
    await expect(first(page).locator('.save')).toBeVisible();
    await page.locator('article h3 a').first().focus();
    await page.keyboard.press('Tab');
    await expect(first(page).locator('.save')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(first(page).locator('.save')).toHaveText('To read');
    await expect(first(page).locator('.save')).toBeFocused();
    await page.keyboard.press('End');
    await expect(first(page).getByRole('tooltip')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(first(page).getByRole('tooltip')).toBeHidden();
    await page.keyboard.press('Tab');
    await expect(page.locator('article p a').first()).toBeFocused();
  });

  test('entries that arrive later, each once', async ({ app }) => {
    const script = `setTimeout(() => document.querySelector('.grid').insertAdjacentHTML('beforeend', ${JSON.stringify(papers(20, 10).map(card).join(''))}), 400)`;
    app.servePage(digestUrl, { html: digestPage(papers(2), { script }) });
    const page = await app.context.newPage();
    await watchShifts(page);
    await app.stopBackground();
    await page.goto(digestUrl);
    await expect(marks(page)).toHaveCount(22);
    expect(await shifted(page), 'nothing on screen moves').toBeLessThan(0.02);
    expect(
      await page.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll('article')].map((each) => each.querySelectorAll('papergloss-entry').length),
        ),
      ),
    ).toBe(1);
  });

  test('client-side navigation: the old marks go, the new ones come', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(4)) });
    const page = await app.openPage(digestUrl);
    await expect(marks(page)).toHaveCount(4);
    await page.evaluate((html) => {
      history.pushState({}, '', '/papers/date/2026-11-20');
      const grid = document.querySelector('.grid');
      if (grid) grid.innerHTML = html;
    }, papers(3, 50).map(card).join(''));
    await expect(marks(page)).toHaveCount(3);
    await expect(first(page).getByRole('group', { name: /number 50/ })).toBeVisible();
  });

  test('marks that the framework throws out are put back, once, and without an endless fight', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(3)) });
    const page = await app.openPage(digestUrl);
    await expect(marks(page)).toHaveCount(3);
    await page.evaluate(() => {
      for (const mark of document.querySelectorAll('papergloss-entry')) mark.remove();
    });
    await expect(marks(page)).toHaveCount(3);
    await page.evaluate(
      (html) => {
        const article = document.querySelector('article');
        if (article) article.outerHTML = html;
      },
      card(paperOf(0)),
    );
    await expect(marks(page)).toHaveCount(3);
    const removals = await page.evaluate(async () => {
      let count = 0;
      new MutationObserver(() => {
        for (const mark of document.querySelectorAll('article papergloss-entry')) {
          mark.remove();
          count++;
        }
      }).observe(document, { childList: true, subtree: true });
      document.querySelector('papergloss-entry')?.remove();
      await new Promise((done) => setTimeout(done, 1500));
      return count;
    });
    expect(removals).toBeLessThan(25);
  });

  test('words of the page are shown as words, and its style sheets do not reach the marks', async ({ app }) => {
    const hostile = {
      ...paperOf(0),
      title: '<img src=x onerror="document.title=1">: speculative decoding for language model inference',
      abstract:
        'We speed up <script>document.title=2</script> LLM inference by 3.2x over vanilla decoding on <b>64 GPUs</b>.',
    };
    const head =
      '<style>*{color:red!important;font-size:40px!important}papergloss-entry{display:none!important}</style>';
    app.servePage(digestUrl, { html: digestPage([hostile], { head }) });
    const page = await app.openPage(digestUrl);
    const save = first(page).locator('.save');
    await expect(save).toBeVisible();
    await expect(save).toHaveCSS('font-size', '12px');
    await expect(first(page).getByRole('group', { name: /<img src=x/ })).toBeVisible();
    await first(page).locator('.badge').first().focus();
    await expect(first(page).getByRole('tooltip')).toContainText('<script>document.title=2</script>');
    expect(await page.title()).toBe('Daily Papers');
  });

  test('follows the colours of the page, also when they change', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const page = await app.openPage(digestUrl);
    await expect(first(page)).toHaveAttribute('theme', 'light');
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    await expect(first(page)).toHaveAttribute('theme', 'dark');
  });

  test('switching the extension off leaves the page as it was', async ({ app }) => {
    const html = digestPage(papers(6));
    app.servePage(digestUrl, { html });
    const page = await app.openPage(digestUrl);
    await expect(marks(page)).toHaveCount(6);
    await first(page).locator('.topic', { hasText: 'inference' }).click();
    await expect(page.locator('article[data-papergloss]:visible')).toHaveCount(0);
    await expect(page.locator('article:visible')).toHaveCount(2);
    const settings = await app.openExtensionPage('manifest.json');
    await settings.evaluate('chrome.runtime.reload()').catch(() => {});
    await expect(marks(page)).toHaveCount(0);
    expect(await page.evaluate(() => document.querySelector('main')?.outerHTML)).toBe(
      /<main>.*<\/main>/s.exec(html)?.[0],
    );
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
  });
});
