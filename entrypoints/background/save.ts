import { type Browser, browser } from '#imports';
import type { Failure, Reply, Request, RequestName } from '../../lib/messages/protocol';
import type { Paper } from '../../lib/papers/schema';
import { viewTab } from '../shared/tab';

/** Asks the store from inside the background, through the same checks as a message. */
export type Ask = <Name extends RequestName>(name: Name, data: Request<Name>) => Promise<Reply<Name>>;

type Tab = Browser.tabs.Tab;

/** What the tab shows: one paper, a list of papers, or none. */
export async function papersIn(tab: Tab): Promise<{ one?: Paper; many: readonly Paper[] }> {
  const view = await viewTab(tab);
  if (view.kind === 'document') return { one: view.row.paper, many: [] };
  if (view.kind !== 'page') return { many: [] };
  const papers = view.summary.papers.map(({ paper }) => paper);
  const [first] = papers;
  const single = first && (view.summary.pageType === 'paper' || papers.length === 1);
  return single ? { one: first, many: [] } : { many: papers };
}

const shownFor = 2500;

/** Tells by the toolbar button that something was saved, or why not. */
export async function tell(tab: Tab, reply: { ok: true } | { ok: false; error: Failure }): Promise<void> {
  const action = browser.action ?? browser.browserAction;
  const target = tab.id === undefined ? {} : { tabId: tab.id };
  await action.setBadgeBackgroundColor({ ...target, color: reply.ok ? '#0f766e' : '#b91c1c' });
  await action.setBadgeText({ ...target, text: reply.ok ? '✓' : '!' });
  await action.setTitle({ ...target, title: reply.ok ? 'Papergloss: saved' : `Papergloss: ${reply.error.message}` });
  setTimeout(() => {
    void action.setBadgeText({ ...target, text: '' }).catch(() => {}); // the tab may be gone
  }, shownFor);
}
