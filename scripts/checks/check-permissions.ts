import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { root } from '../shell.mjs';
import { buildFolder } from './script-sizes';

const names = z._default(z.array(z.string()), []);
const manifestSchema = z.object({
  permissions: names,
  host_permissions: names,
  optional_permissions: names,
  optional_host_permissions: names,
  content_scripts: z.array(z.object({ matches: z.array(z.string()) })),
});

/** Access to one more host at a time, which the reader is asked for. */
const anyHost = '*://*/*';
const isHost = (name: string): boolean => name.includes('://');

/** The rows of a part of `docs/permissions.md` that name a permission for a browser. */
function rowsOf(heading: string, browser: string): { name: string; why: string }[] {
  const page = readFileSync(path.resolve(root, 'docs/permissions.md'), 'utf8');
  const part = page.split('\n## ').find((each) => each.startsWith(heading)) ?? '';
  return [...part.matchAll(/^\| `(\w+)`(?: \((\w+)\))? \| (.*) \|$/gm)]
    .filter(([, , only = browser]) => only === browser)
    .map(([, name = '', , why = '']) => ({ name, why }));
}

const named = (heading: string, browser: string): string[] => rowsOf(heading, browser).map(({ name }) => name);

const differ = (one: readonly string[], other: readonly string[]): boolean =>
  [...new Set(one)].sort().join() !== [...new Set(other)].sort().join();

const browserOf = (build: string): string => (build.startsWith('firefox') ? 'Firefox' : 'Chromium');

type Manifest = z.infer<typeof manifestSchema>;
const readManifest = (file: string): Manifest => z.parse(manifestSchema, JSON.parse(readFileSync(file, 'utf8')));
const hostsOf = ({ host_permissions, permissions }: Manifest): string[] => [
  ...host_permissions,
  ...permissions.filter(isHost),
];

/** A pattern of hosts that is one site's. */
const oneSite = /^\*:\/\/(?:\*\.)?[^*/]+\//;

/** Released versions, whose manifests are kept. */
const released = ['0.1.0'];

/**
 * What an update of a released version to this manifest would have to ask for, in words: a permission that it has not
 * asked for before, unless `docs/permissions.md` says of it that an update asks nothing, and access to any host but known sites.
 */
export function askedByUpdate(before: Manifest, now: Manifest, quiet: readonly string[]): string[] {
  const known = now.content_scripts.flatMap(({ matches }) => matches);
  const had = [...before.permissions, ...before.host_permissions];
  return [...now.permissions, ...now.host_permissions].filter(
    (name) => !had.includes(name) && !quiet.includes(name) && !(known.includes(name) && oneSite.test(name)),
  );
}

/** What an update of each released version would ask for by itself, in words. */
function checkUpdates(build: string, now: Manifest): string[] {
  const quiet = rowsOf('Asked for at installation', browserOf(build)).filter(({ why }) =>
    /an update .*asks nothing/.test(why),
  );
  return released.flatMap((version) => {
    const before = readManifest(path.resolve(root, `test/fixtures/manifests/${version}-${build}.json`));
    const sites = hostsOf(now).filter((host) => !hostsOf(before).includes(host));
    if (sites.length > 0) console.log(`${build}: sites that ${version} does not know: ${sites.join(', ')}`);
    const asked = askedByUpdate(
      before,
      now,
      quiet.map(({ name }) => name),
    );
    return asked.map((name) => `${build}: an update from ${version} would ask for ${name} by itself`);
  });
}

/** What a built manifest asks for otherwise than `docs/permissions.md` says, and what an update would, in words. */
export function checkPermissions(build: string): string[] {
  const manifest = readManifest(path.join(buildFolder(build), 'manifest.json'));
  const browser = browserOf(build);
  const asked = manifest.permissions.filter((name) => !isHost(name));
  const later = [...manifest.optional_permissions, ...manifest.optional_host_permissions];
  const known = manifest.content_scripts.flatMap(({ matches }) => matches);
  const told = [
    ['asks at installation for', asked, named('Asked for at installation', browser)],
    ['may ask later for', later, [anyHost, ...named('Asked for when first used', browser)]],
    ['has access to', hostsOf(manifest), known],
  ] as const;
  const otherwise = told
    .filter(([, is, said]) => differ(is, said))
    .map(([what, is, said]) => `${build} ${what} ${is.join(', ')}; docs/permissions.md says ${said.join(', ')}`);
  return [...otherwise, ...checkUpdates(build, manifest)];
}
