import { beforeEach, expect, test, vi } from 'vitest';
import { createErrorLog } from '../../../../lib/page/watching/error-log';

const said = vi.fn();
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(said));

test('each cause is said once, with the site', () => {
  const log = createErrorLog(new AbortController().signal);
  const [one, other] = [new Error('one'), new Error('other')];
  for (const thrown of [one, one, other]) log({ site: 'arxiv', thrown });
  log({ site: 'pubmed', thrown: one });
  log(undefined);
  expect(said.mock.calls).toEqual([
    [expect.stringContaining('arxiv'), one],
    [expect.stringContaining('arxiv'), other],
    [expect.stringContaining('pubmed'), one],
  ]);
});

test('one place that throws is one cause, whoever called', () => {
  const log = createErrorLog(new AbortController().signal);
  const fail = () => new Error('one');
  log({ site: 'arxiv', thrown: fail() });
  log({ site: 'arxiv', thrown: [1].map(fail)[0] });
  expect(said).toHaveBeenCalledTimes(1);
});

test('nothing is said once the extension has gone', () => {
  const log = createErrorLog(AbortSignal.abort());
  log({ site: 'arxiv', thrown: new Error('one') });
  expect(said).not.toHaveBeenCalled();
});
