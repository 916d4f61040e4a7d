import { expect, test } from 'vitest';
import {
  actionWords,
  draftOf,
  newAction,
  newCondition,
  type RuleDraft,
  ruleOf,
  whenWords,
} from '../../../components/library/rules/rule-draft';
import { readAmount } from '../../../lib/query/amount';
import { checkPattern } from '../../../lib/rules/check-pattern';
import { ruleSchema } from '../../../lib/rules/rule';

const tools = { check: () => ({ ok: true }) as const, amount: readAmount };

const draft = (over: Partial<RuleDraft> = {}): RuleDraft => ({
  id: 'r1',
  name: '',
  enabled: true,
  some: false,
  conditions: [{ ...newCondition, text: ' speculative decoding ' }],
  actions: [{ ...newAction, value: 'soon' }],
  ...over,
});

test('a draft becomes a rule that the schema takes, and a draft again', () => {
  const written = draft({
    conditions: [
      { ...newCondition, on: 'author', text: 'Ada Example' },
      { ...newCondition, on: 'metric', text: 'speedup', comparison: '>=', value: '50 ms' },
      { ...newCondition, match: 'pattern', text: 'draft(s|ing)?' },
    ],
    actions: [
      { do: 'tag', value: 'soon' },
      { do: 'list', value: 'l1' },
      { do: 'highlight', value: '' },
      { do: 'dim', value: '' },
    ],
  });
  const made = ruleOf(written, 5, tools);
  if (!made.ok) throw new Error(made.problem);
  expect(ruleSchema.parse(made.rule)).toEqual(made.rule);
  expect(made.rule.when.all[1]).toEqual({ on: 'metric', label: 'speedup', comparison: '>=', value: 0.05, unit: 's' });
  expect(ruleOf(draftOf(made.rule), 5, tools)).toEqual(made);
});

test('a rule without a name is called what it says', () => {
  expect(ruleOf(draft(), 0, { check: checkPattern, amount: readAmount })).toMatchObject({
    ok: true,
    rule: { name: 'title has “speculative decoding”' },
  });
});

test.each([
  ['a number is missing', draft({ conditions: [{ ...newCondition, on: 'metric', value: 'three' }] }), /needs a number/],
  ['a condition is empty', draft({ conditions: [newCondition] }), /condition is empty/],
  ['a tag has no name', draft({ actions: [newAction] }), /Name the tag/],
  ['no list is chosen', draft({ actions: [{ do: 'list', value: '' }] }), /Choose the list/],
  [
    'a pattern could hang the page',
    draft({ conditions: [{ ...newCondition, match: 'pattern', text: '(a+)+$' }] }),
    /./,
  ],
])('says what is wrong when %s', (_, wrong, words) => {
  const made = ruleOf(wrong, 0, { check: checkPattern, amount: readAmount });
  expect(made).toMatchObject({ ok: false, problem: expect.stringMatching(words) });
});

test('rules are told in words', () => {
  const fast = { on: 'metric', comparison: '>', value: 3 } as const;
  const small = { on: 'metric', label: 'latency', comparison: '<', value: 0.05, unit: 's' } as const;
  expect(whenWords({ all: [fast] })).toBe('any metric > 3');
  expect(whenWords({ all: [fast, small], some: true })).toBe('any metric > 3 or latency < 0.05 s');
  expect(actionWords({ do: 'list', listId: 'l1' }, () => 'Thesis')).toBe('save to Thesis');
});
