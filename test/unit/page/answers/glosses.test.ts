import { beforeEach, expect, test, vi } from 'vitest';
import { bareGloss } from '../../../../lib/gloss/gloss';
import type { Reply } from '../../../../lib/messages/protocol';
import { createGlosses, isSameText, wakeGlossing } from '../../../../lib/page/answers/glosses';
import { paperNumber } from '../../../builders';
import { aGloss, aTopic, fakeBackground } from '../builders';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const refused: Reply<'gloss'> = { ok: false, error: { code: 'unexpected', message: 'stopped' } };

/** A background that glosses each paper with its title as a topic, after it has failed so many times. */
function setUp(failures = 0) {
  let left = failures;
  const ended = new AbortController();
  const background = fakeBackground({
    gloss: ({ papers }) =>
      left-- > 0
        ? refused
        : { ok: true, value: papers.map(({ title }) => aGloss({ topics: [aTopic(title)], badges: [] })) },
  });
  const glosses = createGlosses(background.request, () => ({ hidden: ['biology'] }), ended.signal);
  const topicsOf = async (...papers: ReturnType<typeof paperNumber>[]) => {
    const found = glosses.of(papers);
    await vi.runAllTimersAsync();
    return (await found).map(({ topics }) => topics[0]?.name);
  };
  return { ...background, glosses, topicsOf, ended };
}

test('answers come in the order of the papers, with what the reader has hidden told', async () => {
  const { topicsOf, asked } = setUp();
  expect(await topicsOf(paperNumber(2), paperNumber(1))).toEqual([paperNumber(2).title, paperNumber(1).title]);
  expect(asked).toMatchObject([{ data: { hidden: ['biology'], papers: [{ title: paperNumber(2).title }, {}] } }]);
});

test('each text is asked for once, until all are let go', async () => {
  const { glosses, topicsOf, asked } = setUp();
  await topicsOf(paperNumber(1));
  await topicsOf(paperNumber(1), paperNumber(2));
  expect(asked[1]).toMatchObject({ data: { papers: [{ title: paperNumber(2).title }] } });
  glosses.forget();
  await topicsOf(paperNumber(1));
  expect(asked).toHaveLength(3);
});

test('a paper with an abstract is another text than the same one without', async () => {
  const { topicsOf, asked } = setUp();
  const bare = paperNumber(1);
  await topicsOf(bare);
  await topicsOf({ ...bare, abstract: 'We measure.' });
  await topicsOf({ ...bare, abstract: 'We compute' });
  await topicsOf({ ...bare, abstract: 'We compare.' }, { ...bare, abstract: 'We measure.' });
  expect(asked).toHaveLength(4);
});

test('both texts of a paper that stands on the page twice are remembered', async () => {
  const { topicsOf, asked } = setUp();
  const both = [paperNumber(1), paperNumber(1, { abstract: 'We measure.' })];
  await topicsOf(...both);
  await topicsOf(...both);
  expect(asked).toHaveLength(1);
});

test('texts of one length are told apart', async () => {
  const { topicsOf, asked } = setUp();
  await topicsOf(paperNumber(1, { abstract: 'One words' }));
  await topicsOf(paperNumber(1, { abstract: 'Two words' }));
  expect(asked).toHaveLength(2);
});

test('no message asks about more than 500 papers', async () => {
  const { topicsOf, asked } = setUp();
  await topicsOf(...Array.from({ length: 1100 }, (_, number) => paperNumber(number)));
  expect(asked).toHaveLength(3);
});

test('a background that does not answer is asked once more', async () => {
  const { topicsOf, asked } = setUp(1);
  expect(await topicsOf(paperNumber(1))).toEqual([paperNumber(1).title]);
  expect(asked).toHaveLength(2);
});

test('after two failures the papers have nothing said of them, and are asked about again later', async () => {
  const { glosses, topicsOf, asked } = setUp(2);
  const found = glosses.of([paperNumber(1)]);
  await vi.runAllTimersAsync();
  expect(await found).toEqual([bareGloss]);
  expect(asked).toHaveLength(2);
  expect(await topicsOf(paperNumber(1))).toEqual([paperNumber(1).title]);
});

test('nothing is asked after the end, not even again', async () => {
  const { glosses, topicsOf, asked, ended } = setUp(1);
  const waiting = glosses.of([paperNumber(1)]);
  await vi.advanceTimersByTimeAsync(100);
  ended.abort();
  await vi.runAllTimersAsync();
  await waiting;
  await topicsOf(paperNumber(2));
  expect(asked).toHaveLength(1);
});

test('the background is woken by a paper without words', () => {
  const { request, asked } = setUp();
  wakeGlossing(request);
  expect(asked).toEqual([{ name: 'gloss', data: { papers: [{ title: '', categories: [] }], hidden: [] } }]);
});

test('two readings have the same text where title and abstract are the same', () => {
  const paper = paperNumber(1, { abstract: 'One.' });
  expect(isSameText(paper, { ...paper, year: 2020 })).toBe(true);
  expect(isSameText(paper, { ...paper, abstract: 'Two.' })).toBe(false);
  expect(isSameText(paper, { ...paper, title: 'Another' })).toBe(false);
});
