import path from 'node:path';
import { parseArgs } from 'node:util';
import { ExtensionChromium } from './browser/chromium';

/** Opens a browser window with the built extension on a page and waits until the person closes it. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { url: { type: 'string', default: '' }, page: { type: 'string' } } });
  const app = await ExtensionChromium.launch({
    extension: path.resolve(import.meta.dirname, '../.output/chrome-mv3'),
    headless: false,
    online: true,
  });
  if (values.page !== undefined) app.servePage(values.url, { file: values.page });
  const closed = new Promise((resolve) => app.context.once('close', resolve));
  await app.openPage(values.url);
  console.log(`Papergloss is open on ${values.url}. Close the browser window to end.`);
  await closed;
  await app.close();
  return 0;
}
