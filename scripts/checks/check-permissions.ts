import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
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

/** The permissions that a part of `docs/permissions.md` names for a browser. */
function named(heading: string, browser: string): string[] {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/permissions.md'), 'utf8');
  const part = page.split('\n## ').find((each) => each.startsWith(heading)) ?? '';
  return [...part.matchAll(/^\| `(\w+)`(?: \((\w+)\))? \|/gm)]
    .filter(([, , only = browser]) => only === browser)
    .map(([, name = '']) => name);
}

const differ = (one: readonly string[], other: readonly string[]): boolean =>
  [...new Set(one)].sort().join() !== [...new Set(other)].sort().join();

/** What a built manifest asks for otherwise than `docs/permissions.md` says, in words. */
export function checkPermissions(build: string): string[] {
  const text = readFileSync(path.join(buildFolder(build), 'manifest.json'), 'utf8');
  const manifest = z.parse(manifestSchema, JSON.parse(text));
  const browser = build.startsWith('firefox') ? 'Firefox' : 'Chromium';
  const asked = manifest.permissions.filter((name) => !isHost(name));
  const later = [...manifest.optional_permissions, ...manifest.optional_host_permissions];
  const hosts = [...manifest.host_permissions, ...manifest.permissions.filter(isHost)];
  const known = manifest.content_scripts.flatMap(({ matches }) => matches);
  const told = [
    ['asks at installation for', asked, named('Asked for at installation', browser)],
    ['may ask later for', later, [anyHost, ...named('Asked for when first used', browser)]],
    ['has access to', hosts, known],
  ] as const;
  return told
    .filter(([, is, said]) => differ(is, said))
    .map(([what, is, said]) => `${build} ${what} ${is.join(', ')}; docs/permissions.md says ${said.join(', ')}`);
}
