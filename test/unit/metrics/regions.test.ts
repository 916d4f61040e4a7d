import { expect, test } from 'vitest';
import { wordsOf } from '../../../lib/metrics/judge/features';
import { namesOf } from '../../../lib/metrics/quote/names';
import { sharesOf } from '../../../lib/metrics/quote/regions/regions';
import { viewOf } from '../../../lib/metrics/quote/view';
import { readAbstract } from '../../../lib/metrics/read-abstract';

/** What each number of a sentence sees of it, itself in brackets. */
function seenBy(text: string): string[] {
  return readAbstract(text).sentences.flatMap((sentence) => {
    const { tokens, quantities } = sentence;
    wordsOf(tokens);
    const shareOf = sharesOf(tokens, quantities);
    return quantities.map((_, k) => {
      const { sentence: seen, k: at } = viewOf(sentence, k, namesOf(sentence, k).names, shareOf(k));
      const own = seen.quantities[at];
      return seen.tokens
        .map(({ text: word, glued }, t) => {
          const said = `${t === own?.first ? '[' : ''}${word}${t === (own?.next ?? 0) - 1 ? ']' : ''}`;
          return glued ? said : ` ${said}`;
        })
        .join('')
        .trim();
    });
  });
}

test.each([
  [
    'verbs of their own',
    'Heron improves recall by 4% and reduces waiting by 15% over older tools.',
    ['Heron improves recall by [4%] over older tools.', 'Heron reduces waiting by [15%] over older tools.'],
  ],
  [
    'one verb for both',
    'Heron improves recall by 4% and precision by 6% on FjordSet.',
    ['Heron improves recall by [4%] on FjordSet.', 'Heron improves precision by [6%] on FjordSet.'],
  ],
  [
    'phrases of their own behind them, the second told in the place of the first',
    'We see a drop of 8% in word errors and 17% in name errors.',
    ['We see a drop of [8%] in word errors', 'We see a drop of [17%] in name errors.'],
  ],
  [
    'places of their own, one measure',
    'The parser reaches 81% accuracy on maps, 74% on charts, and 69% on tables.',
    [
      'The parser reaches [81%] accuracy on maps',
      'The parser reaches [74%] accuracy on charts',
      'The parser reaches [69%] accuracy on tables.',
    ],
  ],
  [
    'brackets',
    'Gains are largest for Danish (9%), Frisian (7%) and Sorbian (5%).',
    [
      'Gains are largest for Danish ([9%]) .',
      'Gains are largest for Frisian ([7%]) .',
      'Gains are largest for Sorbian ([5%]).',
    ],
  ],
  [
    'a bracket of its own belongs to what stands before it',
    'Sorting shows an average 12x speedup (with a peak of 90x) in our tests.',
    [
      'Sorting shows an average [12x] speedup (with a peak of 90x) in our tests.',
      'Sorting shows an average 12x speedup (with a peak of [90x]) in our tests.',
    ],
  ],
  [
    'short names and references in brackets',
    'The word error rate (WER) fell to 8% with Tern (Quill et al., 2019).',
    ['The word error rate fell to [8%] with Tern .', 'The word error rate fell to 8% with Tern .'],
  ],
])('each number sees what belongs to it: %s', (_kind, text, seen) => {
  expect(seenBy(text)).toEqual(seen);
});

test('a number and what it became, or is told against, see the same', () => {
  const [before, after] = seenBy('Waiting fell from 9 s to 4 s and losses by 31% of calls.');
  const plain = (said = ''): string => said.replaceAll(/[[\]]/g, '');
  expect(plain(before)).toBe(plain(after));
  expect(before).not.toContain('31');
});
