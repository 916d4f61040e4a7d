import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../../lib/sync/engines/engine';
import { folder } from '../../../lib/sync/engines/folder';
import { readListing } from '../../../lib/sync/engines/listing';
import { webDav } from '../../../lib/sync/engines/webdav';
import { Trouble, type TroubleKind } from '../../../lib/sync/trouble';
import { type DavServer, davServers, hasServer } from '../../servers/dav-server';
import { type Fault, type FaultyProxy, faultyProxy } from '../../servers/faulty-proxy';
import { memory } from './memory-engine';
import { nodeFolder } from './node-folder';

const bytes = (text: string) => new TextEncoder().encode(text);
const textIn = (read: Uint8Array | undefined) => read && new TextDecoder().decode(read);

/** What every place must do. */
function contract(name: string, open: () => Engine | Promise<Engine>): void {
  describe(name, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await open();
    });

    test('is empty at first', async () => {
      expect(await engine.list()).toEqual([]);
      expect(await engine.read('abcdefgh-000001.pgs')).toBeUndefined();
    });

    test('gives back what was put there, and lists it with its size', async () => {
      const all = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
      expect(await engine.writeOnce('abcdefgh-000001.pgs', all)).toBe(true);
      expect(await engine.writeOnce('papergloss-key.json', bytes('{"ä": 1}'))).toBe(true);
      expect(await engine.read('abcdefgh-000001.pgs')).toEqual(all);
      const listed = (await engine.list()).toSorted((a, b) => a.size - b.size);
      expect(listed).toEqual([
        { name: 'papergloss-key.json', size: 9 },
        { name: 'abcdefgh-000001.pgs', size: 70_000 },
      ]);
    });

    test('never writes over a file', async () => {
      expect(await engine.writeOnce('papergloss-key.json', bytes('another'))).toBe(false);
      expect(textIn(await engine.read('papergloss-key.json'))).toBe('{"ä": 1}');
    });

    test('takes a file away, once or twice', async () => {
      await engine.delete('abcdefgh-000001.pgs');
      await engine.delete('abcdefgh-000001.pgs');
      expect((await engine.list()).map((file) => file.name)).toEqual(['papergloss-key.json']);
      expect(await engine.writeOnce('abcdefgh-000001.pgs', bytes('new'))).toBe(true);
    });

    test('keeps strange names apart', async () => {
      expect(await engine.writeOnce('a b&c (conflict) é.txt', bytes('x'))).toBe(true);
      expect((await engine.list()).map((file) => file.name)).toContain('a b&c (conflict) é.txt');
      expect(textIn(await engine.read('a b&c (conflict) é.txt'))).toBe('x');
    });
  });
}

contract('Memory', () => memory());

const temporary = mkdtempSync(path.join(os.tmpdir(), 'papergloss-folder-'));
afterAll(() => rmSync(temporary, { recursive: true }));
contract('A folder', () => folder(nodeFolder(path.join(temporary, 'folder'))));

const servers = new Map<string, DavServer>();
afterAll(async () => {
  for (const server of servers.values()) await server.end();
});

for (const kind of ['apache', 'rclone'] as const) {
  describe.runIf(hasServer[kind])(`${kind}, as \`npm test\` installs it`, () => {
    beforeAll(async () => {
      servers.set(kind, await davServers[kind]());
    });
    contract('WebDAV', () => {
      const server = servers.get(kind);
      if (!server) throw new Error('The server is not running.');
      return webDav({ ...server, url: `${server.url}my library/` });
    });
  });
}

async function troubleIn(work: Promise<unknown>): Promise<Trouble> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error) => error,
  );
  if (thrown instanceof Trouble) return thrown;
  throw new Error(`No trouble: ${String(thrown)}`);
}

