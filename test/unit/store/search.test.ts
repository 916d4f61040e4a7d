import { beforeAll, describe, expect, test } from 'vitest';
import { changeMany } from '../../../lib/store/changes/bulk';
import { editPaper } from '../../../lib/store/changes/edit';
import { correct } from '../../../lib/store/corrections';
import { readDueFacts } from '../../../lib/store/facts/due-facts';
import { findKeys, findPapers, surveyPapers } from '../../../lib/store/find';
import { LibraryIndex } from '../../../lib/store/index/library-index';
import { createList, deleteList } from '../../../lib/store/lists';
import { writeNote } from '../../../lib/store/notes';
import { savePaper, unsavePaper, updateSaved } from '../../../lib/store/saved';
import type { Store } from '../../../lib/store/store';
import { paperNumber } from '../../builders';
import { openTestStore } from './open-test-store';

const papers = {
  folding: paperNumber(1, {
    title: 'Folding proteins with pre-training',
    authors: ['Łukasz Strauß', 'Zoë Ørsted'],
    abstract: 'The predictor is up to 3x faster than before and needs 8 GB of memory on one phone.',
    aliases: ['doi:10.1037/a0019486', 'title:f'],
    year: 2021,
    venue: 'Nature Methods',
    source: 'pubmed',
  }),
  serving: paperNumber(2, {
    title: 'Serving large language models on old machines',
    authors: ['Mei Tanaka'],
    abstract:
      'Our scheduler is 4.2x faster than a queue and reaches 91.5% accuracy on riddles. It reaches an F1 score of 0.93 on quizzes. We pretrain 7 billion parameters on 1,024 GPUs.',
    year: 2024,
    urls: { abs: 'https://arxiv.org/abs/2402.00002', code: 'https://example.org/code' },
  }),
  chinese: paperNumber(3, { title: '基于深度学习的图像识别', authors: ['李 明'], year: 2023 }),
  rainfall: paperNumber(4, { title: 'Rainfall over the plains', authors: ['Ngozi Okafor'], aliases: [] }),
};
const nameOf = new Map(Object.entries(papers).map(([name, { key }]) => [key, name]));

async function filled(): Promise<Store> {
  const store = openTestStore();
  const list = await createList(store, 'Reading group');
  for (const paper of Object.values(papers)) await savePaper(store, { paper });
  await updateSaved(store, papers.folding, { status: 'read', rating: 4, tags: { add: ['to cite', 'ml'] } });
  await savePaper(store, { paper: papers.serving, listId: list.id });
  await writeNote(store, papers.rainfall, { id: 'n', kind: 'note', markdown: 'Compare with the monsoon' }, '');
  await readDueFacts(store.db, store.facts.reader, 100);
  return store;
}

const found = async (store: Store, words: string): Promise<string[]> =>
  (await findKeys(store, { words })).map((key) => nameOf.get(key) ?? key).sort();

