import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { expect, type Locator, type Page } from '@playwright/test';
import { ExtensionChromium } from './browser/chromium';

const root = path.resolve(import.meta.dirname, '..');
const output = path.join(root, '.output/demo');
const noteText = 'Try this on our own cluster, then compare the **numbers above**.';
/** Milliseconds until a page that is not annotated by itself gets a press of the toolbar button. */
const patience = 4000;

/** One step of the demo: what it does, and what it found out, for the person who reads along. */
type Step = readonly [does: string, run: (demo: Demo) => Promise<string>];

class Demo {
  readonly app: ExtensionChromium;
  readonly url: string;
  readonly page: Page;
  readonly savedTitles: string[] = [];

  constructor(app: ExtensionChromium, url: string, page: Page) {
    this.app = app;
    this.url = url;
    this.page = page;
  }

  /** The marks beside the page's entries. */
  get marks(): Locator {
    return this.page.locator('papergloss-entry');
  }

  /** Leaves a picture in the output folder. */
  async picture(page: Page, name: string): Promise<string> {
    await page.screenshot({ path: path.join(output, `${name}.png`) });
    return `${name}.png`;
  }
}

const steps: readonly Step[] = [
  ['Annotate the page', annotate],
  ['Show it in light and dark', showBothThemes],
  ['Show the sentence behind a badge', showSentence],
  ['Save papers', savePapers],
  ['Write a note in the page', writeNote],
  ['Find both again after reloading', reload],
  ['Open the popup and start a reading list', openPopup],
  ['Export Markdown', exportMarkdown],
  ['Open the library', openLibrary],
  ['Save the rest of the page', saveRest],
  ['Compare the papers by their numbers', compare],
  ['Plot them', plot],
  ['Tell what was new', tellNew],
];

async function annotate({ app, page, marks }: Demo): Promise<string> {
  const isAnnotated = () => marks.first().waitFor({ state: 'attached', timeout: patience });
  await isAnnotated().catch(async () => {
    await app.clickToolbarButton(page); // Not a known site: it is read when the reader asks.
    await isAnnotated();
  });
  await expect(async () => {
    const before = await marks.count();
    await page.waitForTimeout(300);
    expect(await marks.count()).toBe(before);
  }).toPass();
  const [papers, topics, badges] = await Promise.all([
    marks.count(),
    marks.locator('.topic').count(),
    marks.locator('.badge').count(),
  ]);
  return `${papers} papers; those near the screen, which are drawn, have ${topics} topic tags and ${badges} metric badges`;
}

