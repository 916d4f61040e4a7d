import { expect, test } from 'vitest';
import { notesOf, writeNote } from '../../../lib/store/notes';
import { savePaper, updateSaved } from '../../../lib/store/saved';
import { lookUp, visit } from '../../../lib/store/states';
import { aPaper, refOf } from '../../builders';
import { openTestStore } from './open-test-store';

const mine = aPaper({
  key: 'doi:10.1/mine',
  aliases: ['title:m'],
  title: 'What I have read and saved',
  authors: ['Ada One'],
  urls: { abs: 'https://journal.example/mine' },
});
const other = aPaper({
  key: 'doi:10.1/other',
  aliases: ['title:o'],
  title: 'Another that I have kept too',
  authors: ['Ben Two'],
});
const claim = { title: 'Nothing of the kind at all', authors: ['Mal Lory'], aliases: ['title:n'] };

async function withBoth() {
  const store = openTestStore();
  await savePaper(store, { paper: mine, tags: ['mine'] });
  await savePaper(store, { paper: other, tags: ['other'] });
  return store;
}

test('a claim of two papers’ identifiers makes them no one paper, and none of them another', async () => {
  const store = await withBoth();
  const [before, beside] = [await store.db.papers.get(mine.key), await store.db.papers.get(other.key)];
  const both = aPaper({ ...claim, key: 'arxiv:2401.00666', aliases: [mine.key, other.key, ...claim.aliases] });
  await savePaper(store, { paper: both, tags: ['theirs'] });
  expect(await store.db.papers.get(mine.key)).toEqual(before);
  expect(await store.db.papers.get(other.key)).toEqual(beside);
  expect((await store.db.papers.get(both.key))?.names).toEqual([both.key, 'title:n']);
  const states = await lookUp(store.db, [refOf(mine), refOf(other), refOf(both)]);
  expect(states.map(({ saved }) => saved?.tags)).toEqual([['mine'], ['other'], ['theirs']]);
});

test('a copy of one paper that also claims another’s identifier does not bring the two together', async () => {
  const store = await withBoth();
  await savePaper(store, { paper: { ...mine, aliases: [...mine.aliases, other.key] } });
  expect(await store.db.papers.count()).toBe(2);
  expect((await store.db.papers.get(mine.key))?.names).not.toContain(other.key);
  expect(await lookUp(store.db, [refOf(other)])).toMatchObject([{ key: other.key, saved: { tags: ['other'] } }]);
});

test('what goes by a saved paper’s identifier alone is added to it and changes nothing', async () => {
  const store = await withBoth();
  const paper = aPaper({
    ...claim,
    key: mine.key,
    abstract: 'An abstract.',
    urls: { abs: 'https://e.vil/', code: 'https://code.example/' },
  });
  await updateSaved(store, paper, { rating: 4 });
  expect(await store.db.papers.get(mine.key)).toMatchObject({
    title: mine.title,
    authors: mine.authors,
    abstract: 'An abstract.',
    urls: { abs: 'https://journal.example/mine', code: 'https://code.example/' },
    names: [mine.key, 'title:m'],
  });
  expect(await lookUp(store.db, [refOf(mine)])).toMatchObject([{ saved: { tags: ['mine'], rating: 4 } }]);
});

test('title and authors together are believed, a title alone is not', async () => {
  const store = await withBoth();
  const preprint = aPaper({ ...mine, key: 'arxiv:2401.00001', aliases: ['title:m'], urls: {} });
  await savePaper(store, { paper: { ...preprint, key: 'arxiv:2401.00007', authors: [] } });
  expect((await store.db.papers.get(mine.key))?.names).toEqual([mine.key, 'title:m']);
  await savePaper(store, { paper: preprint });
  expect(await store.db.papers.get(mine.key)).toBeUndefined();
  expect((await store.db.papers.get(preprint.key))?.names).toEqual([preprint.key, mine.key, 'title:m']);
});

test('a name that an invented paper took is no reason to lose the paper that it belongs to', async () => {
  const store = openTestStore();
  await savePaper(store, {
    paper: aPaper({ ...claim, key: 'arxiv:2401.00666', aliases: [mine.key] }),
    tags: ['theirs'],
  });
  await savePaper(store, { paper: mine });
  await writeNote(store, mine, { id: 'n', kind: 'note', markdown: 'my words' }, '');
  expect(await lookUp(store.db, [refOf(mine)])).toMatchObject([{ key: mine.key, notes: 1, saved: { tags: [] } }]);
  expect(await notesOf(store, refOf(mine))).toHaveLength(1);
});

test('a visit is remembered by a few names, whatever a page claims', async () => {
  const store = openTestStore();
  const aliases = Array.from({ length: 60 }, (_, number) => `doi:10.1/${number}`);
  await visit(store.db, [{ ...refOf(mine), aliases }], 1);
  expect((await store.db.seen.get(mine.key))?.names).toHaveLength(10);
});
