import type { Page } from '@playwright/test';
import { ExtensionChromium } from '../../scripts/browser/chromium';
import { arxivPage, arxivUrl, digestPage, digestUrl, paperOf, papers } from './digest-page';
import { expect, extension, test } from './fixtures';

const marks = (page: Page) => page.locator('papergloss-entry');

/** Goes to a paper's own page, saves the paper in another tab, and comes back. */
async function goAndReturn(app: ExtensionChromium): Promise<Page> {
  app.servePage(digestUrl, { html: digestPage(papers(3)) });
  app.servePage(arxivUrl(paperOf(1)), { html: arxivPage(paperOf(1)) });
  const page = await app.openPage(digestUrl);
  await expect(marks(page)).toHaveCount(3);
  await page.evaluate('window.kept = true');
  await page.goto(arxivUrl(paperOf(1)));
  await marks(page).locator('.save').click();
  await expect(marks(page).locator('.save')).toHaveText('To read');
  await page.goBack({ waitUntil: 'commit' });
  return page;
}

async function expectCurrent(page: Page): Promise<void> {
  await expect(marks(page).nth(1).locator('.save')).toHaveText('To read');
  await expect(marks(page).first().locator('.save')).toHaveText('Save');
  await expect(marks(page)).toHaveCount(3);
  await expect(page.locator('papergloss-layer')).toHaveCount(1);
  await marks(page).first().locator('.save').click();
  await expect(marks(page).first().locator('.save')).toHaveText('To read');
}

test.describe('2. Annotate, when one comes back', () => {
  test('a page that is loaded again has its marks once, with what happened meanwhile', async ({ app }) => {
    const page = await goAndReturn(app);
    expect(await page.evaluate('window.kept')).toBeUndefined();
    await expectCurrent(page);
  });

  test('a page that the browser had kept has its marks once, with what happened meanwhile', async () => {
    const app = await ExtensionChromium.launch({ extension, headless: true, openRoots: true, backForwardCache: true });
    try {
      const page = await goAndReturn(app);
      expect(await page.evaluate('window.kept')).toBe(true);
      await expectCurrent(page);
      expect(app.errors).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
