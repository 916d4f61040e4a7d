import { fillPaper } from '../papers/merge';
import type { Paper, PaperRef } from '../papers/schema';
import { type Memory, publicNames, type Told } from './memory';
import type { Reader, ReadingState } from './reader';

/** Who asks: a tab, and the address of the page in it. */
interface Asker {
  tabId?: number;
  url?: string;
}

/** What takes the place of an abstract that a page does not give. */
export type Missing = { abstract: string } | { why: string };

/** What the reader has chosen. */
export interface AbstractChoices {
  /** Ids of the sources that are switched on. */
  sources(): Promise<readonly string[]>;
  /** Hosts whose pages are read without being asked each time. */
  hosts(): Promise<readonly string[]>;
}

/** What is known of papers from elsewhere than their page, and what is being read. */
export interface Abstracts {
  /**
   * The abstract of each paper that its page gives none of, where one is remembered, else why there is none. On pages that
   * the reader wants read always, what is not known is asked for.
   */
  missing(refs: readonly PaperRef[], asker: Asker): Promise<Missing[]>;
  /** Papers with what they lack and is remembered: nothing that they say is changed. */
  filled(papers: readonly Paper[]): Promise<Paper[]>;
  read(tabId: number, refs: readonly PaperRef[]): Promise<void>;
  stop(tabId: number): void;
  state(tabId: number, refs: readonly PaperRef[]): Promise<ReadingState>;
  /** Empties the memory. */
  forget(): Promise<void>;
}

function whyNone(told: Told | undefined, ref: PaperRef | undefined): string {
  if (told) return 'This page gives no abstract, and none was found elsewhere.';
  return ref && publicNames(ref).length > 0
    ? 'This page gives no abstract. The Papergloss button in the toolbar can have it read elsewhere.'
    : 'This page gives no abstract, and no identifier to find one by.';
}

/** The front door of the room. */
export function createAbstracts(memory: Memory, reader: Reader, choices: AbstractChoices): Abstracts {
  const read = async (tabId: number, refs: readonly PaperRef[]): Promise<void> =>
    reader.read(tabId, refs, await choices.sources());
  return {
    async missing(refs, { tabId, url }) {
      if (refs.length === 0) return [];
      const known = await memory.recall(refs);
      const left = refs.filter((_, index) => !known[index]?.paper?.abstract);
      const host = url && URL.canParse(url) ? new URL(url).hostname : '';
      if (tabId !== undefined && left.length > 0 && (await choices.hosts()).includes(host)) await read(tabId, left);
      return known.map((told, index) => {
        const abstract = told?.paper?.abstract;
        return abstract ? { abstract } : { why: whyNone(told, refs[index]) };
      });
    },
    async filled(papers) {
      const known = await memory.recall(papers);
      return papers.map((paper, index) => {
        const told = known[index]?.paper;
        return told ? { ...paper, ...fillPaper(paper, told, new Set()) } : paper;
      });
    },
    read,
    stop: reader.stop,
    state: reader.state,
    forget: memory.forget,
  };
}
