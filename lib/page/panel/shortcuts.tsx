import { ShortcutHelp } from '../../../components/entry/ShortcutHelp';
import { linkOf } from '../../papers/names';
import { type ShortcutAction, shortcutActions } from '../../settings/shortcut-keys';
import type { KeysPage, Panel } from '../bridge/page-handle';
import { currentRow, type Row } from '../rows/row';
import { openDock } from './dock';
import { takeOver } from './entry/saved';
import type { Tools } from './tools/tools';

/** Shows the keys that work on this page, or closes them where they are shown. */
export function showKeys(page: KeysPage): void {
  const root = page.layer();
  openDock(page, root, undefined, {
    kind: 'keys',
    back: '.chip',
    view: (dock) => (
      <ShortcutHelp
        keys={[...page.keys].map(([key, action]) => ({ key, does: shortcutActions[action] }))}
        onClose={() => dock.close()}
      />
    ),
  });
  root.querySelector<HTMLElement>('[data-panel] button')?.focus();
}

async function rate(page: KeysPage, row: Row, rating: number): Promise<void> {
  const { paper } = row.entry;
  const reply = await page.request('update', { paper, patch: { rating } });
  if (takeOver(page, row, reply)) page.announce(`Rated ${rating} of 5: ${paper.title}`);
}

/** Does what a key stands for, at the entry that the reader is at. */
export function pressKey(page: KeysPage, tools: Tools, run: Panel, action: ShortcutAction): void {
  if (action === 'help') {
    showKeys(page);
    return;
  }
  if (action === 'highlight') {
    page.announce('Select the words to highlight first.');
    return;
  }
  if (action === 'next' || action === 'previous') {
    tools.step(action === 'next' ? 1 : -1);
    return;
  }
  const row = currentRow(page.rows());
  if (!row) return;
  const link = linkOf(row.entry.paper);
  if (action.startsWith('rate')) void rate(page, row, Number(action.slice(4)));
  else if (action === 'open' && link) window.open(link, '_blank', 'noopener');
  else if (action === 'select') tools.select(row);
  else if (action === 'save') row.state?.saved ? run({ do: 'menu', row }) : page.press({ do: 'save', row });
  else if (action === 'list') run({ do: 'menu', row });
  else run({ do: action, row });
}
