import { digestPage, digestUrl, papers } from '../support/digest-page';
import { pdfFile } from '../support/pdf-file';
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

test('5. Popup leaves a known site alone, without a trace of ours on it, and annotates it again', async ({ app }) => {
  app.servePage(digestUrl, { html: digestPage(papers(2)) });
  const page = await app.openPage(digestUrl);
  const marks = () => page.$$eval('papergloss-entry', (all) => all.length);
  await expect.poll(marks, { timeout: 15_000 }).toBe(2);
  const popup = await app.openPopup(page);
  const where = 'select[aria-label="Where Papergloss works on Hugging Face Papers"]';
  await popup.locator(where).fill('off');
  await expect.poll(marks, { timeout: 15_000 }).toBe(0);
  await page.evaluateOnNewDocument(() => {
    const ours: string[] = [];
    Object.assign(globalThis, { ours });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const { nodeName } of addedNodes) if (/^papergloss/i.test(nodeName)) ours.push(nodeName);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await new Promise((done) => setTimeout(done, 500)); // what is not to come is given the time to
  expect(await page.evaluate('ours'), 'no room is kept, not even for a moment').toEqual([]);
  await popup.waitForSelector('::-p-text(leaves Hugging Face Papers alone)');
  await popup.locator(where).fill('on');
  await expect.poll(marks, { timeout: 15_000 }).toBe(2);
});

test('5. Popup saves the paper of a PDF', async ({ app }) => {
  const address = 'https://arxiv.org/pdf/2405.01234v2';
  app.servePdf(address, pdfFile('How owls fold their wings'));
  const popup = await app.openPopup(await app.openPage(address));
  const status = 'select[aria-label^="Status of"]';
  await popup.locator(status).fill('reading');
  await popup.waitForSelector('.status-select[data-status="reading"]');
  await popup.waitForSelector('::-p-text(1 paper, 1 saved)');
});
