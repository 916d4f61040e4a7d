import type { request } from '../../messages/client';
import type { PaperState } from '../../papers/records';
import type { ShortcutAction } from '../../settings/shortcut-keys';
import type { PageReading } from '../../sites/read';
import type { PanelCommand } from '../rows/command';
import type { Row } from '../rows/row';
import type { FrameAhead } from './frame-ahead';

/** What was typed before the field for it was there, and where the caret is in it. */
export interface Typed {
  text: string;
  start: number;
  end: number;
  /** All keys in their order, for what is no field. */
  keys: string[];
}

/** What the content script lends to scripts that come later. Each of their parts takes only what it needs of it, as below. */
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
  /** Shows at a button what went wrong, or says it where the button is gone. */
  fail(from: HTMLElement | undefined, text: string): void;
  /** Closes the hint that is open, if any. */
  closeHint(): void;
  /** Called after rows were added, removed or have a new state. Lasts as long as the page is annotated. */
  onChange(listener: (rows: ReadonlySet<Row>) => void): void;
  /** Rows whose panel is open, each with what gives its focus back: they are restored at once when the page throws them out. */
  open: Map<Row, () => void>;
  /** Shadow root of the layer over the page, for what belongs to no entry; put there with the first use. */
  layer(): ShadowRoot;
  /** Puts a field in the root that takes what is typed before a panel is there, and does `cancel` on Escape. A hidden one takes no place. */
  standIn(root: ShadowRoot, row: Row | undefined, cancel: () => void, isHidden?: boolean): void;
  /** Ends that, and gives what was typed. */
  takeTyped(root: ShadowRoot): Typed | undefined;
  /** Where the extension's frame comes from. */
  frameUrl: string;
  /** The frame that waits to be shown, where there is one. */
  ahead?: FrameAhead | undefined;
  signal: AbortSignal;
}

/** What an open panel needs of the page, whatever is in it. */
export type DockPage = Pick<PageHandle, 'open' | 'closeHint' | 'signal'>;

/** What is said and kept of one entry: saved or not, rating, tags, corrections. */
export type EntryPage = DockPage & Pick<PageHandle, 'request' | 'update' | 'announce' | 'fail'>;

/** The notes of an entry: they follow what changes elsewhere. */
export type NotesPage = DockPage & Pick<PageHandle, 'request' | 'announce' | 'onChange'>;

/** What is done with all entries at once. */
export type ToolsPage = NotesPage & Pick<PageHandle, 'rows' | 'reading' | 'layer' | 'update'>;

/** What keys do, and the help that lists them. */
export type KeysPage = EntryPage & Pick<PageHandle, 'rows' | 'layer' | 'keys' | 'press'>;

/** Highlights are drawn over the page itself, wherever its entries are. */
export type HighlightsPage = NotesPage & Pick<PageHandle, 'rows' | 'layer' | 'keys' | 'reading' | 'tellMissing'>;

/** The reader's rules open no panel. */
export type RulesPage = Pick<PageHandle, 'rows' | 'onChange' | 'request' | 'update' | 'announce' | 'fail' | 'signal'>;

/** What the slot needs before the panel script is there: where keys are typed meanwhile, and why the script did not come. */
export type SlotPage = Pick<PageHandle, 'rows' | 'keys' | 'standIn' | 'takeTyped' | 'request' | 'fail' | 'signal'>;

export type Panel = (command: PanelCommand) => void;
