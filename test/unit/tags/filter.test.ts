import { describe, expect, it } from 'vitest';
import { matchTags, sortByMetric } from '../../../lib/tags/filter';

const entries = [
  { tags: ['rag', 'agents'], metrics: [{ kind: 'speed', value: 2, unit: 'x' }] },
  { tags: ['rag'], metrics: [{ kind: 'quality', value: 80, unit: '%' }] },
  { tags: ['video', 'rag', 'rag'], metrics: [{ kind: 'speed', value: [1, 5] as const, unit: 'x' }] },
  { tags: [], metrics: [{ kind: 'speed', value: 900, unit: 'tokens/s' }] },
];

describe('tags of a page', () => {
  it('filter to the entries that carry all that were chosen', () => {
    expect(matchTags(entries, ['rag'])).toEqual([true, true, true, false]);
    expect(matchTags(entries, ['rag', 'video'])).toEqual([false, false, true, false]);
    expect(matchTags(entries, ['rag', 'video'], true)).not.toContain(undefined);
    expect(matchTags(entries, ['no-such', 'rag'], true)).toEqual([true, true, true, false]);
    expect(matchTags(entries, [], true)).toEqual([true, true, true, true]);
  });
});

describe('sortByMetric', () => {
  it('puts the largest first, in the unit that most have, and the others behind in their order', () => {
    expect(sortByMetric(entries, 'speed')).toEqual([2, 0, 1, 3]);
    expect(sortByMetric(entries, 'speed', true)).toEqual([0, 2, 1, 3]);
    expect(sortByMetric(entries, 'cost')).toEqual([0, 1, 2, 3]);
  });
});
