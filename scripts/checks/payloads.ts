import path from 'node:path';
import * as z from 'zod/mini';
import { nameFor } from '../../lib/fetch/source';
import { sources } from '../../lib/fetch/sources';
import type { Request, RequestName } from '../../lib/messages/protocol';
import type { Paper } from '../../lib/papers/schema';
import { paperNumber } from '../../test/builders';
import { arxivPage, arxivUrl, digestPage, digestUrl, type MadeUpPaper } from '../../test/e2e/support/digest-page';
import { payloads, whatRan } from '../../test/e2e/support/payloads';
import { answerOf } from '../../test/stand-in/interfaces';
import { ExtensionChromium } from '../browser/chromium';
import { ExtensionFirefox } from '../browser/firefox';
import type { OwnPage } from './kill/browsers';
import { stage } from './kill/writers';

interface Tab extends OwnPage {
  close(): Promise<void>;
}

/** A browser with the extension, Chromium or Firefox. */
interface App<Page extends Tab> {
  readonly refused: readonly string[];
  readonly errors: readonly string[];
  servePage(url: string, page: { html: string }): void;
  openPage(url: string): Promise<Page>;
  openExtensionPage(name: string): Promise<Page>;
  openPopup(about?: Page): Promise<Page>;
}

const all = z.array(z.string());

async function until(page: OwnPage, isSo: string): Promise<void> {
  for (let left = 300; !(await page.evaluate(isSo)); left -= 1) {
    if (left === 0) throw new Error(`It never came to be that ${isSo}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Asks the background; what is refused is refused. */
const ask = <Name extends RequestName>(page: OwnPage, name: Name, data: Request<Name>): Promise<unknown> =>
  page.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify({ papergloss: name, data })})`);

/** A paper of which every field is the payload, as far as a field takes it. */
const poisoned = (text: string, number: number): Paper =>
  paperNumber(number, {
    aliases: [`doi:10.1000/${text}`.slice(0, 500)],
    title: text,
    authors: [text, `Ada ${text}`],
    abstract: `It is 3.2x faster ${text}`,
    venue: text.slice(0, 500),
    categories: [text.slice(0, 300)],
    source: text.slice(0, 100),
  });

const braces = (text: string): string => text.replace(/[{}\\]/g, '');
/** The texts as files of other programs hold them. */
const files = (texts: readonly string[]): readonly string[] => [
  texts.map((text, at) => `@article{a${at}, title={${braces(text)}}, author={${braces(text)}}}`).join('\n'),
  texts.map((text) => `TY  - JOUR\nTI  - ${text.replace(/\s/g, ' ')}\nAB  - ${text}\nER  - \n`).join('\n'),
  JSON.stringify(
    texts.map((text, at) => ({ id: text, type: 'article-journal', title: `${at} ${text}`, abstract: text })),
  ),
  `title,authors,url\n${texts.map((text) => `"${text.replaceAll('"', '""')}","${text.replaceAll('"', '""')}",javascript:x`).join('\n')}`,
];

/** The texts as they come back from public interfaces, each from another one. */
const told = (texts: readonly string[], from: number): Paper[] =>
  texts.flatMap((text, at) => {
    const source = sources[at % sources.length];
    if (!source) return [];
    const number = 30_000 + from + at;
    const known = { arxiv: `2402.${number}`, doi: `10.5555/told.${number}`, pmid: `70${number}` };
    const name = nameFor(source, [`arxiv:${known.arxiv}`, `doi:${known.doi}`, `pmid:${known.pmid}`]);
    if (name === undefined) return [];
    const { url, body = null } = source.question([name]);
    const answer = answerOf(url, body, [{ ...known, title: `Told ${text}`, abstract: `It is 3.2x faster. ${text}` }]);
    return source.read(answer?.body ?? '');
  });

/** The texts in the JSON that a page of Hugging Face's carries, as an attribute. */
function island(made: readonly MadeUpPaper[]): string {
  const dailyPapers = made.map(({ id, title, abstract }) => ({
    paper: {
      id,
      title,
      summary: abstract,
      publishedAt: title,
      authors: [{ name: title }],
      githubRepo: title,
      projectPage: title,
      ai_keywords: [title],
    },
  }));
  return `data-props="${JSON.stringify({ dailyPapers }).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}

/** Keeps the texts as templates of the reader's own; gives their ids. */
async function fillTemplates(own: OwnPage, texts: readonly string[]): Promise<string[]> {
  const templates = texts.map((text, at) => ({
    id: `payload-${at}`,
    name: text.slice(0, 100),
    each: 'paper',
    source: `# {{ title }}\n\n${text}`,
    fileName: text.slice(0, 1000),
  }));
  const settings = { export: { templates, format: 'markdown', template: 'payload-0' } };
  await own.evaluate(`(globalThis.browser ?? chrome).storage.local.set(${JSON.stringify(settings)}).then(() => null)`);
  return templates.map(({ id }) => id);
}

