import type { Reply, ReplyValue, Request, RequestName } from '../../lib/messages/protocol';
import { hostileHead, readAll, secret } from '../../test/e2e/hostile-page';
import { card, digestPage, digestUrl, paperOf, papers, savedPaper } from '../../test/e2e/support/digest-page';
import { type Attacked, attackedBrowser, type Tab } from './attacked';

const everything = { scope: { kind: 'all' } } as const;
const paper = savedPaper(paperOf(0));
const { key } = paper;
const words = `${secret} as a note`;
/** Milliseconds after which what an attack has set off has happened. */
const settled = 1500;
const rest = (): Promise<void> => new Promise((done) => setTimeout(done, settled));

interface Scene {
  page: Tab;
  library: Tab;
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

/** Asks the background from one of the extension's own pages. */
async function ask<Name extends RequestName>(library: Tab, name: Name, data: Request<Name>): Promise<ReplyValue<Name>> {
  const message = JSON.stringify({ papergloss: name, data });
  const said = await library.evaluate(
    `(globalThis.browser ?? chrome).runtime.sendMessage(${message}).then(JSON.stringify)`,
  );
  const reply: Reply<Name> = JSON.parse(String(said));
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

/** Waits until the page has so many marks. */
async function marked(page: Tab, count: number): Promise<void> {
  const isThere = `document.querySelectorAll('papergloss-entry').length >= ${count}`;
  for (let left = 200; !(await page.evaluate(isThere)); left -= 1) {
    if (left === 0) throw new Error(`The page never had ${count} marks.`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

const record = async ({ library }: Scene) =>
  (await ask(library, 'records', everything)).find((each) => each.paper.key === key);
const saved = async ({ library }: Scene): Promise<number> =>
  (await ask(library, 'records', everything)).filter((each) => each.saved).length;

/** Where a button of the panel that is open is, whether it stands in a frame or, in roots that are open, in the page. */
async function panelButton(page: Tab, name: string): Promise<{ x: number; y: number }> {
  const inFrame = await page.buttonInFrame(name);
  if (inFrame) return inFrame;
  const box = `const { left, top, width, height } = named('${name}')[0].getBoundingClientRect();
    return JSON.stringify({ x: left + width / 2, y: top + height / 2 });`;
  return JSON.parse(String(await page.evaluate(inRoots(box))));
}

const attacks: readonly Attack[] = [
  {
    name: 'listens for keys, in the capture phase, before us, while a person types twelve into a note',
    async play({ page }) {
      await page.press('n');
      await rest();
      await page.evaluate('hostile.heard.length = 0');
      await page.type('abcdefghijkl');
      await rest();
      const heard = await page.evaluate('new Set(hostile.heard.map(({ key }) => key).filter(Boolean)).size');
      return `${heard} of 12 keys heard`;
    },
  },
  {
    name: 'reads the tags in a row',
    play: async ({ page }) => (String(await page.evaluate(readAll)).includes(secret) ? 'read' : 'nothing read'),
  },
  {
    name: 'opens a note by `el.click()` and reads it',
    async play({ page }) {
      await page.evaluate(inRoots(`for (const button of all('.note')) button.click();`));
      await rest();
      const read = String(await page.evaluate(inRoots(`return all('textarea').map(({ value }) => value).join(' ');`)));
      return read.includes(words) ? 'read' : 'nothing read';
    },
  },
  {
    name: 'writes into a note that a person has opened',
    async play(scene) {
      await scene.page.press('n');
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
      await page.press('n');
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
      await page.press('n');
      await rest();
      await page.evaluate(`document.body.insertAdjacentHTML('beforeend',
        '<div popover="manual" style="position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none">Play</div>');
        document.querySelector('[popover]').showPopover();`);
      await rest();
      const { x, y } = await panelButton(page, 'Delete');
      await page.click(x, y);
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
      await marked(scene.page, 300);
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
      await scene.page.press('5');
      await rest();
      const { title: kept, abstract } = (await record(scene))?.paper ?? {};
      return kept === paper.title
        ? `the title stays${abstract ? '; an abstract was added' : ''}`
        : 'the title is the page’s';
    },
  },
];

async function setUp(app: Attacked): Promise<Scene> {
  const library = await app.openLibrary();
  await ask(library, 'save', { paper, tags: [secret] });
  for (const { id } of (await record({ page: library, library }))?.notes ?? [])
    await ask(library, 'deleteNote', { id });
  await ask(library, 'writeNote', {
    paper,
    note: { id: crypto.randomUUID(), kind: 'note', markdown: words },
    base: '',
  });
  const page = await app.openPage(digestUrl, digestPage(papers(3), { head: hostileHead }));
  await marked(page, 3);
  await rest();
  return { page, library };
}

/**
 * Plays a hostile page against a built extension, in the browser that it was built for, each attack in a browser of its own:
 *   npm run attacks -- [FOLDER [WORD]]
 * One line for each whose name holds the word, with what came of it. An older version's folder shows what the attacks did there.
 */
export async function main([folder = '.output/chrome-mv3', word = '']: readonly string[]): Promise<number> {
  for (const { name, play } of attacks.filter((attack) => attack.name.includes(word))) {
    const app = await attackedBrowser(folder);
    try {
      const scene = await setUp(app);
      console.log(`| ${name} | ${await play(scene).catch((error: unknown) => `failed: ${String(error)}`)} |`);
    } finally {
      await app.close();
    }
  }
  return 0;
}
