// Installs what is missing, so that `npm start` and `npm test` work in a fresh clone. Only node: modules: nothing is there yet.
import { existsSync, statSync } from 'node:fs';
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

/** The nearest `node_modules` with our dependencies, from the project upwards; undefined where nothing is installed. */
function findDependencies() {
  for (let folder = root; ; folder = path.dirname(folder)) {
    const modules = path.join(folder, 'node_modules');
    if (existsSync(path.join(modules, 'wxt', 'package.json'))) return modules;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** True where the dependencies are installed and not older than the lock file. */
function dependenciesAreCurrent() {
  const modules = findDependencies();
  if (modules !== path.join(root, 'node_modules')) return modules !== undefined; // A work tree shares those of the folder above.
  const installed = path.join(modules, '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

async function installDependencies() {
  if (dependenciesAreCurrent()) return;
  console.log('Installing dependencies (npm ci) …');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code } = await run('npm', ['ci', ...options]);
  if (code === 0) return;
  // A registry that lacks other systems' optional packages makes `npm ci` refuse; `npm install` goes on without them.
  const { code: second, output } = await run('npm', ['install', '--no-save', ...options]);
  if (second !== 0) throw new SetupError(`The dependencies could not be installed:\n${output}`);
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

/** @type {ReturnType<typeof aptGet> | undefined} */
let updated;

/** Fetches the lists of packages, once, however many are installed. */
const updateLists = () => {
  updated ??= aptGet(['update']);
  return updated;
};

/** Programs that a test runs beside browsers. It is skipped, and says so, where they are missing and cannot be installed. */
const programs = {
  tex: {
    name: 'TeX, with which exported bibliographies are set',
    commands: ['pdflatex', 'bibtex', 'biber'],
    packages: ['texlive-latex-base', 'texlive-latex-recommended', 'texlive-bibtex-extra', 'biber'],
  },
  servers: {
    name: 'WebDAV servers, over which libraries are kept in step',
    commands: ['apache2', 'rclone', 'openssl'],
    packages: ['apache2-bin', 'rclone', 'openssl'],
  },
};

/** @param {keyof typeof programs} id */
async function installProgram(id) {
  const { name, commands, packages } = programs[id];
  const missing = () => commands.filter((command) => !which(command));
  if (missing().length === 0) return;
  if (which('apt-get')) {
    console.log(`Installing ${name} (apt-get) …`);
    await updateLists();
    await aptGet(['install', '--no-install-recommends', ...packages]);
  }
  const still = missing();
  if (still.length > 0) console.log(`- ${name}: ${still.join(', ')} missing, so that its tests are skipped.`);
}

/** @param {keyof typeof browsers} id */
async function installBrowser(id) {
  const browser = browsers[id];
  if (browser.find()) return;
  const byHand = `Install ${browser.name} and run this again, or set ${browser.variable} to its path.`;
  if (!which('apt-get')) throw new SetupError(`No ${browser.name} was found on this machine. ${byHand}`);
  console.log(`Installing ${browser.name} (apt-get) …`);
  let said = (await updateLists()).output;
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
 * One after the other, as apt-get does not run twice.
 * @param {readonly (keyof typeof browsers)[]} needed
 * @param {readonly (keyof typeof programs)[]} wanted
 */
async function installPackages(needed, wanted) {
  for (const id of needed) await installBrowser(id);
  for (const id of wanted) await installProgram(id);
}

/**
 * Installs the dependencies, the named browsers and programs where they are missing; does nothing where all is there.
 * @param {readonly (keyof typeof browsers)[]} needed
 * @param {readonly (keyof typeof programs)[]} [wanted] what tests are skipped without
 * @throws {SetupError} with words that say what to do
 */
export async function setUp(needed, wanted = []) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupError(`Papergloss needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  }
  await Promise.all([installDependencies().then(prepareTypes), installPackages(needed, wanted)]);
}