describe('what is typed', () => {
  let store: Store;
  beforeAll(async () => {
    store = await filled();
  });

  test.each([
    ['', 'chinese folding rainfall serving'],
    ['protein', 'folding'],
    ['prot', 'folding'],
    // Digits are no slips: it would be another paper's, or another machine's.
    ['a0019486', 'folding'],
    ['a0019487', ''],
    ['predictor phone', 'folding'],
    ['strauss', 'folding'],
    ['lukasz orsted', 'folding'],
    ['10.1037/a0019486', 'folding'],
    ['arxiv:2402.00002', 'serving'],
    ['2402.00004', 'rainfall'],
    ['pretraining', 'folding'],
    ['pre-train', 'folding serving'],
    ['9.9/pre-training', ''],
    ['"language models"', 'serving'],
    ['"models language"', ''],
    ['"old mach', 'serving'],
    ['monsoon', 'rainfall'],
    ['深度学习', 'chinese'],
    ['学习的图像', 'chinese'],
    ['学图', ''],
    ['protien', 'folding'],
    ['schedular', 'serving'],
    ['author:tanaka', 'serving'],
    ['title:tanaka', ''],
    ['venue:nature', 'folding'],
    ['tag:"to cite"', 'folding'],
    ['tag:TO', 'folding'],
    ['topic:"large language models"', 'serving'],
    ['topic:large-language-models', 'serving'],
    ['list:"reading group"', 'serving'],
    ['status:read', 'folding'],
    ['-status:read', 'chinese rainfall serving'],
    ['is:unread', 'chinese rainfall serving'],
    ['year:2023-2025', 'chinese serving'],
    ['year<2022', 'folding'],
    ['rating>=4', 'folding'],
    ['has:note', 'rainfall'],
    ['has:abstract -has:code', 'folding'],
    ['has:number', 'folding serving'],
    ['site:pubmed', 'folding'],
    ['rain or protein', 'folding rainfall'],
    ['(rain or protein) -author:okafor', 'folding'],
    ['speedup>3', 'serving'],
    ['speedup>=3', 'folding serving'],
    ['faster<4', 'folding'],
    ['params<10b', 'serving'],
    ['gpus>=1000', 'serving'],
    ['accuracy>80%', 'serving'],
    ['memory<=8gb', 'folding'],
    ['memory<4gb', ''],
    ['speedup>3 -gpus>=1000', ''],
    ['f1>90%', 'serving'],
    ['f1>0.9', 'serving'],
    ['f1>94', ''],
    ['accuracy>0.9', 'serving'],
    ['accuracy>0.92', ''],
  ])('%s finds %s', async (words, expected) => {
    expect((await found(store, words)).join(' ')).toBe(expected);
  });

  test('says what it did not find, or looked for instead', async () => {
    const problems = async (words: string) =>
      (await surveyPapers(store, { words })).problems.map(({ message }) => message);
    expect(await problems('protien')).toEqual(['No paper has “protien”; “proteins” is looked for instead.']);
    expect(await problems('tag:nothing')).toEqual(['No paper has the tag “nothing”.']);
    expect(await problems('wombats>3')).toEqual(['No paper reports a number called “wombats”.']);
    expect(await problems('protein speedup>3')).toEqual([]);
  });

  test('facets are counted within what answers, each as if nothing of it were chosen', async () => {
    const { counts } = await surveyPapers(store, { words: 'has:number', chosen: { status: ['read'] } });
    expect(counts.status).toEqual([
      { value: 'read', count: 1 },
      { value: 'to-read', count: 1 },
    ]);
    expect(counts.year).toEqual([{ value: '2021', count: 1 }]);
    expect(counts.tag.map(({ value }) => value)).toEqual(['ml', 'to cite']);
    expect(counts.kind).toContainEqual({ value: 'speed', count: 1 });
    const both = await findPapers(store, {
      chosen: { status: ['read', 'to-read'], year: ['2021'] },
      offset: 0,
      limit: 9,
    });
    expect(both.total).toBe(1);
  });

  test.each([
    ['title', 'folding rainfall serving chinese'],
    ['year', 'rainfall folding chinese serving'],
    ['rating', 'rainfall chinese serving folding'],
  ] as const)('papers are sorted by %s, either way', async (by, expected) => {
    const up = await findKeys(store, { sort: { by, down: false } });
    expect(up.map((key) => nameOf.get(key)).join(' ')).toBe(expected);
    const [last] = await findKeys(store, { sort: { by, down: true } });
    expect(last).toBe(up.at(-1));
  });
});

describe('papers sorted by a measure', () => {
  test('those with the largest number first, or the smallest, and those without one last', async () => {
    const store = await filled();
    const sorted = async (measure: string, down: boolean) =>
      (await findKeys(store, { sort: { measure, down } })).map((key) => nameOf.get(key)).join(' ');
    expect(await sorted('speedup', true)).toBe('serving folding rainfall chinese');
    expect(await sorted('faster', false)).toBe('folding serving rainfall chinese');
    expect(await sorted('params', false)).toBe('serving rainfall chinese folding');
    const { rows } = await findPapers(store, { sort: { measure: 'gpus', down: true }, offset: 0, limit: 1 });
    expect(rows[0]?.badges?.[0]?.text).toMatch(/GPU/);
  });
});

