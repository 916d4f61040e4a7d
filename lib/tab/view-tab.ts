import type { HostAccess, PageView } from '../../components/popup/page-view';
import type { request } from '../messages/client';
import type { PageSummary } from '../messages/page-replies';
import { pageScripts } from '../messages/page-scripts';
import { noState, refOf } from '../papers/names';
import { pagePaper } from '../papers/paper';
import type { PaperRow } from '../papers/records';
import type { Paper } from '../papers/schema';
import type { contentScriptFor } from '../sites/registry';
import { viewOf } from './view-of';

/** What is known of a tab before it is looked into. */
export interface Tab {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
}

type OwnScript = ReturnType<typeof contentScriptFor>;

/** Ways into a tab and to what is known of it. */
export interface Doors {
  /** Asks the script in the tab; undefined where none answers. */
  ask(tabId: number): Promise<PageSummary | undefined>;
  /** Whether the tab shows a PDF; rejected where the browser lets nobody look. */
  isPdf(tabId: number): Promise<boolean>;
  /** Brings scripts into the tab; rejected where the browser does not let them in. */
  enter(tabId: number, files: readonly string[]): Promise<unknown>;
  /** The file of the script that knows an address, if any. */
  ownScript(address: URL): Promise<OwnScript>;
  request: typeof request;
  /** Ids of known sites that the reader has switched off. */
  offSites(): Promise<readonly string[]>;
  /** Hosts that the reader has allowed to be annotated. */
  hosts(): Promise<readonly string[]>;
}

/** What is in the tab: asks the page, or reads the address. With `mayEnter`, which takes the reader's click, a script is brought into a page that has none. */
export async function viewTab(tab: Tab, doors: Doors, mayEnter = true): Promise<PageView> {
  const { id, url, title = '' } = tab;
  if (id === undefined) return { kind: 'closed' };
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  const answer = await doors.ask(id);
  const isPdf = !answer?.papers.length && (await doors.isPdf(id).catch(() => false));
  const sight = viewOf(answer, address, title, isPdf);
  if (sight?.kind === 'document') return { kind: 'document', row: await rowOf(sight.paper, doors) };
  if (sight) return pageView(sight.summary, doors);
  if (!mayEnter) return { kind: 'unasked' };
  // A page that was open before the extension came gets its site's own script, all others the one for any page.
  const own = address && (await doors.ownScript(address));
  try {
    await doors.enter(id, own === undefined ? pageScripts : [own]);
  } catch {
    return { kind: 'closed' };
  }
  const summary = await askSoon(id, doors);
  return summary ? pageView(summary, doors) : { kind: 'unreadable' };
}

async function pageView(summary: PageSummary, doors: Doors): Promise<PageView> {
  const url = new URL(summary.url);
  const access = await accessOf(url, summary.site?.id, doors);
  if (summary.papers.length > 0) return { kind: 'page', summary, access };
  return { kind: 'page', summary: { ...summary, papers: await keptAsPaper(summary, doors) }, access };
}

/** The page itself, where the reader has saved it as a paper. */
async function keptAsPaper({ title, url }: PageSummary, { request: ask }: Doors): Promise<PaperRow[]> {
  const known = await ask('lookup', { refs: [refOf(pagePaper(title, url))] });
  const state = known.ok ? known.value[0] : undefined;
  if (!state?.saved) return [];
  const stored = await ask('records', { scope: { kind: 'keys', keys: [state.key] } });
  return stored.ok ? stored.value.map(({ paper }) => ({ paper, state })) : [];
}

async function accessOf(url: URL, site: string | undefined, doors: Doors): Promise<HostAccess> {
  const { ownScript, hosts, offSites } = doors;
  if ((await ownScript(url)) !== undefined)
    return site !== undefined && (await offSites()).includes(site) ? 'off' : 'known';
  return (await hosts()).includes(url.hostname) ? 'always' : 'once';
}

const pauses = [0, 50, 100, 200, 400, 800];

/** Asks until the script that was just brought in listens. */
async function askSoon(tabId: number, { ask }: Doors): Promise<PageSummary | undefined> {
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const summary = await ask(tabId);
    if (summary) return summary;
  }
  return undefined;
}

/** The paper as the library has it, where it does, and how it stands there. */
async function rowOf(named: Paper, { request: ask }: Doors): Promise<PaperRow> {
  const stored = await ask('records', { scope: { kind: 'keys', keys: [named.key] } });
  const paper = (stored.ok && stored.value[0]?.paper) || named;
  const known = await ask('lookup', { refs: [refOf(paper)] });
  const state = known.ok ? known.value[0] : undefined;
  return { paper, state: state ?? noState(paper.key) };
}
