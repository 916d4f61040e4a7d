import { expect } from '@playwright/test';
import { digestPage, digestUrl, papers } from '../../test/e2e/support/digest-page';
import { inFrame } from '../../test/e2e/support/panels';
import type { ExtensionChromium } from '../browser/chromium';
import { type Killable, launches } from './kill/browsers';
import { Expected } from './kill/expected';
import { readStored, writeAll } from './kill/writers';

/** Milliseconds up to which writes go on before the browser is killed. */
const longestStream = 1500;
/** Rounds after which a new library is begun: reading all of a large one would take most of the time. */
const roundsEach = 20;

/** Saves one paper and writes a note on another as a person does, in the page. */
async function writeInPage(app: ExtensionChromium, round: number, expected: Expected): Promise<void> {
  const [one, other] = papers(2, 2 * round);
  if (!one || !other) return;
  app.servePage(digestUrl, { html: digestPage([one, other]) });
  const page = await app.openPage(digestUrl);
  const row = (at: number) => page.locator('papergloss-entry').nth(at);
  await row(0).locator('.save').click();
  await expect(row(0).locator('.save')).toHaveText('To read', { timeout: 60_000 });
  expected.save(one.title);
  await row(1).locator('.note').click();
  const text = `Typed in the page in round ${round}`;
  const notes = inFrame(row(1));
  await notes.locator('textarea').first().fill(text);
  await expect(notes.locator('.status').first()).toHaveText('Saved', { timeout: 60_000 });
  expected.note(other.title, text);
}

export interface KillCounts {
  rounds: number;
  /** Rounds in which the whole browser was killed; in the others its background was stopped. */
  kills: number;
  /** Writes that were acknowledged before. */
  writes: number;
  /** What was acknowledged and not found after it, or found by half, in words. */
  lost: string[];
}

/** Breaks off what is being written: kills the browser, or stops the background alone and goes on for a moment. */
async function breakOff(browser: Killable, byKill: boolean): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * longestStream));
  if (byKill) return browser.kill();
  await browser.stopBackground?.();
  await new Promise((resolve) => setTimeout(resolve, 200));
}

async function roundOf(browser: Killable, number: number, expected: Expected, byKill: boolean): Promise<string[]> {
  if (browser.chromium && number % 10 === 0) await writeInPage(browser.chromium, number, expected);
  const page = await browser.openOwnPage();
  let isOver = false;
  const writing = writeAll({ number, page, expected, goesOn: () => !isOver });
  await breakOff(browser, byKill);
  isOver = true;
  await writing;
  if (byKill) await browser.reopen();
  return expected.losses(await readStored(await browser.openOwnPage()));
}

/**
 * Writes to the library of a running browser in every way that there is, kills the browser with SIGKILL or stops its background
 * at a random moment while that is under way, opens it again and looks for everything that was ever acknowledged; so many rounds.
 */
export async function killAndLook(
  name: keyof typeof launches,
  rounds: number,
  tell: (counts: KillCounts) => void = () => {},
): Promise<KillCounts> {
  const counts: KillCounts = { rounds: 0, kills: 0, writes: 0, lost: [] };
  while (counts.rounds < rounds) {
    const browser = await launches[name]();
    const expected = new Expected();
    const before = counts.writes;
    try {
      for (let number = 0; number < roundsEach && counts.rounds < rounds; number += 1) {
        const byKill = browser.stopBackground === undefined || number % 2 === 0;
        counts.lost.push(...(await roundOf(browser, number, expected, byKill)));
        counts.rounds += 1;
        if (byKill) counts.kills += 1;
        counts.writes = before + expected.writes;
        tell(counts);
      }
    } finally {
      await browser.close();
    }
  }
  return { ...counts, lost: [...new Set(counts.lost)] };
}

const inWords = ({ rounds, kills, writes, lost }: KillCounts): string =>
  `${rounds} rounds, ${kills} kills, ${writes} acknowledged writes, ${new Set(lost).size} lost`;

/** `npm run kill -- 200 firefox`: so many rounds, in Chromium unless told otherwise; prints what was acknowledged and lost. 1 where anything was. */
export async function main([rounds = '20', name = 'chromium']: string[]): Promise<number> {
  if (name !== 'chromium' && name !== 'firefox') throw new Error('The browser is chromium or firefox.');
  const told = new Set<string>();
  const counts = await killAndLook(name, Number(rounds), (soFar) => {
    for (const loss of soFar.lost) if (!told.has(loss)) console.error(`After round ${soFar.rounds}: lost ${loss}`);
    for (const loss of soFar.lost) told.add(loss);
    if (soFar.rounds % 10 === 0) console.error(inWords(soFar));
  });
  console.log(`${name}: ${inWords(counts)}`);
  return counts.lost.length > 0 ? 1 : 0;
}
