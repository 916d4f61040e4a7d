import path from 'node:path';
import { chromium } from '@playwright/test';
import { bundleForPage } from './support/bundle';

const sizes = [1000, 10_000, 100_000];
const entry = path.resolve(import.meta.dirname, 'store-in-page.ts');

/** Times the store in Chromium's own IndexedDB; the ratio says how a request grows when the library grows tenfold. */
export async function run(): Promise<object[]> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.route('https://bench.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await page.goto('https://bench.example/');
    await page.addScriptTag({ content: await bundleForPage(entry, 'store') });
    const times: Record<string, number>[] = [];
    for (const size of sizes) {
      const call = `(async () => { await store.fill('s${size}', ${size}); return store.measure('s${size}'); })()`;
      times.push(await page.evaluate<Record<string, number>>(call));
    }
    const [small = {}, large = {}] = times.slice(-2);
    return Object.keys(small).map((what) => ({
      bench: 'store',
      what,
      ...Object.fromEntries(
        sizes.map((size, index) => [`ms at ${size}`, Math.round((times[index]?.[what] ?? 0) * 10) / 10]),
      ),
      ratio: Math.round(((large[what] ?? 0) / (small[what] ?? 1)) * 10) / 10,
    }));
  } finally {
    await browser.close();
  }
}
