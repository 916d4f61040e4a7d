import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import { siteFor } from '../../lib/sites/registry';
import { ExtensionChromium } from '../browser/chromium';

const root = path.resolve(import.meta.dirname, '../..');
const folders = ['pages', 'more-pages'].map((name) => path.resolve(root, '../shared', name));
const capturesSchema = z.array(z.object({ file: z.string(), url: z.string(), entries: z.array(z.unknown()) }));

/** Stands for style sheets that were not captured. */
const style = '<style>body{font:16px/1.5 sans-serif}img,svg{max-width:80px}</style>';
/** Under this address a capture is no known site's page and stays as it is. */
const elsewhere = 'https://bare.example/';

/** Sums up how far what is on screen is moved, as the browser counts it. */
const countShifts = `window.shifted = 0; new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) window.shifted += value;
}).observe({ type: 'layout-shift', buffered: true })`;

/** Whether each mark on screen is drawn, and no further ones have come for a second. */
const allDrawn = `(() => {
  const all = [...document.querySelectorAll('papergloss-entry')];
  if (all.length !== window.counted?.count) window.counted = { count: all.length, since: performance.now() };
  return all.length > 0 && performance.now() - window.counted.since > 1000 && all.every((host) => {
    const { top, bottom } = host.getBoundingClientRect();
    return top > innerHeight || bottom < 0 || host.shadowRoot.querySelector('.row');
  });
})()`;

const settled = 'new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))';
const pageHeight = 'document.documentElement.scrollHeight';
const number = z.number();

const value = async (page: Page, expression: string): Promise<number> =>
  z.parse(number, await page.evaluate(expression));

/** The height of a page without marks, in pixels, and what shifts on it by itself. */
async function bare(page: Page): Promise<{ height: number; shift: number }> {
  await page.goto(elsewhere);
  await page.evaluate(settled);
  return { height: await value(page, pageHeight), shift: await value(page, 'window.shifted') };
}

interface Taken {
  /** Rows on the page. */
  rows: number;
  /** What shifted on screen until they were drawn, without what the page shifts by itself. */
  shift: number;
  /** Pixels that each row adds to the page's height. */
  added: number;
}

/** What the marks of a page take of it, the background stopped before. Nothing where no marks come. */
async function take(app: ExtensionChromium, url: string, width: number): Promise<Taken | undefined> {
  const page = await app.context.newPage();
  try {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(countShifts);
    const before = await bare(page);
    await app.stopBackground();
    await page.goto(url);
    const marks = page.locator('papergloss-entry');
    await page.waitForFunction(allDrawn, undefined, { timeout: 10_000 }).catch(() => undefined);
    if ((await marks.count()) === 0) return undefined;
    await page.evaluate(settled);
    const [rows, after] = [await marks.count(), await value(page, pageHeight)];
    return {
      rows,
      shift: Math.max(0, (await value(page, 'window.shifted')) - before.shift),
      added: (after - before.height) / rows,
    };
  } finally {
    await page.close();
  }
}

const inWords = (taken: Taken | undefined): string =>
  taken ? `${taken.shift.toFixed(3)} | ${taken.added.toFixed(0)}` : 'no marks | ';

/** Captures of known sites whose file names contain one of the names, each as the file, its address and its HTML. */
function* capturesOf(names: readonly string[]): Generator<{ file: string; url: string; html: string }> {
  for (const folder of folders.filter((each) => existsSync(each))) {
    const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
    for (const { file, url, entries } of z.parse(capturesSchema, JSON.parse(read('EXPECTED.json')))) {
      const isWanted = names.length === 0 || names.some((name) => file.includes(name));
      if (!isWanted || entries.length === 0 || !siteFor(new URL(url))) continue;
      yield { file, url, html: read(file).replace(/<head[^>]*>/i, (head) => `${head}${style}`) };
    }
  }
}

/**
 * `npm run room -- [NAME…]`: how far marks move what is on screen, and how many pixels each adds, on the captures of known sites whose
 * file names contain a NAME, 1,400 and 400 pixels wide, as a table in Markdown. Gives 1 where anything shifts by 0.05 or more.
 */
export async function main(names: readonly string[]): Promise<number> {
  const extension = path.join(root, '.output/chrome-mv3');
  const app = await ExtensionChromium.launch({ extension, headless: true, openRoots: true });
  const widths = [1400, 400];
  const heads = ['capture', 'rows', ...widths.flatMap((width) => [`shift, ${width} wide`, 'pixels a row'])];
  console.log(`| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}`);
  let most = 0;
  for (const { file, url, html } of capturesOf(names)) {
    for (const address of [url, elsewhere]) app.servePage(address, { html });
    const taken: (Taken | undefined)[] = [];
    for (const width of widths) taken.push(await take(app, url, width));
    most = Math.max(most, ...taken.map((each) => each?.shift ?? 0));
    console.log(`| ${file} | ${taken[0]?.rows ?? 0} | ${taken.map(inWords).join(' | ')} |`);
  }
  await app.close();
  return most < 0.05 ? 0 : 1;
}
