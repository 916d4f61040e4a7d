import { type Browser, browser } from '#imports';
import { papersIn, whyNone } from '../../lib/tab/papers-in';
import { seeTab } from '../shared/tab';
import { type Ask, tell } from './save';

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
  const { one, many } = papersIn(await seeTab(active, ask));
  if (one) return tell(active, await ask('save', { paper: one }));
  return tell(active, { ok: false, error: { code: 'not-found', message: whyNone(many.length) } });
}
