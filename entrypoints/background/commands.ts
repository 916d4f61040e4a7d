import { type Browser, browser } from '#imports';
import { type Ask, papersIn, tell } from './save';

/** Registers the browser's keyboard commands: save this page's paper, open the library. */
export function listenToCommands(ask: Ask): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-library') void ask('openLibrary', {});
    if (command === 'save-page') void savePage(ask, tab);
  });
}

async function savePage(ask: Ask, given: Browser.tabs.Tab | undefined): Promise<void> {
  const [active] = given ? [given] : await browser.tabs.query({ active: true, currentWindow: true });
  if (!active) return;
  const { one, many } = await papersIn(active);
  if (one) return tell(active, await ask('save', { paper: one }));
  const message =
    many.length > 0
      ? `This page lists ${many.length} papers. Save those you want by the button beside each.`
      : 'No paper was found on this page.';
  return tell(active, { ok: false, error: { code: 'not-found', message } });
}
