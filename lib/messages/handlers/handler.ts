import type { ExportDesk } from '../../copies/export-desk';
import type { Abstracts } from '../../fetch/abstracts';
import type { FolderKeeper } from '../../folder/keep';
import type { RowLook } from '../../gloss/row-look';
import type { Paper } from '../../papers/schema';
import type { Store } from '../../store/store';
import type { SyncControl } from '../../sync/control';
import type { FrameGrants } from '../frame-grants';
import type { ReplyValue, Request, RequestName } from '../protocol';
import type { ExportOrder } from '../requests/exports';
import type { PageScript } from '../requests/reading';

/** A handler's answer, with the names of the papers it changed: none where it only read, `all` where any may have. */
interface Answer<Name extends RequestName> {
  value: ReplyValue<Name>;
  changed?: readonly string[] | 'all';
}

/** Who asks. */
export interface Sender {
  /** The tab that the message came from, where it came from one. */
  tabId?: number;
  /** The address of the page that asks. */
  url?: string;
  /** Whether one of the extension's own pages asks, and not a content script. */
  ownPage: boolean;
  /** The frame of ours inside a web page that asks, where it is one. */
  frameId?: number;
}

/** What requests do beside the store. */
export interface Effects {
  /** What the background has to finish before it answers; absent where nothing was left. */
  begun?: Promise<unknown>;
  loadScript(script: PageScript, sender: Sender): Promise<void>;
  openLibrary(key: string | undefined): Promise<void>;
  /** Leaves a known site alone from now on; absent where no page is annotated, as the next one. */
  leaveSite?(site: string): Promise<void>;
  /** Leaves the page in a tab alone until it is loaded again. */
  leavePage?(tabId: number): Promise<unknown>;
  /** Called after each commit with the names of the papers that changed; with none when any may have. */
  changed(keys: readonly string[]): void;
  /** Whether the page that asks may still have so much kept. */
  allows(sender: Sender, data: unknown): boolean;
  /** What is known of papers from elsewhere than their page; absent where nothing is ever fetched. */
  abstracts?: Abstracts;
  /** Which frames of ours were opened in pages, and for which paper; absent where none is. */
  frames?: FrameGrants;
  /** What the reader wants to see beside papers; absent where nobody has chosen. */
  look?(): Promise<RowLook & { hiddenTopics: readonly string[] }>;
  /** Keeps the library in step with other machines; absent where it is on one alone. */
  sync?: Pick<SyncControl, 'look' | 'join' | 'run' | 'leave' | 'erase' | 'restore' | 'remove'>;
  /** Has exports made by a hidden page; absent where there is none. */
  exports?: Pick<ExportDesk<ExportOrder>, 'start' | 'take' | 'stands' | 'ended' | 'end' | 'look'>;
  /** Keeps a folder of notes up to date; absent where there are no folders. */
  folder?: Pick<FolderKeeper, 'writeAll' | 'run'>;
}

/** Tells each of these of a change, one after the other. */
export const inTurn =
  (...listeners: readonly Effects['changed'][]): Effects['changed'] =>
  (keys) => {
    for (const tell of listeners) tell(keys);
  };

/** What answers each request. */
export type Handlers = {
  [Name in RequestName]: (store: Store, data: Request<Name>, effects: Effects, sender: Sender) => Promise<Answer<Name>>;
};

/** An answer whose value names the paper that it changed, with the other names that were asked for. */
export const changes = <State extends { key: string }>(value: State, asked: readonly string[] = []) => ({
  value,
  changed: [...new Set([value.key, ...asked])],
});

/** The handlers of one table of requests. */
export type HandlersOf<Table> = Pick<Handlers, keyof Table & RequestName>;

/** A paper of a page with what it lacks and is known from elsewhere. */
export async function filled({ abstracts }: Effects, paper: Paper): Promise<Paper> {
  const [full = paper] = (await abstracts?.filled([paper])) ?? [];
  return full;
}

/** Waits for what answers with nothing. */
export async function nothing(done: Promise<unknown> | undefined): Promise<null> {
  await done;
  return null;
}

/** Those of some topics that the reader wants to see. */
export async function shownTopics({ look }: Effects) {
  const hidden = new Set((await look?.())?.hiddenTopics);
  return <Topic extends { slug: string }>(topics: readonly Topic[]): Topic[] =>
    topics.filter(({ slug }) => !hidden.has(slug));
}
