import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { saveMadeUp } from '../e2e/support/many-papers';
import { BareChromium } from './support/bare-chromium';
import { figure } from './support/figures';
import { middle } from './support/numbers';
import type { BenchOptions } from './support/options';
import { quietPage } from './support/quiet-page';

const ours = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');
const many = 10_000;
const few = 50;

/** An extension with a popup of one line. */
function makeEmpty(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'papergloss-empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'empty',
    version: '1',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'background.js' },
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'background.js'), '');
  writeFileSync(path.join(folder, 'popup.html'), '<!doctype html><meta charset="utf-8"><p>Nothing</p>');
  return folder;
}

/** Milliseconds from the start of the popup's page until it says these words. */
async function opened(page: Page, words: string): Promise<number> {
  await page.goto(new URL('popup.html', page.url()).href, { waitUntil: 'commit' });
  return page.evaluate<number>(`new Promise((resolve) => {
    const look = () => document.body?.textContent.includes(${JSON.stringify(words)}) && resolve(performance.now());
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
    look();
  })`);
}

/** Waits until the background has read the papers' topics and numbers and told of none for a while. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const told = async () => JSON.stringify(await chrome.storage.local.get('factsRead'));
    for (let before = ''; before !== await told(); ) {
      before = await told();
      await new Promise((done) => setTimeout(done, 4000));
    }
  })()`);
}

/** Times the popup with many papers saved until its lists stand in it, beside a popup of one line. */
export async function run({ rounds = 9, isSmall = false }: BenchOptions): Promise<object[]> {
  const saved = isSmall ? few : many;
  const empty = makeEmpty();
  const browsers = [await BareChromium.launch(ours, new Map()), await BareChromium.launch(empty, new Map())] as const;
  try {
    const [page, bare] = [await quietPage(browsers[0]), await quietPage(browsers[1])];
    await saveMadeUp(page, saved);
    if (!isSmall) await readThrough(page);
    const times: { ours: number[]; empty: number[] } = { ours: [], empty: [] };
    for (let at = 0; at <= rounds; at += 1) {
      const [one, other] = [await opened(page, saved.toLocaleString('en')), await opened(bare, 'Nothing')];
      if (at > 0) times.ours.push(one) && times.empty.push(other);
    }
    return [figure('popup with 10,000 papers, first content', middle(times.ours), middle(times.empty))];
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    rmSync(empty, { recursive: true });
  }
}
