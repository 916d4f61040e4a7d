import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as z from 'zod/mini';

/** How the extension that a test runs differs from the one that was built. */
export interface CopyOptions {
  /** Match patterns of sites that the reader has allowed besides those of the manifest. */
  allowedHosts?: readonly string[];
  /**
   * Opens the shadow roots of what stands in pages, so that a test finds its way in by selectors. A page finds it too
   * then: tests of what a page can do leave this off.
   */
  openRoots?: boolean;
  /** By how many milliseconds the background's clock is ahead of the machine's. */
  clockAhead?: number;
}

const manifestSchema = z.looseObject({
  manifest_version: z.number(),
  host_permissions: z.optional(z.array(z.string())),
  permissions: z.optional(z.array(z.string())),
});
const closed = /(attachShadow\(\{mode:)([`'"])closed\2/g;

function openRoots(folder: string): void {
  let found = 0;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue;
    const whole = path.join(folder, file);
    const text = readFileSync(whole, 'utf8');
    const opened = text.replace(closed, '$1$2open$2');
    if (opened === text) continue;
    writeFileSync(whole, opened);
    found += 1;
  }
  if (found === 0) throw new Error(`No closed shadow root in ${folder}: build the extension anew.`);
}

function moveClock(folder: string, ahead: number): void {
  const file = path.join(folder, 'background.js');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `{ const now = Date.now.bind(Date); Date.now = () => now() + ${ahead}; }\n${text}`);
}

function allowHosts(folder: string, hosts: readonly string[]): void {
  const file = path.join(folder, 'manifest.json');
  const manifest = z.parse(manifestSchema, JSON.parse(readFileSync(file, 'utf8')));
  // Firefox's manifest has hosts among all permissions.
  const field = manifest.manifest_version === 2 ? 'permissions' : 'host_permissions';
  writeFileSync(file, JSON.stringify({ ...manifest, [field]: [...(manifest[field] ?? []), ...hosts] }));
}

/** Copies that were made, by what they differ in: all browsers of this process share them, and they go with it. */
const copies = new Map<string, string>();

/** The folder of the extension to run: the built one, or a copy where it is to differ. */
export function extensionFolder(built: string, { allowedHosts, openRoots: open, clockAhead }: CopyOptions): string {
  if (!allowedHosts && !open && !clockAhead) return realpathSync(built);
  const name = JSON.stringify([built, allowedHosts, open, clockAhead]);
  const made = copies.get(name);
  if (made) return made;
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'papergloss-copy-')));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(built, folder, { recursive: true });
  if (open) openRoots(folder);
  if (clockAhead) moveClock(folder, clockAhead);
  if (allowedHosts) allowHosts(folder, allowedHosts);
  copies.set(name, folder);
  return folder;
}
