// What the set-up needs to start programs, with nothing installed yet: node: modules only.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The project's folder. */
export const root = path.resolve(import.meta.dirname, '..');

/** Every `node_modules/.bin` from the project upwards, before the PATH as it was: what `npm run` does. */
function searchPath() {
  const bins = [];
  for (let folder = root; ; folder = path.dirname(folder)) {
    bins.push(path.join(folder, 'node_modules', '.bin'));
    if (folder === path.dirname(folder)) break;
  }
  return [...bins, process.env['PATH'] ?? ''].join(path.delimiter);
}

/**
 * Runs a program, in the project's folder unless told otherwise, and waits for it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Record<string, string>, cwd?: string }} [options] `show` passes the output on as it comes; else it is kept.
 * @returns {Promise<{ code: number, output: string }>} the exit code (127 where the program could not be started) and what it printed
 */
export function run(command, args, { show = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...(show ? {} : { NO_COLOR: '1' }), PATH: searchPath(), ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The full path of a program, or undefined where the machine has none of that name.
 * @param {string} name
 */
export function which(name) {
  if (path.isAbsolute(name)) return existsSync(name) ? name : undefined;
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.split(/\r?\n/)[0]?.trim() || undefined : undefined;
}
