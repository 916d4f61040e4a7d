import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { arxivPage, digestPage, digestUrl, paperOf, papers } from '../e2e/support/digest-page';
import { BareChromium } from './support/bare-chromium';
import { figure } from './support/figures';
import { countProcessorTime, type MainThread, readMainThread } from './support/main-thread';
import { middle, round } from './support/numbers';
import type { BenchOptions } from './support/options';

const ours = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');
const realDigest = path.resolve(import.meta.dirname, '../../../shared/seeds/digest.html');
/** Milliseconds after which a page is taken to be at rest. */
const rest = 2500;
const shortRest = 600;

const entries = 68;
const otherPage = `<!doctype html><title>Not of papers</title><main>${'<p>Some <a href="/x">words</a>.</p>'.repeat(500)}</main>`;

interface Opened {
  url: string;
  html: string;
  /** It is scrolled through a screen at a time, as far as it goes. */
  isScrolled?: true;
}

const digest: Opened = {
  url: digestUrl,
  html: existsSync(realDigest) ? readFileSync(realDigest, 'utf8') : digestPage(papers(entries)),
};

/** What is opened: a digest (the one that the project started from, where it is at hand), an abstract's page, and a page of no papers. */
const pages: Record<string, Opened> = {
  digest,
  'digest, scrolled': { ...digest, isScrolled: true },
  abstract: { url: `https://arxiv.org/abs/${paperOf(1).id}`, html: arxivPage(paperOf(1)) },
  'no papers': { url: 'https://example.org/words', html: otherPage },
};

/** Scrolls a screen at a time to the end, and rests a moment at each. */
const scrollThrough = `(async () => {
  for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
    scrollTo(0, at);
    await new Promise((done) => setTimeout(done, 100));
  }
})()`;

async function open(browser: BareChromium, { url, isScrolled }: Opened, atRest: number): Promise<MainThread> {
  const page = await browser.context.newPage();
  const cdp = await page.context().newCDPSession(page);
  await countProcessorTime(cdp);
  await page.goto(url);
  await page.waitForTimeout(atRest);
  if (isScrolled) await page.evaluate(scrollThrough);
  if (isScrolled) await page.waitForTimeout(atRest);
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

/** The middle of what was measured of a page with an extension, or with none. */
type Middle = (page: string, extension: string, unit: keyof MainThread) => number;

/** The figures that have an aim; those beside peers only where there are any. */
function figuresOf(of: Middle, peers: readonly string[]): object[] {
  const pair = (page: string, unit: keyof MainThread, by = 1): [number, number] => [
    of(page, 'papergloss', unit) / by,
    of(page, 'none', unit) / by,
  ];
  const added = (page: string, extension: string, unit: keyof MainThread): number =>
    of(page, extension, unit) - of(page, 'none', unit);
  const beside = (page: string, unit: keyof MainThread): [number, number] => [
    added(page, 'papergloss', unit),
    Math.min(...peers.map((peer) => added(page, peer, unit))),
  ];
  return [
    figure('task time of the digest', ...pair('digest', 'task')),
    figure(
      'task time of the digest, scrolled through until all entries are drawn',
      ...pair('digest, scrolled', 'task'),
    ),
    figure('heap of the digest', ...pair('digest', 'heap', 2 ** 20)),
    figure('nodes of the digest, for each entry', ...pair('digest, scrolled', 'nodes', entries)),
    figure('script time of a page of no papers', ...pair('no papers', 'script')),
    figure('listeners of a page of no papers', ...pair('no papers', 'listeners')),
    ...(peers.length === 0
      ? []
      : [
          figure('task time added to the digest, beside peers', ...beside('digest', 'task')),
          figure('script time added to the digest, beside peers', ...beside('digest', 'script')),
          figure('script time added to an abstract’s page, beside peers', ...beside('abstract', 'script')),
        ]),
  ];
}

/**
 * What a page's main thread does and holds more with an extension than with none, in time of the processor. Extensions take
 * turns, so that whatever else the machine does falls on all of them.
 */
export async function run({ peers, rounds = 7, isSmall = false }: BenchOptions): Promise<object[]> {
  const served = new Map(Object.values(pages).map(({ url, html }) => [url, html]));
  const folders: Record<string, string | undefined> = { none: undefined, papergloss: ours, ...peers };
  const times = new Map<string, MainThread[]>();
  for (let at = isSmall ? 1 : 0; at <= rounds; at += 1) {
    for (const [name, folder] of Object.entries(folders)) {
      const browser = await BareChromium.launch(folder, served);
      await browser.context.pages()[0]?.waitForTimeout(isSmall ? shortRest : 1500);
      for (const [what, opened] of Object.entries(pages)) {
        await open(browser, { url: 'about:blank', html: '' }, isSmall ? 0 : rest);
        const found = await open(browser, opened, isSmall ? shortRest : rest);
        // The first round only warms up the machine's caches.
        if (at > 0) times.set(`${what} ${name}`, [...(times.get(`${what} ${name}`) ?? []), found]);
      }
      await browser.close();
    }
  }
  const of: Middle = (page, extension, unit) =>
    middle((times.get(`${page} ${extension}`) ?? []).map((one) => one[unit]));
  const rows = Object.keys(pages).flatMap((what) =>
    Object.keys(folders)
      .filter((name) => name !== 'none')
      .map((name) => ({
        bench: 'added',
        page: what,
        extension: name,
        ...Object.fromEntries(
          units.map(({ name: unit, as, places, by = 1 }) => [
            as,
            round((of(what, name, unit) - of(what, 'none', unit)) / by, places),
          ]),
        ),
        'ratio of all tasks': round(of(what, name, 'task') / of(what, 'none', 'task'), 2),
      })),
  );
  return [...rows, ...figuresOf(of, Object.keys(peers))];
}
