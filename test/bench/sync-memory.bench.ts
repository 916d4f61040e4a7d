import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import * as z from 'zod/mini';
import { ExtensionChromium } from '../../scripts/browser/chromium';
import { ask } from '../e2e/support/ask';
import { saveMadeUp } from '../e2e/support/many-papers';
import { davServers } from '../servers/dav-server';

const [papers, notes] = [10_000, 3000];
/** Milliseconds: collecting garbage stops all else. */
const betweenLooks = 2000;
const extension = path.resolve('.output/chrome-mv3');
const heapSchema = z.object({ usedSize: z.number(), embedderHeapUsedSize: z.number(), backingStorageSize: z.number() });
const targets = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
});

/** Asks the background's own inspector, which Playwright gives no session of. */
async function inspectorOf(session: CDPSession, origin: string) {
  const { targetInfos } = z.parse(targets, await session.send('Target.getTargets'));
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  if (!worker) throw new Error('The background is not running.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  let last = 0;
  return async (method: string): Promise<unknown> => {
    last += 1;
    const id = last;
    const answer = new Promise<unknown>((done) => {
      const hear = ({ message }: { message: string }): void => {
        const said = z.parse(z.object({ id: z.optional(z.number()), result: z.unknown() }), JSON.parse(message));
        if (said.id !== id) return;
        session.off('Target.receivedMessageFromTarget', hear);
        done(said.result);
      };
      session.on('Target.receivedMessageFromTarget', hear);
    });
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answer;
  };
}

/** What lives in the background after its garbage was collected, in megabytes. */
async function livingIn(inspect: (method: string) => Promise<unknown>): Promise<number> {
  await inspect('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = z.parse(
    heapSchema,
    await inspect('Runtime.getHeapUsage'),
  );
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1024 ** 2;
}

const writeNotes = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    const { value } = await chrome.runtime.sendMessage({ papergloss: 'records', data: { scope: { kind: 'all' } } });
    const write = ({ paper }, index) => {
      const note = { id: 'note-' + index, kind: 'note', markdown: 'A thought of number ' + index + '. ' + 'It goes on. '.repeat(30) };
      return chrome.runtime.sendMessage({ papergloss: 'writeNote', data: { paper, note, base: '' } });
    };
    for (let from = 0; from < ${notes}; from += 100)
      await Promise.all(value.slice(from, from + 100).map((record, i) => write(record, from + i)));
  })()`);

/** What keeping in step takes of the background's memory, in the extension as it is built, over Apache on loopback. */
export async function run(): Promise<object[]> {
  const server = await davServers.apache();
  const app = await ExtensionChromium.launch({
    extension,
    headless: true,
    online: true,
    allowedHosts: ['http://127.0.0.1/*'],
  });
  try {
    const page = await app.openExtensionPage('welcome.html');
    await saveMadeUp(page, papers);
    await writeNotes(page);
    const browser = app.context.browser();
    if (!browser) throw new Error('The browser is not running.');
    const inspect = await inspectorOf(await browser.newBrowserCDPSession(), app.pageUrl(''));
    await ask(page, 'find', { words: 'thought', offset: 0, limit: 50 });
    const before = await livingIn(inspect);
    const { url, user, password } = server;
    const place = { kind: 'webdav' as const, url: `${url}Papergloss/`, user, password };
    const start = Date.now();
    let isOver = false;
    const first = (async () => {
      await ask(page, 'syncJoin', { place, passphrase: 'a passphrase', name: 'Bench' });
      await ask(page, 'syncNow', {});
      isOver = true;
    })();
    let most = 0;
    while (!isOver) {
      most = Math.max(most, await livingIn(inspect));
      await new Promise((later) => setTimeout(later, betweenLooks));
    }
    await first;
    const seconds = (Date.now() - start) / 1000;
    await ask(page, 'find', { words: 'thought', offset: 0, limit: 50 });
    const after = await livingIn(inspect);
    const mb = (amount: number): number => Number(amount.toFixed(1));
    return [
      {
        bench: 'sync-memory',
        what: `background with ${papers} papers and ${notes} notes, living MB`,
        before: mb(before),
        'first sync, at most': mb(most - before),
        'afterwards, more': mb(after - before),
        'first sync, looked at all the time, s': mb(seconds),
      },
    ];
  } finally {
    await app.close();
    await server.end();
  }
}
