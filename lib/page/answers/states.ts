import type { request } from '../../messages/client';
import type { Revision } from '../../messages/revision';
import { namesOf, refOf } from '../../papers/names';
import type { PaperState } from '../../papers/records';
import type { Paper } from '../../papers/schema';

/** The most papers that one message may ask about. */
const mostAtOnce = 5000;
/** The most papers that are sent whole at once. */
const mostWhole = 500;
/** Milliseconds that a paper must be on screen to count as seen, and visits are gathered. */
const glance = 1000;

export interface States {
  of(paper: Paper): PaperState | undefined;
  seenBefore(paper: Paper): PaperState['seen'] | null | undefined;
  /** Whether it was new as the page was opened. */
  isNew(paper: Paper): boolean;
  /** Asks about the papers in one message, and tells of those that are known then. */
  ask(papers: readonly Paper[]): Promise<void>;
  /** The paper was on screen. */
  visit(paper: Paper): void;
  set(paper: Paper, state: PaperState): void;
  /** Whether a change that the background has told of may concern the paper. */
  concerns(revision: Revision, paper: Paper): boolean;
}

/** What the store knows of the page's papers, asked for in batches. `known` hears of each answer. */
export function createStates(
  ask: typeof request,
  known: (keys: ReadonlySet<string>) => void,
  signal: AbortSignal,
): States {
  const states = new Map<string, PaperState>();
  // Marks say how it was when the page was opened, so they don't change while they are read.
  const before = new Map<string, PaperState['seen'] | null>();
  const fresh = new Set<string>();
  const visited = new Set<string>();
  let onScreen: Paper[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (key: string, state: PaperState): void => {
    states.set(key, state);
    if (!before.has(key) && state.isNew) fresh.add(key);
    if (!before.has(key)) before.set(key, state.seen ?? null);
  };
  const isKept = ({ key }: Paper): boolean => {
    const { saved, notes = 0, highlights = 0 } = states.get(key) ?? {};
    return saved !== undefined || notes + highlights > 0;
  };
  const sendVisits = (): void => {
    timer = undefined;
    const refs = onScreen.map(refOf);
    const papers = onScreen.filter(isKept).slice(0, mostWhole);
    onScreen = [];
    if (signal.aborted) return;
    void ask('visit', { refs });
    if (papers.length > 0) void ask('complete', { papers });
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    of: ({ key }) => states.get(key),
    seenBefore: ({ key }) => before.get(key),
    isNew: ({ key }) => fresh.has(key),
    set: ({ key }, state) => {
      keep(key, state);
      known(new Set([key]));
    },
    concerns: ({ keys }, paper) =>
      keys.length === 0 || [states.get(paper.key)?.key ?? '', ...namesOf(paper)].some((name) => keys.includes(name)),
    visit(paper) {
      if (visited.has(paper.key)) return;
      visited.add(paper.key);
      onScreen.push(paper);
      timer ??= setTimeout(sendVisits, glance);
    },
    async ask(papers) {
      for (let from = 0; from < papers.length; from += mostAtOnce) {
        const batch = papers.slice(from, from + mostAtOnce);
        const reply = await ask('lookup', { refs: batch.map(refOf) });
        if (signal.aborted || !reply.ok) return;
        const keys = new Set<string>();
        batch.forEach(({ key }, index) => {
          const state = reply.value[index];
          if (!state) return;
          keep(key, state);
          keys.add(key);
        });
        known(keys);
      }
    },
  };
}
