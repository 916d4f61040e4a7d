import path from 'node:path';
import type { Page } from '@playwright/test';
import { ExtensionChromium } from '../../scripts/browser/chromium';
import { digestPage, digestUrl, papers } from '../e2e/support/digest-page';
import { middle } from './support/numbers';

const built = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');
/** Times that each is measured; the middle one counts. */
const rounds = 7;

/** Runs in every frame before all else: notes when a key was pressed, when keys no longer go to the page, and when a note's editor has the focus. */
const watch = `(() => {
  addEventListener('keydown', () => { globalThis.pressedAt ??= Date.now(); }, true);
  const look = () => {
    let at = document.activeElement;
    while (at?.shadowRoot) at = at.shadowRoot.activeElement;
    if (globalThis.pressedAt && document.activeElement?.localName === 'papergloss-entry') globalThis.takesAt ??= Date.now();
    if (at?.localName === 'textarea' && at.getAttribute('aria-label') !== 'Opening…') globalThis.focusedAt ??= Date.now();
    requestAnimationFrame(look);
  };
  look();
})()`;

const timeIn = async (page: Page, name: string): Promise<number | undefined> => {
  for (const frame of page.frames()) {
    const at = await frame.evaluate<number | undefined>(`globalThis.${name}`).catch(() => undefined);
    if (at !== undefined) return at;
  }
  return undefined;
};

interface Opened {
  /** Milliseconds from the press of the key until what is typed goes to a field; of meaning where the page had the focus. */
  taken: number;
  /** Until the editor has the focus. */
  focused: number;
}

async function open(page: Page): Promise<Opened> {
  const names = ['pressedAt', 'takesAt', 'focusedAt'];
  for (const frame of page.frames()) await frame.evaluate(names.map((name) => `delete globalThis.${name}`).join());
  await page.keyboard.press('n');
  for (;;) {
    const [pressed, taken, focused] = await Promise.all(names.map((name) => timeIn(page, name)));
    if (pressed !== undefined && taken !== undefined && focused !== undefined)
      return { taken: taken - pressed, focused: focused - pressed };
    await page.waitForTimeout(50);
  }
}

/** Opens notes of one built extension, the first time on a page and again on the same one. */
async function measure(extension: string, isSilent: boolean): Promise<{ first: Opened[]; again: Opened[] }> {
  const app = await ExtensionChromium.launch({ extension, headless: true, isSilent });
  const [first, again]: [Opened[], Opened[]] = [[], []];
  try {
    await app.context.addInitScript(watch);
    app.servePage(digestUrl, { html: digestPage(papers(3)) });
    for (let round = 0; round <= rounds; round += 1) {
      const page = await app.openPage(digestUrl);
      await page.locator('papergloss-entry').nth(2).waitFor();
      await page.waitForTimeout(1500);
      const one = await open(page);
      await page.keyboard.press('Escape');
      await page.waitForTimeout(500);
      const two = await open(page);
      if (round > 0) first.push(one); // the round before warms the browser
      if (round > 0) again.push(two);
      await page.close();
    }
  } finally {
    await app.close();
  }
  return { first, again };
}

/**
 * Times the opening of notes in a page. `PAPERGLOSS_OLD` names the folder of a built older version to be timed beside it.
 */
export async function run(): Promise<object[]> {
  const rows: object[] = [];
  const { PAPERGLOSS_OLD: old } = process.env;
  for (const extension of [built, ...(old ? [old] : [])]) {
    const { first, again } = await measure(extension, extension === old);
    rows.push({
      bench: 'panel',
      extension,
      'ms to a field that takes keys': middle(first.map(({ taken }) => taken)),
      'ms to the editor': middle(first.map(({ focused }) => focused)),
      'on the same page again': middle(again.map(({ focused }) => focused)),
    });
  }
  return rows;
}
