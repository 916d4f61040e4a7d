import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { hostileHead, readAll, secret } from '../../test/e2e/hostile-page';
import { ask } from '../../test/e2e/support/ask';
import { card, digestPage, digestUrl, paperOf, papers, savedPaper } from '../../test/e2e/support/digest-page';
import { ExtensionChromium } from '../browser/chromium';

const everything = { scope: { kind: 'all' } } as const;
const paper = savedPaper(paperOf(0));
const { key } = paper;
const words = `${secret} as a note`;
/** Milliseconds after which what an attack has set off has happened. */
const settled = 1500;
const rest = (): Promise<void> => new Promise((done) => setTimeout(done, settled));

interface Scene {
  page: Page;
  library: Page;
}

/** One attack: what the page tries, and what came of it, in words. */
interface Attack {
  name: string;
  play(scene: Scene): Promise<string>;
}

/** What a page does to elements of ours: whatever shadow root it has come by is searched. */
const inRoots = (work: string): string => `(() => {
  const hosts = [...document.querySelectorAll('papergloss-entry, papergloss-layer')];
  const roots = [...new Set([...hosts.map((host) => host.shadowRoot), ...globalThis.hostile.roots])].filter(Boolean);
  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const named = (name) => all('button').filter(({ textContent }) => textContent.trim() === name);
  ${work}
})()`;

const record = async ({ library }: Scene) =>
  (await ask(library, 'records', everything)).find((each) => each.paper.key === key);
const saved = async ({ library }: Scene): Promise<number> =>
  (await ask(library, 'records', everything)).filter((each) => each.saved).length;

/** A button of the panel that is open, whether it stands in the page or in a frame. */
const panelButton = (page: Page, name: string): Locator =>
  (page.frames().find((frame) => frame.url().endsWith('/frame.html')) ?? page).getByRole('button', { name });