const drawn = `document.querySelector('dialog .export-drawn')`;

/** Opens the export dialog of the library and has it draw what comes of each template. */
async function drawTemplates(library: OwnPage, ids: readonly string[], look: () => Promise<void>): Promise<void> {
  await until(library, `[...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Export')`);
  await library.evaluate(
    `[...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Export').click()`,
  );
  await until(library, `document.querySelector('dialog .export-preview input') !== null`);
  await library.evaluate(`document.querySelector('dialog .export-preview input').click()`);
  await until(library, `${drawn} !== null`);
  const select = `document.querySelector('dialog option[value=payload-0]').parentElement`;
  let isDrawn = false;
  for (const id of ids) {
    const before = await library.evaluate(`${drawn}.innerHTML`);
    await library.evaluate(
      `(() => { ${select}.value = '${id}'; ${select}.dispatchEvent(new Event('change', { bubbles: true })); })()`,
    );
    // What is wrong with two templates is told alike.
    const isOther = `${drawn}.innerHTML !== ${JSON.stringify(before)}`;
    let isNow = false;
    for (let left = 10; left > 0 && !isNow; left -= 1) {
      isNow = (await library.evaluate(isOther)) === true;
      if (!isNow) await new Promise((done) => setTimeout(done, 50));
    }
    isDrawn ||= isNow;
    await look();
  }
  if (!isDrawn) throw new Error('No template was drawn.');
}

/** Puts the payloads into records, tags, lists, notes, highlights and imports. Gives the paper whose notes hold them all. */
async function fillLibrary(own: OwnPage, texts: readonly string[], from: number): Promise<string> {
  const noted = paperNumber(from);
  for (const [at, text] of texts.entries()) {
    const paper = poisoned(text, from + 1 + at);
    await ask(own, 'save', { paper, tags: [text] });
    await ask(own, 'complete', { papers: [paper] });
    await ask(own, 'createList', { name: text });
    const id = `payload-${from + at}`;
    await ask(own, 'writeNote', { paper: noted, note: { id, kind: 'note', markdown: text }, base: '' });
    const target = {
      source: 'https://arxiv.org/abs/2402.00001',
      selector: [{ type: 'TextQuoteSelector' as const, exact: text }],
    };
    await ask(own, 'writeHighlight', {
      paper,
      highlight: { id: `light-${id}`, target, colour: 'green', url: target.source },
    });
  }
  for (const paper of told(texts, from)) {
    await ask(own, 'save', { paper });
    await ask(own, 'complete', { papers: [paper] });
  }
  for (const file of files(texts)) {
    const id = await stage(own, new Blob([file]));
    await ask(own, 'restoreFile', { id, choice: 'merge' });
  }
  return noted.key;
}

/** Throws where markup that is planted in a page of ours is not found. */
async function provesToLook<Page extends Tab>(app: App<Page>): Promise<void> {
  const own = await app.openExtensionPage('manifest.json');
  await own.evaluate(`document.body.innerHTML = '<img onerror="globalThis.canary=1">'`);
  if (z.parse(all, await own.evaluate(whatRan)).length === 0) throw new Error('What is planted is not found.');
  await own.close();
}

