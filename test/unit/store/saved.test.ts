import { expect, test } from 'vitest';
import { createList } from '../../../lib/store/lists';
import { countTags, renameTag, restoreSaved, savePaper, unsavePaper, updateSaved } from '../../../lib/store/saved';
import { lookUp } from '../../../lib/store/states';
import { aPaper, paperNumber, refOf } from '../../builders';
import { openTestStore } from './open-test-store';

test('a saved paper is found by key, by alias and by the name it has elsewhere', async () => {
  const store = openTestStore();
  const paper = aPaper({ key: 'arxiv:2404.12345', aliases: ['doi:10.1/abc', 'title:x'] });
  await savePaper(store, { paper });
  const byDoi = { ...refOf(paper), key: 'doi:10.1/abc', aliases: ['title:x'] };
  const [state, other] = await lookUp(store.db, [byDoi, refOf(paperNumber(7))]);
  expect(state).toMatchObject({ key: 'arxiv:2404.12345', saved: { status: 'to-read', tags: [] } });
  expect(other?.saved).toBeUndefined();
});

test('saving again keeps what was said and adds what is given', async () => {
  const store = openTestStore();
  const list = await createList(store, 'Thesis');
  await savePaper(store, { paper: aPaper(), status: 'reading', tags: ['kernels'] });
  const state = await savePaper(store, { paper: aPaper(), listId: list.id });
  expect(state.saved).toMatchObject({ status: 'reading', tags: ['kernels'] });
  expect(state.lists).toEqual([list.id]);
});

test('unsave takes the paper off its lists, restore brings all of it back', async () => {
  const store = openTestStore();
  const list = await createList(store, 'Thesis');
  await savePaper(store, { paper: aPaper(), listId: list.id, status: 'read', tags: ['a'], rating: 4 });
  const gone = await unsavePaper(store, aPaper().key);
  expect(gone).toMatchObject({ lists: [], key: aPaper().key });
  expect(gone.saved).toBeUndefined();
  const back = await restoreSaved(store, aPaper().key);
  expect(back).toMatchObject({ saved: { status: 'read', tags: ['a'], rating: 4 }, lists: [list.id] });
});

test('a rating of null is taken away, tags are trimmed and each is kept once', async () => {
  const store = openTestStore();
  await updateSaved(store, aPaper(), { rating: 5, tags: { add: [' GPU ', 'gpu', 'theory', ''] } });
  const state = await updateSaved(store, aPaper(), { rating: null });
  expect(state.saved).toMatchObject({ tags: ['GPU', 'theory'] });
  expect(state.saved?.rating).toBeUndefined();
});

test('hiding a wrong topic does not save the paper, and outlives saving it', async () => {
  const store = openTestStore();
  const hidden = await updateSaved(store, aPaper(), { hiddenTags: { add: ['compilers'] } });
  expect(hidden.saved).toBeUndefined();
  const state = await savePaper(store, { paper: aPaper() });
  expect(state.saved?.hiddenTags).toEqual(['compilers']);
});

test('renaming a tag to one that exists merges the two', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: paperNumber(1), tags: ['llm', 'gpu'] });
  await savePaper(store, { paper: paperNumber(2), tags: ['LLMs'] });
  await savePaper(store, { paper: paperNumber(3), tags: ['llm', 'LLMs'] });
  await renameTag(store, 'llm', 'LLMs');
  expect(await countTags(store)).toEqual([
    { tag: 'LLMs', count: 3 },
    { tag: 'gpu', count: 1 },
  ]);
});

test('asking again for a paper that was never saved says so in plain words', async () => {
  await expect(unsavePaper(openTestStore(), 'arxiv:1')).rejects.toThrow(/not in the library/);
});
