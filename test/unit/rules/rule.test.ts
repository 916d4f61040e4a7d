import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRules, compileRules } from '../../../lib/rules/apply';
import { checkPattern } from '../../../lib/rules/check-pattern';
import { compileRule, type RuleSubject, subjectOf } from '../../../lib/rules/compile';
import { longestPiece, piecesOf } from '../../../lib/rules/pieces';
import { type Condition, type Rule, ruleSchema } from '../../../lib/rules/rule';

const subject: RuleSubject = {
  paper: {
    title: 'Low-Bit Language Models on Phones',
    authors: ['Jörg Müller', 'Ada Okafor'],
    abstract: 'Phones are slow. We reach a 3.2x speedup, and use 40% less memory.',
    venue: 'MLSys 2025',
    categories: ['cs.LG'],
  },
  metrics: [
    { kind: 'speed', label: 'speedup', unit: 'x', value: 3.2 },
    { kind: 'memory', label: 'less memory', unit: '%', value: [20, 40] },
  ],
  topics: ['quantization', 'Quantisation'],
};

const holds = (...all: Condition[]): boolean => compileRule({ when: { all } })(subject);

const aRule = (rule: Partial<Rule>): Rule => ({
  id: 'r1',
  name: 'A rule',
  enabled: true,
  when: { all: [{ on: 'title', match: 'words', text: 'phones' }] },
  actions: [{ do: 'dim' }],
  createdAt: 1,
  updatedAt: 1,
  ...rule,
});

describe('conditions', () => {
  it.each<[string, Condition, boolean]>([
    ['words in any case and number', { on: 'title', match: 'words', text: 'language model' }, true],
    ['whole words only', { on: 'title', match: 'words', text: 'phon' }, false],
    ['words in order', { on: 'title', match: 'words', text: 'models language' }, false],
    ['hyphens as spaces', { on: 'title', match: 'words', text: 'low bit' }, true],
    ['no words, which match nothing', { on: 'title', match: 'words', text: '–' }, false],
    ['an author without the accents', { on: 'author', match: 'words', text: 'muller' }, true],
    ['no author across two names', { on: 'author', match: 'words', text: 'Müller Ada' }, false],
    ['a venue', { on: 'venue', match: 'words', text: 'mlsys' }, true],
    ['a category', { on: 'category', match: 'words', text: 'cs.LG' }, true],
    ['a topic by its name', { on: 'topic', match: 'words', text: 'quantisation' }, true],
    ['a pattern in any case', { on: 'abstract', match: 'pattern', text: '\\d+(?:\\.\\d+)?X' }, true],
    ['no pattern across sentences', { on: 'abstract', match: 'pattern', text: 'slow.*speedup' }, false],
  ])('takes %s', (_, condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });

  it.each<[Condition, boolean]>([
    [{ on: 'metric', label: 'speedup', comparison: '>=', value: 3.2 }, true],
    [{ on: 'metric', label: 'speedup', comparison: '>', value: 3.2 }, false],
    [{ on: 'metric', label: 'faster', comparison: '>=', value: 3.2 }, true],
    [{ on: 'metric', label: 'energy', comparison: '>=', value: 0 }, false],
    [{ on: 'metric', kind: 'speed', unit: 'X', comparison: '=', value: 3.2 }, true],
    [{ on: 'metric', kind: 'memory', comparison: '>=', value: 40 }, true],
    [{ on: 'metric', kind: 'memory', comparison: '<', value: 20 }, false],
    [{ on: 'metric', kind: 'memory', comparison: '<=', value: 20 }, true],
    [{ on: 'metric', kind: 'memory', comparison: '=', value: 30 }, true],
    [{ on: 'metric', kind: 'cost', comparison: '>=', value: 0 }, false],
  ])('compares a metric: %j', (condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });

  it('need all to hold, and one that has nothing to look at does not', () => {
    const title: Condition = { on: 'title', match: 'words', text: 'phones' };
    expect(holds(title, { on: 'venue', match: 'words', text: 'MLSys' })).toBe(true);
    expect(holds(title, { on: 'venue', match: 'words', text: 'ICML' })).toBe(false);
    const { abstract: _, ...paper } = subject.paper;
    const onAbstract = compileRule({ when: { all: [{ on: 'abstract', match: 'pattern', text: 'a' }] } });
    expect(onAbstract({ ...subject, paper })).toBe(false);
  });
});

