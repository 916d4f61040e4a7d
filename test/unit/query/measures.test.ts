import { describe, expect, test } from 'vitest';
import { inBaseUnit, readAmount } from '../../../lib/query/amount';
import { measureNamed } from '../../../lib/query/measures';
import { endsOf, meets } from '../../../lib/query/meets';

const faster = { kind: 'speed', label: 'inference', unit: 'x' };
const cheaper = { kind: 'cost', label: 'cheaper', unit: 'x' };

describe('what is measured', () => {
  test.each(['speedup', 'faster', 'speed-up', 'Acceleration'])('%s is about how much faster something is', (name) => {
    expect(measureNamed(name).about(faster)).toBe(true);
    expect(measureNamed(name).about(cheaper)).toBe(false);
    expect(measureNamed(name).about({ ...faster, label: 'slower' })).toBe(false);
  });

  test.each([
    ['params', { kind: 'model', label: 'model', unit: 'params' }],
    ['gpu', { kind: 'hardware', label: 'gpus', unit: 'GPUs' }],
    ['latency', { kind: 'speed', label: 'median latency', unit: 'ms' }],
    ['memory', { kind: 'memory', label: 'key-value cache', unit: 'GB' }],
    ['accuracy', { kind: 'quality', label: 'top-1 accuracy', unit: '%' }],
    ['context window', { kind: 'context', label: 'length', unit: 'tokens' }],
    ['BLEU', { kind: 'quality', label: 'translation', unit: 'BLEU' }],
    ['qubits', { kind: 'hardware', label: 'chip', unit: 'qubits' }],
    ['hallucination', { kind: 'quality', label: 'hallucination rate', unit: '%' }],
  ])('%s is found in units or labels', (name, number) => {
    expect(measureNamed(name).about(number)).toBe(true);
    expect(measureNamed(name).comparable(number.unit)).toBe(true);
    expect(measureNamed(name).about({ kind: 'other', label: 'rainfall', unit: 'mm' })).toBe(false);
  });

  test('an improvement in accuracy is no accuracy', () => {
    expect(measureNamed('accuracy').about({ kind: 'quality', label: 'accuracy improvement', unit: '%' })).toBe(false);
  });

  test('what is longer or saved is not faster', () => {
    expect(measureNamed('speedup').about({ ...faster, label: 'longer' })).toBe(false);
    expect(measureNamed('speedup').about({ ...faster, label: 'cost savings' })).toBe(false);
  });

  test.each([
    ['f1', { kind: 'quality', label: 'slot f1 score', unit: '%' }],
    ['f1', { kind: 'quality', label: 'best model', unit: 'Macro F1' }],
    ['AUROC', { kind: 'quality', label: 'values', unit: 'AUC' }],
    ['auc', { kind: 'quality', label: 'roc-auc', unit: 'ROC-AUC' }],
    ['map', { kind: 'quality', label: 'detection', unit: 'mAP@50' }],
    ['sensitivity', { kind: 'quality', label: 'recall', unit: '%' }],
    ['r2', { kind: 'quality', label: 'smaller effects', unit: 'R2' }],
    ['correlation', { kind: 'quality', label: 'correlated', unit: 'r' }],
    ['accuracy', { kind: 'quality', label: 'argument predictions', unit: 'accuracy' }],
  ])('%s is a score, whatever it is written in', (name, number) => {
    for (const unit of ['', '%']) {
      expect(measureNamed(name, unit).about(number)).toBe(true);
      expect(measureNamed(name, unit).comparable(number.unit)).toBe(true);
    }
    expect(measureNamed(name).about({ ...number, label: `${number.label} gains` })).toBe(false);
    expect(measureNamed(name).comparable('mm')).toBe(false);
  });

  test('a score of one kind is none of another', () => {
    expect(measureNamed('precision').about({ kind: 'quality', label: 'average precision', unit: '%' })).toBe(false);
    expect(measureNamed('auc').about({ kind: 'quality', label: 'screening', unit: 'PR-AUC' })).toBe(false);
    expect(measureNamed('f1').about({ kind: 'quality', label: 'accuracy', unit: '%' })).toBe(false);
  });

  test('units that cannot be compared are not', () => {
    expect(measureNamed('speedup').comparable('%')).toBe(false);
    expect(measureNamed('speedup', '%').comparable('%')).toBe(true);
    expect(measureNamed('latency', 's').comparable('ms')).toBe(true);
    expect(measureNamed('memory', 'bytes').comparable('x')).toBe(false);
  });
});

test('what is said at most or at least answers as far as it goes', () => {
  const three = { low: 3, high: 3 };
  const all = ['>', '>=', '=', '<=', '<'] as const;
  const answered = (bound: 'exact' | 'max' | 'min', value: number) =>
    all.filter((comparison) => meets({ ...three, bound }, comparison, value)).join(' ');
  expect(answered('exact', 3)).toBe('>= = <=');
  expect(answered('max', 3)).toBe('>= = <=');
  expect(answered('max', 2)).toBe('> >=');
  expect(answered('max', 4)).toBe('<= <');
  expect(answered('min', 3)).toBe('> >= =');
  expect(answered('min', 2)).toBe('> >=');
  expect(answered('min', 4)).toBe('');
});

test('a range answers with either end', () => {
  const range = { low: 2, high: 9, bound: 'exact' as const };
  expect(meets(range, '>', 8)).toBe(true);
  expect(meets(range, '<', 3)).toBe(true);
  expect(meets(range, '=', 5)).toBe(true);
  expect(meets(range, '>', 9)).toBe(false);
});

test('units of one dimension are one', () => {
  expect(inBaseUnit(50, 'ms')).toEqual({ value: 0.05, unit: 's' });
  expect(readAmount('8 GB')).toEqual({ value: 8e9, unit: 'bytes' });
  expect(readAmount('1.5k')).toEqual({ value: 1500, unit: '' });
  expect(readAmount('7b')?.value).toBe(7e9);
  expect(readAmount('x')).toBeUndefined();
  expect(endsOf([10, 20], 'ms')).toEqual([0.01, 0.02]);
  expect(endsOf(0.83, 'accuracy')).toEqual([83, 83]);
  expect(endsOf(0.57, 'Macro F1')).toEqual([57, 57]);
  expect(endsOf([0.8, 0.9], 'ROC-AUC')).toEqual([80, 90]);
  expect(endsOf(0.5, '%')).toEqual([0.5, 0.5]);
});
