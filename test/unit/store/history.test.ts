import { expect, test } from 'vitest';
import type { Effects } from '../../../lib/messages/handlers/handler';
import { answer } from '../../../lib/messages/server';
import type { Paper } from '../../../lib/papers/schema';
import { correct } from '../../../lib/store/corrections';
import { historyOf } from '../../../lib/store/history/history';
import { measuredPapers } from '../../../lib/store/history/measured';
import { keepSightings, markSeen, newSightings, sightedSince } from '../../../lib/store/history/sightings';
import { writeNote } from '../../../lib/store/notes';
import { savePaper, updateSaved } from '../../../lib/store/saved';
import { lookUp, visit } from '../../../lib/store/states';
import type { Store } from '../../../lib/store/store';
import { paperNumber, refOf } from '../../builders';
import { openTestStore } from './open-test-store';

const hour = 3_600_000;
const arxiv = 'https://arxiv.org/list/cs.CL/new';

async function listOn({ db }: Store, papers: readonly Paper[], url: string, now: number): Promise<number> {
  const rows = await newSightings(db, papers.map(refOf), url, now);
  await keepSightings(db, rows);
  return rows.length;
}

test('papers that stand on a page are remembered with the page, once, under all their names', async () => {
  const store = openTestStore();
  expect(await listOn(store, [paperNumber(1), paperNumber(2)], `${arxiv}#top`, hour)).toBe(2);
  expect(await listOn(store, [paperNumber(1)], arxiv, hour + 1000)).toBe(0);
  const other = { ...paperNumber(1), key: 'doi:10.1/x', aliases: [paperNumber(1).key] };
  expect(await listOn(store, [other], 'https://huggingface.co/papers', 3 * hour)).toBe(1);
  expect(await store.db.sightings.count()).toBe(2);
  const [first] = await sightedSince(store.db, 0);
  expect(first).toMatchObject({ key: paperNumber(1).key, at: hour, url: arxiv, seen: false, saved: false });
});

test('a page that names no paper, and one that is not of the web, are not remembered', async () => {
  const store = openTestStore();
  expect(await listOn(store, [{ ...paperNumber(1), key: 'page:example.org/' }], 'https://example.org/', 1)).toBe(0);
  expect(await listOn(store, [paperNumber(1)], 'chrome-extension://x/library.html', 1)).toBe(0);
});

test('of a paper that stands everywhere the first pages and the last are kept', async () => {
  const store = openTestStore();
  for (let page = 1; page <= 20; page += 1) await listOn(store, [paperNumber(1)], `https://a.org/${page}`, page);
  const [row] = await store.db.sightings.toArray();
  expect(row?.places.map(({ url }) => url).at(-1)).toBe('https://a.org/20');
  expect(row?.places).toHaveLength(12);
  expect(row?.places[0]?.url).toBe('https://a.org/1');
});

test('catching up counts all as seen that were not, and can be taken back', async () => {
  const store = openTestStore();
  const papers = [paperNumber(1), paperNumber(2), paperNumber(3)];
  await listOn(store, papers, arxiv, hour);
  await visit(store.db, [refOf(paperNumber(1))], 2 * hour);
  const keys = papers.map(({ key }) => key);
  const marked = await markSeen(store.db, keys, true, 3 * hour);
  expect(marked).toEqual([paperNumber(2).key, paperNumber(3).key]);
  expect((await sightedSince(store.db, 0)).every(({ seen }) => seen)).toBe(true);
  const [state] = await lookUp(store.db, [refOf(paperNumber(2))]);
  expect(state?.seen).toEqual({ first: 3 * hour, last: 3 * hour });
  await markSeen(store.db, marked, false, 4 * hour);
  expect((await sightedSince(store.db, 0)).filter(({ seen }) => seen).map(({ key }) => key)).toEqual([
    paperNumber(1).key,
  ]);
});

test('a look-up by a page is remembered, one by our own pages or by a page that had too much kept is not', async () => {
  const store = openTestStore();
  const effects = (allowed: boolean): Effects => ({
    loadScript: async () => {},
    openLibrary: async () => {},
    changed: () => {},
    allows: () => allowed,
  });
  const data = { refs: [refOf(paperNumber(1))] };
  await answer(store, effects(true), 'lookup', data, { ownPage: true, url: arxiv });
  await answer(store, effects(false), 'lookup', data, { ownPage: false, url: arxiv });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await store.db.sightings.count()).toBe(0);
  await answer(store, effects(true), 'lookup', data, { ownPage: false, url: arxiv });
  await expect.poll(() => store.db.sightings.count()).toBe(1);
});

test('a look-up by a page tells the states of all its papers, while they are remembered', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: paperNumber(1) });
  const refs = Array.from({ length: 68 }, (_, number) => refOf(paperNumber(number)));
  const effects = { loadScript: async () => {}, openLibrary: async () => {}, changed: () => {}, allows: () => true };
  for (const visits of [1, 2]) {
    const reply = await answer(store, effects, 'lookup', { refs }, { ownPage: false, url: `${arxiv}?visit=${visits}` });
    expect(reply).toMatchObject({ ok: true });
    expect(reply.ok && reply.value.filter(({ saved }) => saved)).toHaveLength(1);
    await expect
      .poll(async () => (await store.db.sightings.toArray()).every(({ places }) => places.length === visits))
      .toBe(true);
  }
});

test('the history of a paper holds pages, statuses, notes and corrections', async () => {
  const store = openTestStore();
  const paper = paperNumber(1);
  await listOn(store, [paper], arxiv, 7);
  await savePaper(store, { paper });
  await updateSaved(store, paper, { status: 'reading' });
  await updateSaved(store, paper, { rating: 4 });
  await writeNote(store, paper, { id: 'n', kind: 'note', markdown: 'words', url: arxiv }, '');
  await correct(store, paper, { id: 'c', span: '3x', verdict: 'reject' });
  const history = await historyOf(store.db, paper.key);
  expect(history.places).toEqual([{ url: arxiv, first: 7, last: 7 }]);
  expect(history.statuses.map(({ status }) => status)).toEqual(['reading']);
  expect(history.savedAt).toBeLessThan(history.statuses[0]?.at ?? 0);
  expect(history.notes).toEqual([{ kind: 'note', at: expect.any(Number), url: arxiv }]);
  expect(history.corrections).toMatchObject([{ word: { span: '3x', verdict: 'reject' } }]);
});

test('papers are told with numbers, topics and what the reader said, those that are gone left out', async () => {
  const store = openTestStore();
  const paper = paperNumber(1, { year: 2024, abstract: 'Our scheduler is 4.2x faster than a queue.' });
  await savePaper(store, { paper, status: 'reading' });
  const [told, ...more] = await measuredPapers(store, [paper.key, 'arxiv:0000.00000'], { abstracts: false });
  expect(more).toEqual([]);
  expect(told).toMatchObject({ key: paper.key, year: 2024, status: 'reading', metrics: [{ value: 4.2, unit: 'x' }] });
  expect(told).not.toHaveProperty('abstract');
  const [whole] = await measuredPapers(store, [paper.key], { abstracts: true });
  expect(whole?.abstract).toBe(paper.abstract);
});
