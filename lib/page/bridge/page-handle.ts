import type { request } from '../../messages/client';
import type { PaperState } from '../../papers/records';
import type { ShortcutAction } from '../../settings/shortcut-keys';
import type { PageReading } from '../../sites/read';
import type { PanelCommand } from '../rows/command';
import type { Row } from '../rows/row';

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
  /** Says it to screen readers. */
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
