import type { PageSummary } from '../../lib/messages/page-replies';
import type { PaperRow } from '../../lib/papers/records';
import type { Paper } from '../../lib/papers/schema';
import type { AbstractsActions } from './abstracts-actions';

/** What the popup knows of the tab. */
export type PageView =
  | { kind: 'loading' }
  /** A page that was read. */
  | { kind: 'page'; summary: PageSummary; access: HostAccess }
  /** A document that no script can enter, such as a PDF, whose address names the paper. */
  | { kind: 'document'; row: PaperRow }
  /** The browser lets no extension into this page. */
  | { kind: 'closed' }
  /** A page that waits for the reader to press the toolbar button. */
  | { kind: 'unasked' }
  /** A page into which the script could not be brought. */
  | { kind: 'unreadable' };

/** Whether the page's host is annotated without asking: a known site is, unless it was switched off. */
export type HostAccess = 'known' | 'off' | 'always' | 'once';

/** What the popup can ask of the tab. */
export interface TabActions {
  /** Asks for the host's permission and annotates it from now on; false where the reader said no. */
  annotateAlways(): Promise<boolean>;
  annotateNoMore(): Promise<void>;
  /** Annotates a known site or leaves it alone, from now on and in all tabs. */
  setKnown(id: string, on: boolean): Promise<void>;
  /** Annotates this page or leaves it alone, until it is loaded again. */
  setPage(on: boolean): Promise<void>;
  /** Asks the page again what it is. */
  look(): Promise<void>;
  /** Reads the page as a paper, to be saved; absent where there is none or its address is not told. */
  pageAsPaper?: (() => Promise<Paper>) | undefined;
  /** Scrolls the page to the paper. */
  show(key: string): Promise<void>;
  /** Opens the rules, to be tried on this page. */
  openRules(): Promise<void>;
  /** What can be done about abstracts that the page does not give; absent where there is no tab. */
  abstracts?: AbstractsActions;
  /** Opens the side panel; absent where the browser has none. */
  openPanel?: () => Promise<void>;
}
