import { describe, expect, test } from 'vitest';
import { type Said, standingBadges, standingTopics, topicSpan } from '../../../lib/papers/standing';

const said = (over: Partial<Said> = {}): Said => ({ corrections: [], ...over });
const topics = ['rag', 'moe', 'fairness'].map((slug) => ({ slug }));
const badge = (span: string) => ({ span, text: span, name: `speed: ${span}` });

describe('topics', () => {
  test.each<[string, Said | undefined, string[]]>([
    ['nothing was said', undefined, ['rag', 'moe', 'fairness']],
    ['one is hidden on a saved paper', said({ saved: { hiddenTags: ['moe'] } }), ['rag', 'fairness']],
    [
      'one is wrong on any paper',
      said({ corrections: [{ span: topicSpan('rag'), verdict: 'reject' }] }),
      ['moe', 'fairness'],
    ],
    [
      'a number with the same words is wrong',
      said({ corrections: [{ span: 'rag', verdict: 'reject' }] }),
      ['rag', 'moe', 'fairness'],
    ],
  ])('%s', (_, word, expected) => {
    expect(standingTopics(topics, word).map(({ slug }) => slug)).toEqual(expected);
  });

  test('a hidden one makes room for the next', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ slug: `t${at}` }));
    const shown = standingTopics(many, said({ saved: { hiddenTags: ['t0'] } })).map(({ slug }) => slug);
    expect(shown).toEqual(['t1', 't2', 't3', 't4', 't5', 't6']);
  });
});

describe('badges', () => {
  test('a rejected one goes, a corrected one says what the reader wrote', () => {
    const word = said({
      corrections: [
        { span: '3x', verdict: 'reject' },
        { span: '8 GPUs', verdict: 'correct', text: '8 H100' },
      ],
    });
    expect(standingBadges([badge('3x'), badge('8 GPUs'), badge('7B')], word)).toEqual([
      { span: '8 GPUs', text: '8 H100', name: '8 H100', brief: '' },
      badge('7B'),
    ]);
  });

  test('of two words on one number the later counts', () => {
    const word = said({
      corrections: [
        { span: '3x', verdict: 'reject' },
        { span: '3x', verdict: 'correct', text: '3× faster' },
      ],
    });
    expect(standingBadges([badge('3x')], word).map(({ text }) => text)).toEqual(['3× faster']);
  });
});
