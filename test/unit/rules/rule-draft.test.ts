import { expect, test } from 'vitest';
import {
  actionWords,
  conditionWords,
  draftOf,
  newAction,
  newCondition,
  type RuleDraft,
  ruleOf,
} from '../../../components/library/rules/rule-draft';
import { checkPattern } from '../../../lib/rules/check-pattern';
import { ruleSchema } from '../../../lib/rules/rule';

const draft = (over: Partial<RuleDraft> = {}): RuleDraft => ({
  id: 'r1',
  name: '',
  enabled: true,
  conditions: [{ ...newCondition, text: ' speculative decoding ' }],
  actions: [{ ...newAction, value: 'soon' }],
  ...over,
});

test('a draft becomes a rule that the schema takes, and a draft again', () => {
  const written = draft({
    conditions: [
      { ...newCondition, on: 'author', text: 'Ada Example' },
      { ...newCondition, on: 'metric', text: 'speedup', comparison: '>=', value: '2,5' },
      { ...newCondition, match: 'pattern', text: 'draft(s|ing)?' },
    ],
    actions: [
      { do: 'tag', value: 'soon' },
      { do: 'list', value: 'l1' },
      { do: 'highlight', value: '' },
      { do: 'dim', value: '' },
    ],
  });
  const made = ruleOf(written, 5, () => ({ ok: true }));
  if (!made.ok) throw new Error(made.problem);
  expect(ruleSchema.parse(made.rule)).toEqual(made.rule);
  expect(made.rule.when.all[1]).toEqual({ on: 'metric', label: 'speedup', comparison: '>=', value: 2.5 });
  expect(ruleOf(draftOf(made.rule), 5, () => ({ ok: true }))).toEqual(made);
});

test('a rule without a name is called what it says', () => {
  expect(ruleOf(draft(), 0, checkPattern)).toMatchObject({
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
  const made = ruleOf(wrong, 0, checkPattern);
  expect(made).toMatchObject({ ok: false, problem: expect.stringMatching(words) });
});

test('rules are told in words', () => {
  expect(conditionWords({ on: 'metric', comparison: '>', value: 3 })).toBe('any metric > 3');
  expect(actionWords({ do: 'list', listId: 'l1' }, () => 'Thesis')).toBe('save to Thesis');
});
