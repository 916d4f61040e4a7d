import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { webDav } from '../../lib/sync/engines/webdav';
import { keyFileName, newLibrary } from '../../lib/sync/files/key-file';
import { type DavServer, davServers, hasServer } from '../../test/servers/dav-server';
import { type Fault, faultyProxy } from '../../test/servers/faulty-proxy';
import { numbers, type Storm, storm } from '../../test/unit/sync/storm';

const faults: readonly Fault[] = [
  { status: 423 },
  { status: 429, headers: { 'Retry-After': '1' } },
  { status: 500 },
  { status: 507 },
  'cut upload',
  'cut answer',
  'no answer',
];

/** One storm over a real server, which fails, is cut, and is killed and started again; locked, as libraries are. */
async function over(server: DavServer, rounds: number, seed: number): Promise<Storm & { readable: boolean }> {
  const random = numbers(seed);
  const proxy = await faultyProxy(server.url);
  const { lock, file } = await newLibrary('a passphrase for a storm');
  const engine = webDav({ ...server, url: `${proxy.url}Papergloss/` });
  await engine.list();
  await engine.writeOnce(keyFileName, new TextEncoder().encode(file));
  let runs = true;
  try {
    const result = await storm(engine, lock, rounds, random, async (isOver) => {
      const bad = !isOver && random() < 0.6;
      proxy.fault = () => (bad && random() < 0.3 ? faults[Math.floor(random() * faults.length)] : undefined);
      const shallRun = isOver || random() > 0.05;
      if (shallRun !== runs) await (shallRun ? server.start() : server.stop());
      runs = shallRun;
    });
    const held = readdirSync(path.join(server.folder, 'Papergloss')).map((name) =>
      readFileSync(path.join(server.folder, 'Papergloss', name), 'latin1'),
    );
    return { ...result, readable: held.some((text) => /w\d+\.|arxiv:|title:/.test(text)) };
  } finally {
    await proxy.end();
  }
}

/** `npm run storm -- [ROUNDS] [SEED]`: three machines, clocks hours apart, over Apache and over rclone, through every fault. */
export async function main([rounds = '200', seed = '1']: readonly string[]): Promise<number> {
  let bad = 0;
  for (const kind of ['apache', 'rclone'] as const) {
    if (!hasServer[kind]) {
      console.log(`${kind}: not on this machine`);
      continue;
    }
    const server = await davServers[kind]();
    const { lost, equal, edits, failed, readable } = await over(server, Number(rounds), Number(seed));
    console.log(
      `${kind}: ${rounds} rounds, ${edits} edits, ${failed} rounds failed as they should, ${lost.length} lost, ` +
        `libraries ${equal ? 'equal' : 'NOT EQUAL'}, server ${readable ? 'READABLE' : 'not readable'}`,
    );
    await server.end();
    if (lost.length > 0 || !equal || readable) bad += 1;
  }
  return bad;
}
