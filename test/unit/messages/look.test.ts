import { expect, test } from 'vitest';
import { answer } from '../../../lib/messages/server';
import { readDueFacts } from '../../../lib/store/facts/due-facts';
import { savePaper } from '../../../lib/store/saved';
import type { Store } from '../../../lib/store/store';
import { paperNumber } from '../../builders';
import { openTestStore } from '../store/open-test-store';
import { quietEffects } from './quiet-effects';

const paper = paperNumber(1, {
  title: 'Serving large language models on old machines',
  abstract: 'Our scheduler is 4.2x faster than a queue.',
});
const plain = { without: [], badges: 3, accent: undefined, hiddenTopics: [] };

/** What the extension's pages, and a web page, are told of the paper by a reader of such wishes. */
async function told(store: Store, wishes: Partial<{ without: string[]; badges: number; hiddenTopics: string[] }>) {
  const effects = { ...quietEffects(), look: async () => ({ ...plain, ...wishes }) };
  const own = { ownPage: true };
  const [find, survey, measured, gloss] = [
    await answer(store, effects, 'find', { offset: 0, limit: 5 }, own),
    await answer(store, effects, 'survey', {}, own),
    await answer(store, effects, 'measured', { keys: [paper.key], abstracts: false }, own),
    await answer(store, effects, 'gloss', { papers: [paper], hidden: [] }, { ownPage: false, tabId: 1 }),
  ];
  if (!find.ok || !survey.ok || !measured.ok || !gloss.ok) throw new Error('refused');
  return {
    row: find.value.rows[0]?.topics?.map(({ slug }) => slug),
    facet: survey.value.counts.topic.map(({ value }) => value.split('\t')[0]),
    plotted: measured.value[0]?.topics.map(({ slug }) => slug),
    gloss: gloss.value[0],
  };
}

test('hidden topics stand in no row, no facet and no plot; parts that are left out, in no gloss', async () => {
  const store = openTestStore();
  await savePaper(store, { paper });
  await readDueFacts(store.db, store.facts.reader, 9);
  const before = await told(store, {});
  const [slug = ''] = before.row ?? [];
  expect(slug).not.toBe('');
  expect([before.facet, before.plotted]).toEqual([expect.arrayContaining([slug]), expect.arrayContaining([slug])]);
  expect(before.gloss).toMatchObject({ row: { badges: 3, seen: true, own: true } });
  expect(before.gloss?.badges).toHaveLength(1);

  const after = await told(store, { hiddenTopics: [slug], without: ['topics', 'seen', 'badges'], badges: 1 });
  expect([after.row, after.facet, after.plotted].flat()).not.toContain(slug);
  expect(after.gloss).toMatchObject({ topics: [], badges: [], row: { badges: 1, seen: false, own: true } });
});
