import path from 'node:path';
import type { ExtensionChromium } from '../../scripts/browser/chromium';
import { paperNumber } from '../builders';
import { expectAccessible } from './support/accessible';
import { ask, savePapers } from './support/ask';
import { digestPage, digestUrl, paperOf, papers } from './support/digest-page';
import { expect, test } from './support/fixtures';
import { pdfFile } from './support/pdf-file';

const digest = path.resolve(import.meta.dirname, '../fixtures/sample/digest.html');
const address = 'https://huggingface.co/papers';

async function openDigest(app: ExtensionChromium) {
  app.servePage(address, { file: digest });
  return app.openPage(address);
}

test('5. Popup says what the page is and how many of its papers are saved', async ({ app }) => {
  const popup = await app.openPopup(await openDigest(app));
  await expect(popup.getByRole('heading', { name: 'Hugging Face Papers' })).toBeVisible();
  await expect(popup.getByText(/^\d+ papers, 0 saved$/)).toBeVisible();

  await popup.getByRole('button', { name: 'See papers' }).click();
  await popup
    .getByRole('combobox', { name: /^Status of/ })
    .first()
    .selectOption('Reading');
  await expect(popup.getByText('Saved: Reading')).toBeVisible();
  await popup.getByRole('button', { name: 'Back' }).click();
  await expect(popup.getByText(/^\d+ papers, 1 saved$/)).toBeVisible();
  await expectAccessible(popup);
});

test('5. Popup saves all papers of the page to a list, and takes it back', async ({ app }) => {
  const popup = await app.openPopup(await openDigest(app));
  for (const name of ['Thesis', 'Reading group']) await ask(popup, 'createList', { name });
  await popup.getByRole('button', { name: 'Save all' }).click();
  await expect(popup.getByRole('menuitem')).toHaveText(['To the library', 'Thesis', 'Reading group']);
  await popup.getByRole('menuitem', { name: 'Reading group' }).click();
  await expect(popup.getByText(/^\d+ papers saved to Reading group$/)).toBeVisible();
  const total = Number(/^\d+/.exec((await popup.getByText(/papers, \d+ saved$/).textContent()) ?? '')?.[0]);
  await expect(popup.getByText(`${total} papers, ${total} saved`)).toBeVisible();
  await expect(popup.getByRole('button', { name: `Reading group ${total}` })).toBeVisible();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText(`${total} papers, 0 saved`)).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Reading group 0' })).toBeVisible();
  // The list that was saved to last stands in front.
  await popup.getByRole('button', { name: 'Save all' }).click();
  await expect(popup.getByRole('menuitem')).toHaveText(['To the library', 'Reading group', 'Thesis']);
});

test('5. Popup saves those of the page that are selected, the new ones alone where one asks, and no others', async ({
  app,
}) => {
  app.servePage(digestUrl, { html: digestPage(papers(6)) });
  const popup = await app.openPopup(await app.openPage(digestUrl));
  await popup.getByRole('button', { name: 'See papers' }).click();
  const choose = (n: number) => popup.getByRole('checkbox', { name: `Select ${paperOf(n).title}` }).check();
  const saved = async () => {
    const records = await ask(popup, 'records', { scope: { kind: 'all' } });
    return records.map(({ paper }) => paper.key).sort();
  };
  const keysOf = (...numbers: number[]) => numbers.map((n) => `arxiv:${paperOf(n).id}`);
  await choose(0);
  await choose(2);
  await popup.getByRole('button', { name: 'Save 2', exact: true }).click();
  await popup.getByRole('menuitem', { name: 'To the library' }).click();
  await expect(popup.getByText('2 papers saved')).toBeVisible();
  expect(await saved()).toEqual(keysOf(0, 2));

  await choose(3);
  await choose(5);
  await expect(popup.getByText('4 selected')).toBeVisible();
  await popup.getByRole('button', { name: 'Save 4', exact: true }).click();
  await expectAccessible(popup);
  await popup.getByRole('menuitem', { name: 'Only 2 new ones' }).click();
  await expect.poll(saved).toEqual(keysOf(0, 2, 3, 5));
  await popup.keyboard.press('Control+z');
  await expect.poll(saved).toEqual(keysOf(0, 2));
});

