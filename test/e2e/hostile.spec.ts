import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from '@playwright/test';
import type { ExtensionChromium } from '../../scripts/browser/chromium';
import {
  actOnAll,
  disguises,
  forgeMessages,
  hostileHead,
  lookForFrames,
  moveMain,
  movesUnder,
  openOwnFrames,
  placeNow,
  readAll,
  secret,
  tamperings,
  undisguise,
} from './hostile-page';
import { ask } from './support/ask';
import { digestPage, digestUrl, paperOf, papers, savedPaper } from './support/digest-page';
import { expect, extension, test } from './support/fixtures';
import { holdScripts } from './support/hold-scripts';
import { expectInFrame, frameOf, pressSeen, wholeText } from './support/panels';

const everything = { scope: { kind: 'all' } } as const;
const saved = { ...savedPaper(paperOf(0)), urls: { abs: `https://arxiv.org/abs/${paperOf(0).id}` } };
const { key } = saved;

/** A digest by somebody who means harm, and a library with a paper of it that the person has tagged and noted. */
async function setUp(app: ExtensionChromium): Promise<{ page: Page; library: Page }> {
  const library = await app.openExtensionPage('library.html');
  await ask(library, 'save', { paper: saved, tags: [secret] });
  const note = { id: 'mine', kind: 'note', markdown: `${secret} as a note` } as const;
  await ask(library, 'writeNote', { paper: saved, note, base: '' });
  app.servePage(digestUrl, { html: digestPage(papers(3), { head: hostileHead }) });
  const page = await app.openPage(digestUrl);
  await expect(page.locator('papergloss-entry')).toHaveCount(3);
  await expect.poll(() => wholeText(page), 'drawn once more when the library has answered').toContain(`#${secret}`);
  // What the page knows more of the saved paper is filled in first: that is meant.
  const isWhole = async () => JSON.stringify(await ask(library, 'records', everything)).includes('"abstract"');
  await expect.poll(isWhole).toBe(true);
  return { page, library };
}

/** All that stands in a frame, with its fields. */
const textOf = (frame: Frame): Promise<string> =>
  frame
    .evaluate(() =>
      [document.body.textContent.trim(), ...[...document.querySelectorAll('textarea, input')].map(String)].join(''),
    )
    .catch(() => 'gone');

/** The extension's frames of a page: those that are open, about to go, or loaded ahead. */
const framesOf = (page: Page): Frame[] => page.frames().filter((frame) => frame.url().endsWith('/frame.html'));

/** Clicks into an entry's row as a person does, so many pixels from its left edge: a page knows no more of it. */
async function clickRow(page: Page, at: number, x: number): Promise<void> {
  const box = await page.locator('papergloss-entry').nth(at).boundingBox();
  await page.mouse.click((box?.x ?? 0) + x, (box?.y ?? 0) + 14);
}

