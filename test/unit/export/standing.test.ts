import { expect, test } from 'vitest';
import { formats } from '../../../lib/export/registry';
import type { PaperRecord } from '../../../lib/papers/records';
import { topicSpan } from '../../../lib/papers/standing';
import { aRecord, aSaved, textOf } from './records';

type Correction = PaperRecord['corrections'][number];

const stamps = { key: 'arxiv:2404.12345', createdAt: 1, updatedAt: 1 };
const reject = (span: string): Correction => ({ id: span, span, verdict: 'reject', ...stamps });
const correct = (span: string, text: string): Correction => ({ id: span, span, verdict: 'correct', text, ...stamps });

/** Formats that say topics and metrics at all. */
const telling = formats.filter((format) => textOf(format, [aRecord()]).includes('4.17× speedup'));

test('all formats but those of bibliographies tell topics and metrics', () => {
  expect(telling.map(({ id }) => id)).toEqual([
    'markdown',
    'markdown-zip',
    'markdown-lists',
    'markdown-days',
    'csv',
    'json',
    'json-lines',
    'html',
  ]);
});

test.each(telling.map((format) => [format.id, format] as const))('%s goes by what the reader said', (_, format) => {
  const wrong = aRecord({
    saved: aSaved({ hiddenTags: ['fairness'] }),
    corrections: [reject(topicSpan('speculative-decoding')), reject('4.17x speedup')],
  });
  const without = textOf(format, [wrong]);
  expect(without).not.toMatch(/Speculative decoding|Fairness|4\.17× speedup/);
  const other = textOf(format, [aRecord({ corrections: [correct('4.17x speedup', '4.2× on one GPU')] })]);
  expect(other).toContain('4.2× on one GPU');
  expect(other).not.toContain('4.17× speedup');
  const number = { kind: 'cost', label: 'energy', value: 12, unit: 'kWh', bound: 'exact' } as const;
  const added = textOf(format, [
    aRecord({ corrections: [{ id: 'o', span: 'own:o', verdict: 'own', number, ...stamps }] }),
  ]);
  expect(added).toContain('12 kWh energy');
});
