import { defineConfig } from 'wxt';
import { findChromium, findFirefox, hasDisplay } from './scripts/browser/find.mjs';
import { learnedApart } from './scripts/build/learned-apart';
import { withoutHelpers } from './scripts/build/without-helpers';
import { withoutSamples } from './scripts/build/without-samples';

/** Only what the extension needs at install time; `docs/permissions.md` says why each is there. */
const permissions = ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'alarms'];

/** Asked for one host at a time, when the reader wants it annotated always. */
const anyHost = ['*://*/*'];

/** Keys that the reader can change in the browser's own page for them. */
const commands = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+P' } },
  'save-page': { description: 'Save this page’s paper', suggested_key: { default: 'Alt+Shift+S' } },
  'open-library': { description: 'Open the library', suggested_key: { default: 'Alt+Shift+L' } },
};

const [chromium, firefox] = [findChromium(), findFirefox()];

export default defineConfig({
  imports: false,
  // `npm run dev` opens the browser that `npm start` does, and none where there is no display.
  webExt: {
    disabled: !hasDisplay(),
    binaries: { ...(chromium && { chrome: chromium }), ...(firefox && { firefox }) },
    chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    startUrls: ['https://huggingface.co/papers'],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // Firefox cannot ask for the right-click menu later; Chromium's background has no document. Neither browser warns of these.
    permissions: [...permissions, browser === 'firefox' ? 'contextMenus' : 'offscreen'],
    ...(browser === 'firefox' ? {} : { optional_permissions: ['contextMenus'] }),
    commands,
    optional_host_permissions: anyHost,
    ...(browser === 'firefox'
      ? {
          optional_permissions: anyHost,
          browser_specific_settings: {
            gecko: {
              id: 'papergloss@papergloss.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '123', // knows `light-dark`, which halves what colours take in a page
          // Notes open in any page that is annotated, on request too; the address is another one in each session, which
          // no page can guess. Firefox lets our scripts open the frame without this.
          web_accessible_resources: [{ resources: ['frame.html'], matches: anyHost, use_dynamic_url: true }],
        }),
  }),
  hooks: {
    // A file of its own, without what it shares with other pages: it stands in pages of others, where each file more is waited for.
    'entrypoints:grouped': (_, groups) => {
      for (const [at, group] of groups.entries()) {
        if (!Array.isArray(group)) continue;
        const frame = group.filter(({ name }) => name === 'frame');
        if (frame.length === 0) continue;
        groups.splice(
          at,
          1,
          group.filter((each) => !frame.includes(each)),
          frame,
        );
        return;
      }
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'background')) config.plugins = [config.plugins, learnedApart()];
    },
    // Host access to the known sites, so that tabs open at installation are annotated and the popup knows their address.
    'build:manifestGenerated': (_, manifest) => {
      const matches = (manifest.content_scripts ?? []).flatMap((script) => script.matches ?? []);
      manifest.host_permissions = [...new Set([...(manifest.host_permissions ?? []), ...matches])].sort();
    },
  },
  vite: () => ({
    plugins: [withoutSamples(), withoutHelpers()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'es2022', cssTarget: ['chrome123', 'firefox140'] },
  }),
});
