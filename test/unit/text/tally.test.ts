import { expect, it } from 'vitest';
import { tally } from '../../../lib/text/tally';

it('counts a tag once a set, most first, then by name', () => {
  expect(tally([['rag', 'agents'], ['rag'], ['video', 'rag', 'rag'], []])).toEqual([
    { tag: 'rag', count: 3 },
    { tag: 'agents', count: 1 },
    { tag: 'video', count: 1 },
  ]);
});
