import type { request } from '../../messages/client';
import type { PageSummary } from '../../messages/page-replies';
import type { PaperState } from '../../papers/records';
import type { Paper } from '../../papers/schema';
import type { PageReading } from '../../sites/read';

/** The site that an address belongs to, whichever reader has read its page. */
export type KnownSite = NonNullable<PageSummary['site']>;

/** What of an annotated page is told of it. */
export interface ToldPage {
  readonly reading: PageReading;
  readonly missing: readonly string[];
  show(key: string): boolean;
  stateOf(paper: Paper): PaperState | undefined;
}

/** A page that may be annotated. */
export interface AskedPage {
  /** Undefined where the page is left alone. */
  page: ToldPage | undefined;
  /** Annotates it or leaves it alone, from now on. */
  annotate(on: boolean): void;
}

/** Answers a message to this tab; undefined for those that are not for the page. */
export type Answers = (page: AskedPage, message: unknown, knownSite: (url: URL) => KnownSite | undefined) => unknown;

declare global {
  /** Set by the script that answers: global to the extension's isolated world, unseen by the page. */
  var paperglossAnswers: Answers | undefined;
}

/** Whether a message is one of ours, on a first look. */
const isOurs = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'papergloss' in message;

/** Answers what is asked of a page from outside, with a script that comes with the first message. Undefined where a message is not ours. */
export const answersFor =
  (ask: typeof request) =>
  (...[page, message, knownSite]: Parameters<Answers>): Promise<unknown> | undefined =>
    isOurs(message)
      ? (async () => {
          if (!globalThis.paperglossAnswers) await ask('loadScript', { script: 'answers' });
          return globalThis.paperglossAnswers?.(page, message, knownSite);
        })()
      : undefined;
