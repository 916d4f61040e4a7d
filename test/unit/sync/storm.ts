import { createList, place } from '../../../lib/store/lists';
import { deleteNote, writeNote } from '../../../lib/store/notes';
import { savePaper, unsavePaper, updateSaved } from '../../../lib/store/saved';
import { transact } from '../../../lib/store/transact';
import type { Engine } from '../../../lib/sync/engines/engine';
import type { Lock } from '../../../lib/sync/files/seal';
import { paperNumber } from '../../builders';
import { contentOf, draft, type Machine, machine } from './machines';

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

const hours = 3_600_000;
const papers = 12;

/**
 * Three machines whose clocks are hours apart edit the same papers, notes and lists, apart and together, in so many rounds;
 * `weather` makes the place fail as it likes before each, and is told when it is to be over.
 */
export async function storm(
  engine: Engine,
  lock: Lock,
  rounds: number,
  random: () => number,
  weather: (over: boolean) => void | Promise<void>,
): Promise<Storm> {
  const machines = await Promise.all(
    [0, 5, -3].map((ahead, index) => machine(`M${index}`, engine, lock, ahead * hours)),
  );
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
  for (let turn = 0; turn < 4; turn++) for (const each of machines) await each.sync();
  const contents = await Promise.all(machines.map(async ({ store }) => inOrder(await contentOf(store))));
  const lost = words.filter((word) => contents.some((content) => !content.includes(`${word}.`)));
  return { lost, equal: new Set(contents).size === 1, edits, failed };
}

/** As text, whatever the order in which fields were written. */
const inOrder = (content: object): string =>
  JSON.stringify(content, (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** One edit; what is acknowledged is remembered. */
async function edit({ store }: Machine, random: () => number, word: string, words: string[]): Promise<void> {
  const paper = paperNumber(Math.floor(random() * papers));
  const id = `note-${paper.key}`;
  const dice = random();
  if (dice < 0.5) {
    const before = await store.db.notes.get(id);
    const base = before?.markdown ?? '';
    const lines = base ? base.split('\n') : [];
    lines.splice(Math.floor(random() * (lines.length + 1)), 0, `${word}.`);
    await writeNote(store, paper, draft(id, lines.join('\n')), base);
    words.push(word);
  } else if (dice < 0.7) {
    await updateSaved(store, paper, { tags: { add: [`${word}.`] }, rating: 1 + Math.floor(random() * 5) });
    words.push(word);
  } else if (dice < 0.8) {
    await savePaper(store, { paper, status: random() < 0.5 ? 'read' : 'reading' });
  } else if (dice < 0.88) {
    const list = await createList(store, `${word}.`);
    await savePaper(store, { paper });
    await transact(store, (touch, log) => place(store, touch, log, list.id, [paper.key]));
    words.push(word);
  } else if (dice < 0.94) {
    if ((await store.db.saved.get(paper.key))?.live === 1) await unsavePaper(store, paper.key);
  } else if ((await store.db.notes.get(id))?.live === 1) await deleteNote(store, id);
}
