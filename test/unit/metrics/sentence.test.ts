import { describe, expect, test } from 'vitest';
import { sentenceAround, sentenceSpans } from '../../../lib/metrics/tokens/sentence';

const sentences = (text: string) => sentenceSpans(text).map(([start, end]) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['We test models, e.g. GPT, and others. They work.', ['We test models, e.g. GPT, and others.', 'They work.']],
    ['Smith et al. (2020) found it. We did not.', ['Smith et al. (2020) found it.', 'We did not.']],
    [
      'It is faster vs. Adam and others. See Fig. 3 for more.',
      ['It is faster vs. Adam and others.', 'See Fig. 3 for more.'],
    ],
    ['Accuracy is 3.5 percent. 20 of 30 agreed.', ['Accuracy is 3.5 percent.', '20 of 30 agreed.']],
    ['Is it? Yes! "It is." Fine.', ['Is it?', 'Yes!', '"It is."', 'Fine.']],
    ['We study E. coli here. It grows.', ['We study E. coli here.', 'It grows.']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test('the sentence around a span, and the span within it', () => {
    const text = 'First things first. Our method is 3x faster. The end.';
    const start = text.indexOf('3x');
    const around = sentenceAround(text, start, start + 2);
    expect(around.text).toBe('Our method is 3x faster.');
    expect(around.text.slice(around.start, around.end)).toBe('3x');
  });

  test('a span that lies outside is answered with what there is', () => {
    expect(sentenceAround('Short.', 40, 50).text).toBe('Short.');
  });
});
