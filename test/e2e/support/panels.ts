import AxeBuilder from '@axe-core/playwright';
import { expect, type Frame, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** The mark of an entry. */
export const entry = (page: Page, at = 0): Locator => page.locator('papergloss-entry').nth(at);

/** What is in the extension's frame that is open at an entry, or over the page: notes, tags, menu. */
export const inFrame = (place: Locator): FrameLocator => place.frameLocator('[data-panel] iframe.frame');

/** Frames that are loaded ahead come and go: one that went meanwhile is not open. */
const isOpen = (frame: Frame): Promise<boolean> =>
  frame.evaluate(() => document.querySelector('#app:not([inert]) > *') !== null).catch(() => false);

/** The extension's frame that is open, in a closed root too: not one that is kept for the next time, or loaded ahead. */
export async function frameOf(page: Page): Promise<Frame> {
  for (const frame of page.frames().filter((each) => each.url().endsWith('/frame.html')))
    if (await isOpen(frame)) return frame;
  throw new Error('No frame of the extension is open.');
}

/** Waits until the frame that is open, in a closed root too, has the focus on what the selector finds. */
export const expectInFrame = (page: Page, selector: string): Promise<void> =>
  expect
    .poll(async () => {
      const frames = page.frames().filter((frame) => frame.url().endsWith('/frame.html'));
      const focused = await Promise.all(
        frames.map((frame) =>
          frame
            .locator(`${selector}:focus`)
            .count()
            .catch(() => 0),
        ),
      );
      return focused.some((count) => count > 0);
    })
    .toBe(true);

interface DomNode {
  nodeType: number;
  nodeValue: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

const textIn = ({ nodeType, nodeValue, children = [], shadowRoots = [] }: DomNode): string =>
  nodeType === 3 ? nodeValue : [...shadowRoots, ...children].map(textIn).join(' ');

/** What stands in a page, behind closed roots too: no page reads it so. */
export async function wholeText(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  await cdp.detach();
  return textIn(root);
}

/** Presses what loses something no sooner than a person has seen it: before that, the frame asks first. */
export async function pressSeen(button: Locator): Promise<void> {
  await button.hover();
  await new Promise((done) => setTimeout(done, 1000));
  await button.click();
}

/** What axe finds in the marks of the page and in what is open in them: on a dark page, of what differs there alone. */
export async function axeInMarks(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include('papergloss-entry').include('papergloss-layer');
  const { violations } = await (theme === 'dark'
    ? axe.withRules('color-contrast')
    : axe.disableRules(['landmark-one-main', 'page-has-heading-one'])
  ) // a frame is no page
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
