import { expect, test } from 'vitest';
import { parseQuery } from '../../../lib/query/parse';
import { Finder } from '../../../lib/search/finder';
import { type Arrival, type Disk, SearchLibrary } from '../../../lib/search/library';

const paper = (key: string, title: string): Arrival => ({
  row: {
    key,
    title,
    author: '',
    year: 0,
    rating: 0,
    notes: 0,
    highlights: 0,
    added: 0,
    seen: 0,
    met: 0,
    isSaved: true,
    hasAbstract: false,
    hasCode: false,
    hasAuthors: false,
    isCorrected: false,
    names: { status: [], list: [], tag: [], topic: [], year: [], venue: [], site: [], kind: [] },
    numbers: [],
  },
  mark: title.length,
  text: { title, authors: [], venue: '', ids: [], body: [] },
});

/** A library that is on the disk, whose posts come when they are let through. */
async function onDisk(...papers: Arrival[]) {
  const library = new SearchLibrary();
  const nothing: Disk = {
    streamOf: () => Promise.reject(new Error('no stream')),
    postsOf: () => Promise.reject(new Error('no posts')),
    need: async () => {},
  };
  await library.change(papers, [], nothing);
  const there = new Map(library.whole);
  library.whole.clear();
  let letThrough = () => {};
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  const disk: Disk = {
    ...nothing,
    postsOf: async ({ id }, from, to) => {
      await gate;
      return there.get(id)?.posts.slice(from, to) ?? new Uint16Array();
    },
    streamOf: async ({ id }) => there.get(id)?.stream ?? { starts: new Uint32Array(1), codes: new Uint16Array() },
  };
  return { library, disk, letThrough };
}

test('an answer knows of papers that come while the disk is read', async () => {
  const { library, disk, letThrough } = await onDisk(paper('a', 'odd one'), paper('b', 'even'), paper('c', 'odd'));
  const finder = new Finder(library, disk);
  const wanted = { query: parseQuery('odd').query, chosen: {} };
  const asked = finder.answer(wanted, { lists: [] });
  const changed = library.change([paper('d', 'odd as well')], [], disk);
  letThrough();
  await changed;
  const { mask } = await asked;
  expect(library.shelf.keys.filter((_, doc) => mask[doc] === 1)).toEqual(['a', 'c', 'd']);
});

test('the same question that is asked twice at once is worked out once', async () => {
  const { library, disk, letThrough } = await onDisk(paper('a', 'odd one'));
  let reads = 0;
  const counting: Disk = { ...disk, postsOf: (...of) => disk.postsOf(...of).finally(() => (reads += 1)) };
  const finder = new Finder(library, counting);
  const wanted = { query: parseQuery('odd').query, chosen: {} };
  const [one, other] = [finder.answer(wanted, { lists: [] }), finder.answer(wanted, { lists: [] })];
  letThrough();
  expect(await one).toBe(await other);
  expect(reads).toBe(1);
});
