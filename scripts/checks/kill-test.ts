import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { paperNumber } from '../../test/builders';
import { ask } from '../../test/e2e/support/ask';
import { digestPage, digestUrl, papers } from '../../test/e2e/support/digest-page';
import { inFrame } from '../../test/e2e/support/panels';
import { ExtensionChromium } from '../browser/chromium';

const extension = path.resolve(import.meta.dirname, '../../.output/chrome-mv3');
/** Milliseconds up to which writes go on before the browser is killed. */
const longestStream = 800;

/** What was acknowledged, over all rounds. */
class Acknowledged {
  /** Titles of saved papers. */
  readonly saved = new Set<string>();
  /** Text of notes by the title of their paper. A later write, cut off by the kill, may have added to it. */
  readonly notes = new Map<string, string>();
  writes = 0;

  save(title: string): void {
    this.saved.add(title);
    this.writes += 1;
  }

  note(title: string, text: string): void {
    this.notes.set(title, text);
    this.writes += 1;
  }
}

/** Saves one paper and writes a note on another as a person does, in the page. */
async function writeInPage(app: ExtensionChromium, round: number, acknowledged: Acknowledged): Promise<void> {
  const [one, other] = papers(2, 2 * round);
  if (!one || !other) return;
  app.servePage(digestUrl, { html: digestPage([one, other]) });
  const page = await app.openPage(digestUrl);
  const row = (at: number) => page.locator('papergloss-entry').nth(at);
  await row(0).locator('.save').click();
  await expect(row(0).locator('.save')).toHaveText('To read');
  acknowledged.save(one.title);
  await row(1).locator('.note').click();
  const text = `Typed in the page in round ${round}`;
  const notes = inFrame(row(1));
  await notes.locator('textarea').first().fill(text);
  await expect(notes.locator('.status').first()).toHaveText('Saved');
  acknowledged.note(other.title, text);
}

/** Saves paper after paper until the browser is gone. */
async function keepSaving(page: Page, round: number, acknowledged: Acknowledged): Promise<void> {
  for (let number = 0; ; number += 1) {
    const paper = paperNumber(round * 1000 + number, { title: `Saved as number ${number} in round ${round}` });
    await ask(page, 'save', { paper });
    acknowledged.save(paper.title);
  }
}

/** Writes one note longer and longer until the browser is gone. */
async function keepTyping(page: Page, round: number, acknowledged: Acknowledged): Promise<void> {
  const title = `The paper with the long note of round ${round}`;
  const paper = paperNumber(round * 1000 + 999, { title });
  let base = '';
  for (;;) {
    const markdown = `${base}word `;
    const note = { id: `long-${round}`, kind: 'note' as const, markdown };
    await ask(page, 'writeNote', { paper, note, base });
    acknowledged.note(title, markdown);
    base = markdown;
  }
}

/** What was acknowledged and is not there. */
async function losses(page: Page, { saved, notes }: Acknowledged): Promise<string[]> {
  const records = await ask(page, 'records', { scope: { kind: 'all' } });
  const kept = new Map(records.map((record) => [record.paper.title, record]));
  const unsaved = [...saved].filter((title) => !kept.get(title)?.saved);
  const unnoted = [...notes].filter(
    ([title, text]) => !kept.get(title)?.notes.some(({ markdown }) => markdown.startsWith(text)),
  );
  return [...unsaved.map((title) => `save: ${title}`), ...unnoted.map(([title]) => `note: ${title}`)];
}

export interface KillCounts {
  kills: number;
  /** Writes that were acknowledged before a kill. */
  writes: number;
  /** What was acknowledged and not found after a kill, in words. */
  lost: string[];
}

/**
 * Writes to the library of a running browser, kills the browser with SIGKILL at a random moment while more writes are
 * under way, opens its profile again and looks for everything that was ever acknowledged; so many times.
 */
export async function killAndLook(kills: number, tell: (counts: KillCounts) => void = () => {}): Promise<KillCounts> {
  const acknowledged = new Acknowledged();
  const lost = new Set<string>();
  const counts = (done: number): KillCounts => ({ kills: done, writes: acknowledged.writes, lost: [...lost] });
  const app = await ExtensionChromium.launch({ extension, headless: true, openRoots: true });
  try {
    for (let round = 0; round < kills; round += 1) {
      await writeInPage(app, round, acknowledged);
      const page = await app.openExtensionPage('manifest.json');
      const streams = Promise.allSettled([keepSaving, keepTyping].map((keep) => keep(page, round, acknowledged)));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * longestStream));
      await app.kill();
      await streams;
      await app.reopen();
      for (const loss of await losses(await app.openExtensionPage('manifest.json'), acknowledged)) lost.add(loss);
      tell(counts(round + 1));
    }
  } finally {
    await app.close();
  }
  return counts(kills);
}

const inWords = ({ kills, writes, lost }: KillCounts): string =>
  `${kills} kills, ${writes} acknowledged writes, ${lost.length} lost`;

/** `npm run kill -- 200`: kills the browser so many times, prints what was acknowledged and lost; 1 where anything was. */
export async function main([count = '20']: string[]): Promise<number> {
  const counts = await killAndLook(Number(count), (soFar) => {
    if (soFar.kills % 10 === 0) console.error(inWords(soFar));
  });
  for (const loss of counts.lost) console.error(`Lost ${loss}`);
  console.log(inWords(counts));
  return counts.lost.length > 0 ? 1 : 0;
}
