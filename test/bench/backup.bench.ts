import path from 'node:path';
import { BareChromium } from './support/bare-chromium';
import { bundleForPage } from './support/bundle';
import { figure } from './support/figures';
import { round } from './support/numbers';
import type { BenchOptions } from './support/options';

const address = 'https://bench.example/';
const many = 10_000;
const few = 100;

/** Times a library of 10,000 papers with abstracts out into a backup, and in from it, in Chromium's own IndexedDB. */
export async function run({ isSmall = false }: BenchOptions): Promise<object[]> {
  const browser = await BareChromium.launch(undefined, new Map([[address, '<!doctype html>']]));
  try {
    const page = await browser.context.newPage();
    await page.goto(address);
    const entry = (file: string): string => path.resolve(import.meta.dirname, file);
    await page.addScriptTag({ content: await bundleForPage(entry('store-in-page.ts'), 'store') });
    await page.addScriptTag({ content: await bundleForPage(entry('backup-in-page.ts'), 'backup') });
    const size = isSmall ? few : many;
    const call = `(async () => { await store.fill('full', ${size}); return backup.measure('full', 'empty'); })()`;
    const found = await page.evaluate<Record<string, number>>(call);
    const seconds = (what: string): number => (found[what] ?? Number.NaN) / 1000;
    const told = (what: string, of: string): object => ({ bench: 'backup', what, seconds: round(seconds(of), 2) });
    return [
      told('in: read and checked', 'read'),
      told('in: dry run', 'tried'),
      told('in: written to an empty library', 'written'),
      told('in: merged with the same library', 'again'),
      { bench: 'backup', what: 'the file', megabytes: round((found['bytes'] ?? 0) / 1e6) },
      figure('backup of 10,000 papers', seconds('out'), seconds('plainOut')),
      figure('restoring 10,000 papers', seconds('read') + seconds('written'), seconds('plainIn')),
    ];
  } finally {
    await browser.close();
  }
}
