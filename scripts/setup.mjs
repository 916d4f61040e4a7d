// Installs what is missing, so that `npm start` and `npm test` work in a fresh clone. Only node: modules: nothing is there yet.
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findChromium, findFirefox } from './browser/find.mjs';
import { root, run, which } from './shell.mjs';

/** Said to the person as it is, without a stack. */
export class SetupError extends Error {}

const browsers = {
  chromium: {
    name: 'Chromium',
    find: findChromium,
    packages: ['chromium', 'chromium-browser'],
    variable: 'PAPERGLOSS_CHROMIUM',
  },
  firefox: { name: 'Firefox', find: findFirefox, packages: ['firefox-esr', 'firefox'], variable: 'PAPERGLOSS_FIREFOX' },
};

/** True where every dependency can be loaded and none is older than the lock file. */
function dependenciesAreCurrent() {
  const require = createRequire(path.join(root, 'package.json'));
  let found;
  try {
    found = require.resolve('wxt/package.json');
  } catch {
    return false;
  }
  const own = path.join(root, 'node_modules');
  if (!found.startsWith(own + path.sep)) return true; // A work tree that shares the dependencies of the folder above.
  const installed = path.join(own, '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

async function installDependencies() {
  if (dependenciesAreCurrent()) return;
  console.log('Installing dependencies (npm ci) …');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new SetupError(`npm ci failed:\n${output}`);
}

/** Types and tsconfig of WXT: written by its install script, which npm may have been told not to run. */
async function prepareTypes() {
  const { code, output } = await run('wxt', ['prepare']);
  if (code !== 0) throw new SetupError(`wxt prepare failed:\n${output}`);
}

/**
 * Runs apt-get as root, through sudo where we are not.
 * @param {readonly string[]} args
 */
function aptGet(args) {
  const isRoot = process.getuid?.() === 0;
  const command = ['apt-get', '-q', '-y', '-o', 'DPkg::Lock::Timeout=120', ...args];
  return run(isRoot ? (command[0] ?? '') : 'sudo', isRoot ? command.slice(1) : ['-n', ...command], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** @param {keyof typeof browsers} id */
async function installBrowser(id) {
  const browser = browsers[id];
  if (browser.find()) return;
  const byHand = `Install ${browser.name} and run this again, or set ${browser.variable} to its path.`;
  if (!which('apt-get')) throw new SetupError(`No ${browser.name} was found on this machine. ${byHand}`);
  console.log(`Installing ${browser.name} (apt-get) …`);
  let said = (await aptGet(['update'])).output;
  for (const name of browser.packages) {
    const { code, output } = await aptGet(['install', '--no-install-recommends', name]);
    said += output;
    if (code === 0 && browser.find()) return;
  }
  throw new SetupError(
    `No ${browser.name} was found, and apt-get could not install it. ${byHand}\n${said.slice(-2000)}`,
  );
}

/**
 * Installs the dependencies and the named browsers where they are missing; does nothing where all is there.
 * @param {readonly (keyof typeof browsers)[]} needed
 * @throws {SetupError} with words that say what to do
 */
export async function setUp(needed) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupError(`Papergloss needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  }
  await installDependencies();
  await prepareTypes();
  for (const id of needed) await installBrowser(id);
}
