import type { request } from '../messages/client';
import { readRevision } from '../messages/revision';
import { readPage } from '../sites/read';
import type { Site } from '../sites/site';
import { siteFinder } from '../sites/site-list';
import { AnnotatedPage } from './annotate';
import { createGlosses, wakeGlossing } from './answers/glosses';
import { answersFor } from './bridge/answers-slot';
import { removeOurs } from './drawing/ours';
import { anyPage } from './watching/any-page';
import { createErrorLog } from './watching/error-log';
import { afterHydration, isTakenOver } from './watching/hydration';
import { keepRoom } from './watching/keep-room';
import { readPreferences } from './watching/preferences';

/** How long a page is annotated: until the extension is switched off, updated, or the page goes. */
interface Life {
  readonly isInvalid: boolean;
  signal: AbortSignal;
}

/** What an annotated page is told from outside. */
export interface LivePage {
  /** Answers a message; undefined where it is none for the page. */
  answer(message: unknown): Promise<unknown> | undefined;
  /** Items of `storage.local` have changed. */
  stored(changes: Record<string, { newValue?: unknown }>): Promise<void>;
  /** The page has gone to another address without loading anew. */
  moved(): void;
  /** The page is shown again; where it was kept as it was, the library may have changed meanwhile. */
  shown(event: { persisted: boolean }): void;
}

/**
 * Annotates the page, as one of these sites where its address is theirs, else one that the script for any page knows, and
 * brings in that script and the reader's rules once they are wanted. Undefined where its life has ended before.
 */
export async function startPage(
  sites: readonly Site[],
  area: Parameters<typeof readPreferences>[0],
  ask: typeof request,
  life: Life,
  frameUrl: string,
): Promise<LivePage | undefined> {
  wakeGlossing(ask);
  const ownSite = siteFinder(sites);
  const siteFor = (url: URL) => ownSite(url) ?? anyPage()?.siteFor(url);
  const start = new URL(location.href);
  const site = siteFor(start) ?? anyPage()?.onRequest(start);
  const preferencesNow = () => readPreferences(area, site?.ownKeys);
  // Settings often come later than the first paint.
  const room = keepRoom(document, () =>
    globalThis.paperglossOff || isTakenOver(document, site?.hydrates)
      ? []
      : readPage(document, start, { site }).entries,
  );
  let preferences = await preferencesNow();
  const isOn = (): boolean => site === undefined || !preferences.offSites.includes(site.id);
  globalThis.paperglossOff = !isOn();
  if (globalThis.paperglossOff) removeOurs(document);
  await room;
  await afterHydration(document, site?.hydrates);
  if (life.isInvalid) return undefined;
  const glosses = createGlosses(ask, () => preferences.gloss, life.signal);
  const logError = import.meta.env.DEV ? createErrorLog(life.signal) : undefined;
  const read = () => {
    const url = new URL(location.href);
    const reading = readPage(document, url, { site: siteFor(url), fallback: anyPage()?.read });
    logError?.(reading.error);
    return reading;
  };
  const answer = answersFor(ask);
  let page: AnnotatedPage | undefined;
  let ending = new AbortController();
  let hasRules = false;
  const runRules = (): void => {
    if (!hasRules) void ask('loadScript', { script: 'rules' });
    hasRules = true;
  };
  /** Annotates the page or leaves it as it was, for as long as nothing else is asked for. */
  const annotate = (on: boolean): void => {
    if (on === (page !== undefined)) return;
    ending.abort();
    page = undefined;
    if (!on) return;
    ending = new AbortController();
    const signal = AbortSignal.any([life.signal, ending.signal]);
    page = new AnnotatedPage({
      read,
      gloss: glosses.of,
      theme: () => preferences.theme,
      keys: preferences.keys,
      request: ask,
      frameUrl,
      signal,
    });
    void readOtherwise(page, ask);
    if (preferences.hasRules) runRules();
  };
  annotate(isOn());
  return {
    answer: (message) => answer({ page, annotate }, message, siteFor),
    async stored({ revision, ...others }) {
      if ('rules' in others && page) runRules();
      const change = readRevision(revision?.newValue);
      if (change) page?.recheck(change);
      if (!['offSites', 'threshold', 'hiddenTopics', 'abstracts', 'look'].some((name) => name in others)) return;
      const before = isOn();
      preferences = await preferencesNow();
      // What was asked for this page alone stays, unless its site's switch was turned.
      if (isOn() !== before) annotate(!before);
      glosses.forget();
      void page?.gloss();
    },
    moved() {
      if (!page) return;
      page.refresh(true);
      void readOtherwise(page, ask);
    },
    shown({ persisted }) {
      if (persisted) page?.recheck();
    },
  };
}

/** Brings in the script for any page where the page's own has found too little. */
async function readOtherwise(page: AnnotatedPage, ask: typeof request): Promise<void> {
  if (!page.reading.layoutChanged || anyPage()) return;
  const { ok } = await ask('loadScript', { script: 'any-page' });
  if (ok) page.refresh(true);
}
