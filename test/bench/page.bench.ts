import path from 'node:path';
import { ExtensionChromium } from '../../scripts/browser/chromium';
import { digestPage, digestUrl, papers } from '../e2e/digest-page';

const extension = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');
const sizes = [68, 250, 1000, 5000];

/** Runs in the page before anything else: notes when the first and the last mark came, and the longest task. */
const watch = `(() => {
  const seen = (window.marks = { first: 0, last: 0, count: 0, longest: 0 });
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node.localName === 'papergloss-entry') {
      seen.first ||= performance.now(); seen.last = performance.now(); seen.count += 1;
    }
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask' });
})()`;

/** Milliseconds that the page itself takes to insert the same finished nodes, with their style sheet. */
const insertFinished = `(() => {
  const made = [...document.querySelectorAll('papergloss-entry')].map((host) => {
    const copy = host.cloneNode();
    const root = copy.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [...host.shadowRoot.adoptedStyleSheets];
    for (const child of host.shadowRoot.childNodes) root.append(child.cloneNode(true));
    const at = host.nextSibling;
    const parent = host.parentNode;
    return () => parent.insertBefore(copy, at);
  });
  for (const host of document.querySelectorAll('papergloss-entry')) host.hidden = true;
  const start = performance.now();
  for (const insert of made) insert();
  document.body.getBoundingClientRect();
  return performance.now() - start;
})()`;

interface Marks {
  first: number;
  last: number;
  count: number;
  longest: number;
}

async function measure(app: ExtensionChromium, size: number): Promise<Marks & { finished: number }> {
  app.servePage(digestUrl, { html: digestPage(papers(size), { head: `<script>${watch}</script>` }) });
  const page = await app.openPage(digestUrl);
  await page.waitForFunction((wanted) => Reflect.get(window, 'marks').count >= wanted, size, { timeout: 120_000 });
  await page.waitForTimeout(1000);
  const marks = await page.evaluate<Marks>('window.marks');
  const finished = size > 1000 ? Number.NaN : await page.evaluate<number>(insertFinished).catch(() => Number.NaN);
  await page.close();
  return { ...marks, finished };
}

/** Times the annotation of digests in Chromium. Growth says how much longer an entry takes than on the smallest page: 1 is linear. */
export async function run(): Promise<object[]> {
  const app = await ExtensionChromium.launch({ extension, headless: true });
  try {
    await measure(app, 10); // wakes the background
    const rows: object[] = [];
    let each: number | undefined;
    for (const size of sizes) {
      const { first, last, longest, finished } = await measure(app, size);
      each ??= (last - first) / size;
      rows.push({
        bench: 'page',
        entries: size,
        'ms from first to last mark': Math.round(last - first),
        'longest task in ms': Math.round(longest),
        'growth against the smallest page': Math.round(((last - first) / size / each) * 100) / 100,
        'against inserting finished nodes': Number.isNaN(finished)
          ? null
          : Math.round(((last - first) / finished) * 10) / 10,
      });
    }
    return rows;
  } finally {
    await app.close();
  }
}
