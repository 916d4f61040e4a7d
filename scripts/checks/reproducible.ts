import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../shell.mjs';

const browsers = ['chrome', 'firefox'];

/** In a process of its own, so that nothing of one build is left for the next. */
const program = `
  import { zip } from 'wxt';
  const [outDir, browser] = process.argv.slice(1);
  await zip({ outDir, browser, zip: { zipSources: false } });
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

/** Builds and packs the extension for a browser, in a time zone. */
async function build(folder: string, browser: string, zone: string): Promise<Map<string, string>> {
  const { code, output } = await run(
    process.execPath,
    ['--input-type=module', '--eval', program, '--', folder, browser],
    { env: { TZ: zone } },
  );
  if (code !== 0) throw new Error(`The build for ${browser} failed:\n${output}`);
  return digests(folder);
}

/** `npm run reproducible`: builds each package twice, into other folders and time zones, and names each file that differs. */
export async function main(): Promise<number> {
  const root = mkdtempSync(path.join(tmpdir(), 'papergloss-builds-'));
  let bad = 0;
  try {
    for (const browser of browsers) {
      const one = await build(path.join(root, browser, 'one'), browser, 'UTC');
      const other = await build(path.join(root, browser, 'the-other'), browser, 'Asia/Kathmandu');
      const names = [...new Set([...one.keys(), ...other.keys()])].sort();
      const different = names.filter((name) => one.get(name) !== other.get(name));
      for (const name of different) console.log(`${browser}: ${name} differs`);
      console.log(`${browser}: ${names.length} files, ${different.length} of them different`);
      bad += different.length;
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return bad === 0 ? 0 : 1;
}
