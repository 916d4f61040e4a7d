import { browser, defineContentScript } from '#imports';
import { request } from '../../lib/messages/client';
import { AnnotatedPage } from '../../lib/page/annotate';
import { answerPopup, readRevision } from '../../lib/page/answer-popup';
import { extraReader } from '../../lib/page/extra-reader';
import { createGlosses } from '../../lib/page/glosses';
import { afterHydration } from '../../lib/page/hydration';
import { readPreferences } from '../../lib/page/preferences';
import { readPage } from '../../lib/sites/read';
import { installMatches, siteFor } from '../../lib/sites/registry';

/** Milliseconds between looks whether the extension is still there: a page is not told when it is switched off. */
const HEARTBEAT = 1000;

export default defineContentScript({
  matches: installMatches,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    ctx.setInterval(() => {}, HEARTBEAT);
    const preferencesNow = () => readPreferences(browser.storage.local, location.hostname);
    const [found] = await Promise.all([preferencesNow(), afterHydration(document)]);
    let preferences = found;
    if (ctx.isInvalid) return;
    const glosses = createGlosses(request, () => preferences.gloss, ctx.signal);
    const page = new AnnotatedPage({
      read: () => readPage(document, new URL(location.href), { fallback: extraReader() }),
      gloss: glosses.of,
      keys: preferences.keys,
      request,
      signal: ctx.signal,
    });
    const readAgain = async (): Promise<void> => {
      if (!page.reading.layoutChanged || extraReader()) return;
      const { ok } = await request('loadScript', { script: 'reader' });
      if (ok) page.refresh();
    };
    void readAgain();
    let rulesWanted = false;
    const wantRules = (): void => {
      if (!rulesWanted) void request('loadScript', { script: 'rules' });
      rulesWanted = true;
    };
    if (preferences.hasRules) wantRules();
    const answer = (message: unknown, _: unknown, reply: (answer: unknown) => void): void => {
      const answered = answerPopup(page, message, siteFor);
      if (answered !== undefined) reply(answered);
    };
    const changed = async ({ revision, ...others }: Record<string, { newValue?: unknown }>): Promise<void> => {
      if ('rules' in others) wantRules();
      const change = readRevision(revision?.newValue);
      if (change) page.recheck(change);
      if (!('threshold' in others || 'hiddenTopics' in others)) return;
      preferences = await preferencesNow();
      glosses.forget();
      void page.gloss();
    };
    browser.runtime.onMessage.addListener(answer);
    browser.storage.local.onChanged.addListener(changed);
    ctx.onInvalidated(() => {
      // Gone with the extension where it was switched off; still there where a newer script takes over.
      if (!browser.runtime?.id) return;
      browser.runtime.onMessage.removeListener(answer);
      browser.storage.local.onChanged.removeListener(changed);
    });
    ctx.addEventListener(window, 'wxt:locationchange', () => {
      page.refresh();
      void readAgain();
    });
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (persisted) page.recheck();
    });
  },
});
