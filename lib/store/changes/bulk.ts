import type { ReadingStatus } from '../../papers/records';
import type { Paper } from '../../papers/schema';
import { statusNames } from '../../papers/words';
import { countOf } from '../../text/numbers';
import { keepPapers } from '../identity';
import { nameOfList, place, takeOff } from '../lists';
import { bringBack, letGo, putSaved } from '../saved';
import type { Store } from '../store';
import { type Log, type Touch, transact } from '../transact';

/** What is done to many papers at once; see `bulkActSchema` of the message protocol. */
export type BulkAct =
  | { do: 'save'; listId?: string | undefined }
  | { do: 'status'; status: ReadingStatus }
  | { do: 'tag'; tag: string }
  | { do: 'untag'; tag: string }
  | { do: 'unlist'; listId: string }
  | { do: 'remove' }
  | { do: 'restore' };

/** The papers that it is done to: those of a page, whole, or those of the library, by key. */
export type BulkTarget = { papers: readonly Paper[] } | { keys: readonly string[] };

/** What was done: to how many papers, in words for people. */
export interface BulkDone {
  count: number;
  words: string;
}

/** How many papers are changed between two looks whether the reader has cancelled it. */
const part = 1000;

interface Task {
  store: Store;
  touch: Touch;
  log: Log;
}

/** Does one thing to many papers, in one transaction: all of it, or nothing where it fails or is cancelled. */
export function changeMany(store: Store, target: BulkTarget, act: BulkAct): Promise<BulkDone> {
  const work = async (touch: Touch, log: Log): Promise<BulkDone> => {
    const task = { store, touch, log };
    const listName = 'listId' in act && act.listId !== undefined ? await nameOfList(store, act.listId) : '';
    let count = 0;
    const run = async (keys: readonly string[]) => {
      count += await perform(task, [...new Set(keys)], act);
    };
    if ('keys' in target) await store.jobs.each(target.keys, part, run);
    else await store.jobs.each(target.papers, part, async (papers) => run(await keepPapers(store, papers, touch)));
    return { count, words: wordsFor(act, count, listName) };
  };
  return transact(store, work, ({ words }) => words);
}

/** A thing to do and the papers to do it to, by key. */
interface Step {
  keys: readonly string[];
  act: BulkAct;
}

/** Does several things, each to papers of its own, in one transaction: all of it, or nothing where it fails or is cancelled. */
export function changeEach(store: Store, steps: readonly Step[], words: string): Promise<BulkDone> {
  const work = async (touch: Touch, log: Log): Promise<BulkDone> => {
    const single = steps.flatMap(({ keys, act }) => [...new Set(keys)].map((key) => ({ key, act })));
    await store.jobs.each(single, part, async (some) => {
      for (const act of new Set(some.map((each) => each.act))) {
        const keys = some.flatMap((each) => (each.act === act ? [each.key] : []));
        await perform({ store, touch, log }, keys, act);
      }
    });
    return { count: new Set(single.map(({ key }) => key)).size, words };
  };
  return transact(store, work, words);
}

/** Does it to papers that are stored. Gives how many it changed. */
async function perform({ store, touch, log }: Task, keys: readonly string[], act: BulkAct): Promise<number> {
  switch (act.do) {
    case 'remove':
      return letGo(store, touch, log, keys);
    case 'restore':
      return bringBack(store, touch, log, keys);
    case 'unlist':
      return takeOff(store, touch, log, act.listId, keys);
    case 'save': {
      const fresh = await putSaved(store, touch, log, keys, {}, { revive: true });
      return act.listId === undefined ? fresh : place(store, touch, log, act.listId, keys);
    }
    case 'status':
      await putSaved(store, touch, log, keys, { status: act.status }, { revive: true });
      return keys.length;
    case 'tag':
      await putSaved(store, touch, log, keys, { tags: { add: [act.tag] } }, { revive: true });
      return keys.length;
    case 'untag':
      await putSaved(store, touch, log, keys, { tags: { remove: [act.tag] } }, { revive: false });
      return keys.length;
  }
}

function wordsFor(act: BulkAct, count: number, listName: string): string {
  const many = countOf(count, 'paper');
  switch (act.do) {
    case 'save':
      if (count === 0) return 'All were saved already';
      return `${many} saved${listName && ` to ${listName}`}`;
    case 'status':
      return `${many}: ${statusNames[act.status]}`;
    case 'tag':
      return `${many} tagged “${act.tag}”`;
    case 'untag':
      return `Tag “${act.tag}” taken off ${many}`;
    case 'unlist':
      return `${many} taken off ${listName}`;
    case 'remove':
      return `${many} removed from the library`;
    case 'restore':
      return `${many} restored`;
  }
}
