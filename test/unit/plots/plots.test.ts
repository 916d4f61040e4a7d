import { describe, expect, test } from 'vitest';
import { activity, byTopic } from '../../../lib/plots/counts';
import { namesThatFit, shortName } from '../../../lib/plots/labels';
import { against, bestPair, isWide, overYears, plottable } from '../../../lib/plots/points';
import { paperOf } from '../compare/numbers';

const tide = paperOf(
  'Tidewater',
  'Our scheduler is 4.2x faster than Harbor, and 2x faster than Pier. We train a model with 7B parameters.',
  2024,
);
const reef = paperOf('Reef', 'Reef achieves a speedup of up to 3x over Anchor.', 2023);
const dune = paperOf('Dune', 'We present Dune, a language model with 13B parameters.');
const papers = [tide, reef, dune];
const [speedup, size] = ['speed|speed-up|x', 'model|model size|params'];

describe('points', () => {
  test('are offered for what most papers measure first', () => {
    expect(plottable(papers).map(({ id, papers: count }) => [id, count])).toEqual([
      [size, 2],
      [speedup, 2],
    ]);
  });

  test('stand at the year and the largest number of a paper, and name it', () => {
    expect(overYears(papers, speedup)).toMatchObject([
      { key: tide.key, title: 'Tidewater', x: 2024, y: 4.2, numbers: [{ span: '4.2x' }] },
      { key: reef.key, x: 2023, y: 3 },
    ]);
    expect(overYears(papers, size)).toHaveLength(1);
  });

  test('stand at two numbers where a paper has both', () => {
    expect(against(papers, size, speedup)).toMatchObject([{ key: tide.key, x: 7e9, y: 4.2 }]);
  });

  test('ask for a logarithmic axis where they lie far apart, but not for zeros', () => {
    expect(isWide([1e6, 1e12])).toBe(true);
    expect(isWide([2, 40])).toBe(false);
    expect(isWide([0, 1e12])).toBe(false);
  });
});

test('the pair that most papers have both of is plotted first, a result against a scale where there is one', () => {
  const shared = paperOf('Cove', 'We train a model with 7B parameters on 64 GPUs.');
  const names = (all: (typeof tide)[]) => bestPair(all, plottable(all))?.map(({ name }) => name);
  expect(names([shared, { ...shared, key: 'b' }])?.sort()).toEqual(['GPUs', 'model size']);
  expect(names([shared, { ...shared, key: 'b' }, tide])).toEqual(['model size', 'speed-up']);
});

test('names stand beside points where they cover nothing, cut to a few words', () => {
  const spots = [
    { x: 10, y: 50, name: 'Tidewater' },
    { x: 30, y: 52, name: 'Reef' },
    { x: 10, y: 90, name: 'Dune' },
    { x: 380, y: 90, name: 'Marshland' },
  ];
  expect(namesThatFit(spots, { from: 0, to: 400 })).toEqual([
    { index: 1, side: 'right' },
    { index: 2, side: 'right' },
    { index: 3, side: 'left' },
  ]);
  expect(shortName('Tidewater: sending what matters early')).toBe('Tidewater');
  expect(shortName('Sending what matters early, at no cost')).toBe('Sending what matters…');
});

test('topics are counted with their papers, most first', () => {
  const [a, b] = [
    { slug: 'a', name: 'Tides' },
    { slug: 'b', name: 'Buoys' },
  ];
  const bars = byTopic([
    { key: '1', title: 'one', topics: [a, b] },
    { key: '2', title: 'two', topics: [b] },
  ]);
  expect(bars.map(({ name, papers: own }) => [name, own.map(({ key }) => key)])).toEqual([
    ['Buoys', ['1', '2']],
    ['Tides', ['1']],
  ]);
});

describe('activity', () => {
  const at = (text: string) => new Date(text).getTime();

  test('is told day by day with the days on which nothing was done', () => {
    const { step, periods } = activity([
      { addedAt: at('2026-03-01T10:00'), noted: [at('2026-03-03T23:59')] },
      { addedAt: at('2026-03-01T12:00'), noted: [] },
    ]);
    expect(step).toBe('day');
    expect(periods).toHaveLength(14);
    expect(periods.slice(-4).map(({ saved, noted }) => [saved, noted])).toEqual([
      [0, 0],
      [2, 0],
      [0, 0],
      [0, 1],
    ]);
  });

  test('is told by weeks from Monday, and by months, where it spans more', () => {
    const weeks = activity([{ addedAt: at('2026-01-01T10:00'), noted: [at('2026-04-01T10:00')] }]);
    expect(weeks.step).toBe('week');
    expect(weeks.periods.every(({ start }) => start.getDay() === 1)).toBe(true);
    expect(activity([{ addedAt: at('2023-01-01T10:00'), noted: [at('2026-04-01T10:00')] }]).step).toBe('month');
    expect(activity([]).periods).toEqual([]);
  });
});