describe('whole rules', () => {
  it('ask for all of their conditions, or for one of them', () => {
    const all: Condition[] = [
      { on: 'title', match: 'words', text: 'tablets' },
      { on: 'venue', match: 'words', text: 'mlsys' },
    ];
    expect(compileRule({ when: { all } })(subject)).toBe(false);
    expect(compileRule({ when: { all, some: true } })(subject)).toBe(true);
    expect(compileRule({ when: { all: all.slice(0, 1), some: true } })(subject)).toBe(false);
  });

  it('compare numbers of one dimension in one unit', () => {
    const metrics = [{ kind: 'speed', label: 'latency', unit: 'ms', value: 40 }];
    const within = (value: number, unit: string) =>
      compileRule({ when: { all: [{ on: 'metric', label: 'latency', unit, comparison: '<', value }] } })({
        ...subject,
        metrics,
      });
    expect([within(0.05, 's'), within(50, 'ms'), within(0.03, 's'), within(50, 'bytes')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('applyRules', () => {
  it('gives each action once, with the rule that asked first', () => {
    const rules = [
      aRule({
        id: 'a',
        actions: [
          { do: 'tag', tag: 'Phones' },
          { do: 'list', listId: 'l1' },
        ],
      }),
      aRule({ id: 'b', actions: [{ do: 'tag', tag: 'phones' }, { do: 'dim' }] }),
    ];
    expect(applyRules(compileRules(rules), subject).map(({ action, ruleId }) => [action.do, ruleId])).toEqual([
      ['tag', 'a'],
      ['list', 'a'],
      ['dim', 'b'],
    ]);
  });

  it('highlights rather than dims', () => {
    const rules = [aRule({}), aRule({ id: 'b', actions: [{ do: 'highlight', colour: 'blue' }, { do: 'highlight' }] })];
    expect(applyRules(compileRules(rules), subject).map(({ action }) => action)).toEqual([
      { do: 'highlight', colour: 'blue' },
    ]);
  });

  it('leaves out rules that are off, deleted, broken, or do not match', () => {
    const rules = [
      aRule({ enabled: false }),
      aRule({ deletedAt: 2 }),
      aRule({ when: { all: [{ on: 'title', match: 'pattern', text: '(' }] } }),
      aRule({ when: { all: [{ on: 'title', match: 'words', text: 'tablets' }] } }),
    ];
    expect(compileRules(rules)).toHaveLength(1);
    expect(applyRules(compileRules(rules), subject)).toEqual([]);
  });
});

describe('checkPattern', () => {
  it.each([
    'speed-?up',
    '\\d+(?:\\.\\d+)?x',
    '^A survey',
    '(?:GPU|TPU|NPU)s?',
    'large.*models?',
    '\\bagent.{0,40}tool',
  ])('accepts %s', (pattern) => {
    expect(checkPattern(pattern)).toEqual({ ok: true });
  });

  it.each<[string, RegExp]>([
    ['', /empty/],
    ['(', /not a regular expression/],
    ['(a+)+$', /repeats a group/],
    ['(a|a)*b', /repeats a group/],
    ['(?:ab){2,9}', /repeats a group/],
    ['(.*)(.*)(.*)x', /Too many/],
    ['(a|a)'.repeat(28), /Too many/],
    ['(?:a?)'.repeat(28), /Too many/],
    ['(a)\\1', /refers back/],
    ['(?=.*x)y', /looks around/],
    ['a{1000}', /more than 300 times/],
  ])('refuses %s and says why', (pattern, reason) => {
    const checked = checkPattern(pattern);
    expect(checked.ok ? '' : checked.reason).toMatch(reason);
  });
});

describe('piecesOf', () => {
  it('cuts at the ends of sentences and never keeps a piece longer than allowed', () => {
    expect(piecesOf('One. Two? Three 3.5\nFour')).toEqual(['One.', ' Two?', ' Three 3.5', '\nFour']);
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        const pieces = piecesOf(text);
        expect(pieces.every((piece) => piece.length <= longestPiece)).toBe(true);
        expect(pieces.join('').length).toBeLessThanOrEqual(2 * text.length);
      }),
    );
    expect(piecesOf(`${'x'.repeat(290)} needle ${'y'.repeat(400)}`).some((piece) => piece.includes('needle'))).toBe(
      true,
    );
  });
});

describe('ruleSchema', () => {
  it('takes a rule and names what is wrong with another', () => {
    expect(ruleSchema.safeParse(aRule({})).success).toBe(true);
    const broken = ruleSchema.safeParse({ ...aRule({}), actions: [] });
    expect(broken.error?.issues[0]?.path).toEqual(['actions']);
  });
});

it('a topic is known by its slug and by its name', () => {
  const topics = [{ slug: 'low-power', name: 'Low power' }];
  expect(subjectOf(subject.paper, subject.metrics, topics)).toEqual({ ...subject, topics: ['low-power', 'Low power'] });
});
