import { framed, type PanelCommand } from '../rows/command';
import { currentRow, type Row } from '../rows/row';
import { loadFrame } from './frame-ahead';
import type { PageHandle, Panel, SlotPage } from './page-handle';

declare global {
  /** Where content script and panel script meet: global to the extension's isolated world, unseen by the page. */
  var papergloss: { page: PageHandle; attach(panel: Panel): void } | undefined;
}

/** The page, once it is annotated, for scripts that come later. */
export const annotatedPage = (): PageHandle | undefined => globalThis.papergloss?.page;

/** The row in which a command is about to open a panel that takes keys, if it does, and whether that is a menu beside it. */
function rowToTypeIn(page: SlotPage, { do: act, row, key }: PanelCommand): [row?: Row, isMenu?: boolean] {
  const action = (key && page.keys.get(key)) ?? act;
  const at = key ? currentRow(page.rows()) : row;
  const panel = framed[action === 'save' && at?.state?.saved ? 'menu' : action];
  if (!at || !panel || at.root.querySelector(`[data-panel="${panel}"]`)) return [];
  return [at, panel === 'saved'];
}

/**
 * Offers the page to the panel script. Gives the function that runs a command there, loading the script with the first.
 * Keys that are pressed before the field is there that a command opens are typed into it when it comes.
 */
export function openSlot(page: PageHandle): Panel {
  const waiting = new Set<PanelCommand>();
  let panel: Panel | undefined;
  let loading = false;
  globalThis.papergloss = {
    page,
    attach(attached) {
      panel = attached;
      for (const command of waiting) panel(command);
      waiting.clear();
    },
  };
  page.signal.addEventListener('abort', () => {
    globalThis.papergloss = undefined;
    page.ahead?.place.remove();
  });
  const load = async (): Promise<void> => {
    if (loading) return;
    loading = true;
    const reply = await page.request('loadScript', { script: 'panel' });
    loading = false;
    if (reply.ok) return;
    for (const command of waiting) {
      const [row] = rowToTypeIn(page, command);
      if (row) page.takeTyped(row.root);
      // What was only got ready was not asked for.
      if (command.from || command.key) page.fail(command.from, reply.error.message);
    }
    page.ahead?.place.remove();
    waiting.clear();
  };
  return (command) => {
    const [row, isMenu] = rowToTypeIn(page, command);
    // Others are asked for what they need before this process is busy with the field.
    if (panel) panel(command);
    else {
      waiting.add(command);
      void load();
      if (row && !page.ahead?.iframe.isConnected) page.ahead = loadFrame(page);
    }
    // A second command closes the panel that the first has opened.
    if (row) page.standIn(row.root, row, () => waiting.delete(command) || panel?.(command), isMenu);
  };
}
