import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** A WebDAV server on this machine, as an ordinary process with a folder of its own. */
export interface DavServer {
  /** Its root, ending in a slash. */
  url: string;
  user: string;
  password: string;
  /** Where it keeps its files. */
  folder: string;
  stop(): Promise<void>;
  /** Starts it again after `stop`, under the same address and with the same files. */
  start(): Promise<void>;
  /** Stops it and takes its files away. */
  end(): Promise<void>;
}

const [user, password] = ['reader', 'a pass wörd'];
const modulesFolder = '/usr/lib/apache2/modules';

/** Whether a program is there. */
const has = (program: string): boolean => spawnSync('which', [program]).status === 0;

/** The kinds of servers that tests run, those of them that this machine has. */
export const davServers = { apache: startApache, rclone: startRclone } as const;
export const hasServer = { apache: has('apache2') && existsSync(modulesFolder), rclone: has('rclone') } as const;

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? found(address.port) : failed(new Error('No port.')),
      );
    });
  });

async function startApache(): Promise<DavServer> {
  return started('apache', (folder, files, port) => {
    const isRoot = process.getuid?.() === 0;
    const digest = createHash('sha1').update(password).digest('base64');
    writeFileSync(path.join(folder, 'users'), `${user}:{SHA}${digest}\n`);
    const names = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'dav', 'dav_fs'];
    const config = `ServerName localhost
PidFile ${folder}/pid
Listen 127.0.0.1:${port}
ErrorLog ${folder}/log
${names.map((name) => `LoadModule ${name}_module ${modulesFolder}/mod_${name}.so`).join('\n')}
${isRoot ? 'User www-data\nGroup www-data' : ''}
StartServers 1
DocumentRoot ${files}
DavLockDB ${folder}/locks
<Directory ${files}>
  Dav On
  AuthType Basic
  AuthName files
  AuthUserFile ${folder}/users
  Require valid-user
</Directory>
`;
    writeFileSync(path.join(folder, 'conf'), config);
    for (const each of [folder, files]) chmodSync(each, 0o777);
    return spawn('apache2', ['-f', path.join(folder, 'conf'), '-DFOREGROUND'], { stdio: 'ignore' });
  });
}

async function startRclone(): Promise<DavServer> {
  return started('rclone', (_, files, port) =>
    spawn(
      'rclone',
      [
        'serve',
        'webdav',
        files,
        '--addr',
        `127.0.0.1:${port}`,
        '--user',
        user,
        '--pass',
        password,
        '--dir-cache-time',
        '0s',
      ],
      { stdio: 'ignore' },
    ),
  );
}

async function started(
  name: string,
  launch: (folder: string, files: string, port: number) => ChildProcess,
): Promise<DavServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), `papergloss-${name}-`));
  const files = path.join(folder, 'files');
  mkdirSync(files);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    child = launch(folder, files, port);
    await answering(url);
  };
  const stop = async (): Promise<void> => {
    const running = child;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((end) => running.once('exit', end));
    running.kill('SIGTERM');
    await ended;
    child = undefined;
  };
  await start();
  const end = async (): Promise<void> => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, user, password, folder: files, start, stop, end };
}

async function answering(url: string): Promise<void> {
  for (let turn = 0; turn < 300; turn++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`No server answers at ${url}.`);
}
