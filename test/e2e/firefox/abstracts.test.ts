import { answerOf } from '../../stand-in/interfaces';
import { recentAddress, recentPage } from '../support/arxiv-listing';
import { expect, test } from './fixtures';

/** Looked for at every frame: what comes in a closed root changes nothing of the page that puppeteer would hear of. */
const visible = { visible: true };

const known = [
  {
    arxiv: '2611.00001',
    title: 'A lamp and what it lights',
    abstract: 'Our lamp reaches 91.5% accuracy on ImageNet and is 3.1x faster than the baseline.',
  },
];

test('Abstracts that a listing does not give are read on request', async ({ app }) => {
  app.servePage(recentAddress, { html: recentPage(known.map(({ arxiv, title }) => ({ id: arxiv, title }))) });
  const page = await app.openPage(recentAddress);
  const sign = await page.waitForSelector('papergloss-entry >>> .category + .category', visible);
  expect(await sign?.evaluate((element) => element.textContent)).toBe('no abstract');
  const popup = await app.openPopup(page);
  const url = 'https://export.arxiv.org/api/query?id_list=2611.00001&max_results=1';
  const answer = answerOf(url, null, known);
  // Requests of the background do not pass by a page: there is one answer to all of them.
  await popup.evaluate(`browser.runtime.getBackgroundPage().then((background) => {
    background.asked = [];
    background.fetch = async (url) => {
      background.asked.push(String(url));
      return new background.Response(${JSON.stringify(answer?.body)}, { headers: { 'content-type': ${JSON.stringify(answer?.contentType)} } });
    };
  })`);
  await popup.locator('::-p-text(Read the abstracts of this page…)').click();
  await popup.locator('button[type=submit]::-p-text(Read)').click();
  await popup.waitForSelector('::-p-text(1 abstract read elsewhere.)');
  const badge = await page.waitForSelector('papergloss-entry >>> .badge', visible);
  expect(await badge?.evaluate((element) => element.textContent)).toContain('91.5');
  expect(await popup.evaluate('browser.runtime.getBackgroundPage().then(({ asked }) => asked)')).toEqual([url]);
});
