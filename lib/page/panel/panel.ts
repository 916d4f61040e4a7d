import { badgeMarkdown } from '../../notes/words';
import { refOf } from '../../papers/names';
import type { PageHandle, Panel } from '../bridge/page-handle';
import type { PanelCommand } from '../rows/command';
import { type Row, shownBadges } from '../rows/row';
import { correctBadge, rejectBadge } from './entry/badges';
import { openSaved } from './entry/saved';
import { hideTopic, openTags } from './entry/tags';
import { offerUndo } from './entry/undo';
import { Frames } from './frames';
import { Highlights } from './highlights/highlights';
import { openNotes } from './notes';
import { pressKey, showKeys } from './shortcuts';
import { Tools } from './tools/tools';

type RowAction = (row: Row, at: number, from: HTMLElement | undefined) => unknown;

/** Keeps a badge in the paper's note, and offers to take that back. */
async function keep(page: PageHandle, row: Row, at: number, from: HTMLElement | undefined): Promise<void> {
  const badge = shownBadges(row)[at];
  if (!badge) return;
  const { paper } = row.entry;
  const line = `- ${badgeMarkdown(badge).replace(/\s+/g, ' ')}`;
  page.closeHint();
  const reply = await page.request('keepInNote', { paper, line, id: crypto.randomUUID(), url: location.href });
  if (!reply.ok) return page.fail(from, reply.error.message);
  offerUndo(page, row, `Kept in the note: ${badge.text}`, () =>
    page.request('dropFromNote', { ref: refOf(paper), line }),
  );
}

/** All that an annotated page can do once something in it was pressed. */
export function createPanel(handle: PageHandle, origin: string, hideForGood: (topic: string) => unknown): Panel {
  const page = { ...handle, frames: new Frames(origin, handle) };
  const highlights = new Highlights(page);
  const tools = new Tools(page, () => showKeys(page));
  const onRow: Readonly<Record<string, RowAction>> = {
    menu: (row) => openSaved(page, row, () => openTags(page, row)),
    note: (row) => openNotes(page, row, highlights),
    tag: (row) => openTags(page, row),
    topic: (row, at) => tools.filterByTopic(row, at),
    own: (row, at) => tools.filterByOwn(row, at),
    wrongTopic: (row, at) => hideTopic(page, row, at, hideForGood),
    keep: (row, at, from) => keep(page, row, at, from),
    reject: (row, at) => rejectBadge(page, row, at),
    correct: (row, at) => correctBadge(page, row, at),
  };
  const run = ({ do: act, row, at = -1, from, key }: PanelCommand): void => {
    const action = key && page.keys.get(key);
    if (action === 'highlight' && highlights.focusBar()) return;
    if (action) {
      pressKey(page, tools, run, action);
      // Who goes by keys opens the next thing by one: no press comes before that.
      if (page.open.size === 0) requestIdleCallback(() => page.open.size === 0 && page.frames.prepare());
    } else if (act === 'tools') tools.toggle();
    else if (act === 'prepare') page.frames.prepareForPress();
    else if (row) void onRow[act]?.(row, at, from);
  };
  return run;
}