test.describe('A hostile page, before which all of ours is closed', () => {
  test.use({ openRoots: false });

  test('reads nothing through roots, paths, points, selections and definitions of its own', async ({ app }) => {
    const { page, library } = await setUp(app);
    await clickRow(page, 1, 16);
    await expect.poll(async () => (await ask(library, 'records', everything)).length).toBe(2);
    await clickRow(page, 0, 16); // the menu of the saved paper
    await expectInFrame(page, 'input:checked');
    await page.mouse.move(400, 5);
    await page.keyboard.press('Tab');
    const read = await page.evaluate<string>(readAll);
    expect(read).toContain('papergloss-entry');
    for (const word of [secret, 'To read', '(inside)', 'Note', '3.2']) {
      const own = word === '3.2' ? 1 : 0; // the page’s own abstract says it
      if (own === 0) expect(read, word).not.toContain(word);
    }
  });

  test('does nothing by events, clicks and messages', async ({ app }) => {
    const { page, library } = await setUp(app);
    const before = await ask(library, 'records', everything);
    const heights = () =>
      page.locator('papergloss-entry').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    const heightsBefore = await heights();
    await page.evaluate(actOnAll);
    expect(await page.evaluate(forgeMessages)).toEqual(['undefined', 'undefined', 'undefined']);
    expect(await heights()).toEqual(heightsBefore);
    await clickRow(page, 1, 16);
    await expect
      .poll(async () => (await ask(library, 'records', everything)).length, 'a person’s click still does')
      .toBe(2);
    // What the page sent came to the background before that click.
    const own = (records: typeof before) => records.filter(({ paper }) => paper.key === key);
    expect(own(await ask(library, 'records', everything))).toEqual(before);
    const heightsAfter = await heights();
    expect([heightsAfter[0], heightsAfter[2]]).toEqual([heightsBefore[0], heightsBefore[2]]);
  });

  test('an entry that claims a saved paper’s identifier changes nothing of what is saved', async ({ app }) => {
    const { library } = await setUp(app);
    const html = digestPage(
      [{ ...paperOf(0), title: 'An entirely different paper of somebody else, with a title that is the longer one' }],
      {
        head: hostileHead,
      },
    );
    app.servePage(digestUrl, { html });
    const page = await app.openPage(digestUrl);
    await expect(page.locator('papergloss-entry')).toHaveCount(1);
    await expect.poll(() => wholeText(page), 'the library has answered').toContain(`#${secret}`);
    await page.keyboard.press('5');
    await expect.poll(async () => (await ask(library, 'records', everything))[0]?.saved?.rating).toBe(5);
    const [record, ...more] = await ask(library, 'records', everything);
    expect(more).toEqual([]);
    expect(record).toMatchObject({
      paper: { title: saved.title, authors: saved.authors, key },
      saved: { tags: [secret] },
    });
    expect(record?.notes.map(({ markdown }) => markdown)).toEqual([`${secret} as a note`]);
  });

  test('leaves a person all that they had: shortcuts, note, tags, menu', async ({ app }) => {
    const { page, library } = await setUp(app);
    const record = async () => (await ask(library, 'records', everything)).find(({ paper }) => paper.key === key);
    const letGo = await holdScripts(app);
    await page.keyboard.press('l');
    await page.keyboard.press('ArrowDown'); // before the menu is there
    await letGo();
    await expect.poll(async () => (await record())?.saved?.status).toBe('reading');
    await expectInFrame(page, 'input:checked');
    expect(await page.evaluate<string>(lookForFrames)).not.toContain('Arrow');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await expectInFrame(page, 'textarea');
    await page.keyboard.type(' and s, t, l, 5, x'); // no shortcut while it is typed
    await expect
      .poll(async () => (await record())?.notes.map(({ markdown }) => markdown))
      .toEqual([`${secret} as a note and s, t, l, 5, x`]);
    expect((await record())?.saved).toMatchObject({ tags: [secret], status: 'reading' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await expectInFrame(page, 'input');
    await page.keyboard.type('fresh\n');
    await expect.poll(async () => (await record())?.saved?.tags).toEqual([secret, 'fresh']);
    await page.keyboard.press('Escape');
    const height = async () => (await page.locator('papergloss-entry').first().boundingBox())?.height ?? 0;
    const before = await height();
    await page.keyboard.press('n');
    await expect.poll(height).toBeGreaterThan(before);
    await expectInFrame(page, 'textarea');
    await page.keyboard.press('Shift+Tab'); // into the row that it stands in
    const note = await frameOf(page);
    await expect.poll(() => note.evaluate(() => document.hasFocus())).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(height).toBe(before);
    await clickRow(page, 0, 16);
    await expectInFrame(page, 'input:checked');
    await page.keyboard.press('ArrowDown'); // the next status of the menu
    await expect.poll(async () => (await record())?.saved?.status).toBe('read');
    await page.mouse.click(5, 5);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('4'); // comes to the background after it
    await expect.poll(async () => (await record())?.saved?.rating).toBe(4);
    expect((await record())?.saved?.status).toBe('read');
  });

  test('hears no key of a note, sees no word and no frame of it, and opens none to any effect', async ({ app }) => {
    const { page, library } = await setUp(app);
    const before = JSON.parse(await page.evaluate<string>(lookForFrames)).keys;
    expect(page.frames(), 'nothing of a frame is there before a person asks for one').toHaveLength(1);
    const { x = 0, y = 0 } = (await page.locator('papergloss-entry').first().boundingBox()) ?? {};
    await page.mouse.move(x + 16, y + 14);
    await page.mouse.down();
    await expect.poll(() => framesOf(page).length, 'one is loaded while a button is pressed').toBe(1);
    await page.mouse.move(5, 5);
    await page.mouse.up();
    await expect.poll(() => framesOf(page).length, 'and goes where the press comes to nothing').toBe(0);
    const letGo = await holdScripts(app);
    await page.keyboard.press('n');
    await page.keyboard.type('qwx'); // before the frame is there
    await letGo();
    await expectInFrame(page, 'textarea');
    await page.keyboard.type('zvj');
    const notes = async () => JSON.stringify(await ask(library, 'records', everything));
    await expect.poll(notes).toContain(`${secret} as a noteqwxzvj`);
    const { found, keys } = JSON.parse(await page.evaluate<string>(lookForFrames));
    expect(found).toEqual([]);
    expect(keys.slice(before.length)).toBe('n');
    expect(await page.evaluate<string>(readAll)).not.toMatch(new RegExp(`qwx|zvj|${secret} as`));
    const finds = (text: string) =>
      page.evaluate(`getSelection().removeAllRanges(), window.find(${JSON.stringify(text)})`);
    expect(await finds('Made-up paper')).toBe(true);
    expect(await finds(`${secret} as a note`)).toBe(false);
    expect(await page.evaluate('hostile.calls')).toEqual([]);
    const kept = await notes();
    expect(await page.evaluate<string>(openOwnFrames(app.pageUrl('frame.html')))).toBe('[]');
    expect(await notes()).toBe(kept);
    // That frame is kept for the next time, and another one loaded ahead: the page finds no more of either, and neither throws it out nor
    // has it loaded anew to any effect.
    const isOpen = () => frameOf(page).then(Boolean, () => false);
    const openAgain = async (tamper: () => Promise<unknown>) => {
      await (await frameOf(page)).locator('textarea').press('Escape');
      await expect.poll(isOpen).toBe(false);
      await expect.poll(async () => Promise.all(framesOf(page).map(textOf))).toContain('');
      await tamper();
      expect(await page.evaluate<string>(readAll)).not.toMatch(new RegExp(`qwx|zvj|${secret} as`));
      expect(await finds(`${secret} as a note`)).toBe(false);
      expect(JSON.parse(await page.evaluate<string>(lookForFrames)).found).toEqual([]);
      await page.keyboard.press('n');
      await expectInFrame(page, 'textarea');
      await page.keyboard.type('+');
    };
    for (const attack of tamperings) await openAgain(() => page.evaluate(attack));
    // As dead as those whose process is gone.
    await openAgain(() => Promise.all(framesOf(page).map((frame) => frame.goto('about:blank'))));
    await expect.poll(notes).toContain(`${secret} as a noteqwxzvj${'+'.repeat(tamperings.length + 1)}`);
    expect(JSON.parse(await page.evaluate<string>(lookForFrames)).keys).not.toContain('+');
  });

  test('has nothing deleted by one press of what it covers, fades, filters, shrinks, turns, or moves under the pointer', async ({
    app,
  }) => {
    const { page, library } = await setUp(app);
    const notes = async () => (await ask(library, 'records', everything)).flatMap((each) => each.notes).length;
    await page.keyboard.press('n');
    await expectInFrame(page, 'textarea');
    const open = await frameOf(page);
    const button = (name: string) => open.getByRole('button', { name, exact: true });
    const middle = async () => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await button('Delete').boundingBox()) ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    };
    const question = open.getByRole('alertdialog');
    const keepIt = async () => {
      await expect(question).toBeVisible();
      await page.evaluate(undisguise);
      // A press may miss what has only just moved.
      await expect(async () => {
        await button('Keep').click({ timeout: 2000 });
        await expect(question).toHaveCount(0, { timeout: 2000 });
      }).toPass();
      await page.mouse.move(5, 5);
    };
    const rest = () => page.waitForTimeout(1000); // the frame counts as seen, and as having stood still, after a while
    for (const disguise of Object.values(disguises)) {
      const { x, y } = await middle();
      await page.mouse.move(x - 3, y);
      await page.evaluate(disguise);
      await rest();
      const at = await page.evaluate<{ x: number; y: number }>(placeNow({ x, y }));
      await page.mouse.move(at.x, at.y);
      await page.mouse.click(at.x, at.y);
      await keepIt();
    }
    for (const [left, top] of movesUnder) {
      await expect(async () => {
        await page.evaluate(undisguise);
        const { x, y } = await middle();
        await page.mouse.move(x + left, y + top);
        await rest();
        await page.evaluate(moveMain(left, top));
        await page.mouse.down();
        await page.mouse.up();
        await expect(question).toBeVisible({ timeout: 2000 });
      }).toPass();
      await keepIt();
    }
    expect(await notes()).toBe(1);
    await pressSeen(button('Delete'));
    await expect.poll(notes, 'a person who sees it deletes it at once').toBe(0);
  });

  test('finds no file of the extension', async ({ app }) => {
    const manifest = readFileSync(path.join(extension, 'manifest.json'), 'utf8');
    expect(manifest).not.toContain('externally_connectable');
    expect(JSON.parse(manifest)).toMatchObject({
      web_accessible_resources: [{ resources: ['frame.html'], use_dynamic_url: true }],
    });
    const { page } = await setUp(app);
    const reached = await page.evaluate(
      (addresses) =>
        Promise.all(
          addresses.map((address) =>
            fetch(address).then(
              () => true,
              () => false,
            ),
          ),
        ),
      ['library.html', 'popup.html', 'frame.html', 'panel.js', 'manifest.json', 'icon/16.png'].map((name) =>
        app.pageUrl(name),
      ),
    );
    expect(reached).not.toContain(true);
  });
});

test('Were it to find its way in, a page could still do nothing on any control of any panel', async ({ app }) => {
  const { page, library } = await setUp(app);
  const entry = page.locator('papergloss-entry').first();
  const open: readonly (() => Promise<void>)[] = [
    async () => {},
    () => entry.locator('.badge').first().hover(),
    () => entry.locator('.save').click(),
    async () => {
      await page.keyboard.press('Escape');
      await entry.locator('.save').focus();
      await page.keyboard.press('t');
    },
    () => entry.locator('.note').click(),
    () => page.locator('.chip').click(),
  ];
  const before = await ask(library, 'records', everything);
  for (const [at, show] of open.entries()) {
    await show();
    await page.waitForTimeout(400);
    expect(await page.evaluate<number>(actOnAll)).toBeGreaterThan(40);
    await page.waitForTimeout(1200);
    expect(await ask(library, 'records', everything), `panel ${at}`).toEqual(before);
  }
});
