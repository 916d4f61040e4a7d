import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { arxivPage, digestPage, digestUrl, paperOf, papers } from '../e2e/support/digest-page';
import { BareChromium } from './support/bare-chromium';
import { countProcessorTime, type MainThread, readMainThread } from './support/main-thread';
import { middle, round } from './support/numbers';
import type { BenchOptions } from './support/options';

const ours = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');
const realDigest = path.resolve(import.meta.dirname, '../../../shared/seeds/digest.html');
/** Milliseconds after which a page is taken to be at rest. */
const rest = 2500;

const entries = 68;
const otherPage = `<!doctype html><title>Not of papers</title><main>${'<p>Some <a href="/x">words</a>.</p>'.repeat(500)}</main>`;

/** What is opened: a digest (the one that the project started from, where it is at hand), an abstract's page, and a page of no papers. */
const pages: Record<string, { url: string; html: string }> = {
  digest: {
    url: digestUrl,
    html: existsSync(realDigest) ? readFileSync(realDigest, 'utf8') : digestPage(papers(entries)),
  },
  abstract: { url: `https://arxiv.org/abs/${paperOf(1).id}`, html: arxivPage(paperOf(1)) },
  'no papers': { url: 'https://example.org/words', html: otherPage },
};

async function open(browser: BareChromium, url: string): Promise<MainThread> {
  const page = await browser.context.newPage();
  const cdp = await page.context().newCDPSession(page);
  await countProcessorTime(cdp);
  await page.goto(url);
  await page.waitForTimeout(rest);
  const found = await readMainThread(cdp);
  await page.close();
  return found;
}

const units: { name: keyof MainThread; as: string; places?: number; by?: number }[] = [
  { name: 'task', as: 'ms in tasks' },
  { name: 'script', as: 'of it script' },
  { name: 'style', as: 'style' },
  { name: 'layout', as: 'layout' },
  { name: 'nodes', as: 'nodes' },
  { name: 'listeners', as: 'listeners' },
  { name: 'heap', as: 'MB of heap', places: 2, by: 2 ** 20 },
];

/**
 * What a page's main thread does and holds more with an extension than with none, in time of the processor. Extensions take
 * turns, so that whatever else the machine does falls on all of them.
 */
export async function run({ peers, rounds = 7 }: BenchOptions): Promise<object[]> {
  const served = new Map(Object.values(pages).map(({ url, html }) => [url, html]));
  const folders: Record<string, string | undefined> = { none: undefined, papergloss: ours, ...peers };
  const rows: object[] = [];
  const times = new Map<string, MainThread[]>();
  for (let at = 0; at <= rounds; at += 1) {
    for (const [name, folder] of Object.entries(folders)) {
      const browser = await BareChromium.launch(folder, served);
      await browser.context.pages()[0]?.waitForTimeout(1500);
      for (const [what, { url }] of Object.entries(pages)) {
        await open(browser, 'about:blank');
        const found = await open(browser, url);
        // The first round only warms up the machine's caches.
        if (at > 0) times.set(`${what} ${name}`, [...(times.get(`${what} ${name}`) ?? []), found]);
      }
      await browser.close();
    }
  }
  for (const what of Object.keys(pages))
    for (const name of Object.keys(folders).filter((one) => one !== 'none')) {
      const of = (extension: string, unit: keyof MainThread): number =>
        middle((times.get(`${what} ${extension}`) ?? []).map((one) => one[unit]));
      rows.push({
        bench: 'added',
        page: what,
        extension: name,
        ...Object.fromEntries(
          units.map(({ name: unit, as, places, by = 1 }) => [
            as,
            round((of(name, unit) - of('none', unit)) / by, places),
          ]),
        ),
        'ratio of all tasks': round(of(name, 'task') / of('none', 'task'), 2),
      });
    }
  return rows;
}
