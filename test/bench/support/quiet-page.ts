import type { Page } from '@playwright/test';
import type { BareChromium } from './bare-chromium';

/** A page of the extension that runs nothing of its own. */
export async function quietPage({ context }: BareChromium): Promise<Page> {
  const [worker = await context.waitForEvent('serviceworker')] = context.serviceWorkers();
  const page = await context.newPage();
  await page.goto(new URL('manifest.json', worker.url()).href);
  return page;
}
