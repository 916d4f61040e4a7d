import { expect, type Page } from '@playwright/test';

/** Sums up how far what is on screen is moved by what comes later, as the browser counts it. */
const countShifts = `window.shifted = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: 'layout-shift', buffered: true })`;

/** Counts what shifts in all that the tab opens from now on. */
export const watchShifts = (page: Page): Promise<unknown> => page.addInitScript(countShifts);

/** Waits until all marks on screen are drawn. */
async function allDrawn(page: Page): Promise<void> {
  const first = page.locator('papergloss-entry').first();
  await expect(first.locator('.save')).toBeAttached();
  const waiting = (): Promise<number> =>
    page.locator('papergloss-entry').evaluateAll(
      (all) =>
        all.filter((host) => {
          const { top, bottom } = host.getBoundingClientRect();
          return top < innerHeight && bottom > 0 && !host.shadowRoot?.querySelector('.row');
        }).length,
    );
  await expect.poll(waiting).toBe(0);
}

/** What has shifted on the page until its marks are drawn. */
export async function shifted(page: Page): Promise<unknown> {
  await allDrawn(page);
  return page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(window.shifted))))');
}