test('5. Popup creates, renames and deletes a list, and brings it back', async ({ app }) => {
  const popup = await app.openPopup();
  await popup.getByRole('button', { name: 'New list' }).click();
  await expect(popup.locator('input:focus')).toBeVisible();
  await popup.keyboard.type('قائمة');
  await popup.keyboard.press('Enter');
  await popup.getByRole('button', { name: 'قائمة' }).click();
  await expect(popup.getByText('This list is empty.')).toBeVisible();
  await expectAccessible(popup);

  await popup.getByRole('button', { name: 'Change list' }).click();
  await popup.getByRole('menuitem', { name: 'Rename' }).click();
  await popup.getByLabel('New name of the list').fill('Thesis');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'Thesis' })).toBeVisible();

  await popup.getByRole('button', { name: 'Change list' }).click();
  // The menu stays open, so that one colour after the other can be tried.
  await popup.getByRole('menuitemcheckbox', { name: 'Purple' }).click();
  await expect(popup.getByRole('menuitemcheckbox', { name: 'Purple' })).toBeChecked();
  await popup.getByRole('menuitem', { name: 'Delete list' }).click();
  await expect(popup.getByRole('button', { name: 'Thesis' })).toHaveCount(0);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByRole('button', { name: 'Thesis' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Thesis' }).locator('.dot')).toHaveAttribute('data-colour', 'purple');

  await ask(popup, 'createList', { name: 'Later' });
  const later = popup.getByRole('button', { name: 'Later' });
  const names = popup.locator('.lists-section .list-name');
  await expect(names).toHaveText(['All papers', 'Thesis', 'Later']);
  await later.focus();
  await popup.keyboard.press('Alt+ArrowUp');
  await expect(names).toHaveText(['All papers', 'Later', 'Thesis']);
  await popup.getByRole('button', { name: 'Thesis' }).dragTo(later);
  await expect(names).toHaveText(['All papers', 'Thesis', 'Later']);
});

test('5. Popup changes a status and removes with undo, by keyboard alone', async ({ app }) => {
  const popup = await app.openPopup();
  await savePapers(popup, 3);
  await popup.reload();
  await popup.getByRole('button', { name: 'All papers 3' }).focus();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'All papers' })).toBeFocused();
  const title = (number: number) => popup.getByRole('link', { name: `Paper number ${number} of the many` });
  await title(2).focus();
  await popup.keyboard.press('ArrowDown');
  await expect(title(1)).toBeFocused();
  await popup.keyboard.press('End');
  await expect(title(0)).toBeFocused();
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Shift+Tab');
  await expect(popup.getByRole('combobox', { name: /Paper number 0/ })).toBeFocused();
  await popup.keyboard.type('Rea');
  await expect
    .poll(async () => (await ask(popup, 'find', { chosen: { status: ['reading'] }, offset: 0, limit: 1 })).total)
    .toBe(1);

  await title(0).focus();
  await popup.keyboard.press('Delete');
  await expect(title(0)).toHaveCount(0);
  await expect(popup.getByRole('status').filter({ hasText: 'Removed from the library' })).toBeVisible();
  await popup.keyboard.press('Control+z');
  await expect(title(0)).toBeVisible();
  expect((await ask(popup, 'find', { chosen: { status: ['reading'] }, offset: 0, limit: 9 })).total).toBe(1);
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('heading', { name: 'Reading lists' })).toBeVisible();
});

test('5. Popup searches titles and notes as one types', async ({ app }) => {
  const popup = await app.openPopup();
  await savePapers(popup, 3);
  const note = { id: 'n1', kind: 'note' as const, markdown: 'the <b>wombat</b> argument' };
  await ask(popup, 'writeNote', { paper: paperNumber(1), note, base: '' });
  await popup.keyboard.press('/');
  await popup.keyboard.type('wombat');
  await expect(popup.getByText('1 paper found')).toBeVisible();
  await expect(popup.getByText('the <b>wombat</b> argument')).toBeVisible();
  await expect(popup.locator('mark')).toHaveText('wombat');
  await popup.getByRole('searchbox').fill('number 2');
  await expect(popup.getByRole('link', { name: 'Paper number 2 of the many' })).toBeVisible();
  await expectAccessible(popup);
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('searchbox')).toHaveValue('');
});

test('5. Popup keeps only a window of a long list in the document', async ({ app }) => {
  await savePapers(await app.openExtensionPage('manifest.json'), 120);
  const popup = await app.openPopup();
  await popup.getByRole('button', { name: 'All papers 120' }).click();
  const rows = popup.getByRole('list', { name: 'All papers' }).getByRole('listitem');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '120');
  expect(await rows.count()).toBeLessThan(40);
  await popup.getByRole('link', { name: 'Paper number 119 of the many' }).focus();
  await popup.keyboard.press('End');
  await expect(popup.getByRole('link', { name: 'Paper number 0 of the many' })).toBeFocused();
  expect(await rows.count()).toBeLessThan(40);
});

