import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { webDav } from '../../lib/sync/engines/webdav';
import { keyFileName, newLibrary } from '../../lib/sync/files/key-file';
import { type BrowserMachine, browserMachine, joinAt } from '../../test/e2e/support/browser-machines';
import { type DavServer, davServers, hasServer } from '../../test/servers/dav-server';
import { type FaultyProxy, faultyProxy } from '../../test/servers/faulty-proxy';
import { weatherAt } from '../../test/servers/weather';
import { storeMachines } from '../../test/unit/sync/store-machines';
import { numbers, type Storm, type StormMachine, storm } from '../../test/unit/sync/storm';

const passphrase = 'a passphrase for a storm';
const hours = 3_600_000;

interface Machines {
  all: readonly StormMachine[];
  /** What goes wrong with the machines themselves, before each round. */
  weather(random: () => number): Promise<void>;
  end(): Promise<void>;
}

/** Three stores in this process. */
async function stores(server: DavServer, { url }: FaultyProxy): Promise<Machines> {
  const { lock, file } = await newLibrary(passphrase);
  const engine = webDav({ ...server, url: `${url}Papergloss/` });
  await engine.list();
  await engine.writeOnce(keyFileName, new TextEncoder().encode(file));
  return { all: await storeMachines(engine, lock), weather: async () => {}, end: async () => {} };
}

/** Two Chromium profiles and a Firefox, as they are built; now and then one is killed. */
async function browsers(server: DavServer, { url }: FaultyProxy): Promise<Machines> {
  const all: BrowserMachine[] = [];
  for (const [kind, built, ahead] of [
    ['chromium', 'chrome-mv3', 0],
    ['chromium', 'chrome-mv3', 5],
    ['firefox', 'firefox-mv2', -3],
  ] as const) {
    const each = await browserMachine(kind, path.resolve('.output', built), ahead * hours);
    all.push(each);
    await joinAt(each, { ...server, url: `${url}Papergloss/` }, passphrase, `${kind} ${all.length}`);
  }
  return {
    all,
    async weather(random) {
      for (const each of all) if (random() < 0.01) await each.crash();
    },
    async end() {
      for (const each of all) await each.close();
    },
  };
}

/** One storm over a real server, which fails, is cut, and is killed and started again; locked, as libraries are. */
async function over(
  server: DavServer,
  begin: typeof stores,
  rounds: number,
  seed: number,
): Promise<Storm & { readable: boolean }> {
  const random = numbers(seed);
  const proxy = await faultyProxy(server.url);
  const machines = await begin(server, proxy);
  const weather = weatherAt(server, proxy, random);
  const start = Date.now();
  let round = 0;
  try {
    const result = await storm(machines.all, rounds, random, async (isOver) => {
      await weather(isOver);
      if (isOver) return;
      round += 1;
      await machines.weather(random);
      if (round % 20 === 0) console.log(`… round ${round}, ${Math.round((Date.now() - start) / 1000)} s`);
    });
    const held = readdirSync(path.join(server.folder, 'Papergloss')).map((name) =>
      readFileSync(path.join(server.folder, 'Papergloss', name), 'latin1'),
    );
    return { ...result, readable: held.some((text) => /w\d+\.|arxiv:|title:/.test(text)) };
  } finally {
    await machines.end();
    await proxy.end();
  }
}

/**
 * `npm run storm -- [ROUNDS] [SEED] [--browsers] [--over apache|rclone]`: three machines, clocks hours apart, over Apache and over rclone, through every
 * fault. With `--browsers` they are two Chromium profiles and a Firefox with the extension as it is built.
 */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { browsers: { type: 'boolean' }, over: { type: 'string' } },
  });
  const [rounds = '200', seed = '1'] = positionals;
  let bad = 0;
  for (const kind of ['apache', 'rclone'] as const) {
    if (values.over !== undefined && values.over !== kind) continue;
    if (!hasServer[kind]) {
      console.log(`${kind}: not on this machine`);
      continue;
    }
    const server = await davServers[kind]();
    const begin = values.browsers ? browsers : stores;
    const { lost, equal, edits, failed, readable } = await over(server, begin, Number(rounds), Number(seed));
    console.log(
      `${kind}${values.browsers ? ', two Chromium profiles and a Firefox' : ''}: ${rounds} rounds, ${edits} edits, ${failed} rounds failed as they should, ${lost.length} lost ${lost.slice(0, 5)}, ` +
        `libraries ${equal ? 'equal' : 'NOT EQUAL'}, server ${readable ? 'READABLE' : 'not readable'}`,
    );
    await server.end();
    if (lost.length > 0 || !equal || readable) bad += 1;
  }
  return bad;
}
