import { expect, test, vi } from 'vitest';
import type { Gloss } from '../../../../lib/gloss/gloss';
import { type GlossJob, glossEach } from '../../../../lib/page/answers/gloss-each';
import type { Paper } from '../../../../lib/papers/schema';
import { paperNumber } from '../../../builders';
import { aGloss } from '../builders';

function jobsOf(count: number) {
  const done: string[] = [];
  const jobs: GlossJob[] = Array.from({ length: count }, (_, number) => {
    const paper = paperNumber(number);
    return { paper, done: () => void done.push(paper.key) };
  });
  return { jobs, done };
}

const all = async (papers: readonly Paper[]): Promise<Gloss[]> => papers.map(() => aGloss());

test('the first papers go together, all others in batches of forty', async () => {
  const { jobs, done } = jobsOf(95);
  const gloss = vi.fn(all);
  const batches: [number, number][] = [];
  await glossEach(jobs, 7, gloss, (index) => batches.push([index, done.length]), new AbortController().signal);
  expect(gloss.mock.calls.map(([papers]) => papers.length)).toEqual([7, 40, 40, 8]);
  expect(batches).toEqual([
    [0, 7],
    [1, 47],
    [2, 87],
    [3, 95],
  ]);
  expect(done).toEqual(jobs.map(({ paper }) => paper.key));
});

test('where none goes first, no empty batch is asked for', async () => {
  const { jobs } = jobsOf(3);
  const gloss = vi.fn(all);
  await glossEach(jobs, 0, gloss, () => {}, new AbortController().signal);
  expect(gloss.mock.calls.map(([papers]) => papers.length)).toEqual([3]);
});

test('the next batch is asked for before one is drawn', async () => {
  const { jobs, done } = jobsOf(80);
  const drawnWhenAsked: number[] = [];
  const gloss = (papers: readonly Paper[]) => {
    drawnWhenAsked.push(done.length);
    return all(papers);
  };
  await glossEach(jobs, 0, gloss, () => {}, new AbortController().signal);
  expect(drawnWhenAsked).toEqual([0, 0]);
});

test('a paper without an answer is passed over', async () => {
  const { jobs, done } = jobsOf(3);
  const gloss = async () => [aGloss(), aGloss()];
  await glossEach(jobs, 0, gloss, () => {}, new AbortController().signal);
  expect(done).toHaveLength(2);
});

test('nothing is drawn or asked for once it is stopped', async () => {
  const { jobs, done } = jobsOf(100);
  const ended = new AbortController();
  const gloss = vi.fn(all);
  const batchDone = vi.fn(() => ended.abort());
  await glossEach(jobs, 10, gloss, batchDone, ended.signal);
  expect(done).toHaveLength(10);
  expect(batchDone).toHaveBeenCalledOnce();
  expect(gloss).toHaveBeenCalledTimes(2);
});

test('a batch that is stopped half way goes no further and is not told of', async () => {
  const { jobs, done } = jobsOf(10);
  const ended = new AbortController();
  const stopping = jobs.map((job, at) => (at === 4 ? { ...job, done: () => ended.abort() } : job));
  const batchDone = vi.fn();
  await glossEach(stopping, 0, all, batchDone, ended.signal);
  expect(done).toHaveLength(4);
  expect(batchDone).not.toHaveBeenCalled();
});
