import { expect, test } from 'vitest';
import { completePapers, editPaper } from '../../../lib/store/changes/edit';
import { savePaper } from '../../../lib/store/saved';
import { aPaper, paperNumber } from '../../builders';
import { openTestStore } from './open-test-store';

const told = aPaper({
  aliases: ['doi:10.5555/lamp.1', 'title:x'],
  abstract: 'Told elsewhere.',
  venue: 'Journal of Lamps',
  urls: { abs: 'https://elsewhere.example/', code: 'https://github.com/example/lamp' },
});

test('what a source tells fills in abstract, venue, code and the published version, and changes nothing', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: aPaper() });
  expect(await completePapers(store, [told], true)).toEqual([told.key]);
  expect(await store.db.papers.get(told.key)).toMatchObject({
    abstract: 'Told elsewhere.',
    venue: 'Journal of Lamps',
    urls: { abs: 'https://arxiv.org/abs/2401.00001', code: 'https://github.com/example/lamp' },
    aliases: [...aPaper().aliases, 'doi:10.5555/lamp.1'],
    names: [told.key, ...aPaper().aliases, 'doi:10.5555/lamp.1'],
  });
  expect(await completePapers(store, [told], true)).toEqual([]);
});

test('a page gives no further identifiers, and a source none that another record has', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: aPaper() });
  await savePaper(store, { paper: paperNumber(1, { key: 'doi:10.5555/lamp.1', aliases: [] }) });
  await completePapers(store, [told]);
  await completePapers(store, [told], true);
  expect(await store.db.papers.get(told.key)).toMatchObject({ aliases: aPaper().aliases });
  expect(await store.db.papers.count()).toBe(2);
});

test('what a person left empty stays empty', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: aPaper({ venue: 'Here' }) });
  await editPaper(store, told.key, { venue: null });
  await completePapers(store, [told], true);
  expect((await store.db.papers.get(told.key))?.venue).toBeUndefined();
});
