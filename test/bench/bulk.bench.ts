import path from 'node:path';
import { BareChromium } from './support/bare-chromium';
import { bundleForPage } from './support/bundle';
import { middle, round } from './support/numbers';
import type { BenchOptions } from './support/options';

const address = 'https://bench.example/';
const entry = path.resolve(import.meta.dirname, 'bulk-in-page.ts');
/** Papers that the library has before. */
const size = 10_000;

/** Times what is done to 5,000 papers at once, on the disk, in turns with the bare writing of as many; the middle of all turns counts. */
export async function run({ rounds = 5 }: BenchOptions): Promise<object[]> {
  const browser = await BareChromium.launch(undefined, new Map([[address, '<!doctype html>']]));
  try {
    const page = await browser.context.newPage();
    await page.goto(address);
    await page.addScriptTag({ content: await bundleForPage(entry, 'bulk') });
    const turns = await page.evaluate<Record<string, number>[]>(`bulk.measure('bulk', ${size}, ${rounds})`);
    return Object.keys(turns[0] ?? {}).map((what) => ({
      bench: 'bulk',
      what: `5,000 papers ${what}`,
      ms: round(middle(turns.map((turn) => turn[what] ?? 0))),
      'times as long as written bare': round(
        middle(turns.map((turn) => (turn[what] ?? 0) / (turn['written bare'] ?? 1))),
        2,
      ),
    }));
  } finally {
    await browser.close();
  }
}
