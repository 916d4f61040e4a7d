import { expect, test } from 'vitest';
import { daysOf } from '../../../lib/digest/days';
import type { Sighted } from '../../../lib/papers/records';

const sighted = (key: string, at: string, url: string, seen = false): Sighted => ({
  key,
  title: key,
  authors: [],
  at: new Date(at).getTime(),
  url,
  seen,
  saved: false,
});

test('papers stand under the day and the site on which they were first met', () => {
  const days = daysOf([
    sighted('d', '2026-03-02T23:59', 'https://arxiv.org/list/cs.CL/new'),
    sighted('c', '2026-03-02T09:00', 'https://www.huggingface.co/papers', true),
    sighted('b', '2026-03-02T08:00', 'https://huggingface.co/papers?p=2', true),
    sighted('a', '2026-03-01T00:00', 'https://arxiv.org/list/cs.CL/new'),
  ]);
  expect(days.map(({ sites }) => sites.map(({ host, unseen, papers }) => [host, unseen, papers.length]))).toEqual([
    [
      ['arxiv.org', 1, 1],
      ['huggingface.co', 0, 2],
    ],
    [['arxiv.org', 1, 1]],
  ]);
  expect(days[0]?.start.getDate()).toBe(2);
  expect(days[0]?.sites[1]?.url).toBe('https://huggingface.co/papers?p=2');
});
