import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ExtensionChromium } from '../../scripts/browser/chromium';
import { paperNumber } from '../builders';
import { type DavServer, davServers, hasServer } from '../servers/dav-server';
import { type FaultyProxy, faultyProxy } from '../servers/faulty-proxy';
import { expectAccessible } from './support/accessible';
import { ask } from './support/ask';
import { expect, extension, test } from './support/fixtures';

test.skip(!hasServer.apache || !hasServer.rclone, 'needs apache2 and rclone, which `npm test` installs');

const passphrase = 'four words nobody guesses';
const secret = 'Zanzibar thoughts';

interface Machine {
  app: ExtensionChromium;
  /** Its library page. */
  page: Page;
}

const machines: Machine[] = [];
let server: DavServer;
let proxy: FaultyProxy;

async function open(): Promise<Machine> {
  const options = { extension, headless: true, openRoots: true, online: true, allowedHosts: ['http://127.0.0.1/*'] };
  const app = await ExtensionChromium.launch(options);
  const made = { app, page: await app.openExtensionPage('library.html?settings') };
  machines.push(made);
  return made;
}

test.afterEach(async () => {
  for (const { app } of machines.splice(0)) await app.close();
  await proxy?.end();
  await server?.end();
});

const section = (page: Page): Locator => page.locator('.sync');

/** Enters the place and connects. */
async function connect(page: Page, name: string, word = passphrase): Promise<void> {
  const form = section(page);
  await form.getByRole('button', { name: 'Set up sync…' }).click();
  await form.getByLabel('WebDAV address').fill(proxy.url);
  await form.getByLabel('User').fill(server.user);
  await form.getByLabel('Password').fill(server.password);
  await form.getByRole('textbox', { name: /^Passphrase/ }).fill(word);
  await form.getByLabel('Name of this device').fill(name);
  await form.getByRole('button', { name: 'Connect' }).click();
}

const syncNow = (page: Page) => ask(page, 'syncNow', {});

/** The words of a note as this machine has them. */
async function note(page: Page, id: string): Promise<string | undefined> {
  const [record] = await ask(page, 'records', { scope: { kind: 'keys', keys: [paperNumber(1).key] } });
  return record?.notes.find((each) => each.id === id)?.markdown;
}

const write = (page: Page, markdown: string, base: string) =>
  ask(page, 'writeNote', { paper: paperNumber(1), note: { id: 'n', kind: 'note', markdown }, base });

/** Everything that the server holds, as one text. */
const held = (): string =>
  readdirSync(server.folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes('.'))
    .map((file) => `${file}\n${readFileSync(path.join(server.folder, file), 'latin1')}`)
    .join('\n');

test('two machines have one library over Apache, through wrong words, faults, restarts and edits apart', async () => {
  test.setTimeout(240_000);
  server = await davServers.apache();
  proxy = await faultyProxy(server.url);
  const a = await open();
  await ask(a.page, 'save', { paper: paperNumber(1), status: 'reading', tags: ['graphs'] });
  await write(a.page, `${secret}\nline two`, '');
  await connect(a.page, 'Desk');
  await expect(section(a.page)).toContainText('no library yet');
  await expectAccessible(a.page);
  await section(a.page).getByRole('button', { name: 'Start syncing' }).click();
  await expect(section(a.page)).toContainText('In step');

  const b = await open();
  await ask(b.page, 'save', { paper: paperNumber(2) });
  await connect(b.page, 'Laptop', 'a wrong guess');
  await expect(section(b.page)).toContainText('The passphrase is not the one');
  await section(b.page)
    .getByRole('textbox', { name: /^Passphrase/ })
    .fill(passphrase);
  await section(b.page).getByRole('button', { name: 'Connect' }).click();
  await expect(section(b.page).getByRole('row', { name: 'Papers' })).toHaveText('Papers110');
  await expect(section(b.page).getByRole('row', { name: 'Notes' })).toHaveText('Notes100');
  expect(await note(b.page, 'n')).toBeUndefined();
  await section(b.page).getByRole('button', { name: 'Join this library' }).click();
  await expect(section(b.page)).toContainText('In step');
  await expect.poll(() => note(b.page, 'n')).toBe(`${secret}\nline two`);
  await syncNow(a.page);
  await expect(section(a.page).getByRole('list', { name: 'Devices' })).toContainText('Laptop');
  await expectAccessible(a.page);

  // Apart, while the server fails in every way.
  const faults = [{ status: 423 }, { status: 429 }, { status: 500 }, 'cut upload', 'no answer'] as const;
  let turn = 0;
  proxy.fault = (method) => (method === 'PUT' || method === 'PROPFIND' ? faults[turn++ % faults.length] : undefined);
  await write(a.page, `${secret}\nline two\nfrom the desk`, `${secret}\nline two`);
  await write(b.page, `from the laptop\n${secret}\nline two`, `${secret}\nline two`);
  await ask(a.page, 'update', { paper: paperNumber(1), patch: { tags: { add: ['desk'] } } });
  await ask(b.page, 'update', { paper: paperNumber(1), patch: { tags: { remove: ['graphs'], add: ['laptop'] } } });
  for (let round = 0; round < 4; round++) for (const { page } of [a, b]) await syncNow(page);
  await expect(section(a.page)).toContainText('Not in step');
  const popup = await a.app.openPopup();
  await expect(popup.locator('.sync-sign')).toContainText('Not in step');
  await popup.close();
  await a.app.stopBackground();
  await server.stop();
  proxy.fault = () => undefined;
  await syncNow(b.page);
  await expect(section(b.page)).toContainText(/server had an error|did not answer/);
  await server.start();
  for (let round = 0; round < 3; round++) for (const { page } of [a, b]) await syncNow(page);
  const both = `from the laptop\n${secret}\nline two\nfrom the desk`;
  for (const { page } of [a, b]) {
    expect(await note(page, 'n')).toBe(both);
    const [record] = await ask(page, 'records', { scope: { kind: 'keys', keys: [paperNumber(1).key] } });
    expect(record?.saved?.tags.toSorted()).toEqual(['desk', 'laptop']);
  }
  expect(held()).not.toMatch(/Zanzibar|graphs|laptop|desk|arxiv/i);
  expect(held()).toContain('papergloss-key.json');

  // A change travels by itself, to a page that is open there.
  await ask(a.page, 'save', { paper: paperNumber(3) });
  const countOn = async (page: Page) => {
    await syncNow(page);
    return (await ask(page, 'find', { offset: 0, limit: 9 })).total;
  };
  await expect.poll(() => countOn(b.page)).toBe(3);

  await section(b.page).getByRole('button', { name: 'Leave…' }).click();
  await section(b.page)
    .getByRole('button', { name: /keep everything/ })
    .click();
  await expect(section(b.page).getByRole('button', { name: 'Set up sync…' })).toBeVisible();
  expect((await ask(b.page, 'find', { offset: 0, limit: 9 })).total).toBe(3);
  for (const { app } of [a, b])
    expect(app.errors.filter((error) => !/Failed to load resource/.test(error))).toEqual([]);
});
