import type { Paper } from '../../lib/papers/schema';
import { type BulkAct, changeMany } from '../../lib/store/changes/bulk';
import { createList } from '../../lib/store/lists';
import { openStore, type Store } from '../../lib/store/store';
import { fill, paperOf, reader, timed } from './store-in-page';

/** How many papers are changed at once. */
const many = 5000;

/** A paper that no library has yet, as a page sends it: its title's name lies among those that are stored, its identifier after them. */
function newPaper(index: number): Paper {
  const { title, authors, abstract, urls, source, categories } = paperOf(index);
  return {
    key: `doi:10.5555/${index}`,
    aliases: [`title:${index}n`],
    title,
    authors,
    abstract,
    urls,
    source,
    categories,
  };
}

/** What cannot be done without: the two records of each paper, by IndexedDB itself into tables with the same indexes, in one transaction. */
function writtenBare({ db }: Store, from: number): Promise<void> {
  const transaction = db.backendDB().transaction(['papers', 'saved'], 'readwrite', { durability: 'strict' });
  const [papers, saved] = [transaction.objectStore('papers'), transaction.objectStore('saved')];
  const times = { addedAt: 1, createdAt: 1, updatedAt: 1 };
  for (let index = from; index < from + many; index += 1) {
    const key = `bare:${index}`;
    papers.put({ ...paperOf(index), key, names: [key, `title:bare${index}`] });
    saved.put({ key, status: 'to-read', tags: [], hiddenTags: [], live: 1, ...times });
  }
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
}

/** Milliseconds for each thing that is done to five thousand papers, in turns with the bare writing of as many that are new. */
export async function measure(name: string, size: number, rounds: number): Promise<Record<string, number>[]> {
  await fill(name, size);
  const store = openStore(reader, name);
  await store.db.open();
  const list = await createList(store, 'Bench');
  const keys = Array.from({ length: many }, (_, index) => paperOf(index).key);
  const turns: Record<string, number>[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const papers = Array.from({ length: many }, (_, index) => newPaper(round * many + index));
    const others = Array.from({ length: many }, (_, index) => newPaper((round + 1000) * many + index));
    const done = (act: BulkAct) => timed(() => changeMany(store, { keys }, act));
    const save = (some: readonly Paper[]) => timed(() => changeMany(store, { papers: some }, { do: 'save' }));
    store.db.shared = false;
    const times = {
      'written bare': await timed(() => writtenBare(store, round * many)),
      saved: await save(papers),
      'saved, all of them there already': await save(papers),
      status: await done({ do: 'status', status: round % 2 === 0 ? 'read' : 'reading' }),
      tagged: await done({ do: 'tag', tag: `tag ${round}` }),
      'put into a list': await done({ do: 'save', listId: list.id }),
      'taken off it': await done({ do: 'unlist', listId: list.id }),
      removed: await done({ do: 'remove' }),
      restored: await done({ do: 'restore' }),
    };
    store.db.shared = true;
    turns.push({ ...times, 'saved, where other machines are to hear of it': await save(others) });
  }
  return turns.slice(1); // the first one warms up
}
