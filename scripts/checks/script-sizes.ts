import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';

const root = path.resolve(import.meta.dirname, '../..');

/** What a page may load before the reader clicks, in bytes as gzip packs them. */
export const budget = 32 * 1024;

/** A script that has less left than this is split before the next site comes. */
export const reserve = 1024;

/** Bytes as people read them. */
export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

const manifestSchema = z.looseObject({
  content_scripts: z.optional(
    z.array(z.looseObject({ js: z.optional(z.array(z.string())), css: z.optional(z.array(z.string())) })),
  ),
});

/** The folder of a build, `chrome-mv3`. */
export const buildFolder = (build: string): string => path.join(root, '.output', build);

/** Whether a build is there. */
export const isBuilt = (build: string): boolean => existsSync(path.join(buildFolder(build), 'manifest.json'));

const packed = (file: string): number => gzipSync(readFileSync(file)).length;

/** What pages of known sites load, a row for each content script of a build: its files, and their bytes gzipped. */
export function scriptSizes(build: string): { files: string[]; bytes: number }[] {
  const folder = buildFolder(build);
  const manifest = z.parse(manifestSchema, JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')));
  return (manifest.content_scripts ?? []).map(({ js = [], css = [] }) => {
    const files = [...js, ...css];
    return { files, bytes: files.reduce((sum, file) => sum + packed(path.join(folder, file)), 0) };
  });
}

/** The bytes of the content script without any sites: no script can be made smaller than this by moving sites. */
export const bareSize = (build: string): number => packed(path.join(buildFolder(build), 'content-scripts/page.js'));

/** The files of a folder's sites that make up about half of its weight, the last ones by name. */
export function halfOf(folder: string): string[] {
  const inside = path.join(root, 'lib/sites', folder);
  const names = readdirSync(inside).filter((file) => file.endsWith('.site.ts'));
  const weights = new Map(names.sort().map((file) => [file, packed(path.join(inside, file))]));
  const half = [...weights.values()].reduce((sum, weight) => sum + weight, 0) / 2;
  let weight = 0;
  return names.filter((file) => {
    weight += weights.get(file) ?? 0;
    return weight > half;
  });
}

/** What to do about a content script that has less than the reserve left; undefined while there is room. */
export function adviceFor(script: string, bytes: number, bare: number): string | undefined {
  if (bytes <= budget - reserve) return undefined;
  const said = `${script} has ${budget < bytes ? 'no room' : kilobytes(budget - bytes)} left of ${kilobytes(budget)}.`;
  if (bare > budget - 2 * reserve) {
    return `${said} Without any site it weighs ${kilobytes(bare)}: take out of entrypoints/shared/annotate-tab.ts what is not needed before a click.`;
  }
  const folder = path.basename(script, '.js');
  const moved = halfOf(folder);
  return [
    `${said} Split its folder before the next site comes; NAME is what the moved sites have in common:`,
    '  npm run new -- script NAME',
    `  git mv ${moved.map((file) => `lib/sites/${folder}/${file}`).join(' ')} lib/sites/NAME/`,
    '  npm run build && node scripts/run.mjs scripts/checks/check-bundle.ts',
  ].join('\n');
}
