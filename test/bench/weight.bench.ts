import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type InlineConfig } from 'vite';
import { scriptSizes } from '../../scripts/checks/script-sizes';
import { figure } from './support/figures';
import { round } from './support/numbers';

const root = path.resolve(import.meta.dirname, '../..');

const kilobytes = (bytes: number): number => bytes / 1024;

/** What the framework makes its imports of. */
const imports = `export { browser } from 'wxt/browser';
export { defineContentScript } from 'wxt/utils/define-content-script';`;

const config: InlineConfig = {
  configFile: false,
  root,
  logLevel: 'error',
  plugins: [
    {
      name: 'imports',
      enforce: 'pre',
      resolveId: (id) => (id === '#imports' ? '\0imports' : null),
      load: (id) => (id === '\0imports' ? imports : null),
    },
  ],
};

/** A script and all that it imports: the whole, and the characters of each module before they are made short. */
async function bundled(entry: string): Promise<{ code: string; modules: [id: string, length: number][] }> {
  const lib = { entry: path.join(root, entry), formats: ['iife' as const], name: 'script' };
  const [output] = [await build({ ...config, build: { write: false, minify: true, lib } })].flat();
  const chunk = output && 'output' in output ? output.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} could not be bundled.`);
  return {
    code: chunk.code,
    modules: Object.entries(chunk.modules).map(([id, { renderedLength }]) => [id, renderedLength]),
  };
}

/** The room of the project, or the package, that a module belongs to. */
function roomOf(id: string): string {
  const [file = ''] = id.split('?');
  const [, inPackages] = file.split('/node_modules/');
  if (inPackages) return /^(@[^/]+\/)?[^/]+/.exec(inPackages)?.[0] ?? inPackages;
  const parts = path.relative(root, file).split('/');
  return parts.slice(0, parts[0] === 'lib' ? 3 : 2).join('/');
}

/** Weighs what a page of a known site loads beside a script that does nothing, and tells what the heaviest one is made of. */
export async function run(): Promise<object[]> {
  const sizes = scriptSizes('chrome-mv3').toSorted((a, b) => b.bytes - a.bytes);
  const [largest] = sizes;
  if (!largest) throw new Error('No content scripts: run `npm run build` first.');
  const script = path.basename(largest.files[0] ?? '', '.js');
  const { modules } = await bundled(`entrypoints/${script}.content/index.ts`);
  const all = modules.reduce((sum, [, length]) => sum + length, 0);
  const rooms = new Map<string, number>();
  for (const [id, length] of modules) rooms.set(roomOf(id), (rooms.get(roomOf(id)) ?? 0) + length);
  const { code } = await bundled('test/bench/empty-content-script.ts');
  return [
    ...sizes.map(({ files, bytes }) => ({ bench: 'weight', what: files.join(' + '), KB: round(kilobytes(bytes), 2) })),
    ...[...rooms]
      .sort(([, a], [, b]) => b - a)
      .map(([room, length]) => ({
        bench: 'weight',
        what: `${room} in ${script}`,
        '% of its characters': round((100 * length) / all, 1),
      })),
    figure('largest content script, gzipped', kilobytes(largest.bytes), kilobytes(gzipSync(code).length)),
  ];
}
