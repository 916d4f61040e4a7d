import { expect, test } from './fixtures';

test('5. Popup lists, status, removal with undo and search', async ({ app }) => {
  const popup = await app.openPopup();
  await popup.locator('::-p-aria(New list)').click();
  await popup.waitForSelector('::-p-aria(Name of the new list)');
  await popup.keyboard.type('Thesis');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.list-row ::-p-text(Thesis)');

  const paper = {
    key: 'arxiv:2401.00001',
    aliases: ['title:wombats'],
    title: 'On wombats',
    authors: ['Ada Example'],
    urls: { abs: 'https://arxiv.org/abs/2401.00001' },
    source: 'arxiv',
    categories: [],
  };
  const message = JSON.stringify({ papergloss: 'save', data: { paper } });
  await popup.evaluate(`browser.runtime.sendMessage(${message})`);
  await popup.locator('::-p-text(All papers)').click();
  await popup.locator('select[aria-label="Status of On wombats"]').fill('read');
  await popup.waitForSelector('.status-select[data-status="read"]');
  await popup.locator('button[aria-label="Remove On wombats"]').click();
  await popup.waitForSelector('::-p-text(Nothing saved yet.)');
  await popup.locator('::-p-text(Undo)').click();
  await popup.waitForSelector('.status-select[data-status="read"]');

  await popup.keyboard.press('Escape');
  await popup.locator('input[type=search]').fill('womb');
  await popup.waitForSelector('::-p-text(1 paper found)');
  const marked = () => popup.$eval('mark', (mark) => mark.textContent);
  await expect.poll(marked, { timeout: 15_000 }).toBe('womb'); // typed letter by letter
});
