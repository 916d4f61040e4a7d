import { expect, test, vi } from 'vitest';
import { changeMany } from '../../../lib/store/changes/bulk';
import { editPaper } from '../../../lib/store/changes/edit';
import { correct } from '../../../lib/store/corrections';
import { readDueFacts } from '../../../lib/store/facts/due-facts';
import { factsOf } from '../../../lib/store/facts/facts-of';
import { FactsWork } from '../../../lib/store/facts/facts-work';
import { savePaper, unsavePaper, updateSaved } from '../../../lib/store/saved';
import { paperNumber } from '../../builders';
import { openTestStore } from './open-test-store';

const fast = paperNumber(1, {
  title: 'Serving large language models on old machines',
  abstract: 'Our scheduler is 4.2x faster than a queue and reaches 91.5% accuracy on a list of riddles.',
});

const due = async ({ db, facts }: ReturnType<typeof openTestStore>) => readDueFacts(db, facts.reader, 100);

test('a saved paper is read once, and again when its text is another one', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: fast });
  expect(await due(store)).toEqual([fast.key]);
  expect(await due(store)).toEqual([]);
  await updateSaved(store, fast, { status: 'read' });
  expect(await due(store)).toEqual([]);
  await editPaper(store, fast.key, { title: 'Serving with care' });
  expect(await due(store)).toEqual([fast.key]);
});

test('of thousands that are saved in one go a few rows tell that they are due, and those that left meanwhile are passed over', async () => {
  const store = openTestStore();
  const papers = Array.from({ length: 60 }, (_, number) => paperNumber(number));
  await changeMany(store, { papers }, { do: 'save' });
  expect([await store.db.facts.count(), await store.db.due.count()]).toEqual([0, 3]);
  const gone = papers.slice(0, 30).map(({ key }) => key);
  await changeMany(store, { keys: gone }, { do: 'remove' });
  const first = await readDueFacts(store.db, store.facts.reader, 25);
  const all = new Set([...first, ...(await due(store))]);
  expect(all).toEqual(new Set(papers.slice(30).map(({ key }) => key)));
  expect([await due(store), await store.db.facts.count()]).toEqual([[], 30]);
});

test('another reader reads all papers anew', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: fast });
  await due(store);
  const reader = { version: '2', read: () => ({ topics: [], metrics: [] }) };
  expect(await readDueFacts(store.db, reader, 100)).toEqual([fast.key]);
  expect((await store.db.facts.get(fast.key))?.metrics).toEqual([]);
});

test('facts are told at once, also before their turn has come, with unit, bound and what they are compared with', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: fast });
  const [facts] = await factsOf(store, [fast.key]);
  expect(facts?.topics.map(({ slug }) => slug)).toContain('large-language-models');
  expect(facts?.metrics).toContainEqual(
    expect.objectContaining({ value: 4.2, unit: 'x', kind: 'speed', bound: 'exact', versus: expect.any(String) }),
  );
});

test('of many that are not read yet so many are read at once, the others when their turn comes, the latest first', async () => {
  const store = openTestStore();
  const papers = [fast, { ...fast, ...paperNumber(2, { abstract: fast.abstract }) }];
  for (const paper of papers) await savePaper(store, { paper });
  const keys = papers.map(({ key }) => key);
  const read = async () => (await factsOf(store, keys, 1)).map(({ metrics }) => metrics.length > 0);
  expect(await read()).toEqual([true, false]);
  expect(await readDueFacts(store.db, store.facts.reader, 1)).toEqual([keys[1]]);
  expect(await read()).toEqual([true, true]);
});

test('what the reader said is wrong does not stand, and is told apart', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: fast });
  const [before] = await factsOf(store, [fast.key]);
  const [first, second] = before?.metrics ?? [];
  if (!first || !second) throw new Error('two metrics are needed');
  await correct(store, fast, { id: 'c1', span: first.text, verdict: 'reject' });
  await correct(store, fast, { id: 'c2', span: second.text, verdict: 'correct', text: 'in my words' });
  await updateSaved(store, fast, { hiddenTags: { add: ['large-language-models'] } });
  const [after] = await factsOf(store, [fast.key]);
  expect(after?.rejected).toEqual([first]);
  expect(after?.metrics.map(({ badge }) => badge)).toEqual(['in my words']);
  expect(after?.topics.map(({ slug }) => slug)).not.toContain('large-language-models');
});

test('a paper that leaves the library takes its facts along, and is read again when it comes back', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: fast });
  await due(store);
  await unsavePaper(store, fast.key);
  expect(await store.db.facts.count()).toBe(0);
  await savePaper(store, { paper: fast });
  expect(await due(store)).toEqual([fast.key]);
});

test('the background reads on after each change, and tells of it', async () => {
  const store = openTestStore();
  const { reader } = store.facts;
  const told: string[] = [];
  store.facts = new FactsWork(reader);
  store.facts.start(store.db, (keys) => told.push(...keys));
  for (let number = 0; number < 60; number += 1) await savePaper(store, { paper: paperNumber(number) });
  await vi.waitFor(() => expect(new Set(told).size).toBe(60));
  expect(await due(store)).toEqual([]);
});

test('a damaged row is read anew', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: fast });
  await due(store);
  await store.db.facts.update(fast.key, { metrics: JSON.parse('[{"text":7}]') });
  const [facts] = await factsOf(store, [fast.key]);
  expect(facts?.metrics[0]?.kind).toBe('speed');
});

test('a damaged row whose turn has not come yet is as none', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: fast });
  await due(store);
  await store.db.facts.update(fast.key, { metrics: JSON.parse('"none"') });
  const [facts] = await factsOf(store, [fast.key], 0);
  expect(facts?.metrics).toEqual([]);
});
