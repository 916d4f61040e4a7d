import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import * as z from 'zod/mini';
import { ask } from '../../test/e2e/support/ask';
import { digestPage, digestUrl, papers, savedPaper } from '../../test/e2e/support/digest-page';
import { entry, inFrame } from '../../test/e2e/support/panels';
import { ExtensionChromium } from '../browser/chromium';

const made = papers(3);
const tabs = 6;
/** Milliseconds that a step may take on a machine that does ten other things. */
const patience = 60_000;
const everything = { scope: { kind: 'all' } } as const;

/** What was acknowledged, by the number of its paper. */
interface Acknowledged {
  tags: Set<string>[];
  words: Set<string>[];
  lists: Set<string>;
}

/** The one hand of a person, which can be in one tab at a time; what it has set off goes on in the others. */
class Hand {
  #free: Promise<unknown> = Promise.resolve();

  in(page: Page, act: () => Promise<unknown>): Promise<unknown> {
    const done = this.#free.then(async () => {
      await page.bringToFront();
      await act();
    });
    this.#free = done.catch(() => {});
    return done;
  }
}

/** Adds a tag in a tab as a person does, and waits until it stands in the row. */
async function tagIn(page: Page, at: number, tag: string, hand: Hand): Promise<void> {
  await hand.in(page, async () => {
    await entry(page, at).locator('.save').focus();
    await page.keyboard.press('t');
    await expect(inFrame(entry(page, at)).getByRole('combobox')).toBeFocused({ timeout: patience });
    await page.keyboard.type(`${tag}\n`);
  });
  await expect(entry(page, at).locator('.own', { hasText: tag })).toBeAttached({ timeout: patience });
}

/** Writes a line into the paper's note, and waits until it is saved. */
async function writeIn(page: Page, at: number, word: string, hand: Hand): Promise<void> {
  const panel = inFrame(entry(page, at));
  await hand.in(page, async () => {
    await entry(page, at).locator('.note').focus();
    await page.keyboard.press('n');
    await expect(panel.locator('textarea').first()).toBeFocused({ timeout: patience });
    await page.keyboard.press('Control+End');
    await page.keyboard.type(`\n${word}\n`);
  });
  await expect(panel.locator('.status').first()).toHaveText('Saved', { timeout: patience });
}

async function actInTab(page: Page, tab: number, until: number, told: Acknowledged, hand: Hand): Promise<void> {
  for (let round = 0; Date.now() < until; round += 1) {
    const at = (tab + round) % made.length;
    const name = `${'abcdef'.charAt(tab)}${round}x`;
    if (round % 2 === 0) {
      await tagIn(page, at, name, hand);
      told.tags[at]?.add(name);
    } else {
      await writeIn(page, at, name, hand);
      told.words[at]?.add(name);
    }
  }
}

/** What popup and library do: change papers and lists by requests, as their buttons do. */
async function actOfOurs(page: Page, name: string, until: number, told: Acknowledged): Promise<void> {
  for (let round = 0; Date.now() < until; round += 1) {
    const at = round % made.length;
    const paper = savedPaper(made[at] ?? { id: '', title: '' });
    const tag = `${name}${round}x`;
    await ask(page, 'update', { paper, patch: { tags: { add: [tag] } } });
    told.tags[at]?.add(tag);
    const list = await ask(page, 'createList', { name: `List ${tag}` });
    await ask(page, 'save', { paper, listId: list.id });
    told.lists.add(`${at} List ${tag}`);
    await page.waitForTimeout(1000);
  }
}

/** What was acknowledged and is not in the store, or is there twice. */
async function losses(library: Page, told: Acknowledged): Promise<string[]> {
  const records = await ask(library, 'records', everything);
  return made.flatMap(({ id }, at) => {
    const [record, ...more] = records.filter(({ paper }) => paper.key === `arxiv:${id}`);
    const text = record?.notes.map(({ markdown }) => markdown).join('\n') ?? '';
    const lists = [...told.lists].filter((each) => each.startsWith(`${at} `)).map((each) => each.slice(2));
    return [
      ...more.map(() => `${id} is there twice`),
      ...[...(told.tags[at] ?? [])].filter((tag) => !record?.saved?.tags.includes(tag)).map((tag) => `tag ${tag}`),
      ...[...(told.words[at] ?? [])].filter((word) => !text.includes(word)).map((word) => `line ${word}`),
      ...lists.filter((list) => !record?.lists.includes(list)).map((list) => `in ${list}`),
    ];
  });
}

const texts = z.array(z.string());

/** Milliseconds until every tab shows the tags that the store has. */
async function agreed(pages: readonly Page[], library: Page): Promise<number> {
  const start = Date.now();
  const records = await ask(library, 'records', everything);
  const wanted = made.map(({ id }) => {
    const tags = records.find(({ paper }) => paper.key === `arxiv:${id}`)?.saved?.tags ?? [];
    return tags.map((tag) => `#${tag}`).sort();
  });
  for (const page of pages)
    for (const [at, tags] of wanted.entries())
      await expect
        .poll(async () => z.parse(texts, await entry(page, at).locator('.own').allTextContents()).sort(), {
          timeout: 30_000,
          intervals: [50],
        })
        .toEqual(tags);
  return Date.now() - start;
}

/**
 * `npm run test:hard -- --only tabs`: six tabs, the popup and the library write tags, lines of notes and lists of the same three papers
 * at once, for a minute unless told otherwise. 1 where anything acknowledged is lost, is there twice, or a tab shows something else.
 */
export async function main([seconds = '60']: readonly string[]): Promise<number> {
  const extension = path.resolve('.output/chrome-mv3');
  const app = await ExtensionChromium.launch({ extension, headless: true, openRoots: true });
  try {
    app.servePage(digestUrl, { html: digestPage(made) });
    const library = await app.openExtensionPage('library.html');
    for (const paper of made) await ask(library, 'save', { paper: savedPaper(paper) });
    const pages: Page[] = [];
    for (let tab = 0; tab < tabs; tab += 1) pages.push(await app.openPage(digestUrl));
    const popup = await app.openPopup(pages[0]);
    const told: Acknowledged = { tags: made.map(() => new Set()), words: made.map(() => new Set()), lists: new Set() };
    const hand = new Hand();
    const until = Date.now() + Number(seconds) * 1000;
    await Promise.all([
      ...pages.map((page, tab) => actInTab(page, tab, until, told, hand)),
      actOfOurs(popup, 'popup', until, told),
      actOfOurs(library, 'library', until, told),
    ]);
    const waited = await agreed(pages, library);
    const lost = await losses(library, told);
    const count = (sets: readonly Set<string>[]) => sets.reduce((sum, { size }) => sum + size, 0);
    console.log(
      `${count(told.tags)} tags, ${count(told.words)} lines, ${told.lists.size} lists: ${lost.length} lost; all tabs agreed after ${waited} ms`,
    );
    for (const each of lost) console.log(`  ${each}`);
    for (const error of app.errors) console.log(`  an error of ours: ${error}`);
    return lost.length + app.errors.length > 0 ? 1 : 0;
  } finally {
    await app.close();
  }
}
