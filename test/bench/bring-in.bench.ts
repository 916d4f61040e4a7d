import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BareChromium } from './support/bare-chromium';
import { round } from './support/numbers';
import { otherFiles } from './support/other-files';
import { ownFiles } from './support/own-files';
import { quietPage } from './support/quiet-page';

const ours = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');
const papers = 10_000;
/** Anything that takes longer has failed. */
const timeout = 120_000;

/** Seconds for a file as a person brings it in, into an empty library of the built extension: until what it holds is shown, and from *Import* until it is there. */
async function bringIn(file: string): Promise<object> {
  const browser = await BareChromium.launch(ours, new Map());
  try {
    const page = await quietPage(browser);
    await page.goto(new URL('library.html', page.url()).href);
    await page.getByRole('button', { name: 'Import and backup' }).click();
    await page.getByRole('dialog').waitFor();
    const start = performance.now();
    await page.getByLabel('File to bring in').setInputFiles(file);
    const dialog = page.getByRole('dialog', { name: 'Import', exact: true });
    await dialog.getByRole('row', { name: /^Papers \d/ }).waitFor({ timeout });
    const shown = performance.now();
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText(/^Imported .* papers from/).waitFor({ timeout });
    const done = performance.now();
    const seconds = (from: number, to: number): number => round((to - from) / 1000, 1);
    return { shown: seconds(start, shown), written: seconds(shown, done), 'in all': seconds(start, done) };
  } finally {
    await browser.close();
  }
}

/** Times files of 10,000 papers of each kind on their whole way into the library. */
export async function run(): Promise<object[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'papergloss-files-'));
  const rows: object[] = [];
  try {
    for (const [name, text] of [...ownFiles(papers), ...otherFiles(papers)]) {
      const file = path.join(folder, name);
      writeFileSync(file, text);
      rows.push({ bench: 'bring-in', what: name, papers, ...(await bringIn(file)) });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return rows;
}
