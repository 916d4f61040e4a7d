import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ExtensionChromium } from '../../scripts/browser/chromium';
import { paperNumber } from '../builders';
import { type DavServer, davServers, hasServer } from '../servers/dav-server';
import { type FaultyProxy, faultyProxy } from '../servers/faulty-proxy';
import { selfSigned } from '../servers/self-signed';
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
  const options = {
    extension,
    headless: true,
    openRoots: true,
    online: true,
    allowedHosts: ['http://127.0.0.1/*', 'https://127.0.0.1/*'],
  };
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
async function connect(page: Page, name: string, word = passphrase, address = proxy.url): Promise<void> {
  const form = section(page);
  await form.getByRole('button', { name: 'Set up sync…' }).click();
  await form.getByLabel('WebDAV address').fill(address);
  await form.getByLabel('User').fill(server.user);
  await form.getByLabel('Password').fill(server.password);
  await form.getByRole('textbox', { name: /^Passphrase/ }).fill(word);
  await form.getByLabel('Name of this device').fill(name);
  await form.getByRole('button', { name: 'Connect' }).click();
}

const total = async (page: Page): Promise<number> => (await ask(page, 'find', { offset: 0, limit: 9 })).total;

/** After how many minutes each the background is woken to sync. */
const rings = (page: Page) =>
  page.evaluate<number[]>('chrome.alarms.getAll().then((all) => all.flatMap((each) => each.periodInMinutes ?? []))');

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
  const unvouched = await selfSigned();
  await connect(a.page, 'Desk', passphrase, unvouched.url);
  await expect(section(a.page)).toContainText('open the address in a tab and accept it there first');
  await unvouched.end();
  await section(a.page).getByLabel('WebDAV address').fill(proxy.url);
  await section(a.page).getByRole('button', { name: 'Connect' }).click();
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
  await expect(section(a.page).getByRole('list', { name: 'Devices' })).toContainText(/Laptop\s+last wrote/);
  await expect(a.page.locator('.sync-sign')).toContainText('In step');
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
  await expect(a.page.locator('.sync-sign')).toContainText('Not in step');
  const popup = await a.app.openPopup();
  await expect(popup.locator('.sync-sign')).toContainText('Not in step');
  await popup.close();
  await a.app.stopBackground();
  await server.stop();
  proxy.fault = () => undefined;
  await b.app.stopBackground(); // with what waits for a few seconds after a change
  await syncNow(b.page);
  await expect(section(b.page)).toContainText(/server had an error|did not answer/);
  await server.start();
  await b.app.inBackground("dispatchEvent(new Event('online'))");
  await expect(section(b.page)).toContainText('In step');
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
    return total(page);
  };
  await expect.poll(() => countOn(b.page)).toBe(3);

  expect(await rings(b.page)).toEqual([15]);
  await section(b.page).getByRole('button', { name: 'Leave…' }).click();
  await section(b.page)
    .getByRole('button', { name: /keep everything/ })
    .click();
  await expect(section(b.page).getByRole('button', { name: 'Set up sync…' })).toBeVisible();
  expect(await total(b.page)).toBe(3);
  expect(await rings(b.page)).toEqual([]);

  const devices = section(a.page).getByRole('list', { name: 'Devices' });
  await devices.getByRole('button', { name: 'Remove Laptop…' }).click();
  await expectAccessible(a.page);
  await devices.getByRole('button', { name: 'Remove from the list' }).click();
  await expect(devices).not.toContainText('Laptop');
  await expect(section(a.page)).toContainText('In step');
  expect(await total(a.page)).toBe(3);
  for (const { app } of [a, b])
    expect(app.errors.filter((error) => !/Failed to load resource/.test(error))).toEqual([]);
});

