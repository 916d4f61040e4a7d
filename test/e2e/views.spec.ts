import { expectAccessible } from './support/accessible';
import { arxivPage, arxivUrl, paperOf } from './support/digest-page';
import { expect, test } from './support/fixtures';

test('5. Popup and library: a paper’s page tells where it was seen, and takes back what the reader left out or hid', async ({
  app,
}) => {
  const made = paperOf(0);
  app.servePage(arxivUrl(made), { html: arxivPage(made) });
  const page = await app.openPage(arxivUrl(made));
  await page.locator('papergloss-entry').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('papergloss-entry').getByRole('button', { name: /^To read/ })).toBeVisible();
  const library = await app.openExtensionPage('library.html');
  await library.getByRole('link', { name: made.title }).click();
  const detail = library.getByRole('article', { name: made.title });

  await detail
    .getByText(/≤ 3\.2×/)
    .first()
    .click();
  await detail.getByRole('button', { name: 'Leave out' }).click();
  const back = detail.getByRole('button', { name: /^Bring back .*3\.2×/ });
  await expect(back).toBeVisible();
  await expectAccessible(library);
  await back.click();
  await expect(back).toHaveCount(0);
  await expect(detail.locator('.metrics').getByText(/3\.2×/)).toBeVisible();

  await detail.getByRole('button', { name: 'Add a number' }).click();
  await library.getByLabel('What is measured').fill('energy');
  await library.getByRole('textbox', { name: 'Number' }).fill('12');
  await library.getByLabel('Unit').fill('kWh');
  await library.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(detail.getByText('12 kWh energy')).toBeVisible();

  const topic = detail.getByRole('button', { name: /^Hide the topic / }).first();
  const name = ((await topic.getAttribute('aria-label')) ?? '').replace(/^Hide the topic (.*) for this paper$/, '$1');
  await topic.click();
  await detail.getByRole('button', { name: `Bring back ${name}` }).click();
  await expect(detail.getByRole('button', { name: `Hide the topic ${name} for this paper` })).toBeVisible();

  await detail.getByRole('combobox', { name: /^Status of/ }).selectOption('Reading');
  const places = detail.getByRole('region', { name: 'Seen at' });
  await expect(places.getByRole('link')).toHaveAttribute('href', arxivUrl(made));
  await expect(detail.getByRole('region', { name: 'Identifiers' }).getByRole('link')).toHaveText(`arxiv:${made.id}`);
  const history = detail.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect(history.filter({ hasText: 'Set to “Reading”' })).toBeVisible();
  await expect(history.filter({ hasText: 'First met on arxiv.org' })).toBeVisible();
  await expect(history.filter({ hasText: 'Number added: energy' })).toBeVisible();
  await expectAccessible(library);
});