describe.runIf(hasServer.apache)('What goes wrong with WebDAV is said in words that say what to do', () => {
  let server: DavServer;
  let proxy: FaultyProxy;
  beforeAll(async () => {
    server = await davServers.apache();
    servers.set('faulty', server);
  });
  beforeEach(async () => {
    proxy = await faultyProxy(server.url);
  });
  afterEach(() => proxy.end());
  const through = () => webDav({ ...server, url: `${proxy.url}library/` });

  const answers: [fault: Fault, kind: TroubleKind, words: RegExp][] = [
    [{ status: 423 }, 'locked', /locked.*tries again by itself/],
    [{ status: 429, headers: { 'Retry-After': '7' } }, 'slow-down', /goes on by itself/],
    [{ status: 500 }, 'server', /tries again/],
    [{ status: 507 }, 'quota', /Free some space/],
    [{ status: 301, headers: { Location: 'https://elsewhere.example/' } }, 'moved', /Enter the address/],
    [{ status: 404 }, 'missing', /Make it at the server/],
    [{ status: 200, body: '<!doctype html><p>Welcome' }, 'not-webdav', /Copy the WebDAV address/],
    ['no answer', 'away', /certificate/],
  ];
  test.each(answers)('%j: %s', async (fault, kind, words) => {
    proxy.fault = () => fault;
    const trouble = await troubleIn(through().list());
    expect(trouble.kind).toBe(kind);
    expect(trouble.message).toMatch(words);
    if (kind === 'slow-down') expect(trouble.wait).toBe(7000);
  });

  test('a page where a folder was meant, a wrong password, and a folder in none', async () => {
    proxy.fault = () => ({ status: 207, body: '<!doctype html><p>Welcome' });
    expect((await troubleIn(through().list())).kind).toBe('not-webdav');
    expect((await troubleIn(webDav({ ...server, password: 'wrong' }).list())).message).toMatch(/app password/);
    expect((await troubleIn(webDav({ ...server, url: `${server.url}none/library/` }).list())).kind).toBe('missing');
  });

  test('read-only folders, uploads and answers cut in the middle', async () => {
    const engine = through();
    await engine.list();
    proxy.fault = (method) => (method === 'PUT' ? { status: 403 } : undefined);
    expect((await troubleIn(engine.writeOnce('a', bytes('x')))).kind).toBe('read-only');
    proxy.fault = (method) => (method === 'PUT' ? 'cut upload' : undefined);
    expect((await troubleIn(engine.writeOnce('b', bytes('0123456789')))).kind).toBe('away');
    proxy.fault = (method) => (method === 'GET' ? 'cut answer' : undefined);
    await engine.writeOnce('c', bytes('0123456789'));
    expect((await troubleIn(engine.read('c'))).kind).toBe('away');
  });
});

test('A listing names the files right in the folder, however it is written', () => {
  const listing = (responses: string) =>
    `<?xml version="1.0"?><x:multistatus xmlns:x="DAV:">${responses}</x:multistatus>`;
  const file = (href: string, inner = '<x:getcontentlength>5</x:getcontentlength>') =>
    `<x:response><x:href>${href}</x:href><x:propstat><x:prop>${inner}</x:prop></x:propstat></x:response>`;
  const xml = listing(
    [
      file('/dav/my%20files/', '<x:resourcetype><x:collection/></x:resourcetype>'),
      file('/dav/my%20files/one.pgs'),
      file('http://server.example/dav/my files/two.pgs'),
      file('/dav/my%20files/deeper/three.pgs'),
      file('/elsewhere/four.pgs'),
    ].join(''),
  );
  expect(readListing(xml, 'http://server.example/dav/my%20files/')).toEqual([
    { name: 'one.pgs', size: 5 },
    { name: 'two.pgs', size: 5 },
  ]);
});

test('A folder that is gone, full or forbidden says so', async () => {
  const failing = (name: string) =>
    folder({
      ...nodeFolder(path.join(temporary, 'failing')),
      getFileHandle: () => Promise.reject(new DOMException('', name)),
    });
  const names = { NotAllowedError: 'access', QuotaExceededError: 'quota', NoModificationAllowedError: 'read-only' };
  for (const [name, kind] of Object.entries(names))
    expect((await troubleIn(failing(name).writeOnce('a', bytes('x')))).kind).toBe(kind);
  const half = path.join(temporary, 'half');
  mkdirSync(half);
  writeFileSync(path.join(half, 'abcdefgh-000001.pgs'), 'half of');
  expect(textIn(await folder(nodeFolder(half)).read('abcdefgh-000001.pgs'))).toBe('half of');
});
