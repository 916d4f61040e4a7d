import { digestPage, digestUrl, papers } from './support/digest-page';
import { expect, test } from './support/fixtures';

test('5. Popup and library: the popup opens the real side panel', async ({ app }) => {
  app.servePage(digestUrl, { html: digestPage(papers(2)) });
  const page = await app.openPage(digestUrl);
  await expect(page.locator('papergloss-entry')).toHaveCount(2);
  const popup = await app.openPopup(page);
  await popup.getByRole('button', { name: 'Side panel' }).click();
  const contexts = () =>
    popup.evaluate(
      "chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then((found) => found.map(({ documentUrl }) => documentUrl))",
    );
  await expect.poll(contexts).toEqual([app.pageUrl('sidepanel.html')]);
});