async function showBothThemes(demo: Demo): Promise<string> {
  const { page } = demo;
  const light = await demo.picture(page, 'page-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => document.documentElement.classList.add('dark'));
  // Marks go by the page, and many a page is light whatever the reader's system says.
  const turnsDark = await page
    .waitForSelector('papergloss-entry[theme="dark"]', { state: 'attached', timeout: 5000 })
    .catch(() => undefined);
  const dark = turnsDark ? await demo.picture(page, 'page-dark') : 'the page has no dark look, so our marks have none';
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(() => document.documentElement.classList.remove('dark'));
  return `${light}, ${dark}`;
}

const noNumbers = 'this page has no abstracts to take numbers from';
const badgeOf = ({ marks }: Demo) => marks.locator('.badge').first();

async function showSentence(demo: Demo): Promise<string> {
  const badge = badgeOf(demo);
  if ((await badge.count()) === 0) return noNumbers;
  await badge.scrollIntoViewIfNeeded(); // first: a page that scrolls closes what stands beside the pointer
  await badge.hover();
  const sentence = await demo.marks.getByRole('tooltip').textContent();
  const picture = await demo.picture(demo.page, 'badge');
  await demo.page.mouse.move(0, 0);
  return `${picture}: ${sentence}`;
}

async function savePapers({ marks, savedTitles }: Demo): Promise<string> {
  const wanted = Math.min(3, await marks.count());
  for (let index = 0; index < wanted; index += 1) {
    const row = marks.nth(index).getByRole('group');
    await row.getByRole('button', { name: 'Save', exact: true }).click();
    await row.getByRole('button', { name: /^To read/ }).waitFor();
    savedTitles.push(((await row.getAttribute('aria-label')) ?? '').replace('Papergloss: ', ''));
  }
  return savedTitles.join('; ');
}

async function writeNote(demo: Demo): Promise<string> {
  await demo.marks.first().getByRole('button', { name: 'Note', exact: true }).click();
  const notes = demo.marks.first().frameLocator('[data-panel] iframe.frame');
  await notes.getByRole('textbox', { name: /note/i }).fill(noteText);
  await notes.getByText('Saved', { exact: true }).first().waitFor();
  return demo.picture(demo.page, 'note');
}

async function reload({ page, marks, savedTitles }: Demo): Promise<string> {
  await page.reload();
  await expect(marks.getByRole('button', { name: /^To read/ })).toHaveCount(savedTitles.length);
  await marks.first().getByRole('button', { name: 'Note, 1 kept' }).waitFor();
  return `${savedTitles.length} saved papers and the note are there`;
}

async function openPopup(demo: Demo): Promise<string> {
  const popup = await demo.app.openPopup(demo.page);
  await expect(popup.getByText(`${demo.savedTitles.length} saved`).first()).toBeVisible();
  await popup.getByRole('button', { name: 'New list' }).click();
  await popup.getByRole('textbox', { name: 'Name of the new list' }).fill('Reading group');
  await popup.keyboard.press('Enter');
  await popup.getByRole('button', { name: /^Reading group/ }).waitFor();
  await popup.getByRole('button', { name: `Lists of ${demo.savedTitles[0]}` }).click();
  await popup.getByRole('menuitemcheckbox', { name: 'Reading group' }).click();
  await popup.getByRole('button', { name: /^Reading group\s*1/ }).waitFor();
  await popup.keyboard.press('Escape');
  await popup.getByRole('button', { name: 'Dismiss' }).click();
  const picture = await demo.picture(popup, 'popup');
  await popup.close();
  return picture;
}

async function openLibrary(demo: Demo): Promise<string> {
  const library = await demo.app.openExtensionPage('library.html');
  for (const title of demo.savedTitles) await library.getByText(title).first().waitFor();
  const picture = await demo.picture(library, 'library');
  await library.close();
  return picture;
}

async function exportMarkdown(demo: Demo): Promise<string> {
  const popup = await demo.app.openPopup(demo.page);
  await popup.getByRole('button', { name: /^All papers/ }).click();
  await popup.getByRole('button', { name: 'Export' }).click();
  const download = popup.waitForEvent('download');
  await popup
    .getByRole('menuitem', { name: /Markdown/ })
    .first()
    .click();
  const file = path.join(output, 'papers.md');
  await (await download).saveAs(file);
  const markdown = readFileSync(file, 'utf8');
  expect(markdown).toContain(noteText);
  for (const title of demo.savedTitles) expect(markdown).toContain(title);
  await popup.close();
  return `papers.md, ${markdown.split('\n').length} lines`;
}

async function saveRest(demo: Demo): Promise<string> {
  const popup = await demo.app.openPopup(demo.page);
  await popup.getByRole('button', { name: 'Save all' }).click();
  await popup.getByRole('menuitem', { name: 'To the library' }).click();
  const told = popup.locator('.toast-text').last();
  await expect(told).not.toBeEmpty();
  const words = await told.textContent();
  await popup.close();
  return words ?? '';
}

/** Leaves a picture of what the library shows at an address, once something of it is there. */
async function pictureOf(
  demo: Demo,
  view: string,
  there: string,
  name: string,
): Promise<[picture: string, count: number]> {
  const library = await demo.app.openExtensionPage(`library.html#${view}`);
  await library.locator(there).first().waitFor();
  const picture = await demo.picture(library, name);
  const count = await library.locator(there).count();
  await library.close();
  return [picture, count];
}

async function compare(demo: Demo): Promise<string> {
  if ((await badgeOf(demo).count()) === 0) return noNumbers;
  const [picture, count] = await pictureOf(demo, 'view=compare', '.matrix .amount', 'compare');
  return `${picture}, ${count} numbers that several papers report`;
}

async function plot(demo: Demo): Promise<string> {
  if ((await badgeOf(demo).count()) === 0) return noNumbers;
  const plots = [
    ['against', 'plot'],
    ['years', 'plot-years'],
    ['topics', 'plot-topics'],
  ] as const;
  const told: string[] = [];
  for (const [kind, name] of plots) {
    const [picture, count] = await pictureOf(demo, `view=plots&o.plot=${kind}`, 'figure a', name);
    told.push(`${picture} with ${count} marks`);
  }
  return told.join(', ');
}

async function tellNew(demo: Demo): Promise<string> {
  const [picture, count] = await pictureOf(demo, 'view=digest', '.digest-row', 'digest');
  return `${picture}, ${count} papers`;
}

/**
 * Does the whole job on a page, without a person: annotates, saves, writes a note, exports, compares and plots. Leaves pictures and the
 * Markdown in .output/demo, tells what it did, and gives 1 where a step did not work.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { url: { type: 'string', default: '' }, page: { type: 'string' } } });
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const app = await ExtensionChromium.launch({
    extension: path.join(root, '.output/chrome-mv3'),
    headless: true,
    openRoots: true,
    online: values.page === undefined,
  });
  try {
    app.context.setDefaultTimeout(15_000);
    if (values.page !== undefined) app.servePage(values.url, { file: values.page });
    return await runSteps(new Demo(app, values.url, await app.openPage(values.url)));
  } finally {
    await app.close();
  }
}

async function runSteps(demo: Demo): Promise<number> {
  console.log(`On ${demo.url}:`);
  for (const [does, run] of steps) {
    try {
      console.log(`✓ ${does}: ${await run(demo)}`);
    } catch (error) {
      console.error(`✗ ${does}: ${error instanceof Error ? error.message : error}`);
      console.error(`How the page looked: .output/demo/${await demo.picture(demo.page, 'failed')}`);
      return 1;
    }
  }
  for (const error of demo.app.errors) console.error(`✗ The extension logged an error: ${error}`);
  console.log('The pictures and the Markdown are in .output/demo.');
  return demo.app.errors.length > 0 ? 1 : 0;
}
