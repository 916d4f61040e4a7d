import { expect, test } from './fixtures';

test('16. An export is made in a hidden page, and waits to be saved where nobody began it here', async ({ app }) => {
  const library = await app.openExtensionPage('library.html');
  await library.evaluate(
    `browser.runtime.sendMessage({ papergloss: 'save', data: { paper: { key: 'arxiv:2402.00001', aliases: [], title: 'A made-up paper', authors: [], urls: {}, source: 'arxiv' } } })`,
  );
  const order = { id: 'e', name: 'All papers', format: 'json', source: { scope: { kind: 'all' } } };
  await library.evaluate(`browser.runtime.sendMessage({ papergloss: 'startExport', data: ${JSON.stringify(order)} })`);
  await library.waitForSelector('::-p-text(Your export is ready: All papers)');
  await library.locator('.exports ::-p-text(Discard)').click();
  await library.waitForSelector('.exports', { hidden: true });
  expect(await library.evaluate(`browser.runtime.sendMessage({ papergloss: 'exports', data: {} })`)).toEqual({
    ok: true,
    value: [],
  });
  expect(app.errors).toEqual([]);
});
