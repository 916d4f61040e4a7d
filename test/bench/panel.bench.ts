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

/** What is timed of one built extension: notes opened the first time on a page, and again on the same one. */
interface Timed {
  app: ExtensionChromium;
  first: Opened[];
  again: Opened[];
}

async function launch(extension: string, isOld: boolean): Promise<Timed> {
  // The old version's roots are open.
  const app = await ExtensionChromium.launch({ extension, headless: true, isSilent: isOld, openRoots: !isOld });
  await app.context.addInitScript(watch);
  app.servePage(digestUrl, { html: digestPage(papers(3)) });
  return { app, first: [], again: [] };
}

async function timeOnce({ app, first, again }: Timed, press: typeof byKey): Promise<void> {
  const page = await app.openPage(digestUrl);
  await page.locator('papergloss-entry').nth(2).waitFor();
  await page.waitForTimeout(1500);
  first.push(await open(page, press));
  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);
  again.push(await open(page, press));
  await page.close();
}

/** Opens notes of several built extensions, one after the other in each round, so that a busy machine is as busy for all of them. */
async function measure(extensions: readonly string[], press: typeof byKey): Promise<Pick<Timed, 'first' | 'again'>[]> {
  const all: Timed[] = [];
  try {
    for (const extension of extensions) all.push(await launch(extension, extension !== built));
    for (let round = 0; round <= rounds; round += 1) for (const timed of all) await timeOnce(timed, press);
  } finally {
    for (const { app } of all) await app.close();
  }
  // The round before all others warms the browser.
  return all.map(({ first, again }) => ({ first: first.slice(1), again: again.slice(1) }));
}

/**
 * Times the opening of notes in a page, by the key and by a press of the button that is held for a moment. `PAPERGLOSS_OLD`
 * names the folder of a built older version to be timed beside it.
 */
export async function run(): Promise<object[]> {
  const { PAPERGLOSS_OLD: old } = process.env;
  const extensions = [built, ...(old ? [old] : [])];
  const keys = await measure(extensions, byKey);
  const mouse = await measure(extensions, byMouse);
  return extensions.map((extension, at) => {
    const [byKeys, byPress] = [keys[at], mouse[at]];
    return {
      bench: 'panel',
      extension,
      'ms from the key to a field that takes keys': middleOf(byKeys?.first, 'taken'),
      'ms from the key to the editor': middleOf(byKeys?.first, 'focused'),
      'by the key again': middleOf(byKeys?.again, 'focused'),
      [`ms from the press of the button, held for ${held} ms`]: middleOf(byPress?.first, 'focused'),
      'ms from the click that ends it': middleOf(byPress?.first, 'clicked'),
      'from the press again': middleOf(byPress?.again, 'focused'),
      'from the click again': middleOf(byPress?.again, 'clicked'),
    };
  });
}

const middleOf = (all: readonly Opened[] = [], what: keyof Opened): number => middle(all.map((each) => each[what]));
