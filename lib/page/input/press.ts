import type { request } from '../../messages/client';
import type { PaperState } from '../../papers/records';
import type { Paper } from '../../papers/schema';
import type { PanelCommand } from '../rows/command';
import { drawRow } from '../rows/draw-row';
import { fitRows } from '../rows/fit';
import type { Row } from '../rows/row';

/**
 * Gives what does a press of a button: saving, unfolding and reading need no panel script, all else goes to the panel. `fail` shows
 * at the button why a paper was not saved.
 */
export function createPress(
  ask: typeof request,
  saved: (paper: Paper, state: PaperState) => void,
  fail: (from: HTMLElement | undefined, why: string) => void,
  panel: (command: PanelCommand) => void,
  pin: (row: Row, from: HTMLElement) => void,
): (command: PanelCommand) => void {
  const save = async (paper: Paper, from: HTMLElement | undefined): Promise<void> => {
    from?.setAttribute('aria-busy', 'true');
    const reply = await ask('save', { paper });
    from?.removeAttribute('aria-busy');
    if (reply.ok) saved(paper, reply.value);
    else fail(from, reply.error.message);
  };
  return (command) => {
    const { do: act, row, from } = command;
    if (act === 'save' && row) void save(row.entry.paper, from);
    else if (act === 'badge' && row && from) pin(row, from);
    else if (act === 'more' && row) {
      row.expanded = !row.expanded;
      drawRow(row);
      fitRows([row]);
    } else panel(command);
  };
}
