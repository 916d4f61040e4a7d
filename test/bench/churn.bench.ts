import path from 'node:path';
import type { Page } from '@playwright/test';
import { ExtensionChromium } from '../../scripts/browser/chromium';
import { card, digestPage, digestUrl, papers } from '../e2e/support/digest-page';
import { middle } from './support/numbers';

const extension = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');
/** A page that no script of ours reads. */
const plainUrl = 'https://plain.example/';
const entries = 60;
/** Times that each page is measured, in turns; the middle one counts. */
const rounds = 3;
const seconds = 8;

/** Draws all entries anew twenty times a second, as a framework does whose state never rests. */
const churn = `const grid = document.querySelector('.grid'), html = ${JSON.stringify(papers(entries).map(card).join(''))};
setInterval(() => { grid.innerHTML = html; }, 50);`;

/** The part of a core that the page's process is busy for. */
async function busyPart(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const busy = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const [from, start] = [await busy(), performance.now()];
  await page.waitForTimeout(seconds * 1000);
  return (1000 * ((await busy()) - from)) / (performance.now() - start);
}

/** Measures what a page that never rests costs with us, against the same page without. */
export async function run(): Promise<object[]> {
  const app = await ExtensionChromium.launch({ extension, headless: true, openRoots: true });
  try {
    const html = digestPage(papers(entries), { script: churn });
    const measure = async (url: string): Promise<number> => {
      app.servePage(url, { html });
      const page = await app.openPage(url);
      await page.waitForTimeout(2000);
      const part = await busyPart(page);
      await page.close();
      return part;
    };
    const parts: { ours: number; plain: number }[] = [];
    for (let at = 0; at < rounds; at += 1)
      parts.push({ ours: await measure(digestUrl), plain: await measure(plainUrl) });
    const [ours, plain] = [middle(parts.map((each) => each.ours)), middle(parts.map((each) => each.plain))];
    const percent = (part: number): number => Math.round(100 * part);
    return [
      {
        bench: 'churn',
        entries,
        'redrawn in a second': 20,
        '% of a core with us': percent(ours),
        '% without': percent(plain),
        ratio: Math.round((100 * ours) / plain) / 100,
      },
    ];
  } finally {
    await app.close();
  }
}
