import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const extract = (input: string) =>
  spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/extract.ts', '--'], { cwd: root, encoding: 'utf8', input });

test('every line is answered in order, and one that cannot be is named with its number', () => {
  const lines = [
    '{"id":"a","title":"Faster decoding of large language models","abstract":"Our decoder is 3.2x faster than greedy search."}',
    'no JSON',
    '',
    '{"id":"b","title":"No abstract here","abstract":null}',
    '{"title":"No id"}',
  ];
  const { status, stdout, stderr } = extract(lines.join('\n'));
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(answers[0].tags).toContain('large-language-models');
  expect(answers[0].metrics[0]).toMatchObject({ text: '3.2x', value: 3.2, unit: 'x', kind: 'speed' });
  expect(answers[1]).toEqual({ id: 'b', tags: [], metrics: [] });
  expect(stderr).toMatch(/^line 2: not JSON\nline 5: .*id/);
  expect(status).toBe(1);
});

test('good lines alone give 0', () => {
  expect(extract('{"id":1,"title":"t","abstract":""}\n')).toMatchObject({ status: 0, stderr: '' });
});