test.describe('Documents and pages of no paper', () => {
  test.use({ allowedHosts: ['https://files.example/*', 'https://blog.example/*'] });
  const documents = [
    ['https://arxiv.org/pdf/2405.01234v2', 'arxiv:2405.01234'],
    ['https://openreview.net/pdf?id=abcDEF123', 'openreview:abcDEF123'],
    ['https://files.example/get?number=7', undefined],
  ] as const;

  test('5. Popup knows the paper of a PDF by its address or its title', async ({ app }) => {
    app.answerRequests((url) => {
      const at = documents.findIndex(([address]) => address === url);
      return at < 0
        ? undefined
        : { contentType: 'application/pdf', body: pdfFile(`How owls of kind ${at} fold their wings`) };
    });
    for (const [at, [address, key]] of documents.entries())
      await test.step(address, async () => {
        const popup = await app.openPopup(await app.openPage(address));
        const card = popup.getByRole('region', { name: 'PDF' });
        const status = card.getByRole('combobox', { name: `Status of How owls of kind ${at}` });
        // The viewer names its tab once it has read the file.
        await expect(async () => {
          await popup.reload();
          await expect(status).toBeVisible({ timeout: 2000 });
        }).toPass();
        await status.selectOption('Reading');
        await expect(popup.getByText('1 paper, 1 saved')).toBeVisible();
        if (key === undefined) return;
        const [record] = await ask(popup, 'records', { scope: { kind: 'keys', keys: [key] } });
        expect(record?.saved?.status).toBe('reading');
      });
    const popup = app.context.pages().at(-1);
    if (!popup) throw new Error('The popup is gone.');
    await popup.getByText('Notes', { exact: true }).click();
    await popup.getByRole('button', { name: 'New note' }).click();
    await expect(popup.locator('textarea')).toBeFocused();
    await popup.keyboard.type('wings are lifted first');
    await popup.goto(popup.url().replace('popup.html', 'sidepanel.html'));
    await expect(popup.locator('textarea').first()).toHaveValue('wings are lifted first');
    await expect(popup.getByRole('combobox', { name: /^Status of/ })).toHaveValue('reading');
  });

  test('5. Popup and side panel save any page as a paper, looked over first', async ({ app }) => {
    const post = 'https://blog.example/lanterns';
    app.servePage(post, {
      html: '<title>Lanterns | A blog</title><meta name="author" content="Ada Example"><meta property="article:published_time" content="2021-03-04"><h1>Lanterns of paper</h1><p>They burn.</p>',
    });
    const popup = await app.openPopup(await app.openPage(post));
    await popup.getByRole('button', { name: 'Save this page as a paper' }).click();
    const form = popup.getByRole('form', { name: 'Save this page as a paper' });
    await expect(form.getByLabel('Title')).toHaveValue('Lanterns of paper');
    await expect(form.getByLabel('Authors')).toHaveValue('Ada Example');
    await expect(form.getByLabel('Year')).toHaveValue('2021');
    await expectAccessible(popup);
    await form.getByLabel('Title').fill('On lanterns that are made of paper');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(popup.getByText('1 paper, 1 saved')).toBeVisible();
    await popup.reload();
    const card = popup.getByRole('region', { name: 'blog.example' });
    await expect(card.getByRole('combobox', { name: 'Status of On lanterns' })).toHaveValue('to-read');

    app.servePage(`${post}/two`, { html: '<title>More lanterns</title><p>They still burn.</p>' });
    const other = await app.openPage(`${post}/two`);
    const panel = await app.openPopup(other);
    await expect(panel.getByText('No papers found on this page.')).toBeVisible();
    await panel.goto(panel.url().replace('popup.html', 'sidepanel.html'));
    await panel.getByRole('button', { name: 'Save this page as a paper' }).click();
    await expect(panel.getByLabel('Title')).toHaveValue('More lanterns');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(panel.getByRole('heading', { name: 'More lanterns' })).toBeVisible();
    await expect(panel.getByRole('combobox', { name: /^Status of/ })).toHaveValue('to-read');
  });
});

test('5. Popup says in plain words that a page is closed to extensions', async ({ app }) => {
  const popup = await app.openPopup(await app.openPage('chrome://version'));
  await expect(popup.getByText('The browser does not let extensions into this page.')).toBeVisible();
});
