import type { PageHandle, Panel, PanelCommand } from '../panel-slot';
import { shownBadges } from '../row';
import type { Drafts } from './drafts';
import { keepBadge, openNotes } from './notes';

type Action = (command: PanelCommand & { row: NonNullable<PanelCommand['row']> }) => unknown;

/** All that an annotated page can do once something in it was pressed. */
export function createPanel(page: PageHandle, drafts: Drafts): Panel {
  const actions: Record<string, Action> = {
    note: ({ row }) => openNotes(page, row, drafts),
    async badge({ row, at = -1, from }) {
      const badge = shownBadges(row)[at];
      if (!badge) return;
      const problem = await keepBadge(page, row, badge);
      if (problem) page.fail(from, problem);
      else page.announce(`Kept in the note: ${badge.text}`);
    },
  };
  return (command) => {
    const { row } = command;
    const action = actions[command.do];
    if (row && action) void action({ ...command, row });
  };
}
