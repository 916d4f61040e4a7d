import type { Page } from '@playwright/test';
import { captured, captures, hasCaptures } from './support/captures';
import { expect, test } from './support/fixtures';
import { shifted, watchShifts } from './support/shifts';

test.skip(!hasCaptures, 'the captured pages of ../shared are not here');

/** What the names of the classes on Hugging Face's cards mean, as far as it makes them as large as they are there. */
const cards = `*,::before,::after{box-sizing:border-box;border:0 solid}
body{margin:0;font:16px/1.5 sans-serif}h1,h3,p,ul{margin:0;padding:0;list-style:none}svg{width:1em;height:1em}img{display:block}
.flex{display:flex}.flex-col{flex-direction:column}.flex-none{flex:none}.items-center{align-items:center}.justify-between{justify-content:space-between}
.grid{display:grid}.gap-5{gap:20px}.gap-6{gap:24px}.w-full{width:100%}.w-12{width:48px}.h-14{height:56px}.h-56{height:256px}.relative{position:relative}.absolute{position:absolute}.block{display:block}
.container{margin:auto;padding:0 16px;max-width:1280px}.px-6{padding-inline:24px}.pb-6{padding-bottom:24px}.pt-8{padding-top:32px}.mb-1{margin-bottom:4px}.h-4,.h-6{height:20px}.overflow-hidden{overflow:hidden}.border{border-width:1px}
.leading-none,.text-lg\\/6{line-height:24px}.text-lg\\/6{font-size:18px}.line-clamp-3{display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden}
@media(min-width:1280px){.xl\\:grid-cols-3{grid-template-columns:repeat(3,minmax(0,1fr))}}`;

const marks = (page: Page) => page.locator('papergloss-entry');
const heights = (page: Page, selector: string): Promise<number[]> =>
  page.locator(selector).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
/** Rows that are drawn, each with more than its two buttons. */
const drawn = (page: Page) => marks(page).locator('.topic, .badge');

test('a day of three columns: no card grows by more than a fifth, rows take two lines, and what is on screen stays where it is', async ({
  app,
}) => {
  const { huggingface } = captures;
  const html = captured(huggingface, cards);
  app.servePage(huggingface.url, { html });
  app.servePage('https://elsewhere.example/', { html });
  const bare = await app.openPage('https://elsewhere.example/');
  await bare.setViewportSize({ width: 1400, height: 900 });
  const before = await heights(bare, 'article');
  await bare.close();

  const page = await app.context.newPage();
  await page.setViewportSize({ width: 1400, height: 900 });
  await watchShifts(page);
  await app.stopBackground();
  await page.goto(huggingface.url);
  await expect(marks(page)).toHaveCount(13);
  expect(await shifted(page)).toBeLessThan(0.05);
  const last = marks(page).last();
  await last.scrollIntoViewIfNeeded();
  await expect(last.locator('.save')).toBeVisible();
  const tops = await page.locator('article').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(tops.filter((top) => top === tops[0])).toHaveLength(3);
  await expect.poll(async () => Math.max(...(await heights(page, 'papergloss-entry')))).toBeLessThanOrEqual(52);
  const after = await heights(page, 'article');
  const growth = after.map((height, at) => height / (before[at] ?? 0));
  expect(Math.max(...growth)).toBeLessThanOrEqual(1.2);
  expect(Math.min(...growth)).toBeGreaterThan(1);
});

const lists = { ...captures, huggingface: undefined };

for (const [name, capture] of Object.entries(lists)) {
  if (!capture) continue;
  test(`rows on a captured list of ${name} move nothing as they come, take two lines, narrow and wide, and never stick out`, async ({
    app,
  }) => {
    app.servePage(capture.url, { html: captured(capture, 'body{font:16px/1.5 sans-serif}svg{max-width:80px}') });
    const page = await app.context.newPage();
    await watchShifts(page);
    await app.stopBackground();
    await page.goto(capture.url);
    expect(await shifted(page)).toBeLessThan(0.05);
    await expect(drawn(page).first()).toBeVisible();
    for (const width of [1400, 400]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(async () => Math.max(...(await heights(page, 'papergloss-entry')))).toBeLessThanOrEqual(52);
      const out = await marks(page).evaluateAll(
        (all, right) => all.filter((each) => each.getBoundingClientRect().right > right).length,
        width,
      );
      expect(out).toBe(0);
    }
  });
}
