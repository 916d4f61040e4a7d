import type { Token } from '../tokens/word';
import { cardNames } from './part-of-name';
import type { UnitAfter } from './quantity';
import { lookUp } from './unit-table';

/** How accelerators are called: `A100-80GB`, `MI250X`, `V100`. */
const accelerator = /^(?:[A-Z]{1,2}\d{2,4}[A-Za-z]{0,3}|GH?200|TPUv\d[a-z]?)(?:-[\w-]{2,12})?$/;
const processor = /^(?:xeon|epyc|cpus?|threadripper|opteron)$/;
const computers = /^(?:nodes?|servers?|machines?)$/;

/** What kind of machine a name at a token is of, and the token after it. */
function machineAt(tokens: readonly Token[], at: number): { unit: string; next: number } | undefined {
  const { text = '', lower = '' } = tokens[at] ?? {};
  if (cardNames.has(text)) return { unit: 'GPUs', next: tokens[at + 1]?.type === 'number' ? at + 2 : at + 1 };
  if (processor.test(lower)) return { unit: 'CPUs', next: at + 1 };
  if (/^(?:nvidia|amd|intel|google)$/.test(lower)) return machineAt(tokens, at + 1);
  const known = lookUp(text);
  if (known?.type === 'machines') return { unit: known.unit, next: at + 1 };
  return accelerator.test(text) ? { unit: text.startsWith('TPU') ? 'TPUs' : 'GPUs', next: at + 1 } : undefined;
}

/** `2 x 8 A100s`, `4x8 H100s`: machines with several cards each, for a number at token `i`. */
export function machineGrid(tokens: readonly Token[], i: number): { value: number; unit: UnitAfter } | undefined {
  const each = tokens[i + 2];
  if (!/^[x×]$/.test(tokens[i + 1]?.lower ?? '') || each?.type !== 'number') return undefined;
  const machine = machineAt(tokens, i + 3) ?? machineAt(tokens, i + 4);
  const value = (tokens[i]?.value ?? 0) * (each.value ?? 0);
  if (!machine || !Number.isInteger(value) || !/^\d{1,4}$/.test(each.text)) return undefined;
  const next = /^(?:gpus?|cpus?)$/.test(tokens[machine.next]?.lower ?? '') ? machine.next + 1 : machine.next;
  return { value, unit: { unit: machine.unit, type: 'machines', kind: 'hardware', next } };
}

/** `8×A100 GPUs`, `64 x V100`, `4× RTX 3090`, `8xH200 node`: a count of machines, for a number that ends before token `next`. */
export function machinesTimes(tokens: readonly Token[], next: number): UnitAfter | undefined {
  const sign = tokens[next]?.lower;
  if (sign !== '×' && sign !== 'x') return undefined;
  const machine = machineAt(tokens, next + 1);
  if (!machine) return undefined;
  let end = machine.next;
  while (/^(?:gpus?|cpus?|ti|gb|\d+)$/.test(tokens[end]?.lower ?? '') || computers.test(tokens[end]?.lower ?? ''))
    end += 1;
  return { unit: machine.unit, type: 'machines', kind: 'hardware', next: end };
}
