import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { papers } from '../e2e/support/digest-page';
import { BareChromium } from './support/bare-chromium';
import { bundleForPage } from './support/bundle';
import { figure } from './support/figures';
import { middle, round } from './support/numbers';
import type { BenchOptions } from './support/options';
import { quietPage } from './support/quiet-page';

const ours = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');
const floorEntry = path.resolve(import.meta.dirname, 'floor-in-background.ts');

const asked = papers(8).map(({ id, title, abstract }) => ({
  key: `arxiv:${id}`,
  aliases: [],
  title,
  abstract,
  categories: [],
}));
/** Requests that the background is woken by, by what they are. */
const requests = {
  'a look-up': {
    papergloss: 'lookup',
    data: { refs: asked.map(({ key, title }) => ({ key, aliases: [], title, authors: [] })) },
  },
  'topics and badges of 8 abstracts': { papergloss: 'gloss', data: { papers: asked, hidden: [] } },
};

/** An extension whose background answers any message after one read from a database. */
async function makeFloor(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'papergloss-floor-'));
  writeFileSync(path.join(folder, 'background.js'), await bundleForPage(floorEntry, 'floor'));
  const background = { service_worker: 'background.js' };
  writeFileSync(
    path.join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'floor', version: '1', background }),
  );
  return folder;
}

/** Milliseconds from a message to its answer, where the background had been stopped; throws where it is refused. */
async function coldAnswer(page: Page, message: object): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await cdp.detach();
  await page.waitForTimeout(400);
  return page.evaluate<number>(`(async () => {
    const start = performance.now();
    const reply = await chrome.runtime.sendMessage(${JSON.stringify(message)});
    if (reply?.ok === false) throw new Error(reply.error.message);
    return performance.now() - start;
  })()`);
}

/** Times the first answer of a background that was asleep, beside one that does nothing but one read from a database. */
export async function run({ rounds = 9 }: BenchOptions): Promise<object[]> {
  const floor = await makeFloor();
  const browsers = [await BareChromium.launch(ours, new Map()), await BareChromium.launch(floor, new Map())] as const;
  try {
    const [page, bare] = [await quietPage(browsers[0]), await quietPage(browsers[1])];
    await page.waitForTimeout(1500); // what a first start does besides
    const rows: object[] = [];
    for (const [what, message] of Object.entries(requests)) {
      const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
      for (let at = 0; at < rounds; at += 1) {
        times.ours.push(await coldAnswer(page, message));
        times.floor.push(await coldAnswer(bare, {}));
      }
      const [first, least] = [middle(times.ours), middle(times.floor)];
      if (what === 'a look-up') rows.push(figure(`background asleep, to the answer of ${what}`, first, least));
      else
        rows.push({
          bench: 'background',
          what: `asleep, to the answer of ${what}`,
          ms: round(first),
          'ms of a background with one read': round(least),
          ratio: round(first / least, 2),
        });
    }
    return rows;
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    rmSync(floor, { recursive: true });
  }
}