/** Plays some payloads everywhere in one browser. Gives what ran, in words. */
export async function playPayloads<Page extends Tab>(
  app: App<Page>,
  texts: readonly string[],
  from: number,
): Promise<string[]> {
  const ran: string[] = [];
  const look = async (page: Page, where: string) => {
    for (const what of z.parse(all, await page.evaluate(whatRan))) ran.push(`${where}: ${what}`);
  };
  const made = texts.map((text, at) => ({
    id: `2402.${20_000 + from + at}`,
    title: text,
    abstract: `It is 3.2x faster. ${text}`,
  }));
  app.servePage(digestUrl, { html: digestPage(made, { html: island(made) }) });
  const page = await app.openPage(digestUrl);
  await until(page, `document.querySelectorAll('papergloss-entry').length >= ${texts.length / 2}`);
  const popup = await app.openPopup(page);
  await until(popup, `document.body.textContent.includes('papers')`);
  await look(popup, 'popup');
  await popup.close();
  await look(page, 'page');
  await page.close();
  for (const paper of made.slice(0, 2)) {
    app.servePage(arxivUrl(paper), { html: arxivPage(paper) });
    const alone = await app.openPage(arxivUrl(paper));
    await until(alone, `document.querySelector('papergloss-entry') !== null`);
    await look(alone, 'page of one paper');
    await alone.close();
  }
  const own = await app.openExtensionPage('manifest.json');
  const key = await fillLibrary(own, texts, from);
  const templates = await fillTemplates(own, texts);
  await look(own, 'background');
  await own.close();
  for (const address of ['', `#paper=${encodeURIComponent(key)}`, '#view=duplicates', '#view=digest']) {
    const library = await app.openExtensionPage(`library.html${address}`);
    await until(library, `document.querySelector('h1, [role=grid], main')?.textContent.length > 0`);
    if (address.startsWith('#paper')) {
      await until(library, `document.querySelectorAll('textarea').length >= ${texts.length}`);
      await library.evaluate(
        `for (const button of document.querySelectorAll('button[aria-pressed=false]')) if (button.textContent.trim() === 'Preview') button.click()`,
      );
      await until(library, `document.querySelectorAll('.preview').length >= ${texts.length}`);
    }
    await look(library, `library ${address}`);
    if (address === '') await drawTemplates(library, templates, () => look(library, 'template'));
    await library.close();
  }
  ran.push(...app.refused.filter((url) => url.includes('canary')).map((url) => `asked for ${url}`));
  const found = [...ran, ...app.errors.map((error) => `an error of ours: ${error}`)];
  await provesToLook(app);
  return found;
}

/** How many are played in one browser. */
const atOnce = 26;

/** `npm run test:hard -- --only payloads`: plays every payload in Chromium and Firefox. 1 where any ran. */
export async function main([only = '']: readonly string[]): Promise<number> {
  let failed = 0;
  for (const name of ['chromium', 'firefox'].filter((each) => each.startsWith(only))) {
    const ran = new Set<string>();
    for (let from = 0; from < payloads.length; from += atOnce) {
      const texts = payloads.slice(from, from + atOnce);
      const found = await (name === 'chromium' ? inChromium(texts, 40 * from) : inFirefox(texts, 40 * from));
      for (const what of found) ran.add(what);
    }
    console.log(`${name}: ${payloads.length} payloads, ${ran.size} ran or stand where they could`);
    for (const what of ran) console.log(`  ${what.slice(0, 300)}`);
    failed += ran.size;
  }
  return failed > 0 ? 1 : 0;
}

const built = (folder: string): string => path.resolve('.output', folder);

async function inChromium(texts: readonly string[], from: number): Promise<string[]> {
  const app = await ExtensionChromium.launch({ extension: built('chrome-mv3'), headless: true, openRoots: true });
  try {
    return await playPayloads(app, texts, from);
  } finally {
    await app.close();
  }
}

async function inFirefox(texts: readonly string[], from: number): Promise<string[]> {
  const app = await ExtensionFirefox.launch(built('firefox-mv2'), { openRoots: true });
  try {
    return await playPayloads(app, texts, from);
  } finally {
    await app.close();
  }
}
