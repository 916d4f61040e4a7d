import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import * as z from 'zod/mini';
import { ExtensionChromium } from '../../scripts/browser/chromium';
import { digestPage, digestUrl, papers } from '../e2e/support/digest-page';
import { figure } from './support/figures';
import { middle, round } from './support/numbers';
import type { BenchOptions } from './support/options';
import { record, type TraceEvent } from './support/record';

const extension = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');
/** Entries of the digest that all others are measured by. */
const first = 68;
const fewest = 10;
/** Entries of larger ones, and the figure that is measured on them. */
const larger: readonly { entries: number; name?: string }[] = [
  { entries: 500, name: 'time of an entry among 500' },
  { entries: 1000 },
  { entries: 2500 },
  { entries: 5000, name: 'time of an entry among 5,000' },
];
/** Milliseconds after the last mark for which the page is still recorded. */
const rest = 500;
const shortRest = 100;

/**
 * Runs in the page before anything else: notes when each of our hosts came in, and when what it shows was drawn into it, and
 * leaves a mark by which the browser's record can be compared with the page's clock.
 */
const watch = `(() => {
  performance.mark('papergloss-clock');
  globalThis.placed = new Map();
  globalThis.drawn = new Map();
  const look = (host) => { if (!drawn.has(host) && host.shadowRoot.querySelector('.row')) drawn.set(host, performance.now()); };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) {
      if (node.localName !== 'papergloss-entry') continue;
      placed.set(node, performance.now());
      new MutationObserver(() => look(node)).observe(node.shadowRoot, { childList: true });
      look(node);
    }
  }).observe(document, { childList: true, subtree: true });
})()`;

/** When the last mark on screen was drawn and the last host came in, by the page's clock; and the milliseconds that inserting those on screen takes, finished, with the layout after it. */
const readTimes = `(() => {
  const all = [...placed.keys()].filter((host) => host.isConnected);
  const seen = all.filter((host) => host.getBoundingClientRect().top < innerHeight);
  const times = {
    onScreen: seen.length,
    toScreen: Math.max(...seen.map((host) => drawn.get(host))),
    toLast: Math.max(...all.map((host) => placed.get(host))),
    clock: performance.getEntriesByName('papergloss-clock')[0].startTime,
    there: performance.getEntriesByType('navigation')[0].domContentLoadedEventStart,
  };
  const made = seen.map((host) => {
    const copy = host.cloneNode();
    const root = copy.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [...host.shadowRoot.adoptedStyleSheets];
    for (const child of host.shadowRoot.childNodes) root.append(child.cloneNode(true));
    return { copy, parent: host.parentNode, at: host.nextSibling };
  });
  for (const host of all) host.remove();
  document.body.getBoundingClientRect();
  const start = performance.now();
  for (const { copy, parent, at } of made) parent.insertBefore(copy, at);
  document.body.getBoundingClientRect();
  return { ...times, finished: performance.now() - start };
})()`;

const timesSchema = z.object({
  onScreen: z.number(),
  toScreen: z.number(),
  toLast: z.number(),
  clock: z.number(),
  there: z.number(),
  finished: z.number(),
});

/** All in milliseconds but for `onScreen`, the number of marks on screen. */
interface Times {
  onScreen: number;
  /** From the start of our script to the last mark on screen. */
  toScreen: number;
  /** From when all of the page was there to the last mark on screen. */
  afterPage: number;
  /** From the start of our script until the last entry has its mark, or the room of one that is drawn when it comes near the screen. */
  toLast: number;
  /** The longest task in which something of ours runs, and the longest other one, in time of the processor. */
  longest: number;
  longestOther: number;
  finished: number;
}