describe('the index', () => {
  test('is brought up to date by each kind of change', async () => {
    const store = await filled();
    await found(store, 'protein');
    await editPaper(store, papers.folding.key, { title: 'Unfolding' });
    expect(await found(store, 'unfolding')).toEqual(['folding']);
    expect(await found(store, 'title:proteins')).toEqual([]);
    await correct(store, papers.serving, { id: 'c', span: '4.2x', verdict: 'reject' });
    expect(await found(store, 'speedup>4')).toEqual([]);
    const number = { kind: 'speed', label: 'speedup', value: 6, unit: 'x', bound: 'exact' } as const;
    await correct(store, papers.serving, { id: 'd', span: '4.2x', verdict: 'correct', text: '6x', number });
    await correct(store, papers.rainfall, { id: 'e', span: 'own:1', verdict: 'own', number: { ...number, value: 9 } });
    expect((await found(store, 'speedup>5')).toSorted()).toEqual(['rainfall', 'serving']);
    expect(await found(store, 'speedup>8')).toEqual(['rainfall']);
    await changeMany(store, { keys: [papers.chinese.key] }, { do: 'tag', tag: 'seen' });
    expect(await found(store, 'tag:seen')).toEqual(['chinese']);
    await unsavePaper(store, papers.chinese.key);
    expect(await found(store, '深度')).toEqual([]);
    const { counts } = await surveyPapers(store, {});
    expect(counts.tag.map(({ value }) => value)).toEqual(['ml', 'to cite']);
  });

  test('a list that is deleted is found no more by its name', async () => {
    const store = await filled();
    const [list] = await store.db.lists.toArray();
    await deleteList(store, list?.id ?? '');
    expect(await found(store, 'list:"reading group"')).toEqual([]);
  });

  /** Seven hundred papers, of an odd and an even kind, whose index is stored. */
  async function stored(): Promise<Store> {
    const store = openTestStore();
    const many = Array.from({ length: 700 }, (_, number) =>
      paperNumber(number, { title: `Paper ${number} of ${number % 2 ? 'odd' : 'even'} kind` }),
    );
    await changeMany(store, { papers: many }, { do: 'save' });
    expect((await found(store, 'odd')).length).toBe(350);
    return store;
  }

  const started = (store: Store): Store => ({ ...store, index: new LibraryIndex() });

  test('is the same after the background stopped, whether it was stored or not', async () => {
    const store = await stored();
    expect(await store.db.index.count()).toBeGreaterThan(2);
    await changeMany(store, { keys: [paperNumber(1).key] }, { do: 'tag', tag: 'late' });
    await editPaper(store, paperNumber(3).key, { title: 'Strange' });
    const number = { kind: 'speed', label: 'speedup', value: 9, unit: 'x', bound: 'exact' } as const;
    await correct(store, papers.rainfall, { id: 'e', span: 'own:1', verdict: 'own', number });
    const again = started(store);
    expect(await found(again, 'tag:late')).toEqual(['folding']);
    expect(await found(again, 'strange')).toEqual(['chinese']);
    expect((await found(again, 'odd')).length).toBe(349);
    expect((await found(again, '"of even kind"')).length).toBe(350);
    expect(await found(again, 'speedup>8')).toEqual(['rainfall']);
    const byTitle = await findKeys(again, { sort: { by: 'title', down: true } });
    expect([byTitle.length, nameOf.get(byTitle[0] ?? '')]).toEqual([700, 'chinese']);
  });

  test('is read for a word only as far as words ask for it', async () => {
    const store = await stored();
    const read: string[] = [];
    store.db.index.hook('reading', (row) => {
      read.push(row.id.replace(/ .*/, ''));
      return row;
    });
    expect((await found(started(store), 'odd')).length).toBe(350);
    expect([...new Set(read)].toSorted()).toEqual(['index', 'posts', 'shelf', 'words']);
  });

  test.each([
    ['shelf', 'odd'],
    ['words', 'odd'],
    ['posts', 'odd'],
    ['stream', '"odd kind"'],
    ['numbers', 'odd -speedup>3'],
  ])('is made anew where its %s cannot be read', async (part, words) => {
    const store = await stored();
    await store.db.index.where('id').startsWith(part).delete();
    const again = started(store);
    expect((await found(again, words)).length).toBe(350);
    expect(await store.db.index.where('id').startsWith(part).count()).toBeGreaterThan(0);
  });

  test('one that cannot be read is made anew', async () => {
    const store = await filled();
    await found(store, 'protein');
    await store.db.table('index').put({ id: 'index', format: 1, rev: 99, segments: [7, 8] });
    expect(await found({ ...store, index: new LibraryIndex() }, 'protein')).toEqual(['folding']);
  });
});
