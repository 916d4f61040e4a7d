import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { root, run } from '../shell.mjs';

const browsers = ['chrome', 'firefox'];

/** In a process of its own, so that nothing of one build is left for the next. */
const program = `
  import { zip } from 'wxt';
  const [outDir, browser, zipSources] = process.argv.slice(1);
  await zip({ outDir, browser, zip: { zipSources: zipSources === 'true' } });
`;

/** Each file of a build, the zip among them, with the digest of its bytes. */
function digests(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')];
    }),
  );
}

interface Build {
  /** Where it is put. */
  folder: string;
  browser: string;
  zone: string;
  /** The project that is built. */
  from: string;
  /** Whether its sources are packed too. */
  zipSources?: boolean;
}

/** Builds and packs the extension for a browser, in a time zone. Throws where that fails. */
async function build({ folder, browser, zone, from, zipSources = false }: Build): Promise<Map<string, string>> {
  // As `wxt` has it by itself: what runs these scripts is in development, and paths of files stand in what is built so.
  const env = { TZ: zone, NODE_ENV: 'production' };
  await succeed(
    `The build for ${browser}`,
    process.execPath,
    ['--input-type=module', '--eval', program, '--', folder, browser, String(zipSources)],
    { env, cwd: from },
  );
  return digests(folder);
}

async function succeed(what: string, ...command: Parameters<typeof run>): Promise<void> {
  const { code, output } = await run(...command);
  if (code !== 0) throw new Error(`${what} failed:\n${output}`);
}

/** Names the files that two builds do not have alike. Gives how many there are. */
function compare(what: string, one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number {
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  const different = names.filter((name) => one.get(name) !== other.get(name));
  for (const name of different) console.log(`${what}: ${name} differs`);
  console.log(`${what}: ${names.length} files, ${different.length} of them different`);
  return different.length;
}

const isSources = (name: string): boolean => name.endsWith('-sources.zip');

/** Packs the sources as they are handed in, unpacks them elsewhere, installs what is locked, as a reviewer does, and builds from that alone. */
async function buildFromSources(folder: string, browser: string): Promise<Map<string, string>> {
  const [packed, from] = [path.join(folder, 'packed'), path.join(folder, 'unpacked')];
  const made = await build({ folder: packed, browser, zone: 'UTC', from: root, zipSources: true });
  const [sources] = [...made.keys()].filter(isSources);
  if (sources === undefined) throw new Error('No sources were packed.');
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path.join(packed, sources))))) {
    if (name.endsWith('/')) continue;
    mkdirSync(path.dirname(path.join(from, name)), { recursive: true });
    writeFileSync(path.join(from, name), bytes);
  }
  await succeed('`npm ci` in the sources', 'npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: from });
  return build({ folder: path.join(folder, 'built'), browser, zone: 'UTC', from });
}

/**
 * `npm run reproducible [-- BROWSER …]`: builds each package twice, into other folders and time zones, and Firefox's, with which
 * sources are handed in, once more from those; names each file that differs.
 */
export async function main(wanted: readonly string[]): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'papergloss-builds-'));
  let bad = 0;
  try {
    for (const browser of wanted.length > 0 ? wanted : browsers) {
      const one = await build({ folder: path.join(folder, browser, 'one'), browser, zone: 'UTC', from: root });
      const other = await build({
        folder: path.join(folder, browser, 'the-other'),
        browser,
        zone: 'Asia/Kathmandu',
        from: root,
      });
      bad += compare(browser, one, other);
      if (browser === 'firefox')
        bad += compare('firefox, from its sources', one, await buildFromSources(path.join(folder, 'sources'), browser));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return bad === 0 ? 0 : 1;
}
