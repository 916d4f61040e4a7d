import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { anchor, anchorText } from '../../../lib/highlights/anchor';
import { describeRange, longestHighlight } from '../../../lib/highlights/describe';
import { indexText, rangeOf, spanOf } from '../../../lib/highlights/text-index';
import type { Target } from '../../../lib/papers/records';
import { targetSchema } from '../../../lib/papers/records';

const source = 'https://arxiv.org/abs/2401.00001';

const abstract =
  'We study how $\\alpha$-stable noise shapes the training of large models. Our method, called Drift, needs no tuning ' +
  'and reaches 91.4% accuracy on the Sample benchmark, 2.3 points above the best earlier result. We further show that ' +
  'the gain grows with depth, and we explain the effect by a bound on the largest eigenvalue of the Hessian.';

function open(html: string): Element {
  return new JSDOM(html).window.document.body;
}

/** The target for the `which`-th time that some text stands in a page. */
function targetOf(root: Element, words: string, which = 0): Target {
  const index = indexText(root);
  let start = -1;
  for (let time = 0; time <= which; time++) start = index.search.raw.indexOf(words, start + 1);
  const range = rangeOf(index, { start, end: start + words.length });
  const target = range && describeRange(index, range, source);
  if (!target) throw new Error(`No target for ${words}`);
  return target;
}

/** The text found on a page for a target, and where it begins. */
function find(html: string, target: Target): string | undefined {
  return anchor(indexText(open(html)), target)?.toString();
}

describe('describing a selection', () => {
  it('gives selectors that the records accept, with the text as it reads', () => {
    const root = open(
      '<div><h2>Results</h2><p>We  see\n a <b>big</b> gain.</p><script>no()</script><p>More.</p></div>',
    );
    const range = root.ownerDocument.createRange();
    range.selectNodeContents(root);
    const target = describeRange(indexText(root), range, source);
    expect(targetSchema.parse(target)).toEqual(target);
    expect(target?.selector[0]).toMatchObject({ exact: 'Results We see a big gain. More.' });
  });

  it('leaves white space at the ends out', () => {
    const root = open('<p>one</p>  <p> two </p>  <p>three</p>');
    const range = root.ownerDocument.createRange();
    range.setStart(root, 1);
    range.setEnd(root, 4);
    const target = describeRange(indexText(root), range, source);
    expect(target?.selector).toEqual([
      { type: 'TextQuoteSelector', exact: 'two', prefix: 'one', suffix: 'three' },
      { type: 'TextPositionSelector', start: 6, end: 9 },
    ]);
  });

  it('has nothing to give for an empty selection or an endless one', () => {
    const root = open(`<p>one</p><p>${'word '.repeat(longestHighlight / 4)}</p><p> </p>`);
    const index = indexText(root);
    const range = root.ownerDocument.createRange();
    range.selectNodeContents(root);
    expect(describeRange(index, range, source)).toBeUndefined();
    range.setStart(root, 2);
    expect(describeRange(index, range, source)).toBeUndefined();
  });

  it('keeps more of what surrounds words that are repeated', () => {
    const row = '<p>the same row of words, again and again, time after time</p>';
    const [quote] = targetOf(open(`<p>Start.</p>${row.repeat(20)}<p>End.</p>`), 'row of words', 9).selector;
    expect(quote?.type === 'TextQuoteSelector' && quote.prefix?.length).toBeGreaterThan(300);
  });
});

