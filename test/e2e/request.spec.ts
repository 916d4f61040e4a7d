import type { ExtensionChromium } from '../../scripts/browser/chromium';
import { paperOf } from './support/digest-page';
import { expect, test } from './support/fixtures';

const shell = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

const lab = 'https://reading-group.example/spring';
const linkedPapers = [
  ['https://arxiv.org/abs/2401.10001', 'A first paper of which this page tells'],
  ['https://doi.org/10.1145/3999999.3999991', 'A second paper with a digital object identifier'],
  ['https://openreview.net/forum?id=aBcDeFgHiJ', 'A third paper that is open to its reviewers'],
  ['https://aclanthology.org/2023.acl-long.9991/', 'A fourth paper from the anthology of a society'],
] as const;
const labPage = shell(
  'Reading group',
  `<h1>What we read this spring</h1><ul>${linkedPapers
    .map(([url, title]) => `<li><a href="${url}">${title}</a>, with Ada Example</li>`)
    .join('')}</ul><p><a href="https://reading-group.example/about">About us</a></p>`,
);

/** Opens a page, presses the toolbar button there, and gives the page with a popup about it. */
async function openAndPress(app: ExtensionChromium, url: string, html: string) {
  app.servePage(url, { html });
  const page = await app.openPage(url);
  await app.clickToolbarButton(page);
  return page;
}

