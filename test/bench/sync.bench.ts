import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { davServers } from '../servers/dav-server';
import { faultyProxy } from '../servers/faulty-proxy';

const entry = path.resolve(import.meta.dirname, 'sync-in-page.ts');
const [papers, notes, days] = [10_000, 3000, 365];

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'sync' } },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('Sync could not be bundled for the browser.');
  return chunk.code;
}

/** A time beside that of what nobody can do without, taken right after it on the same machine. */
const against = (time: number, floor: number) => ({
  'floor ms': Math.round(floor),
  'times the floor': Number((time / floor).toFixed(1)),
});

const held = (folder: string): { files: number; bytes: number } => {
  const sizes = readdirSync(folder).map((name) => statSync(path.join(folder, name)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
};

/** Times rounds in Chromium over Apache on loopback: a first one, a joining one, ordinary ones, a year of days. */
export async function run(): Promise<object[]> {
  const server = await davServers.apache();
  const proxy = await faultyProxy(server.url);
  // The page is no extension: it may not ask another origin by itself.
  const args = ['--no-sandbox', '--disable-web-security'];
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
  try {
    const page = await browser.newPage();
    await page.route('https://bench.example/', (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }));
    await page.goto('https://bench.example/');
    await page.addScriptTag({ content: await bundle() });
    return await measure(page, proxy, server);
  } finally {
    await browser.close();
    await proxy.end();
    await server.end();
  }
}

async function measure(
  page: Page,
  proxy: Awaited<ReturnType<typeof faultyProxy>>,
  { user, password, folder }: { user: string; password: string; folder: string },
): Promise<object[]> {
  const at = (name: string) => JSON.stringify({ url: `${proxy.url}${name}/`, user, password });
  const ms = (code: string) => page.evaluate<number>(`(async () => { ${code} })()`);
  const first = await ms(`window.a = await sync.open('a', ${at('full')}); await sync.fill(a.store, ${papers}, ${notes});
    return sync.first(a.store, ${at('full')});`);
  const floor = await ms(`return sync.floor(a.store, ${at('floor')});`);
  const joining = await ms(
    `window.b = await sync.open('b', ${at('full')}); return sync.round(b.store, ${at('full')});`,
  );
  const joinFloor = await ms(`return sync.joinFloor(a.store, ${at('floor')});`);
  const counted = await page.evaluate<number[]>('sync.counts(b.store)');
  const full = held(path.join(folder, 'full'));
  await ms(`await sync.little(a.store, 1); return sync.round(a.store, ${at('full')});`);
  proxy.uploaded = 0;
  const ordinary = await ms(`await sync.little(a.store, 2); return sync.round(a.store, ${at('full')});`);
  const up = proxy.uploaded;
  const nothingNew = await ms(`return sync.round(a.store, ${at('full')});`);
  const heard = await ms(`return sync.round(b.store, ${at('full')});`);
  await ms(`window.c = await sync.open('c', ${at('year')});
    for (let day = 0; day < ${days}; day++) {
      await sync.day(c.store, day); await sync.round(c.store, ${at('year')}); c.clock.now += 86400000;
    }`);
  const year = held(path.join(folder, 'year'));
  return [
    {
      bench: 'sync',
      what: `first, ${papers} papers with ${notes} notes`,
      ms: Math.round(first),
      ...against(first, floor),
      ...full,
    },
    {
      bench: 'sync',
      what: 'joining',
      ms: Math.round(joining),
      ...against(joining, joinFloor),
      papers: counted[0],
      notes: counted[1],
    },
    { bench: 'sync', what: 'a paper and a note, sent', ms: Math.round(ordinary), 'bytes up': up },
    { bench: 'sync', what: 'nothing new', ms: Math.round(nothingNew) },
    { bench: 'sync', what: 'two papers and a note, received', ms: Math.round(heard) },
    { bench: 'sync', what: `a year of ${days} days`, ...year },
  ];
}