const attacks: readonly Attack[] = [
  {
    name: 'listens for keys, in the capture phase, before us, while a person types twelve into a note',
    async play({ page }) {
      await page.keyboard.press('n');
      await rest();
      await page.evaluate('hostile.heard.length = 0');
      await page.keyboard.type('abcdefghijkl');
      await rest();
      const heard = await page.evaluate<number>('new Set(hostile.heard.map(({ key }) => key).filter(Boolean)).size');
      return `${heard} of 12 keys heard`;
    },
  },
  {
    name: 'reads the tags in a row',
    play: async ({ page }) => ((await page.evaluate<string>(readAll)).includes(secret) ? 'read' : 'nothing read'),
  },
  {
    name: 'opens a note by `el.click()` and reads it',
    async play({ page }) {
      await page.evaluate(inRoots(`for (const button of all('.note')) button.click();`));
      await rest();
      const read = await page.evaluate<string>(inRoots(`return all('textarea').map(({ value }) => value).join(' ');`));
      return read.includes(words) ? 'read' : 'nothing read';
    },
  },
  {
    name: 'writes into a note that a person has opened',
    async play(scene) {
      await scene.page.keyboard.press('n');
      await rest();
      await scene.page.evaluate(
        inRoots(`for (const field of all('textarea')) {
          field.value = 'forged';
          field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        }`),
      );
      await rest();
      const notes = (await record(scene))?.notes.map(({ markdown }) => markdown) ?? [];
      return notes.includes('forged') ? 'forged text saved' : 'nothing written';
    },
  },
  {
    name: 'finds a note that a person has opened, by the search of the browser (`window.find`)',
    async play({ page }) {
      await page.keyboard.press('n');
      await rest();
      const isFound = await page.evaluate(`getSelection().removeAllRanges(), window.find(${JSON.stringify(words)})`);
      return isFound ? 'found' : 'nothing found';
    },
  },
  {
    name: 'deletes a note by `el.click()`',
    async play(scene) {
      await scene.page.evaluate(inRoots(`for (const button of all('.note')) button.click();`));
      await rest();
      await scene.page.evaluate(inRoots(`for (const button of named('Delete')) button.click();`));
      await rest();
      return (await record(scene))?.notes.length ? 'nothing deleted' : 'deleted';
    },
  },
  {
    name: 'has a person delete a note unseen, by one click: the editor lies under a picture that lets clicks through',
    async play(scene) {
      const { page } = scene;
      await page.keyboard.press('n');
      await rest();
      await page.evaluate(`document.body.insertAdjacentHTML('beforeend',
        '<div popover="manual" style="position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none">Play</div>');
        document.querySelector('[popover]').showPopover();`);
      await rest();
      const box = await panelButton(page, 'Delete').first().boundingBox();
      await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
      await rest();
      return (await record(scene))?.notes.length ? 'nothing deleted' : 'deleted';
    },
  },
  {
    name: 'takes a saved paper out of the library by `el.click()`',
    async play(scene) {
      await scene.page.evaluate(inRoots(`for (const button of all('.save[data-status]')) button.click();`));
      await rest();
      await scene.page.evaluate(inRoots(`for (const button of named('Remove')) button.click();`));
      await rest();
      return (await record(scene))?.saved ? 'nothing removed' : 'removed';
    },
  },
  {
    name: 'saves a paper by a key event of its own',
    async play(scene) {
      const before = await saved(scene);
      await scene.page.evaluate(`(() => {
        document.querySelectorAll('papergloss-entry')[1].scrollIntoView();
        for (const key of ['j', 'j', 's']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      })()`);
      await rest();
      return (await saved(scene)) > before ? 'saved' : 'nothing saved';
    },
  },
  {
    name: 'saves 300 papers that it has made up',
    async play(scene) {
      const before = await saved(scene);
      const cards = papers(300, 500).map(card).join('');
      await scene.page.evaluate(`document.querySelector('.grid').innerHTML = ${JSON.stringify(cards)}`);
      await scene.page.locator('papergloss-entry').nth(299).waitFor({ state: 'attached' });
      await rest();
      await scene.page.evaluate(inRoots(`for (const button of all('.save:not([data-status])')) button.click();`));
      await rest();
      await rest();
      return `${(await saved(scene)) - before} saved`;
    },
  },
  {
    name: 'claims the identifier of a saved paper for another, which a person then rates',
    async play(scene) {
      const title = 'An entirely different paper of somebody else, with a title that is the longer one';
      await scene.page.evaluate(
        `document.querySelector('.grid').innerHTML = ${JSON.stringify(card({ ...paperOf(0), title }))}`,
      );
      await rest();
      await scene.page.keyboard.press('5');
      await rest();
      const { title: kept, abstract } = (await record(scene))?.paper ?? {};
      return kept === paper.title
        ? `the title stays${abstract ? '; an abstract was added' : ''}`
        : 'the title is the page’s';
    },
  },
];

async function setUp(app: ExtensionChromium): Promise<Scene> {
  const library = await app.openExtensionPage('library.html');
  await ask(library, 'save', { paper, tags: [secret] });
  for (const { id } of (await record({ page: library, library }))?.notes ?? [])
    await ask(library, 'deleteNote', { id });
  await ask(library, 'writeNote', {
    paper,
    note: { id: crypto.randomUUID(), kind: 'note', markdown: words },
    base: '',
  });
  app.servePage(digestUrl, { html: digestPage(papers(3), { head: hostileHead }) });
  const page = await app.openPage(digestUrl);
  await page.locator('papergloss-entry').nth(2).waitFor();
  await rest();
  return { page, library };
}

/**
 * Plays a hostile page against a built extension, each attack in a browser of its own:
 *   npm run attacks -- [FOLDER [WORD]]
 * One line for each whose name holds the word, with what came of it. An older version's folder shows what the attacks did there.
 */
export async function main([folder = '.output/chrome-mv3', word = '']: readonly string[]): Promise<number> {
  const extension = path.resolve(folder);
  const isSilent = !existsSync(path.join(extension, 'welcome.html'));
  for (const { name, play } of attacks.filter((attack) => attack.name.includes(word))) {
    const app = await ExtensionChromium.launch({ extension, headless: true, isSilent });
    try {
      const scene = await setUp(app);
      console.log(`| ${name} | ${await play(scene).catch((error: unknown) => `failed: ${String(error)}`)} |`);
    } finally {
      await app.close();
    }
  }
  return 0;
}
