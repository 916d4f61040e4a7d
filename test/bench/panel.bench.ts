import path from 'node:path';
import type { Page } from '@playwright/test';
import { ExtensionChromium } from '../../scripts/browser/chromium';
import { digestPage, digestUrl, papers } from '../e2e/support/digest-page';
import { middle } from './support/numbers';

const built = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');
/** Times that each is measured; the middle one counts. */
const rounds = 7;

/** Milliseconds for which a person keeps the button of a mouse down. */
const held = 80;

/** Runs in every frame before all else: notes when a key or button was pressed and the click came of it, when keys no longer go to the page, and when a note's editor has the focus. */
const watch = `(() => {
  for (const type of ['keydown', 'pointerdown']) addEventListener(type, () => { globalThis.pressedAt ??= Date.now(); }, true);
  addEventListener('click', () => { globalThis.clickedAt ??= Date.now(); }, true);
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
  /** The same, from the click on. */
  clicked: number;
}

const names = ['pressedAt', 'clickedAt', 'takesAt', 'focusedAt'];

async function open(page: Page, press: (page: Page) => Promise<void>): Promise<Opened> {
  for (const frame of page.frames()) await frame.evaluate(names.map((name) => `delete globalThis.${name}`).join());
  await press(page);
  for (;;) {
    const [pressed, clicked = 0, taken, focused] = await Promise.all(names.map((name) => timeIn(page, name)));
    if (pressed !== undefined && taken !== undefined && focused !== undefined)
      return { taken: taken - pressed, focused: focused - pressed, clicked: focused - clicked };
    await page.waitForTimeout(50);
  }
}

const byKey = (page: Page): Promise<void> => page.keyboard.press('n');

/** Presses the button as a person does, who is over it for a moment before and lets it go a moment later. */
async function byMouse(page: Page): Promise<void> {
  const button = page.locator('papergloss-entry .note').first();
  await button.hover();
  await page.waitForTimeout(200);
  await page.mouse.down();
  await page.waitForTimeout(held);
  await page.mouse.up();
}

/** Opens notes of one built extension, the first time on a page and again on the same one. */
async function measure(
  extension: string,
  isOld: boolean,
  press: typeof byKey,
): Promise<Record<'first' | 'again', Opened[]>> {
  // The old version's roots are open.
  const app = await ExtensionChromium.launch({ extension, headless: true, isSilent: isOld, openRoots: !isOld });
  const [first, again]: [Opened[], Opened[]] = [[], []];
  try {
    await app.context.addInitScript(watch);
    app.servePage(digestUrl, { html: digestPage(papers(3)) });
    for (let round = 0; round <= rounds; round += 1) {
      const page = await app.openPage(digestUrl);
      await page.locator('papergloss-entry').nth(2).waitFor();
      await page.waitForTimeout(1500);
      const one = await open(page, press);
      await page.keyboard.press('Escape');
      await page.waitForTimeout(500);
      const two = await open(page, press);
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
 * Times the opening of notes in a page, by the key and by a press of the button that is held for a moment. `PAPERGLOSS_OLD`
 * names the folder of a built older version to be timed beside it.
 */
export async function run(): Promise<object[]> {
  const rows: object[] = [];
  const { PAPERGLOSS_OLD: old } = process.env;
  for (const extension of [built, ...(old ? [old] : [])]) {
    const [key, mouse] = [
      await measure(extension, extension === old, byKey),
      await measure(extension, extension === old, byMouse),
    ];
    rows.push({
      bench: 'panel',
      extension,
      'ms from the key to a field that takes keys': middle(key.first.map(({ taken }) => taken)),
      'ms from the key to the editor': middle(key.first.map(({ focused }) => focused)),
      'by the key again': middle(key.again.map(({ focused }) => focused)),
      [`ms from the press of the button, held for ${held} ms`]: middle(mouse.first.map(({ focused }) => focused)),
      'ms from the click that ends it': middle(mouse.first.map(({ clicked }) => clicked)),
      'from the press again': middle(mouse.again.map(({ focused }) => focused)),
      'from the click again': middle(mouse.again.map(({ clicked }) => clicked)),
    });
  }
  return rows;
}
