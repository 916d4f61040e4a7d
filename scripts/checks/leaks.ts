import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { countProcessorTime, type MainThread, readMainThread } from '../../test/bench/support/main-thread';
import { ask } from '../../test/e2e/support/ask';
import { card, digestPage, digestUrl, paperOf, papers, savedPaper } from '../../test/e2e/support/digest-page';
import { ExtensionChromium } from '../browser/chromium';

const entries = 4;
/** Rounds before anything is counted: what is made once and kept is there by then. */
const warm = 30;
/** Beyond what there was, for what the browser keeps for a while. */
const room = { nodes: 300, listeners: 60, heap: 3_000_000 };

const marks = 'document.querySelectorAll("papergloss-entry").length';

/** Shows other entries as an application does that goes from page to page, and takes them away again; so many times. */
async function goThrough(page: Page, from: number, to: number): Promise<void> {
  for (let round = from; round < to; round += 1) {
    const cards = papers(entries, (round % 7) * entries)
      .map(card)
      .join('');
    await page.evaluate(`history.replaceState({}, '', '/papers?q=made-up&round=${round}');
      document.querySelector('.grid').innerHTML = ${JSON.stringify(cards)}`);
    await page.waitForFunction(`${marks} === ${entries}`);
    await page.evaluate(`document.querySelector('.grid').innerHTML = ''`);
    await page.waitForFunction(`${marks} === 0`);
  }
}

/** Changes what an open page shows as another tab does, again and again. */
async function change(library: Page, times: number): Promise<void> {
  const paper = savedPaper(paperOf(0));
  for (let at = 0; at < times; at += 1) {
    const tags = { add: [`tag ${at}`], remove: at > 0 ? [`tag ${at - 1}`] : [] };
    await ask(library, 'update', { paper, patch: { tags } });
  }
}

function grown(what: string, before: MainThread, after: MainThread): string[] {
  const names = ['nodes', 'listeners', 'heap'] as const;
  console.log(`${what}: ${names.map((name) => `${name} ${before[name]} → ${after[name]}`).join(', ')}`);
  return names.filter((name) => after[name] > before[name] + room[name]).map((name) => `${what}: ${name} grew`);
}

/**
 * `npm run test:hard -- --only leaks`: annotates, navigates and removes a thousand times in one tab, then has it follow
 * 2,880 changes, one for each half minute of a day. 1 where nodes, listeners or heap do not come back to where they were.
 */
export async function main([rounds = '1000', changes = '2880']: readonly string[]): Promise<number> {
  const extension = path.resolve('.output/chrome-mv3');
  const app = await ExtensionChromium.launch({ extension, headless: true, openRoots: true });
  try {
    const library = await app.openExtensionPage('manifest.json');
    app.servePage(digestUrl, { html: digestPage(papers(entries)) });
    const page = await app.openPage(digestUrl);
    const cdp = await page.context().newCDPSession(page);
    await countProcessorTime(cdp);
    await goThrough(page, 0, warm);
    const first = await readMainThread(cdp);
    await goThrough(page, warm, warm + Number(rounds));
    const gone = grown(`${rounds} times annotated and removed`, first, await readMainThread(cdp));
    await page.goto(digestUrl);
    const own = page.locator('papergloss-entry').first().locator('.row .own');
    const follow = async (times: number) => {
      await change(library, times);
      await expect(own).toHaveText(`#tag ${times - 1}`, { timeout: 60_000 });
      return readMainThread(cdp);
    };
    const start = await follow(warm);
    return [...gone, ...grown(`${changes} changes followed`, start, await follow(Number(changes)))].length > 0 ? 1 : 0;
  } finally {
    await app.close();
  }
}
