import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../lib/papers/schema';
import { lastUndo, undo } from '../../../lib/store/changes/undo';
import { correct } from '../../../lib/store/corrections';
import { mergeStored, mergesOf, takeApart } from '../../../lib/store/duplicates/merge';
import { findPapers } from '../../../lib/store/find';
import { createList } from '../../../lib/store/lists';
import { writeNote } from '../../../lib/store/notes';
import { recordsOf } from '../../../lib/store/records';
import { savePaper, updateSaved } from '../../../lib/store/saved';
import { stateOf } from '../../../lib/store/states';
import type { Store } from '../../../lib/store/store';
import { aPaper } from '../../builders';
import { openTestStore } from './open-test-store';

const preprint: Paper = aPaper({
  key: 'arxiv:2401.00001',
  aliases: ['title:a'],
  title: 'Slow rivers carry stones far',
  abstract: 'Short.',
  year: 2023,
});
const printed: Paper = aPaper({
  key: 'doi:10.1/a',
  aliases: ['title:b'],
  title: 'Slow rivers carry small stones far',
  authors: ['Ada Example'],
  abstract: 'Short, and then some.',
  year: 2024,
  venue: 'Journal of Rivers',
});
const keys = [printed.key, preprint.key];

async function twoPapers(): Promise<{ store: Store; listId: string }> {
  const store = openTestStore();
  const list = await createList(store, 'Thesis');
  await savePaper(store, { paper: preprint, tags: ['mine'], rating: 3 });
  await savePaper(store, { paper: printed, tags: ['water'], listId: list.id, status: 'read' });
  await writeNote(store, printed, { id: 'n', kind: 'note', markdown: 'On the printed one' }, '');
  await correct(store, printed, { id: 'w', span: '3x', verdict: 'reject' });
  return { store, listId: list.id };
}

/** All that is there, without when each record was written. */
const whole = async (store: Store): Promise<unknown> =>
  JSON.parse(
    JSON.stringify(await recordsOf(store, { kind: 'all' }), (name, value) =>
      name === 'updatedAt' ? undefined : value,
    ),
  );

describe('Papers that are one', () => {
  test('are found, and made one with all that was said of each, by what the reader chose', async () => {
    const { store, listId } = await twoPapers();
    expect((await store.duplicates.find(store.db)).map(({ keys: found }) => found.toSorted())).toEqual([
      keys.toSorted(),
    ]);
    const state = await mergeStored(store, keys, {
      fields: { title: printed.key, year: printed.key },
      status: 'reading',
    });
    expect(state).toMatchObject({ key: preprint.key, lists: [listId], notes: 1, corrections: [{ span: '3x' }] });
    const [record, ...others] = await recordsOf(store, { kind: 'all' });
    expect(others).toEqual([]);
    expect(record?.paper).toMatchObject({
      key: preprint.key,
      title: printed.title,
      year: 2024,
      venue: printed.venue,
      authors: preprint.authors,
      abstract: printed.abstract,
    });
    expect(record?.edited).toEqual(['title', 'year']);
    expect(record?.saved).toMatchObject({ status: 'reading', rating: 3 });
    expect(record?.saved?.tags.toSorted()).toEqual(['mine', 'water']);
    expect((await stateOf(store.db, preprint.key)).notes).toBe(1);
    expect((await findPapers(store, { words: 'rivers', offset: 0, limit: 5 })).total).toBe(1);
    expect(await store.duplicates.find(store.db)).toEqual([]);
  });

  test('are as before once that is undone', async () => {
    const { store } = await twoPapers();
    const before = await whole(store);
    await mergeStored(store, keys, { fields: { title: printed.key }, rating: null });
    expect(await lastUndo(store)).toMatchObject({ words: 'Merge “Slow rivers carry small stones far”' });
    await undo(store);
    expect(await whole(store)).toEqual(before);
    expect(await mergesOf(store.db, preprint.key)).toEqual([]);
    expect(await store.duplicates.find(store.db)).toHaveLength(1);
    expect((await findPapers(store, { words: 'rivers', offset: 0, limit: 5 })).total).toBe(2);
  });

  test('are taken apart at any later time, and what was said since stays with the one', async () => {
    const { store } = await twoPapers();
    await mergeStored(store, keys, {});
    await store.db.undo.clear();
    await updateSaved(store, preprint, { tags: { add: ['later'] }, status: 'archived' });
    await writeNote(store, preprint, { id: 'm', kind: 'note', markdown: 'Written since' }, '');
    const [merge] = await mergesOf(store.db, preprint.key);
    expect(merge?.others).toEqual([{ key: printed.key, title: printed.title }]);
    expect((await takeApart(store, merge?.id ?? 0)).toSorted()).toEqual(keys.toSorted());
    const [one, other] = await Promise.all(keys.map((key) => recordsOf(store, { kind: 'keys', keys: [key] })));
    expect(one?.[0]).toMatchObject({ paper: printed, saved: { status: 'read', tags: ['water'] }, lists: ['Thesis'] });
    expect(one?.[0]?.notes.map(({ id }) => id)).toEqual(['n']);
    expect(other?.[0]).toMatchObject({ paper: preprint, saved: { status: 'archived', rating: 3 }, lists: [] });
    expect(other?.[0]?.saved?.tags.toSorted()).toEqual(['later', 'mine']);
    expect(other?.[0]?.notes.map(({ id }) => id)).toEqual(['m']);
    expect(await store.duplicates.find(store.db)).toEqual([]);
    await expect(takeApart(store, merge?.id ?? 0)).rejects.toThrow('apart already');
  });

  test('that a page made one are taken apart too, and the same page does not make one of them again', async () => {
    const store = openTestStore();
    const { title, authors } = preprint;
    await savePaper(store, { paper: preprint });
    await savePaper(store, { paper: { ...printed, title: 'Another title at the first sight', authors: [] } });
    const both = aPaper({ ...preprint, title, authors, aliases: [...preprint.aliases, printed.key] });
    const vouched = ['arxiv', 'doi'];
    await savePaper(store, { paper: both }, vouched);
    expect(await store.db.papers.count()).toBe(1);
    const [merge] = await mergesOf(store.db, preprint.key);
    await takeApart(store, merge?.id ?? 0);
    expect(await store.db.papers.count()).toBe(2);
    await savePaper(store, { paper: both }, vouched);
    expect(await store.db.papers.count()).toBe(2);
    await mergeStored(store, keys, {});
    expect(await store.db.papers.count()).toBe(1);
  });
});
