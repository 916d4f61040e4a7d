import * as z from 'zod/mini';
import type { Reply, ReplyValue, Request, RequestName } from '../../../lib/messages/protocol';
import type { SyncPlace } from '../../../lib/papers/machines';
import { sharedTables } from '../../../lib/store/marks';
import { ExtensionChromium } from '../../../scripts/browser/chromium';
import { ExtensionFirefox } from '../../../scripts/browser/firefox';
import { asText, draft, noteIdOf, withoutTimes } from '../../unit/sync/machines';
import type { StormMachine } from '../../unit/sync/storm';

/** What is used of a page, whichever browser it is of. */
interface AnyPage {
  evaluate<T>(code: string): Promise<Awaited<T>>;
}

/** A browser with the extension that is a machine among others. */
export interface BrowserMachine extends StormMachine {
  ask<Name extends RequestName>(name: Name, data: Request<Name>): Promise<ReplyValue<Name>>;
  /** Kills the browser and starts it again. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

interface Running {
  open(): Promise<AnyPage>;
  kill(): Promise<void>;
  reopen(): Promise<void>;
  close(): Promise<void>;
}

const hosts = { openRoots: true, allowedHosts: ['http://127.0.0.1/*'] };

/** Starts a Chromium, or a Firefox, whose clock is ahead by so many milliseconds. */
export async function browserMachine(
  kind: 'chromium' | 'firefox',
  extension: string,
  clockAhead = 0,
): Promise<BrowserMachine> {
  if (kind === 'firefox') {
    const app = await ExtensionFirefox.launch(extension, { ...hosts, clockAhead });
    return machineIn(runningFirefox(app));
  }
  const options = { ...hosts, clockAhead, extension, headless: true, online: true };
  const app = await ExtensionChromium.launch(options);
  return machineIn({
    open: async () => {
      const page = await app.openExtensionPage('library.html?settings');
      return { evaluate: <T>(code: string) => page.evaluate<Awaited<T>>(code) };
    },
    kill: () => app.kill(),
    reopen: () => app.reopen(),
    close: () => app.close(),
  });
}

/** A Firefox that runs already. */
export const firefoxMachine = (app: ExtensionFirefox): Promise<BrowserMachine> => machineIn(runningFirefox(app));

const runningFirefox = (app: ExtensionFirefox): Running => ({
  open: async () => {
    const page = await app.openExtensionPage('library.html?settings');
    return { evaluate: <T>(code: string) => page.evaluate<[], () => T>(code) };
  },
  kill: () => app.kill(),
  reopen: () => app.reopen(),
  close: () => app.close(),
});

const api = '(globalThis.browser ?? chrome)';

/** Reads tables as they are, without asking the background. */
const readTables = (tables: readonly string[]) => `new Promise((done, failed) => {
  const opening = indexedDB.open('papergloss');
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const content = {};
    const reading = opening.result.transaction(${JSON.stringify(tables)});
    for (const name of ${JSON.stringify(tables)})
      reading.objectStore(name).getAll().onsuccess = ({ target }) => (content[name] = target.result);
    reading.oncomplete = () => { opening.result.close(); done(JSON.stringify(content)); };
  };
})`;

const tablesSchema = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));

async function machineIn(running: Running): Promise<BrowserMachine> {
  let page = await running.open();
  const ask: BrowserMachine['ask'] = async <Name extends RequestName>(papergloss: Name, data: Request<Name>) => {
    const message = JSON.stringify({ papergloss, data });
    const reply = await page.evaluate<Reply<Name>>(`${api}.runtime.sendMessage(${message})`);
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  };
  const tables = async (names: readonly string[]) =>
    z.parse(tablesSchema, JSON.parse(await page.evaluate<string>(readTables(names))));
  return {
    ask,
    // One that was taken away too: a storm writes on in it.
    noteOn: async (paper) => {
      const { notes = [] } = await tables(['notes']);
      return String(notes.find(({ id }) => id === noteIdOf(paper))?.['markdown'] ?? '');
    },
    writeNote: (paper, markdown, base) => ask('writeNote', { paper, note: draft(noteIdOf(paper), markdown), base }),
    removeNote: (paper) => ask('deleteNote', { id: noteIdOf(paper) }).catch(() => undefined),
    tag: (paper, tag, rating) => ask('update', { paper, patch: { tags: { add: [tag] }, rating } }),
    save: (paper, status) => ask('save', { paper, status }),
    async list(paper, name) {
      const { id } = await ask('createList', { name });
      await ask('save', { paper, listId: id });
    },
    letGo: ({ key }) => ask('unsave', { key }).catch(() => undefined),
    async sync() {
      await ask('syncNow', {});
      const kept = await page.evaluate<string>(`${api}.storage.local.get('syncStatus').then(JSON.stringify)`);
      if (kept.includes('"state":"trouble"')) throw new Error(kept);
    },
    content: async () => asText(withoutTimes(await tables(Object.keys(sharedTables)))),
    async crash() {
      await running.kill();
      await running.reopen();
      page = await running.open();
    },
    close: () => running.close(),
  };
}

/** Joins a library at a server, or makes it. */
export async function joinAt(
  { ask }: BrowserMachine,
  place: { url: string; user: string; password: string },
  passphrase: string,
  name: string,
): Promise<void> {
  const { url, user, password } = place;
  const there: SyncPlace = { kind: 'webdav', url, user, password };
  await ask('syncJoin', { place: there, passphrase, name });
}
