import path from 'node:path';
import { chromium } from '@playwright/test';
import { bundleForPage } from './support/bundle';

const size = 10_000;

const seconds = (milliseconds = Number.NaN): number => Math.round(milliseconds / 10) / 100;

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
    const { out, read, tried, written, again, bytes = 0 } = await page.evaluate<Record<string, number>>(call);
    return [
      { bench: 'backup', what: `${size} papers out`, seconds: seconds(out), megabytes: Math.round(bytes / 1e6) },
      { bench: 'backup', what: 'in: read and checked', seconds: seconds(read) },
      { bench: 'backup', what: 'in: dry run', seconds: seconds(tried) },
      { bench: 'backup', what: 'in: written to an empty library', seconds: seconds(written) },
      { bench: 'backup', what: 'in: merged with the same library', seconds: seconds(again) },
    ];
  } finally {
    await browser.close();
  }
}
