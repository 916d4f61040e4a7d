import type { ReadingStatus } from '../../../lib/papers/records';
import type { Paper } from '../../../lib/papers/schema';
import { paperNumber } from '../../builders';

/** A machine in a storm, and what is done at it. What resolves is acknowledged. */
export interface StormMachine {
  /** The words of the note on a paper; nothing where there is none. */
  noteOn(paper: Paper): Promise<string>;
  writeNote(paper: Paper, markdown: string, base: string): Promise<unknown>;
  removeNote(paper: Paper): Promise<unknown>;
  tag(paper: Paper, tag: string, rating: number): Promise<unknown>;
  save(paper: Paper, status: ReadingStatus): Promise<unknown>;
  /** Makes a list, and puts the paper into it. */
  list(paper: Paper, name: string): Promise<unknown>;
  letGo(paper: Paper): Promise<unknown>;
  /** One round; throws where it failed. */
  sync(): Promise<unknown>;
  /** All shared records as text, the same where they are the same. */
  content(): Promise<string>;
}

/** What a storm of edits and faults came to. */
export interface Storm {
  /** Acknowledged words that some machine lacks in the end. */
  lost: string[];
  /** Whether all libraries are equal. */
  equal: boolean;
  edits: number;
  /** Rounds that failed, as the faults were to make them. */
  failed: number;
}

/** Numbers from 0 to 1 of a seed. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822507) + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 13), 3266489909);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

const papers = 12;

/** Turns in which all machines come in step once the place is well again. */
const lastTurns = 4;

/**
 * Machines edit the same papers, notes and lists, apart and together, in so many rounds; `weather` makes the place fail as
 * it likes before each, and is told when it is to be over.
 */
export async function storm(
  machines: readonly StormMachine[],
  rounds: number,
  random: () => number,
  weather: (over: boolean) => void | Promise<void>,
): Promise<Storm> {
  const words: string[] = [];
  let failed = 0;
  let edits = 0;
  for (let round = 0; round < rounds; round++) {
    await weather(false);
    for (const each of machines) {
      for (let deed = Math.floor(random() * 3); deed > 0; deed--) {
        await edit(each, random, `w${edits}`, words);
        edits += 1;
      }
      if (random() < 0.6) await each.sync().catch(() => (failed += 1));
    }
  }
  await weather(true);
  for (let turn = 0; turn < lastTurns; turn++) for (const each of machines) await each.sync();
  const contents = await Promise.all(machines.map((each) => each.content()));
  const lost = words.filter((word) => contents.some((content) => !content.includes(`${word}.`)));
  return { lost, equal: new Set(contents).size === 1, edits, failed };
}

/** One edit; what is acknowledged is remembered. */
async function edit(each: StormMachine, random: () => number, word: string, words: string[]): Promise<void> {
  const paper = paperNumber(Math.floor(random() * papers));
  const dice = random();
  if (dice < 0.5) {
    const base = await each.noteOn(paper);
    const lines = base ? base.split('\n') : [];
    lines.splice(Math.floor(random() * (lines.length + 1)), 0, `${word}.`);
    await each.writeNote(paper, lines.join('\n'), base);
    words.push(word);
  } else if (dice < 0.7) {
    await each.tag(paper, `${word}.`, 1 + Math.floor(random() * 5));
    words.push(word);
  } else if (dice < 0.8) {
    await each.save(paper, random() < 0.5 ? 'read' : 'reading');
  } else if (dice < 0.88) {
    await each.list(paper, `${word}.`);
    words.push(word);
  } else if (dice < 0.94) await each.letGo(paper);
  else await each.removeNote(paper);
}
