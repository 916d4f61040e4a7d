import type { request } from '../messages/client';
import type { PaperState } from '../papers/records';
import type { ShortcutAction } from '../settings/shortcut-keys';
import type { PageReading } from '../sites/read';
import { currentRow, type Row } from './row';
import { standIn } from './stand-in';

/** What a press of a button in a row asks the panel script for. `at` counts within topics, badges or own tags. */
export interface PanelCommand {
  do: string;
  row?: Row;
  at?: number;
  /** The button that was pressed: panels open at it and give focus back to it. */
  from?: HTMLElement;
  /** A key that is a shortcut. */
  key?: string;
}

/** What the content script lends to the panel script, which comes only once something is pressed. */
export interface PageHandle {
  /** All rows in the order of the page; the same array never changes. */
  rows(): readonly Row[];
  /** What the page is, as read last. */
  reading(): PageReading;
  /** Takes the ids of highlights that are not found on the page, for the side panel. */
  tellMissing(ids: readonly string[]): void;
  request: typeof request;
  /** What keys do on this page. */
  keys: ReadonlyMap<string, ShortcutAction>;
  /** Does what a press of a button would do. */
  press(command: PanelCommand): void;
  /** Brings a paper's new state to all its rows. */
  update(row: Row, state: PaperState): void;
  /** Says it to screen readers, and shows it for a moment where `visible`. */
  announce(text: string): void;
  /** Shows at a button what went wrong, in words of ours. */
  fail(from: HTMLElement | undefined, text: string): void;
  /** Closes the hint that is open, if any. */
  closeHint(): void;
  /** Called after rows were added, removed or have a new state. Lasts as long as the page is annotated. */
  onChange(listener: (rows: ReadonlySet<Row>) => void): void;
  /** Rows whose panel is open, each with what gives its focus back: they are restored at once when the page throws them out. */
  open: Map<Row, () => void>;
  /** Shadow root of the layer over the page, for what belongs to no entry; put there with the first use. */
  layer(): ShadowRoot;
  signal: AbortSignal;
}

export type Panel = (command: PanelCommand) => void;

declare global {
  /** Where content script and panel script meet: global to the extension's isolated world, unseen by the page. */
  var papergloss: { page: PageHandle; attach(panel: Panel): void } | undefined;
}

/** What opens a field to type in, and the panel that holds it. */
const fields: Readonly<Record<string, string>> = { note: 'notes', tag: 'tags', correct: 'correct' };

/** The row in which a command is about to open a field to type in, if it does. */
function rowToTypeIn(page: PageHandle, { do: act, row, key }: PanelCommand): Row | undefined {
  const panel = fields[(key && page.keys.get(key)) ?? act];
  const at = panel === undefined ? undefined : act === 'key' ? currentRow(page.rows()) : row;
  return at?.root.querySelector(`[data-panel="${panel}"]`) ? undefined : at;
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
  });
  const load = async ({ from }: PanelCommand): Promise<void> => {
    if (loading) return;
    loading = true;
    const reply = await page.request('loadScript', { script: 'panel' });
    loading = false;
    if (reply.ok) return;
    waiting.clear();
    page.fail(from, reply.error.message);
  };
  return (command) => {
    const row = rowToTypeIn(page, command);
    // A second command closes the panel that the first has opened.
    if (row) standIn(page, row, () => waiting.delete(command) || panel?.(command));
    if (panel) return panel(command);
    waiting.add(command);
    void load(command);
  };
}
