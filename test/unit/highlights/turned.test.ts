import { expect, it } from 'vitest';
import { anchorText } from '../../../lib/highlights/anchor';
import { differenceOf } from '../../../lib/highlights/same-words';

const before = 'The bay was mapped anew in spring, by boat and on foot, with all crews at work.';
const after = 'Maps of every cove are kept at the harbour office and may be copied there by hand.';

/** Whether words that were highlighted are drawn where others stand in their place, all around being as it was. */
function isDrawn(words: string, now: string): boolean {
  const target = {
    source: 'https://example.org/',
    selector: [{ type: 'TextQuoteSelector' as const, exact: words, prefix: `${before} `, suffix: ` ${after}` }],
  };
  const page = `${before} ${now} ${after}`;
  const span = anchorText(page, target);
  return span !== undefined && page.slice(span.start, span.end) === now;
}

const sentence = 'Team Alpha found 312 crabs under the old pier, more than in any other part of the bay.';

it.each<[string, string, string]>([
  ['another name', 'Alpha', 'Beta'],
  ['another number', '312', '318'],
  ['a number with another sign', '312', '-312'],
  ['a number of another size', '312', '3.12'],
  ['a number in words', '312', 'three hundred'],
  ['what was counted', 'crabs', 'clams'],
  ['an added not', 'found', 'has not found'],
  ['an added never', 'found', 'never found'],
  ['a contracted not', 'found', "didn't find"],
  ['nothing found', 'found 312 crabs', 'found no crabs'],
  ['the opposite comparison', 'more', 'less'],
  ['another rank', 'more than in any', 'most of all in any'],
  ['the opposite place', 'under', 'above'],
  ['the opposite kind', 'old', 'new'],
  ['a name put in', 'found', 'and Omega found'],
  ['a name taken out', 'Team Alpha', 'The team'],
  ['a bound', '312', '<312'],
  ['a share', '312', '312%'],
  ['a hedge', 'found', 'may have found'],
])('is not drawn where the words have %s', (_, was, is) => {
  expect(isDrawn(sentence, sentence)).toBe(true);
  expect(isDrawn(sentence, sentence.replace(was, is))).toBe(false);
});

it.each<[string, string]>([
  ['Rats outgrow mice on this diet within a single season.', 'Mice outgrow rats on this diet within a single season.'],
  ['The doses given were typical of small ponds and lakes.', 'The doses given were atypical of small ponds and lakes.'],
  [
    'A pretrained network sorts the shells by shape and hue.',
    'A posttrained network sorts the shells by shape and hue.',
  ],
  ['The tide increases with the wind, as the gauges show.', 'The tide decreases with the wind, as the gauges show.'],
  ['The gauge drifts by 5 mm in each of the summer months.', 'The gauge drifts by 5 cm in each of the summer months.'],
  [
    'Das Netz lernt die Form der Muscheln schnell und gut.',
    'Das Netz lernt die Form der Muscheln nicht schnell und gut.',
  ],
  [
    'Les filets restent pleins en hiver, selon les carnets.',
    'Les filets ne restent pas pleins en hiver, selon les carnets.',
  ],
  ['该方法在所有海湾的数据上都有效，结果可以重复。', '该方法在所有海湾的数据上都无效，结果可以重复。'],
])('is not drawn on %s as it was turned', (words, turned) => {
  expect(isDrawn(words, words)).toBe(true);
  expect(isDrawn(words, turned)).toBe(false);
});

it.each<[string, string, string]>([
  ['typing errors', 'crabs under', 'crabs unnder'],
  ['hyphens', 'other part', 'other-part'],
  ['punctuation', 'pier, more', 'pier; more'],
  ['typography', 'Team Alpha', '“Team Alpha”'],
  ['case', 'Team Alpha found', 'TEAM ALPHA FOUND'],
  ['a plain word', 'pier', 'jetty'],
])('is drawn where the words differ in %s', (_, was, is) => {
  expect(isDrawn(sentence, sentence.replace(was, is))).toBe(true);
});

it('is not drawn where a word before it denies it now', () => {
  const words = 'trained on photographs of the bay from all four seasons';
  const page = (verb: string) => `${before} The counting network ${verb} ${words}. ${after}`;
  const target = {
    source: 'https://example.org/',
    selector: [
      {
        type: 'TextQuoteSelector' as const,
        exact: words,
        prefix: `${before} The counting network is `,
        suffix: `. ${after}`,
      },
    ],
  };
  expect(anchorText(page('is'), target)).toBeDefined();
  expect(anchorText(page('was'), target)).toBeDefined();
  expect(anchorText(page('is not'), target)).toBeUndefined();
});

it.each([
  ['$\\alpha$-stable noise of 1,000 buoys', 'α‑stable noise of 1000 buoys', 'none'],
  ['10^6 cells in the fine-tuned grid', '10⁶ cells in the finetuned grid', 'none'],
  ['Nets fill early', 'Traps fill early', 'telling'],
])('%s and %s differ: %s', (quote, found, difference) => {
  expect(differenceOf(quote, found, () => false)).toBe(difference);
});
