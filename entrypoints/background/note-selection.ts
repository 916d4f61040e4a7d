import type { Browser } from '#imports';
import { selectedKey } from '../../lib/messages/page-client';
import { paperAt } from '../../lib/papers/paper-at';
import type { Paper } from '../../lib/papers/schema';
import { papersIn } from '../../lib/tab/papers-in';
import { selectionNote } from '../../lib/tab/selection-note';
import { seeTab } from '../shared/tab';
import { type Ask, tell } from './save';

type Tab = Browser.tabs.Tab;
type Clicked = Browser.contextMenus.OnClickData;

/** Keeps the selected words as a note of the paper that they belong to. */
export async function noteSelection(ask: Ask, { selectionText, pageUrl }: Clicked, tab: Tab): Promise<void> {
  const note = selectionNote(selectionText, pageUrl ?? tab.url, crypto.randomUUID());
  if (note) await tell(tab, await ask('writeNote', { paper: await paperOfSelection(ask, tab), note, base: '' }));
}

async function paperOfSelection(ask: Ask, tab: Tab): Promise<Paper> {
  const { one, many } = papersIn(await seeTab(tab, ask));
  const key = one || tab.id === undefined ? undefined : await selectedKey(tab.id);
  return paperAt(
    one,
    many.find((paper) => paper.key === key),
    tab,
  );
}