test.describe('1. Detect, on any other page', () => {
  test('marks come with a press of the toolbar button, and the popup counts the papers', async ({ app }) => {
    app.servePage(lab, { html: labPage });
    const page = await app.openPage(lab);
    await page.waitForTimeout(600);
    await expect(page.locator('papergloss-entry')).toHaveCount(0);
    await app.clickToolbarButton(page);
    await expect(page.locator('papergloss-entry')).toHaveCount(linkedPapers.length);
    for (const [index, [, title]] of linkedPapers.entries())
      await expect(
        page
          .locator('papergloss-entry')
          .nth(index)
          .getByRole('group', { name: `Papergloss: ${title}` }),
      ).toBeVisible();
    const popup = await app.openPopup(page);
    await expect(popup.getByRole('heading', { name: 'reading-group.example' })).toBeVisible();
    await expect(popup.getByText('4 papers, 0 saved')).toBeVisible();
    await expect(popup.getByRole('checkbox', { name: 'Always annotate reading-group.example' })).not.toBeChecked();
  });

  test('what is saved there is known at the next press, and a second press changes nothing', async ({ app }) => {
    const page = await openAndPress(app, lab, labPage);
    const save = page.locator('papergloss-entry').first().locator('.save');
    await save.click();
    await expect(save).toHaveText('To read');
    await page.reload();
    await expect(page.locator('papergloss-entry')).toHaveCount(0);
    await app.clickToolbarButton(page);
    await expect(save).toHaveText('To read');
    await page.mouse.click(5, 5);
    await app.clickToolbarButton(page);
    const popup = await app.openPopup(page); // the page answers it once it has done what it was pressed for
    await expect(popup.getByText('4 papers, 1 saved')).toBeVisible();
    await expect(page.locator('papergloss-entry')).toHaveCount(linkedPapers.length);
    await expect(page.locator('papergloss-layer')).toHaveCount(1);
  });

  test('the one paper of a page with citation metas', async ({ app }) => {
    const { title, abstract = '' } = paperOf(1);
    const metas = [
      ['citation_title', title],
      ['citation_author', 'Example, Ada'],
      ['citation_author', 'Sample, Ben'],
      ['citation_doi', '10.5555/made.up.1'],
      ['citation_publication_date', '2024/05/01'],
    ].map(([name, content]) => `<meta name="${name}" content="${content}">`);
    const body = `<main><h1>${title}</h1><p>Ada Example, Ben Sample</p><section class="abstract"><h2>Abstract</h2><p>${abstract}</p></section>
      <h2>References</h2><ol><li><a href="https://arxiv.org/abs/2401.10001">Another paper</a></li></ol></main>`;
    const page = await openAndPress(app, 'https://journal.example/article/1', shell(title, body, metas.join('')));
    await expect(page.locator('papergloss-entry')).toHaveCount(1);
    await expect(page.locator('papergloss-entry .badge').first()).toBeVisible();
    const popup = await app.openPopup(page);
    await expect(popup.getByText('1 paper, 0 saved')).toBeVisible();
    await expect(popup.getByRole('link', { name: title })).toBeVisible();
  });

  test('a page without papers is left alone, and the popup says so', async ({ app }) => {
    const body = '<h1>Soup of the day</h1><p>Carrots, <a href="/menu">and more</a>.</p>';
    const page = await openAndPress(app, 'https://kitchen.example/', shell('Kitchen', body));
    const popup = await app.openPopup(page);
    await expect(popup.getByText('No papers found on this page.')).toBeVisible();
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(body);
    await expect(page.locator('papergloss-entry, papergloss-layer')).toHaveCount(0);
  });

  test("a known site's page in another layout is read all the same, and the popup says that it changed", async ({
    app,
  }) => {
    const url = 'https://huggingface.co/papers';
    const rows = linkedPapers.map(([address, title]) => `<li><a href="${address}">${title}</a></li>`).join('');
    app.servePage(url, { html: shell('Papers', `<h1>Papers, all new</h1><ul>${rows}</ul>`) });
    const page = await app.openPage(url);
    await expect(page.locator('papergloss-entry')).toHaveCount(linkedPapers.length);
    const popup = await app.openPopup(page);
    await expect(popup.getByRole('heading', { name: 'Hugging Face Papers' })).toBeVisible();
    await expect(popup.getByText('This site’s layout has changed, so papers may be missing.')).toBeVisible();
    await expect(popup.getByText('4 papers, 0 saved')).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Copy a report' })).toBeVisible();
  });

  test('what a site’s reader throws is in the report, with nothing of the page', async ({ app }) => {
    const url = 'https://huggingface.co/papers';
    // A form's fields hide its methods: what asks such an entry for its paragraphs fails.
    const entry = `<form><h3><a href="/papers/2401.10001">A secret paper in a form</a></h3><input name="querySelectorAll"></form>`;
    app.servePage(url, { html: shell('Papers', `<main>${entry}</main>`) });
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const popup = await app.openPopup(await app.openPage(url));
    await popup.getByRole('button', { name: 'Copy a report' }).click();
    await expect(popup.getByText('Report copied.')).toBeVisible();
    const report = await popup.evaluate(() => navigator.clipboard.readText());
    expect(report).toMatch(/reader failed: huggingface: TypeError in [\w$]+ at content-scripts\/feeds\.js:\d+:\d+$/);
    expect(report).not.toMatch(/secret|2401|extension/);
  });

  test('a Hacker News page on request: the stories that lead to papers', async ({ app }) => {
    const story = (id: number, href: string, title: string) =>
      `<tr class="athing" id="${id}"><td class="title"><span class="titleline"><a href="${href}">${title}</a></span></td></tr>
       <tr><td class="subtext"><span class="score">9 points</span></td></tr>`;
    const body = `<table><tbody>${story(1, 'https://arxiv.org/abs/2401.10001', 'A first paper of the day (2024)')}${story(
      2,
      'https://example.org/garden',
      'How I grow beans',
    )}${story(3, 'https://arxiv.org/pdf/2401.10002', 'A second paper of the day [pdf]')}</tbody></table>`;
    const page = await openAndPress(app, 'https://news.ycombinator.com/news', shell('News', body));
    await expect(page.locator('papergloss-entry')).toHaveCount(2);
    const popup = await app.openPopup(page);
    await expect(popup.getByText('2 papers, 0 saved')).toBeVisible();
  });

  test('the README of a list on GitHub, on request', async ({ app }) => {
    const row = (title: string, id: string) =>
      `<tr><td><strong>${title}</strong></td><td>2024</td><td><a href="https://arxiv.org/abs/${id}">Paper</a></td></tr>`;
    const body = `<article class="markdown-body"><h1>Awesome things</h1><table><thead><tr><th>Title</th><th>Year</th><th>Link</th></tr></thead>
      <tbody>${row('A first paper in a table', '2401.10001')}${row('A second paper in a table', '2401.10002')}</tbody></table></article>`;
    const page = await openAndPress(app, 'https://github.com/example/awesome-things', shell('README', body));
    await expect(page.locator('papergloss-entry')).toHaveCount(2);
    const popup = await app.openPopup(page);
    await expect(popup.getByText('2 papers, 0 saved')).toBeVisible();
  });
});
