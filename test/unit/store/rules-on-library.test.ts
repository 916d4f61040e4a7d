import { expect, test } from 'vitest';
import { answer } from '../../../lib/messages/server';
import type { PaperRow } from '../../../lib/papers/records';
import { compileRules } from '../../../lib/rules/apply';
import { LibraryChanges } from '../../../lib/rules/library-changes';
import type { Rule } from '../../../lib/rules/rule';
import { changeEach } from '../../../lib/store/changes/bulk';
import { lastUndo, undo } from '../../../lib/store/changes/undo';
import { factsOf } from '../../../lib/store/facts/facts-of';
import { findPapers } from '../../../lib/store/find';
import { createList } from '../../../lib/store/lists';
import { savePaper } from '../../../lib/store/saved';
import { statesOf } from '../../../lib/store/states';
import { paperNumber } from '../../builders';
import { quietEffects } from '../messages/quiet-effects';
import { openTestStore } from './open-test-store';

const own = { ownPage: true };
const effects = quietEffects();

test('rules say what they would change in the library, change it at once, and one step takes all of it back', async () => {
  const store = openTestStore();
  const list = await createList(store, 'Fast');
  const abstract = 'Serving is slow. Our scheduler is 3.2x faster than a queue.';
  await savePaper(store, { paper: paperNumber(1, { abstract }) });
  await savePaper(store, { paper: paperNumber(2, { abstract }), tags: ['Fast'] });
  await savePaper(store, { paper: paperNumber(3) });
  const rule: Rule = {
    id: 'r',
    name: 'Fast',
    enabled: true,
    when: { all: [{ on: 'metric', label: 'faster', comparison: '>=', value: 3 }] },
    actions: [{ do: 'tag', tag: 'fast' }, { do: 'list', listId: list.id }, { do: 'highlight' }],
    createdAt: 1,
    updatedAt: 1,
  };
  const changes = new LibraryChanges(compileRules([rule]));
  const rows: PaperRow[] = (await findPapers(store, { offset: 0, limit: 10 })).rows;
  changes.add(
    rows,
    await factsOf(
      store,
      rows.map(({ paper }) => paper.key),
    ),
  );
  const keysOf = (index: number) => changes.all()[index]?.papers.map(({ key }) => key) ?? [];
  expect(
    changes
      .all()
      .map(({ action }) => action.do)
      .toSorted(),
  ).toEqual(['list', 'tag']);
  const tagged = changes.all().findIndex(({ action }) => action.do === 'tag');
  expect(keysOf(tagged)).toEqual([paperNumber(1).key]);
  expect(keysOf(1 - tagged).toSorted()).toEqual([paperNumber(1).key, paperNumber(2).key]);

  const [first, second] = [paperNumber(1).key, paperNumber(2).key];
  await changeEach(
    store,
    [
      { keys: [first], act: { do: 'tag', tag: 'fast' } },
      { keys: [first], act: { do: 'tag', tag: 'twice' } },
      { keys: [first, second], act: { do: 'save', listId: list.id } },
    ],
    'Rules applied to 2 papers',
  );
  const states = await statesOf(store.db, [first, second]);
  expect(states.get(first)).toMatchObject({ lists: [list.id], saved: { tags: ['fast', 'twice'] } });
  expect(states.get(second)?.lists).toEqual([list.id]);
  expect(await lastUndo(store)).toMatchObject({ words: 'Rules applied to 2 papers', many: true });
  await undo(store);
  const back = await statesOf(store.db, [first, second]);
  expect([back.get(first)?.lists, back.get(second)?.lists]).toEqual([[], []]);
  expect(back.get(first)?.saved?.tags).toEqual([]);
  expect(back.get(second)?.saved?.tags).toEqual(['Fast']);
});

test('a paper is added by what names it, once, and what names none is refused in words', async () => {
  const store = openTestStore();
  const add = (text: string) => answer(store, effects, 'addNamed', { text }, own);
  expect(await add('https://arxiv.org/abs/1706.03762v5')).toMatchObject({
    ok: true,
    value: { key: 'arxiv:1706.03762', title: '' },
  });
  await add('arXiv:1706.03762');
  expect(await add('doi 10.1037/a0019486')).toMatchObject({ ok: true, value: { key: 'doi:10.1037/a0019486' } });
  expect(await add('A title of some words, as it is remembered')).toMatchObject({
    ok: true,
    value: { title: 'A title of some words, as it is remembered' },
  });
  expect((await findPapers(store, { offset: 0, limit: 10 })).total).toBe(3);
  expect((await findPapers(store, { words: '1706.03762', offset: 0, limit: 10 })).total).toBe(1);
  for (const text of ['https://example.org/blog', '123']) {
    expect(await add(text)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('No paper is named') },
    });
  }
  expect(
    await answer(store, effects, 'addNamed', { text: 'A title of words' }, { ownPage: false, tabId: 1 }),
  ).toMatchObject({
    ok: false,
  });
});
