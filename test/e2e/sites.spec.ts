import { expect, test } from './support/fixtures';
import { siteFixtures } from './support/site-fixtures';

test('every known site is annotated under its real address, each paper once', async ({ app }) => {
  test.setTimeout(180_000);
  const found: [string, number][] = [];
  for (const { name, url, file } of siteFixtures()) {
    app.servePage(url, { file });
    const page = await app.openPage(url);
    await page.locator('papergloss-entry').first().waitFor();
    await page.waitForTimeout(100);
    found.push([name, await page.locator('papergloss-entry').count()]);
    await page.close();
  }
  expect(found).toEqual(siteFixtures().map(({ name, papers }) => [name, papers]));
});
