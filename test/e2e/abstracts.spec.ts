import type { Page } from '@playwright/test';
import type { ExtensionChromium } from '../../scripts/browser/chromium';
import { answerOf, faults } from '../stand-in/interfaces';
import { expectAccessible } from './support/accessible';
import { recentAddress, recentPage } from './support/arxiv-listing';
import { ask } from './support/ask';
import { expect, test } from './support/fixtures';

const known = [1, 2, 3].map((number) => ({
  arxiv: `2611.0000${number}`,
  title: `Lamp number ${number} and what it lights`,
  abstract: `Our lamp of number ${number} reaches 9${number}.5% accuracy on ImageNet and is 3.${number}x faster than the baseline.`,
}));
const unknown = { id: '2611.00009', title: 'A paper that nobody else knows of' };

/** Serves the listing and speaks for the interfaces; gives the requests that came. */
function serve(app: ExtensionChromium, trouble: (typeof faults)[keyof typeof faults][] = []) {
  const received: { url: string; body: string | null }[] = [];
  app.servePage(recentAddress, {
    html: recentPage([...known.map(({ arxiv, title }) => ({ id: arxiv, title })), unknown]),
  });
  app.answerRequests((url, body) => {
    const answer = answerOf(url, body, known);
    if (!answer) return undefined;
    received.push({ url, body });
    return trouble.shift() ?? answer;
  });
  return received;
}

const badges = (page: Page) => page.locator('papergloss-entry .badge');
const signs = (page: Page) => page.locator('papergloss-entry').getByText('no abstract');

async function readFromPopup(popup: Page, always = false): Promise<void> {
  await popup.getByRole('button', { name: 'Read the abstracts of this page…' }).click();
  await expect(popup.getByRole('checkbox', { name: /^arXiv/ })).toBeChecked();
  if (always) await popup.getByRole('checkbox', { name: 'Always on arxiv.org' }).check();
  await popup.getByRole('button', { name: 'Read', exact: true }).click();
}

test('Abstracts that a listing does not give are read on request, and by identifiers alone', async ({ app }) => {
  const received = serve(app);
  const page = await app.openPage(recentAddress);
  await expect(signs(page)).toHaveCount(4);
  expect(received, 'nothing is asked for before the reader wants it').toEqual([]);

  const popup = await app.openPopup(page);
  await expect(popup.getByText('4 papers without an abstract here.')).toBeVisible();
  await popup.getByRole('button', { name: 'Read the abstracts of this page…' }).click();
  await expectAccessible(popup);
  await popup.getByRole('button', { name: 'Cancel' }).click();
  await readFromPopup(popup);
  await expect(popup.getByText('3 abstracts read elsewhere, 1 not found.')).toBeVisible();

  await expect(page.locator('papergloss-entry').nth(1).locator('.badge').first()).toContainText('92.5');
  expect(await badges(page).count()).toBeGreaterThanOrEqual(3);
  await expect(signs(page)).toHaveCount(1);
  await expect(signs(page)).toHaveAttribute('title', /none was found elsewhere/);
  expect(received.map(({ url }) => url)).toEqual([
    'https://export.arxiv.org/api/query?id_list=2611.00001,2611.00002,2611.00003,2611.00009&max_results=4',
  ]);
  expect(received.map(({ body }) => body)).toEqual([null]);
  expect(app.refused, 'and no other host').toEqual([]);

  await popup.getByRole('button', { name: 'See papers' }).click();
  const second = popup.getByRole('article', { name: 'Lamp number 2' });
  await expect(second.locator('.paper-badge'), 'a paper that is not saved').toContainText('92.5');
  await expectAccessible(popup);

  await page.bringToFront();
  await page.locator('papergloss-entry').first().locator('.save').click();
  await expect(page.locator('papergloss-entry').first().locator('.save')).toHaveText('To read');
  const [saved] = await ask(popup, 'records', { scope: { kind: 'all' } });
  expect(saved?.paper).toMatchObject({ abstract: known[0]?.abstract, year: 2026, source: 'arxiv' });

  await page.reload();
  await expect(badges(page).first()).toBeVisible();
  expect(received, 'what was read is remembered').toHaveLength(1);
});

test('A site whose pages are always read needs no click; a source that fails is told of', async ({ app }) => {
  const received = serve(app, [faults.page]);
  const page = await app.openPage(recentAddress);
  const popup = await app.openPopup(page);
  await readFromPopup(popup, true);
  await expect(popup.getByText(/^arXiv gave an answer that cannot be read\. Try again/)).toBeVisible();
  await expect(popup.getByRole('checkbox', { name: 'Always on arxiv.org' })).toBeChecked();
  expect(received).toHaveLength(1);

  await app.stopBackground(); // which forgets that the host was to be left alone
  await page.reload();
  await expect(badges(page).first()).toBeVisible();
  expect(received).toHaveLength(2);
  await popup.getByRole('checkbox', { name: 'Always on arxiv.org' }).click();
  await expect(popup.getByRole('checkbox', { name: 'Always on arxiv.org' })).toHaveCount(0);
});