function timesIn(events: readonly TraceEvent[], read: z.infer<typeof timesSchema>): Times {
  const start = events.find(
    ({ name, args }) => name === 'EvaluateScript' && /content-scripts\/\w+\.js/.test(JSON.stringify(args)),
  );
  const clock = events.find(({ name }) => name === 'papergloss-clock');
  if (!start || !clock) throw new Error('The page was not annotated.');
  const { onScreen, finished } = read;
  const started = read.clock - (clock.ts - start.ts) / 1000;
  const here = events.filter(({ tid, pid }) => tid === start.tid && pid === start.pid);
  const oursAt = here.filter(({ args }) => /Papergloss|content-scripts/.test(JSON.stringify(args))).map(({ ts }) => ts);
  const tasks = here.filter(({ name }) => name.endsWith('RunTask'));
  const isOurs = ({ ts, dur = 0 }: TraceEvent): boolean => oursAt.some((at) => at >= ts && at <= ts + dur);
  const longest = (some: readonly TraceEvent[]): number => Math.max(0, ...some.map(({ tdur = 0 }) => tdur)) / 1000;
  return {
    onScreen,
    finished,
    toScreen: read.toScreen - started,
    afterPage: read.toScreen - read.there,
    toLast: read.toLast - started,
    longest: longest(tasks.filter(isOurs)),
    longestOther: longest(tasks.filter((task) => !isOurs(task))),
  };
}

const longestWait = 120_000;

/** Waits until all entries have their place, and what is on screen is drawn. */
async function allMarked(page: Page, size: number): Promise<void> {
  await page.waitForSelector(`:nth-match(papergloss-entry, ${size})`, { state: 'attached', timeout: longestWait });
  const drawnOnScreen = `[...placed.keys()].every((host) =>
    !host.isConnected || host.getBoundingClientRect().top >= innerHeight || drawn.has(host))`;
  await page.waitForFunction(drawnOnScreen, undefined, { timeout: longestWait, polling: 100 });
}

interface How {
  asleep?: boolean;
  /** How many times slower the page's processor is made. */
  slower?: number;
  rest?: number;
}

async function slowDown(cdp: CDPSession, rate: number): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
}

async function measure(app: ExtensionChromium, size: number, how: How = {}): Promise<Times> {
  const { asleep, slower = 1, rest: after = rest } = how;
  app.servePage(digestUrl, { html: digestPage(papers(size), { head: `<script>${watch}</script>` }) });
  const page = await app.openPage('about:blank');
  const cdp = await page.context().newCDPSession(page);
  if (asleep) await app.stopBackground();
  if (slower > 1) await slowDown(cdp, slower);
  const events = await record(cdp, async () => {
    await page.goto(digestUrl);
    await allMarked(page, size);
    await page.waitForTimeout(after * slower);
  });
  if (slower > 1) await slowDown(cdp, 1);
  const read = z.parse(timesSchema, await page.evaluate<unknown>(readTimes));
  await page.close();
  return timesIn(events, read);
}

/** Times the annotation of digests in Chromium: on screen, to the last entry as pages grow, and with a slow processor. */
export async function run({ rounds = 3, isSmall = false }: BenchOptions): Promise<object[]> {
  const app = await ExtensionChromium.launch({ extension, headless: true, openRoots: true });
  const middles = async (size: number, how: How = {}): Promise<(name: keyof Times) => number> => {
    const times: Times[] = [];
    for (let at = 0; at < rounds; at += 1)
      times.push(await measure(app, size, { ...how, rest: isSmall ? shortRest : rest }));
    return (name) => middle(times.map((one) => one[name]));
  };
  const least = isSmall ? fewest : first;
  try {
    await measure(app, fewest); // wakes the background
    const awake = await middles(least);
    const asleep = await middles(least, { asleep: true });
    const slow = await middles(least, { slower: 4 });
    const rows = [
      figure('marks on screen, background awake', awake('toScreen'), awake('finished')),
      figure('marks on screen, background asleep', asleep('toScreen'), asleep('finished')),
      figure('longest task, processor slowed down 4 times', slow('longest'), slow('longestOther')),
      grown(least, awake),
    ];
    for (const { entries, name } of larger) {
      if (isSmall && !name) continue;
      const size = isSmall ? 2 * fewest : entries;
      const of = await middles(size);
      rows.push(grown(size, of));
      if (name) rows.push(figure(name, of('toLast') / size, awake('toLast') / least));
    }
    return rows;
  } finally {
    await app.close();
  }
}

const grown = (size: number, of: (name: keyof Times) => number): object => ({
  bench: 'page',
  entries: size,
  'on screen': of('onScreen'),
  'ms to those on screen': round(of('toScreen')),
  'ms after all of the page was there': round(of('afterPage')),
  'ms to the last': round(of('toLast')),
  'ms for each entry': round(of('toLast') / size, 3),
  'longest task in ms': round(of('longest')),
});
