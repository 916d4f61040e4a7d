import { expect, test } from 'vitest';
import { readRevision } from '../../../lib/messages/revision';

test('a change is read as the background wrote it', () => {
  expect(readRevision({ count: 5, keys: ['arxiv:1', 'title:a'] })).toEqual({ count: 5, keys: ['arxiv:1', 'title:a'] });
  expect(readRevision({ count: 5, keys: [] })).toEqual({ count: 5, keys: [] });
});

test.each([[undefined], [null], [{ count: 5 }], [{ count: 5, keys: 'arxiv:1' }], [{ count: 5, keys: [1] }]])(
  '%j tells of no change',
  (value) => {
    expect(readRevision(value)).toBeUndefined();
  },
);
