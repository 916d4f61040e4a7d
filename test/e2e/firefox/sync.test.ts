import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import { ExtensionChromium } from '../../../scripts/browser/chromium';
import { paperNumber } from '../../builders';
import { type DavServer, davServers, hasServer } from '../../servers/dav-server';
import { ask } from '../support/ask';
import { expect, test } from './fixtures';

const chromium = path.resolve(import.meta.dirname, '../../../.output/chrome-mv3');
const passphrase = 'four words nobody guesses';
const base = 'first\nsecond';
const draft = (markdown: string) => ({ id: 'n', kind: 'note' as const, markdown });

/** Sends a request to Firefox's background. */
async function askFirefox(page: Page, papergloss: string, data: object): Promise<unknown> {
  return page.evaluate(`browser.runtime.sendMessage(${JSON.stringify({ papergloss, data })})`);
}

/** Joins as a person does, from the library's settings. */
async function joinInFirefox(page: Page, server: DavServer): Promise<void> {
  await page.locator('.sync ::-p-text(Set up sync…)').click();
  await page.locator('.sync input[inputmode=url]').fill(server.url);
  await page.locator('.sync .sync-pair .field:first-child input').fill(server.user);
  await page.locator('.sync .sync-pair .field:last-child input').fill(server.password);
  await page.locator('.sync .field > input[type=password][required]').fill(passphrase);
  await page.locator('.sync ::-p-text(Connect)').click();
  await page.locator('.sync ::-p-text(Join this library)').setTimeout(60_000).click();
  await page.waitForSelector('.sync ::-p-text(In step)', { timeout: 60_000 });
}

test.runIf(hasServer.rclone)(
  'a Firefox and a Chromium have one library over rclone, and what each wrote apart',
  { timeout: 240_000 },
  async ({ app }) => {
    const server = await davServers.rclone();
    onTestFinished(() => server.end());
    const options = { headless: true, openRoots: true, online: true, allowedHosts: ['http://127.0.0.1/*'] };
    const other = await ExtensionChromium.launch({ extension: chromium, ...options });
    onTestFinished(() => other.close());
    const there = await other.openExtensionPage('library.html');
    const { url, user, password } = server;
    const place = { kind: 'webdav' as const, url: `${url}Papergloss/`, user, password };
    await ask(there, 'writeNote', { paper: paperNumber(1), note: draft(base), base: '' });
    await ask(there, 'syncJoin', { place, passphrase, name: 'Chromium' });
    await ask(there, 'syncNow', {});

    const here = await app.openExtensionPage('library.html?settings');
    await askFirefox(here, 'save', { paper: paperNumber(2), tags: ['firefox'] });
    await joinInFirefox(here, server);
    await askFirefox(here, 'writeNote', { paper: paperNumber(1), note: draft(`${base}\nfrom Firefox`), base });
    await ask(there, 'writeNote', { paper: paperNumber(1), note: draft(`from Chromium\n${base}`), base });
    for (let turn = 0; turn < 2; turn++) {
      await askFirefox(here, 'syncNow', {});
      await ask(there, 'syncNow', {});
    }
    const both = `from Chromium\n${base}\nfrom Firefox`;
    const keys = [paperNumber(1).key, paperNumber(2).key];
    const records = await ask(there, 'records', { scope: { kind: 'keys', keys } });
    expect(records.map((record) => record.notes[0]?.markdown ?? record.saved?.tags)).toEqual([both, ['firefox']]);
    expect(await askFirefox(here, 'records', { scope: { kind: 'keys', keys } })).toMatchObject({
      ok: true,
      value: [{ notes: [{ markdown: both }] }, { saved: { tags: ['firefox'] } }],
    });
  },
);
