import path from 'node:path';
import type { ExtensionChromium } from '../../scripts/browser/chromium';
import { paperNumber } from '../builders';
import { expectAccessible } from './support/accessible';
import { ask, savePapers } from './support/ask';
import { expect, test } from './support/fixtures';

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
  await ask(popup, 'createList', { name: 'Reading group' });
  await popup.getByRole('button', { name: 'Save all' }).click();
  await popup.getByRole('menuitem', { name: 'Reading group' }).click();
  await expect(popup.getByText(/^\d+ papers saved to Reading group$/)).toBeVisible();
  const total = Number(/^\d+/.exec((await popup.getByText(/papers, \d+ saved$/).textContent()) ?? '')?.[0]);
  await expect(popup.getByText(`${total} papers, ${total} saved`)).toBeVisible();
  await expect(popup.getByRole('button', { name: `Reading group ${total}` })).toBeVisible();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText(`${total} papers, 0 saved`)).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Reading group 0' })).toBeVisible();
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
  await popup.getByRole('menuitem', { name: 'Delete list' }).click();
  await expect(popup.getByRole('button', { name: 'Thesis' })).toHaveCount(0);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByRole('button', { name: 'Thesis' })).toBeVisible();
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

test('5. Popup knows the paper of a PDF from its address', async ({ app }) => {
  app.servePage('https://arxiv.org/pdf/1706.03762', { html: '<title>1706.03762</title>' });
  const pdf = await app.openPage('https://arxiv.org/pdf/1706.03762');
  const popup = await app.openPopup(pdf);
  await popup.getByRole('combobox', { name: /^Status of/ }).selectOption('To read');
  await expect
    .poll(async () => (await ask(popup, 'find', { offset: 0, limit: 1 })).rows[0]?.paper.key)
    .toBe('arxiv:1706.03762');
});

test('5. Popup says in plain words that a page is closed to extensions', async ({ app }) => {
  const popup = await app.openPopup(await app.openPage('chrome://version'));
  await expect(popup.getByText('The browser does not let extensions into this page.')).toBeVisible();
});
