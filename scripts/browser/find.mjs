// Where this machine's browsers are. Plain Node: the set-up asks before anything is installed.
import { which } from '../shell.mjs';

/** Chrome itself is not among them: since version 137 it takes no extension from the command line. */
const chromiums = [
  'chromium',
  'chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'chromium.exe',
];

const firefoxes = [
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** @param {readonly string[]} names */
const first = (names) => names.map(which).find((found) => found !== undefined);

/** The path of a Chromium: the one that PAPERGLOSS_CHROMIUM names, else the system's; undefined where there is none. */
export const findChromium = () => process.env['PAPERGLOSS_CHROMIUM'] || first(chromiums);

/** The path of a Firefox: the one that PAPERGLOSS_FIREFOX names, else the system's; undefined where there is none. */
export const findFirefox = () => process.env['PAPERGLOSS_FIREFOX'] || first(firefoxes);

/** Whether this machine can show a window. */
export const hasDisplay = () =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
