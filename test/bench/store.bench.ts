import path from 'node:path';
import { BareChromium } from './support/bare-chromium';
import { bundleForPage } from './support/bundle';
import { figure } from './support/figures';
import { round } from './support/numbers';
import type { BenchOptions } from './support/options';

const address = 'https://bench.example/';
const sizes = [1000, 10_000, 100_000];
/** Stand for those where it is only to be seen that everything can be measured. */
const smallSizes = [100, 200, 300];
const entry = path.resolve(import.meta.dirname, 'store-in-page.ts');
const scanned = ['rare words', 'common words', 'a word as it is typed'];

/** Milliseconds for each thing, of a store of one size. */
type Times = Readonly<Record<string, number>>;

function figuresOf(times: readonly Times[]): object[] {
  const rows = sizes.flatMap((size, at) => {
    const of = (what: string): number => times[at]?.[what] ?? Number.NaN;
    const among = size.toLocaleString('en');
    return [
      ...scanned.map((what) => figure(`search for ${what} among ${among}`, of(what), of(`${what}, by a scan`))),
      figure(
        `first search after the start among ${among}`,
        of('first search after the start'),
        of('common words, by a scan'),
      ),
    ];
  });
  const { 'lookup of 1,000': ours = Number.NaN, 'bare reads of 1,000 keys': bare = Number.NaN } = times[1] ?? {};
  return [...rows, figure('look-up of 1,000 keys', ours, bare)];
}

/** Times the store in Chromium's own IndexedDB; the ratio of what has no figure says how a request grows when the library grows tenfold. */
export async function run({ isSmall = false }: BenchOptions): Promise<object[]> {
  const browser = await BareChromium.launch(undefined, new Map([[address, '<!doctype html>']]));
  try {
    const page = await browser.context.newPage();
    await page.goto(address);
    await page.addScriptTag({ content: await bundleForPage(entry, 'store') });
    const times: Times[] = [];
    for (const size of isSmall ? smallSizes : sizes) {
      const call = `(async () => { await store.fill('s${size}', ${size}); return store.measure('s${size}'); })()`;
      times.push(await page.evaluate<Record<string, number>>(call));
    }
    const [small = {}, large = {}] = times.slice(-2);
    const others = Object.keys(small).map((what) => ({
      bench: 'store',
      what,
      ...Object.fromEntries(sizes.map((size, at) => [`ms at ${size}`, round(times[at]?.[what] ?? 0, 1)])),
      ratio: round((large[what] ?? 0) / (small[what] ?? 1), 1),
    }));
    return [...others, ...figuresOf(times)];
  } finally {
    await browser.close();
  }
}
