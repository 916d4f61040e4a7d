import { parseArgs } from 'node:util';
import { expect } from '@playwright/test';
import { digestPage, digestUrl, papers } from '../../test/e2e/support/digest-page';
import { inFrame } from '../../test/e2e/support/panels';
import type { ExtensionChromium } from '../browser/chromium';
import { type Killable, launches } from './kill/browsers';
import { Expected } from './kill/expected';
import { type Plan, planInWords, planOf } from './kill/plan';
import { readStored, writeAll } from './kill/writers';

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
async function breakOff(browser: Killable, { after, byKill }: Plan): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, after));
  if (byKill) return browser.kill();
  await browser.stopBackground?.();
  await new Promise((resolve) => setTimeout(resolve, 200));
}

async function roundOf(browser: Killable, number: number, expected: Expected, plan: Plan): Promise<string[]> {
  if (browser.chromium && number % 10 === 0) await writeInPage(browser.chromium, number, expected);
  const page = await browser.openOwnPage();
  let isOver = false;
  const writing = writeAll({ number, page, expected, goesOn: () => !isOver }, plan.acts);
  await breakOff(browser, plan);
  isOver = true;
  await writing;
  if (plan.byKill) await browser.reopen();
  return expected.losses(await readStored(await browser.openOwnPage()));
}

export interface KillOptions {
  name: keyof typeof launches;
  rounds: number;
  /** What is drawn for each round comes of this and the round's number. */
  seed: number;
  /** The number of the first round. */
  from?: number;
  /** Hears after each round what there is so far, and what the round was. */
  tell?(counts: KillCounts, plan: Plan): void;
}

/**
 * Writes to the library of a running browser in every way that there is, kills the browser with SIGKILL or stops its background
 * while that is under way, as the seed has it, opens it again and looks for everything that was ever acknowledged; so many rounds.
 * Throws, naming round and plan, where the browser itself does not come.
 */
export async function killAndLook({ name, rounds, seed, from = 0, tell }: KillOptions): Promise<KillCounts> {
  const counts: KillCounts = { rounds: 0, kills: 0, writes: 0, lost: [] };
  while (counts.rounds < rounds) {
    const browser = await launches[name]();
    const expected = new Expected();
    const before = counts.writes;
    try {
      do {
        const round = from + counts.rounds;
        const plan = planOf(seed, round, browser.stopBackground !== undefined);
        const lost = await roundOf(browser, round % roundsEach, expected, plan).catch((cause: unknown) => {
          throw new Error(`Round ${round} (${planInWords(plan)}) broke off; before it ${inWords(counts)}`, { cause });
        });
        counts.lost = [...new Set([...counts.lost, ...lost])];
        counts.rounds += 1;
        if (plan.byKill) counts.kills += 1;
        counts.writes = before + expected.writes;
        tell?.(counts, plan);
      } while (counts.rounds < rounds && (from + counts.rounds) % roundsEach > 0);
    } finally {
      // What broke off must not be hidden by a folder that could not be removed.
      await browser.close().catch((error: unknown) => console.error(`The browser was not closed: ${String(error)}`));
    }
  }
  return counts;
}

const inWords = ({ rounds, kills, writes, lost }: KillCounts): string =>
  `${rounds} rounds, ${kills} kills, ${writes} acknowledged writes, ${lost.length} lost`;

/** Tells of each loss once, with the round's plan, and how it stands after every tenth round. */
function teller(from: number): NonNullable<KillOptions['tell']> {
  let told = 0;
  return (counts, plan) => {
    for (const loss of counts.lost.slice(told))
      console.error(`Round ${from + counts.rounds - 1} (${planInWords(plan)}): lost ${loss}`);
    told = counts.lost.length;
    if (counts.rounds % 10 === 0) console.error(inWords(counts));
  };
}

/**
 * `npm run kill -- 200 firefox`: so many rounds, in Chromium unless told otherwise; prints its seed, what was acknowledged and lost. `--seed N` draws
 * the same acts and times again, `--from N` begins with that round. Gives 1 where anything was lost.
 */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { seed: { type: 'string' }, from: { type: 'string' } },
  });
  const [rounds = '20', name = 'chromium'] = positionals;
  if (name !== 'chromium' && name !== 'firefox') throw new Error('The browser is chromium or firefox.');
  const [seed, from] = [Number(values.seed ?? Date.now() % 1_000_000_000), Number(values.from ?? 0)];
  if (![Number(rounds), seed, from].every(Number.isSafeInteger))
    throw new Error('Rounds, seed and from are whole numbers.');
  const again = `npm run kill -- ${rounds} ${name} --seed ${seed}${from > 0 ? ` --from ${from}` : ''}`;
  console.log(`Seed ${seed}: the same acts are broken off after as many milliseconds with ${again}`);
  const counts = await killAndLook({ name, rounds: Number(rounds), seed, from, tell: teller(from) });
  console.log(`${name}: ${inWords(counts)}`);
  return counts.lost.length > 0 ? 1 : 0;
}