/** Chromium's picker is a window of its own: in its place it gives a folder of the profile, which is such a handle too. */
async function chooseFolder(page: Page, name: string): Promise<void> {
  await page.evaluate(`window.showDirectoryPicker = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('carried', { create: true })`);
  const form = section(page);
  await form.getByRole('button', { name: 'Set up sync…' }).click();
  await form.getByRole('radio', { name: 'Folder of this computer' }).check();
  await form.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(form).toContainText('carried');
  await form.getByRole('textbox', { name: /^Passphrase/ }).fill(passphrase);
  await form.getByLabel('Name of this device').fill(name);
  await form.getByRole('button', { name: 'Connect' }).click();
}

const carried = `(await (await navigator.storage.getDirectory()).getDirectoryHandle('carried', { create: true }))`;

/** Carries what is in one folder over into another, as Syncthing does. */
async function carry(from: Page, to: Page): Promise<void> {
  const files = await from.evaluate(`(async () => {
    const files = [];
    for await (const handle of ${carried}.values())
      files.push([handle.name, [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]]);
    return files;
  })()`);
  await to.evaluate(`(async () => {
    for (const [name, bytes] of ${JSON.stringify(files)}) {
      const writable = await (await ${carried}.getFileHandle(name, { create: true })).createWritable();
      await writable.write(new Uint8Array(bytes));
      await writable.close();
    }
  })()`);
}

test('a folder that another program carries holds the library, is found again after a restart, and can be erased from everywhere', async () => {
  test.setTimeout(240_000);
  const a = await open();
  await ask(a.page, 'save', { paper: paperNumber(1) });
  await chooseFolder(a.page, 'Desk');
  await section(a.page).getByRole('button', { name: 'Start syncing' }).click();
  await expect(section(a.page)).toContainText('In step');
  const b = await open();
  await carry(a.page, b.page);
  await chooseFolder(b.page, 'Laptop');
  await expect(section(b.page).getByRole('row', { name: 'Papers' })).toHaveText('Papers100');
  await section(b.page).getByRole('button', { name: 'Join this library' }).click();
  await expect(section(b.page)).toContainText('In step');
  await expect.poll(() => total(b.page)).toBe(1);
  await ask(b.page, 'save', { paper: paperNumber(2) });
  await syncNow(b.page);

  // As the browser starts, by the handle that was kept.
  await carry(b.page, a.page);
  await a.app.reopen();
  a.page = await a.app.openExtensionPage('library.html?settings');
  await expect.poll(() => total(a.page)).toBe(2);

  // The browser has taken the access back: it is asked again at a press.
  await a.page.evaluate(`chrome.storage.local.get('syncStatus').then(({ syncStatus }) => chrome.storage.local.set({
    syncStatus: { ...syncStatus, state: 'trouble', needsAccess: true, trouble: 'Papergloss may no longer reach this place.' },
  }))`);
  await section(a.page).getByRole('button', { name: 'Allow again' }).click();
  await expect(section(a.page)).toContainText('In step');

  await section(a.page).getByRole('button', { name: 'Erase everywhere…' }).click();
  const erase = section(a.page).getByRole('button', { name: 'Erase everywhere' });
  await expect(erase).toBeDisabled();
  await section(a.page).getByRole('textbox').fill('erase');
  await erase.click();
  await expect(section(a.page)).toContainText('Everything was erased everywhere');
  expect(await total(a.page)).toBe(0);
  await expectAccessible(a.page);
  await carry(a.page, b.page);
  await syncNow(b.page);
  expect(await total(b.page)).toBe(0);
  await section(b.page).getByRole('button', { name: 'Bring everything back' }).click();
  await expect(section(b.page).getByRole('button', { name: 'Erase everywhere…' })).toBeVisible();
  await expect.poll(() => total(b.page)).toBe(2);
  await syncNow(b.page);
  await carry(b.page, a.page);
  await syncNow(a.page);
  await expect.poll(() => total(a.page)).toBe(2);

  await a.page.evaluate(
    `navigator.storage.getDirectory().then((root) => root.removeEntry('carried', { recursive: true }))`,
  );
  await syncNow(a.page);
  await expect(section(a.page)).toContainText('The folder is no longer there');
  expect(await total(a.page)).toBe(2);
  for (const { app } of [a, b]) expect(app.errors).toEqual([]);
});
