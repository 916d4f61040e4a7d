import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import { paperNumber } from '../../builders';
import { type DavServer, davServers, hasServer } from '../../servers/dav-server';
import { faultyProxy } from '../../servers/faulty-proxy';
import { weatherAt } from '../../servers/weather';
import { numbers, storm } from '../../unit/sync/storm';
import { browserMachine, firefoxMachine, joinAt } from '../support/browser-machines';
import { expect, test } from './fixtures';

const chromium = path.resolve(import.meta.dirname, '../../../.output/chrome-mv3');
const passphrase = 'four words nobody guesses';
const hours = 3_600_000;
/** `npm run storm -- 200 --browsers` is the long form. */
const rounds = 5;

/** Joins as a person does, from the library's settings. */
async function joinInFirefox(
  page: Page,
  { url, user, password }: Pick<DavServer, 'url' | 'user' | 'password'>,
): Promise<void> {
  await page.locator('.sync ::-p-text(Set up sync…)').click();
  await page.locator('.sync input[inputmode=url]').fill(url);
  await page.locator('.sync .sync-pair .field:first-child input').fill(user);
  await page.locator('.sync .sync-pair .field:last-child input').fill(password);
  await page.locator('.sync .field > input[type=password][required]').fill(passphrase);
  await page.locator('.sync ::-p-text(Connect)').click();
  await page.locator('.sync ::-p-text(Join this library)').setTimeout(60_000).click();
  await page.waitForSelector('.sync ::-p-text(In step)', { timeout: 60_000 });
}

test.runIf(hasServer.rclone)(
  'a Firefox and two Chromium profiles have one library over rclone, through faults and with clocks hours apart',
  { timeout: 240_000 },
  async ({ app }) => {
    const server = await davServers.rclone();
    onTestFinished(() => server.end());
    const proxy = await faultyProxy(server.url);
    onTestFinished(() => proxy.end());
    const here = await firefoxMachine(app);
    const desk = await browserMachine('chromium', chromium);
    onTestFinished(() => desk.close());
    const laptop = await browserMachine('chromium', chromium, 5 * hours);
    onTestFinished(() => laptop.close());
    const place = { ...server, url: `${proxy.url}Papergloss/` };
    await desk.writeNote(paperNumber(1), 'Zanzibar thoughts', '');
    await joinAt(desk, place, passphrase, 'Desk');
    await desk.sync();
    await joinAt(laptop, place, passphrase, 'Laptop');
    await here.tag(paperNumber(2), 'firefox', 4);
    const page = await app.openExtensionPage('library.html?settings');
    const mayReach = () => page.evaluate("browser.permissions.contains({ origins: ['http://127.0.0.1/*'] })");
    expect(await mayReach()).toBe(false);
    await joinInFirefox(page, { ...server, url: proxy.url });
    expect(await mayReach()).toBe(true);

    const random = numbers(5);
    const result = await storm([here, desk, laptop], rounds, random, weatherAt(server, proxy, random));
    expect(result).toMatchObject({ lost: [], equal: true });
    expect(await laptop.content()).toContain('"firefox"');
    expect(await here.noteOn(paperNumber(1))).toContain('Zanzibar thoughts');
    const folder = path.join(server.folder, 'Papergloss');
    const held = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'latin1'));
    expect(held.join('\n')).not.toMatch(/Zanzibar|firefox|w\d+\.|arxiv/i);

    await page.locator('.sync ::-p-text(Leave…)').click();
    await page.locator('.sync ::-p-text(Stop; keep everything here and there)').click();
    await page.waitForSelector('.sync ::-p-text(Set up sync…)');
    await expect.poll(mayReach).toBe(false);
    expect(await here.noteOn(paperNumber(1))).toContain('Zanzibar thoughts');
  },
);
