import { mergePapers } from '../papers/merge';
import { namesOf } from '../papers/names';
import type { Paper, PaperRef } from '../papers/schema';
import { titlesAgree } from './agree';
import { type Memory, publicNames, type Told } from './memory';
import { type AskSource, SourceFailed } from './polite';
import { nameFor, type Source } from './source';

/** How the reading for a page stands. */
export interface ReadingState {
  /** Papers of the page of which an abstract is known by now. */
  found: number;
  reading: boolean;
  /** What went wrong, in words. */
  failures: string[];
}

export interface Reading {
  memory: Memory;
  ask: AskSource;
  sources: readonly Source[];
  /** Whether the reader lets us ask a source. */
  allowed(source: Source): Promise<boolean>;
  /** Hears of papers as they are told of. */
  told(papers: readonly Paper[]): Promise<void>;
}

/** Reads what sources tell of papers, for one page at a time each. */
export interface Reader {
  /** Has the sources asked for papers of a tab of which no abstract is known. */
  read(tabId: number, refs: readonly PaperRef[], sourceIds: readonly string[]): void;
  /** The page has gone, or the reader wants no more: nothing further is asked for it. */
  stop(tabId: number): void;
  /** The reader has allowed more: pages that waited for it are read. */
  resume(): void;
  state(tabId: number, refs: readonly PaperRef[]): Promise<ReadingState>;
}

interface Job {
  readonly abort: AbortController;
  readonly refs: Map<string, PaperRef>;
  waiting: PaperRef[];
  sourceIds: ReadonlySet<string>;
  readonly failures: Map<string, string>;
  running: boolean;
}

/** A paper that a source is asked for. */
interface Asked {
  ref: PaperRef;
  name: string;
  known: Told | undefined;
}

/** Makes the reader of a running extension. */
export function createReader(reading: Reading): Reader {
  const jobs = new Map<number, Job>();
  const start = (job: Job, refs: readonly PaperRef[]): void => {
    job.waiting.push(...refs);
    if (!job.running && job.waiting.length > 0) void run(reading, job);
  };
  return {
    read(tabId, refs, sourceIds) {
      const job: Job = jobs.get(tabId) ?? {
        abort: new AbortController(),
        refs: new Map(),
        waiting: [],
        sourceIds: new Set(),
        failures: new Map(),
        running: false,
      };
      jobs.set(tabId, job);
      job.sourceIds = new Set([...job.sourceIds, ...sourceIds]);
      job.failures.clear();
      for (const ref of refs) job.refs.set(ref.key, ref);
      start(job, refs);
    },
    stop(tabId) {
      jobs.get(tabId)?.abort.abort();
      jobs.delete(tabId);
    },
    resume() {
      for (const job of jobs.values()) start(job, [...job.refs.values()]);
    },
    async state(tabId, refs) {
      const known = await reading.memory.recall(refs);
      const job = jobs.get(tabId);
      return {
        found: known.filter((told) => told?.paper?.abstract).length,
        reading: job?.running === true,
        failures: [...(job?.failures.values() ?? [])],
      };
    },
  };
}

async function run(reading: Reading, job: Job): Promise<void> {
  job.running = true;
  try {
    while (job.waiting.length > 0) {
      const refs = job.waiting.splice(0);
      for (const source of reading.sources)
        if (job.sourceIds.has(source.id) && (await reading.allowed(source))) await readFrom(reading, job, source, refs);
    }
  } catch (error) {
    if (!job.abort.signal.aborted) job.failures.set('', `Reading stopped: ${String(error)}`);
  } finally {
    job.running = false;
  }
}

/** Asks one source for all papers of which nothing better is known, until it fails. */
async function readFrom(reading: Reading, job: Job, source: Source, refs: readonly PaperRef[]): Promise<void> {
  const known = await reading.memory.recall(refs);
  const asked = new Map<string, Asked>();
  refs.forEach((ref, index) => {
    const [name, told] = [nameFor(source, publicNames(ref)), known[index]];
    if (name && !told?.paper?.abstract && !told?.asked.includes(source.id)) asked.set(name, { ref, name, known: told });
  });
  const all = [...asked.values()];
  for (let from = 0; from < all.length; from += source.most) {
    const batch = all.slice(from, from + source.most);
    try {
      const names = batch.map(({ name }) => name);
      const papers = await reading.ask(source, names, job.abort.signal);
      await remember(reading, source, batch, papers);
    } catch (error) {
      if (!(error instanceof SourceFailed)) throw error;
      job.failures.set(source.id, error.message);
      return;
    }
  }
}

async function remember(
  { memory, told }: Reading,
  source: Source,
  batch: readonly Asked[],
  papers: readonly Paper[],
): Promise<void> {
  const news: Paper[] = [];
  const records = batch.map(({ ref, name, known }) => {
    const found = papers.find((paper) => namesOf(paper).includes(name) && titlesAgree(ref.title, paper.title));
    if (found) news.push(found);
    const paper = found && known?.paper ? mergePapers(known.paper, found) : (found ?? known?.paper);
    const own = known?.name ?? name;
    return {
      name: own,
      names: [...new Set([own, name, ...(paper ? publicNames(paper) : [])])],
      paper,
      asked: [...new Set([...(known?.asked ?? []), source.id])],
    };
  });
  await memory.keep(records);
  if (news.length > 0) await told(news);
}
