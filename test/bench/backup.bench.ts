import path from 'node:path';
import { chromium } from '@playwright/test';
import { bundleForPage } from './support/bundle';

const size = 10_000;

const seconds = (milliseconds = Number.NaN): number => Math.round(milliseconds / 10) / 100;

const ratio = (all = Number.NaN, plain = Number.NaN): number => Math.round((100 * all) / plain) / 100;
const sum = (a = Number.NaN, b = Number.NaN): number => a + b;

/** Times a library of 10,000 papers with abstracts out into a backup, and in from it, in Chromium's own IndexedDB. */
export async function run(): Promise<object[]> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.route('https://bench.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await page.goto('https://bench.example/');
    const entry = (file: string): string => path.resolve(import.meta.dirname, file);
    await page.addScriptTag({ content: await bundleForPage(entry('store-in-page.ts'), 'store') });
    await page.addScriptTag({ content: await bundleForPage(entry('backup-in-page.ts'), 'backup') });
    const call = `(async () => { await store.fill('full', ${size}); return backup.measure('full', 'empty'); })()`;
    const {
      out,
      read,
      tried,
      written,
      again,
      bytes = 0,
      plainOut,
      plainIn,
    } = await page.evaluate<Record<string, number>>(call);
    return [
      { bench: 'backup', what: `${size} papers out`, seconds: seconds(out), megabytes: Math.round(bytes / 1e6) },
      { bench: 'backup', what: 'in: read and checked', seconds: seconds(read) },
      { bench: 'backup', what: 'in: dry run', seconds: seconds(tried) },
      { bench: 'backup', what: 'in: written to an empty library', seconds: seconds(written) },
      { bench: 'backup', what: 'in: merged with the same library', seconds: seconds(again) },
      { bench: 'backup', what: 'out, against reading the tables and JSON.stringify', ratio: ratio(out, plainOut) },
      { bench: 'backup', what: 'in, against JSON.parse and bulkPut', ratio: ratio(sum(read, written), plainIn) },
    ];
  } finally {
    await browser.close();
  }
}
