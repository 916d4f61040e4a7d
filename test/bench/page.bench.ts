import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import * as z from 'zod/mini';
import { ExtensionChromium } from '../../scripts/browser/chromium';
import { digestPage, digestUrl, papers } from '../e2e/support/digest-page';
import { middle, round } from './support/numbers';
import type { BenchOptions } from './support/options';

const extension = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');
const sizes = [68, 250, 1000, 5000];

/** Runs in the page before anything else: leaves a mark in the browser's record of times for each of ours that comes in. */
const watch = `new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes)
    if (node.localName === 'papergloss-entry') performance.mark('papergloss-mark');
}).observe(document, { childList: true, subtree: true });`;

/** How many marks are on screen, and the milliseconds that inserting those, finished, takes with the layout after it. */
const insertFinished = `(() => {
  const all = [...document.querySelectorAll('papergloss-entry')];
  const seen = all.filter((host) => host.getBoundingClientRect().top < innerHeight);
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
  return { onScreen: seen.length, finished: performance.now() - start };
})()`;

const eventSchema = z.looseObject({
  name: z.string(),
  ts: z.number(),
  dur: z.optional(z.number()),
  pid: z.number(),
  tid: z.number(),
  args: z.optional(z.unknown()),
});
type TraceEvent = z.infer<typeof eventSchema>;

/** What the browser records of a page while `work` runs, in the order of time. */
async function record(cdp: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(z.parse(eventSchema, event));
  });
  const includedCategories = ['devtools.timeline', 'toplevel', 'blink.user_timing'];
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await work();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  return events.sort((a, b) => a.ts - b.ts);
}

interface Times {
  onScreen: number;
  toScreen: number;
  toLast: number;
  longest: number;
  finished: number;
}

/** Milliseconds from the start of our script to the marks on screen and to the last one, and the longest task between. */
function timesIn(events: readonly TraceEvent[], onScreen: number): Omit<Times, 'finished' | 'onScreen'> {
  const start = events.find(
    ({ name, args }) => name === 'EvaluateScript' && JSON.stringify(args).includes('content-scripts/preprints.js'),
  );
  const marks = events.filter(({ name }) => name === 'papergloss-mark').map(({ ts }) => ts);
  const [last, lastOnScreen] = [marks.at(-1), marks[onScreen - 1]];
  if (!start || last === undefined || lastOnScreen === undefined) throw new Error('The page was not annotated.');
  const tasks = events.filter(
    ({ name, ts, tid, pid }) =>
      name.endsWith('RunTask') && tid === start.tid && pid === start.pid && ts >= start.ts && ts <= last,
  );
  return {
    toScreen: (lastOnScreen - start.ts) / 1000,
    toLast: (last - start.ts) / 1000,
    longest: Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1000,
  };
}

const allMarked = (page: Page, size: number) =>
  page.waitForSelector(`:nth-match(papergloss-entry, ${size})`, { state: 'attached', timeout: 120_000 });

async function measure(app: ExtensionChromium, size: number, { asleep = false } = {}): Promise<Times> {
  app.servePage(digestUrl, { html: digestPage(papers(size), { head: `<script>${watch}</script>` }) });
  const page = await app.openPage('about:blank');
  const cdp = await page.context().newCDPSession(page);
  if (asleep) await app.stopBackground();
  const events = await record(cdp, async () => {
    await page.goto(digestUrl);
    await allMarked(page, size);
    await page.waitForTimeout(500);
  });
  const { onScreen, finished } = await page.evaluate<{ onScreen: number; finished: number }>(insertFinished);
  await page.close();
  return { onScreen, finished, ...timesIn(events, onScreen) };
}

/** Times the annotation of digests in Chromium. Growth says how much longer an entry takes than on the smallest page: 1 is linear. */
export async function run({ rounds = 3 }: BenchOptions): Promise<object[]> {
  const app = await ExtensionChromium.launch({ extension, headless: true, openRoots: true });
  try {
    await measure(app, 10); // wakes the background
    const rows: object[] = [];
    let each: number | undefined;
    for (const size of sizes) {
      const times: Times[] = [];
      for (let at = 0; at < rounds; at += 1) times.push(await measure(app, size));
      const of = (name: keyof Times): number => middle(times.map((one) => one[name]));
      each ??= of('toLast') / size;
      rows.push({
        bench: 'page',
        entries: size,
        'on screen': of('onScreen'),
        'ms to those on screen': round(of('toScreen')),
        'against inserting the same finished nodes': round(of('toScreen') / of('finished'), 1),
        'ms to the last': round(of('toLast')),
        'growth against the smallest page': round(of('toLast') / size / each, 2),
        'longest task in ms': round(of('longest')),
      });
    }
    const cold: Times[] = [];
    for (let at = 0; at < rounds; at += 1) cold.push(await measure(app, sizes[0] ?? 0, { asleep: true }));
    const onScreen = round(middle(cold.map(({ toScreen }) => toScreen)));
    rows.push({ bench: 'page', entries: sizes[0], background: 'asleep', 'ms to those on screen': onScreen });
    return rows;
  } finally {
    await app.close();
  }
}
