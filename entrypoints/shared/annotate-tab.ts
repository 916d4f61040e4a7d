import { browser, type ContentScriptContext } from '#imports';
import { request } from '../../lib/messages/client';
import { readRevision } from '../../lib/messages/revision';
import { AnnotatedPage } from '../../lib/page/annotate';
import { answerPopup } from '../../lib/page/answer-popup';
import { createGlosses, wakeGlossing } from '../../lib/page/answers/glosses';
import { anyPage } from '../../lib/page/watching/any-page';
import { createErrorLog } from '../../lib/page/watching/error-log';
import { afterHydration } from '../../lib/page/watching/hydration';
import { readPreferences } from '../../lib/page/watching/preferences';
import { readPage } from '../../lib/sites/read';
import type { Site } from '../../lib/sites/site';
import { siteFinder } from '../../lib/sites/site-list';

/** Milliseconds between looks whether the extension is still there: a page is not told when it is switched off. */
const heartbeat = 1000;

/** Annotates the page, as one of these sites where its address is theirs, else one that the script for any page knows, until the context is invalidated. */
export async function annotateTab(ctx: ContentScriptContext, sites: readonly Site[]): Promise<void> {
  wakeGlossing(request);
  const ownSite = siteFinder(sites);
  const siteFor = (url: URL) => ownSite(url) ?? anyPage()?.siteFor(url);
  ctx.setInterval(() => {}, heartbeat);
  const start = new URL(location.href);
  const site = siteFor(start) ?? anyPage()?.onRequest(start);
  const preferencesNow = () => readPreferences(browser.storage.local, site?.ownKeys);
  const [found] = await Promise.all([preferencesNow(), afterHydration(document, site?.hydrates)]);
  let preferences = found;
  if (ctx.isInvalid) return;
  const glosses = createGlosses(request, () => preferences.gloss, ctx.signal);
  const logError = import.meta.env.DEV ? createErrorLog(ctx.signal) : undefined;
  const page = new AnnotatedPage({
    read() {
      const url = new URL(location.href);
      const reading = readPage(document, url, { site: siteFor(url), fallback: anyPage()?.read });
      logError?.(reading.error);
      return reading;
    },
    gloss: glosses.of,
    keys: preferences.keys,
    request,
    signal: ctx.signal,
  });
  const readAgain = async (): Promise<void> => {
    if (!page.reading.layoutChanged || anyPage()) return;
    const { ok } = await request('loadScript', { script: 'any-page' });
    if (ok) page.refresh();
  };
  void readAgain();
  const wantRules = once(() => void request('loadScript', { script: 'rules' }));
  if (preferences.hasRules) wantRules();
  listen(ctx, {
    popup: (message) => answerPopup(page, message, siteFor),
    async stored({ revision, ...others }) {
      if ('rules' in others) wantRules();
      const change = readRevision(revision?.newValue);
      if (change) page.recheck(change);
      if (!('threshold' in others || 'hiddenTopics' in others)) return;
      preferences = await preferencesNow();
      glosses.forget();
      void page.gloss();
    },
  });
  ctx.addEventListener(window, 'wxt:locationchange', () => {
    page.refresh();
    void readAgain();
  });
  ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
    if (persisted) page.recheck();
  });
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

interface Listeners {
  /** Answers a message; undefined where it is none for the page. */
  popup(message: unknown): unknown;
  /** Items of `storage.local` have changed. */
  stored(changes: Record<string, { newValue?: unknown }>): Promise<void>;
}

/** Listens to the extension until the context is invalidated. */
function listen(ctx: ContentScriptContext, { popup, stored }: Listeners): void {
  const answer = (message: unknown, _: unknown, reply: (answer: unknown) => void): void => {
    const answered = popup(message);
    if (answered !== undefined) reply(answered);
  };
  browser.runtime.onMessage.addListener(answer);
  browser.storage.local.onChanged.addListener(stored);
  ctx.onInvalidated(() => {
    // Gone with the extension where it was switched off; still there where a newer script takes over.
    if (!browser.runtime?.id) return;
    browser.runtime.onMessage.removeListener(answer);
    browser.storage.local.onChanged.removeListener(stored);
  });
}
