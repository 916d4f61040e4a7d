import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { describeRange } from '../../../lib/highlights/describe';
import { placeHighlights } from '../../../lib/highlights/place';
import { indexText, rangeOf } from '../../../lib/highlights/text-index';
import type { Target } from '../../../lib/papers/records';

const abstract =
  'Readers mark what matters to them. We keep 99.2% of the marks of 400 readers over two years. Short marks are the hardest of all.';
const arxiv = 'https://arxiv.org/abs/2403.04321';
const huggingface = 'https://huggingface.co/papers/2403.04321';

const bodyOf = (html: string): HTMLElement => new JSDOM(html).window.document.body;
const arxivBody = (text = abstract) =>
  bodyOf(`<h1>Title: On marks</h1><p>Ada Example</p><blockquote>Abstract: ${text}</blockquote><p>12 pages</p>`);
const huggingfaceBody = (text = abstract) =>
  bodyOf(`<nav>Models Datasets Spaces</nav><h1>On marks</h1><h2>Abstract</h2><p>${text}</p><p>Upvote 12 pages</p>`);

function describeWords(root: HTMLElement, words: string, source: string): Target {
  const index = indexText(root);
  const start = index.search.raw.indexOf(words);
  const range = rangeOf(index, { start, end: start + words.length });
  const target = range && describeRange(index, range, source);
  if (!target) throw new Error(`Not there: ${words}`);
  return target;
}

const placed = (root: HTMLElement, target: Target, url: string): string | undefined =>
  placeHighlights(indexText(root), [target], { url, abstract })[0]?.toString();

test.each(['Readers mark', '400', 'We keep 99.2% of the marks', 'hardest of all.', abstract])(
  'words of the abstract are found on the page of another site: %s',
  (words) => {
    expect(placed(huggingfaceBody(), describeWords(arxivBody(), words, arxiv), huggingface)).toBe(words);
    expect(placed(arxivBody(), describeWords(huggingfaceBody(), words, huggingface), arxiv)).toBe(words);
  },
);

test('what is on one site alone is found nowhere on the other', () => {
  const title = describeWords(arxivBody(), 'Ada Example', arxiv);
  expect(placed(huggingfaceBody(), title, huggingface)).toBeUndefined();
});

test('on the page it was made on, the place decides between words that are otherwise alike', () => {
  const root = bodyOf('<p>one two</p>'.repeat(40));
  const index = indexText(root);
  const range = rangeOf(index, { start: 7 * 20, end: 7 * 20 + 3 });
  const target = range && describeRange(index, range, arxiv);
  if (!target) throw new Error('Not described');
  const [found] = placeHighlights(index, [target], { url: arxiv });
  expect(found?.startContainer).toBe(index.nodes[20]);
});

test('an abstract that the site prints a little differently', () => {
  const printed = abstract.replace('99.2%', '$99.2\\%$').replace('mark what', 'mark  what');
  const target = describeWords(arxivBody(), 'We keep 99.2% of the marks', arxiv);
  expect(placed(huggingfaceBody(printed), target, huggingface)).toBe('We keep $99.2\\%$ of the marks');
});
