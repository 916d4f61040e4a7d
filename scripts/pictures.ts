import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { duplicates } from '../test/builders';
import { ask } from '../test/e2e/support/ask';
import { digestPage, digestUrl, papers } from '../test/e2e/support/digest-page';
import { madeUp } from '../test/e2e/support/many-papers';
import { ExtensionChromium } from './browser/chromium';

const root = path.resolve(import.meta.dirname, '..');
const output = path.join(root, '.output/pictures');
const widths = [400, 800, 1400];
const themes = ['light', 'dark'] as const;
const height = 900;
/** How much smaller windows stand in the picture of all of them. */
const scale = 0.55;

/** What is shown: the page's address, what tells that it is there, and what is done before the picture is taken. */
interface Shown {
  page: string;
  there: string;
  act?(page: Page): Promise<void>;
  widths?: readonly number[];
  /** Of its window, where it is another one than of most. */
  height?: number;
}

const shown: Readonly<Record<string, Shown>> = {
  library: { page: 'library.html', there: 'a.paper-title' },
  paper: { page: `library.html#paper=${madeUp(58).key}`, there: 'article' },
  compare: { page: 'library.html#view=compare&q=part+5', there: '.matrix .amount' },
  plots: { page: 'library.html#view=plots&o.plot=against', there: 'figure a' },
  digest: { page: 'library.html#view=digest', there: '.digest-row' },
  duplicates: { page: 'library.html#view=duplicates', there: '.merge-card' },
  removed: { page: 'library.html#place=removed', there: 'a.paper-title' },
  settings: {
    page: 'library.html',
    there: 'a.paper-title',
    act: async (page) => {
      const menu = page.getByRole('button', { name: 'Filters and lists' });
      if (await menu.isVisible()) await menu.click();
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  popup: { page: 'popup.html', there: 'button', widths: [400], height: 600 },
  welcome: { page: 'welcome.html', there: 'main' },
};

const { printed } = duplicates;
const preprint = { ...duplicates.preprint, key: 'arxiv:2301.00777', aliases: [] };

/** Fills the library with made-up papers, and with all that people do to papers. */
async function fill(page: Page): Promise<void> {
  const made = Array.from({ length: 60 }, (_, number) => madeUp(number));
  await ask(page, 'bulk', { target: { papers: made }, act: { do: 'save' } });
  for (const [index, name] of ['Reading group', 'Thesis', 'To cite'].entries()) {
    const { id } = await ask(page, 'createList', { name });
    const keys = made.filter((_, at) => at % (index + 3) === 0).map(({ key }) => key);
    await ask(page, 'bulk', { target: { keys }, act: { do: 'save', listId: id } });
  }
  for (const [index, status] of (['read', 'reading', 'archived'] as const).entries()) {
    const keys = made.filter((_, at) => at % 7 === index).map(({ key }) => key);
    await ask(page, 'bulk', { target: { keys }, act: { do: 'status', status } });
  }
  const tagged = made.filter((_, at) => at % 4 === 1).map(({ key }) => key);
  await ask(page, 'bulk', { target: { keys: tagged }, act: { do: 'tag', tag: 'to discuss' } });
  const removed = made.slice(2, 9).map(({ key }) => key);
  await ask(page, 'bulk', { target: { keys: removed }, act: { do: 'remove' } });
  await ask(page, 'writeNote', {
    paper: madeUp(58),
    note: { id: 'note', kind: 'note', markdown: 'Compare with the **queue** that we use, then ask Mei.' },
    base: '',
  });
  await ask(page, 'save', { paper: preprint, tags: ['stones'] });
  await ask(page, 'save', { paper: printed, tags: ['water'] });
}

/** Takes the pictures of what is shown, each width and theme; gives their files, a row for each theme. */
async function take(app: ExtensionChromium, name: string, of: Shown): Promise<string[][]> {
  const rows: string[][] = [];
  for (const colorScheme of themes) {
    const files: string[] = [];
    for (const width of of.widths ?? widths) {
      const page = await app.context.newPage();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: of.height ?? height });
      await page.goto(app.pageUrl(of.page));
      await page.locator(of.there).filter({ visible: true }).first().waitFor();
      await of.act?.(page);
      const file = path.join(output, `${name}-${width}-${colorScheme}.png`);
      writeFileSync(file, await page.screenshot());
      files.push(file);
      await page.close();
    }
    rows.push(files);
  }
  return rows;
}

/** Puts pictures into one, beside and below each other, and writes it to `docs`. */
async function sheet(app: ExtensionChromium, name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const page = await app.context.newPage();
  const images = rows.map(
    (files) =>
      `<div>${files.map((file) => `<img src="data:image/png;base64,${readFileSync(file).toString('base64')}">`).join('')}</div>`,
  );
  const style = `body{margin:0;width:max-content;background:#888}div{display:flex;gap:8px;padding:4px}img{height:${height * scale}px}`;
  await page.setContent(`<style>${style}</style>${images.join('')}`);
  const session = await app.context.newCDPSession(page);
  const { width, height: tall } = (await page.locator('body').boundingBox()) ?? { width: 0, height: 0 };
  const clip = { x: 0, y: 0, width, height: tall, scale: 1 };
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 80,
    clip,
    captureBeyondViewport: true,
  });
  writeFileSync(path.join(root, `docs/screenshots/sizes-${name}.webp`), Buffer.from(data, 'base64'));
  await page.close();
}

/**
 * `npm run pictures -- [NAME…]`: takes the pictures of `docs/library.md` anew, of made-up papers; each window by itself lies in
 * `.output/pictures`. Gives 1 where the extension logged an error.
 */
export async function main(names: readonly string[]): Promise<number> {
  mkdirSync(output, { recursive: true });
  const app = await ExtensionChromium.launch({ extension: path.join(root, '.output/chrome-mv3'), headless: true });
  try {
    app.servePage(digestUrl, { html: digestPage(papers(30)) });
    const page = await app.openPage(digestUrl);
    await page.locator('papergloss-entry').first().waitFor({ state: 'attached' });
    const library = await app.openExtensionPage('library.html');
    await fill(library);
    await library.locator('.metric').first().waitFor();
    for (const [name, of] of Object.entries(shown))
      if (names.length === 0 || names.includes(name)) await sheet(app, name, await take(app, name, of));
    for (const error of app.errors) console.error(`The extension logged an error: ${error}`);
    return app.errors.length > 0 ? 1 : 0;
  } finally {
    await app.close();
  }
}