describe('finding a highlight again', () => {
  const page = `<h1>Drift</h1><p>${abstract}</p><p>Comments: 12 pages</p>`;
  const target = targetOf(open(page), 'needs no tuning and reaches 91.4% accuracy');

  it.each([
    ['on the same page', page, 'needs no tuning and reaches 91.4% accuracy'],
    [
      'after a new paragraph',
      page.replace('<p>We', '<p>News: the site was renewed today.</p><p>We'),
      'needs no tuning and reaches 91.4% accuracy',
    ],
    [
      'in other white space and case',
      page.replace('no tuning and', 'NO\n   tuning\u00a0and'),
      'needs NO\n   tuning\u00a0and reaches 91.4% accuracy',
    ],
    ['across elements', page.replace('no tuning', 'n<i>o tun</i>ing'), 'needs no tuning and reaches 91.4% accuracy'],
    [
      'with a word changed in it',
      page.replace('no tuning', 'no fine-tuning'),
      'needs no fine-tuning and reaches 91.4% accuracy',
    ],
    [
      'with its first word changed',
      page.replace('needs no', 'requires no'),
      'requires no tuning and reaches 91.4% accuracy',
    ],
    [
      'with its last word changed',
      page.replace('91.4% accuracy', '91.4% precision'),
      'needs no tuning and reaches 91.4% precision',
    ],
    [
      'with typographic dashes and ligatures',
      page.replace('accuracy', 'a\u00adccuracy'),
      'needs no tuning and reaches 91.4% a\u00adccuracy',
    ],
  ])('%s', (_, html, found) => {
    expect(find(html, target)).toBe(found);
  });

  it('gives nothing where it is gone', () => {
    expect(find('<h1>Drift</h1><p>This paper was withdrawn by its authors.</p>', target)).toBeUndefined();
    expect(find('', target)).toBeUndefined();
  });

  it('tells repeated words apart by what surrounds them, wherever they have moved', () => {
    const rows = ['the first model is trained', 'the second model is trained', 'the third model is trained'];
    const html = (order: readonly string[]) => order.map((row) => `<p>In this part, ${row} with care.</p>`).join('');
    const third = targetOf(open(html(rows)), 'model is trained', 2);
    const root = open(`<p>New.</p>${html(rows)}`);
    const index = indexText(root);
    const range = anchor(index, third);
    expect(range && index.search.raw.slice(0, spanOf(index, range).start)).toMatch(/the third $/);
  });

  it('finds nothing where only the same few words stand in another place', () => {
    const before =
      '<p>On the second task we outperform all baselines by a wide margin, as the table shows in full.</p>';
    const after =
      '<p>Earlier work claimed that we outperform all baselines, which nobody could reproduce until today.</p>';
    const words = targetOf(open(`${before}${after}`), 'outperform all baselines', 0);
    expect(find(`<p>Something else was written here, and at some length too.</p>${after}`, words)).toBeUndefined();
  });

  it('keeps the marks at the ends that comparing passes over', () => {
    const maths = targetOf(open(page), '$\\alpha$');
    expect(find(page.replace('<p>We', '<p>New.</p><p>We'), maths)).toBe('$\\alpha$');
  });

  it('finds a very long one by its ends when its middle has changed', () => {
    const many = (changed: string) =>
      Array.from(
        { length: 40 },
        (_, at) => `<p>Section ${at} says ${at * 7919} things${at === 20 ? changed : ''}.</p>`,
      ).join('');
    const root = open(many(''));
    const index = indexText(root);
    const range = rangeOf(index, { start: 30, end: index.search.raw.length - 30 });
    const long = range && describeRange(index, range, source);
    const found = long && find(many(' and this is new in the middle of it all'), long);
    expect(found).toBe(indexText(open(many(' and this is new in the middle of it all'))).search.raw.slice(30, -30));
  });

  it('survives text that is all one letter', () => {
    const index = indexText(open(`<p>${'a'.repeat(100_000)}</p>`));
    expect(anchor(index, target)).toBeUndefined();
    const letters: Target = {
      source,
      selector: [{ type: 'TextQuoteSelector', exact: 'a'.repeat(50), prefix: 'b', suffix: 'c' }],
    };
    expect(anchor(index, letters)).toBeUndefined();
  });
});

describe('finding a highlight in another copy of the abstract', () => {
  const target = targetOf(
    open(`<h1>Drift</h1><blockquote>Abstract: ${abstract}</blockquote><p>Comments: 12 pages</p>`),
    abstract.slice(0, abstract.indexOf('.') + 1),
  );

  it('passes over white space and LaTeX', () => {
    const copy = `\n ${abstract.replaceAll(' ', '\n  ').replaceAll('$', '').replace('\\alpha', 'α')}`;
    const span = anchorText(copy, target);
    expect(span && copy.slice(span.start, span.end).replace(/\s+/g, ' ')).toBe(
      'We study how α-stable noise shapes the training of large models.',
    );
  });

  it('finds nothing in another abstract', () => {
    expect(
      anchorText('We present a new data set of birds, with sounds and pictures of 300 kinds.', target),
    ).toBeUndefined();
  });
});
