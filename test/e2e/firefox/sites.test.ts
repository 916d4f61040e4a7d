import { siteFixtures } from '../support/site-fixtures';
import { expect, test } from './fixtures';

const wanted = ['arxiv/list-new.json', 'openreview/group-new.json', 'pubmed/search.json', 'acl-anthology/paper.json'];

test('1. Detect: sites are annotated under their real addresses', async ({ app }) => {
  for (const { url, file, papers } of siteFixtures().filter(({ name }) => wanted.includes(name))) {
    app.servePage(url, { file });
    const page = await app.openPage(url);
    const count = () => page.$$eval('papergloss-entry', (marks) => marks.length);
    await expect.poll(count, { timeout: 15_000, interval: 100 }).toBe(papers);
    await page.close();
  }
});
