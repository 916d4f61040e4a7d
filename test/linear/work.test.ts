import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extractMetrics } from '../../lib/metrics/extract';
import { identifiersIn } from '../../lib/papers/identifiers';
import { fieldOf, textOf } from '../../lib/sites/dom';
import { findTopics } from '../../lib/tags/find-topics';
import { pairs, restsWithDigit } from './bad/quadratic';
import { watchDom } from './count-dom';
import { workOf } from './count-work';

/** What a text is made of, over and over, to lead a reader astray. */
const hostile: readonly string[] = [
  '1',
  '9,999',
  '1x',
  '1x1',
  '(',
  '((1))',
  ')',
  '%',
  '1% ',
  '5x ',
  '5% on A, ',
  '-',
  '1-',
  '1-2',
  'a-',
  'a',
  'A',
  ' ',
  '.',
  '. ',
  '1.',
  '1. A ',
  '$',
  '\\',
  '\\times',
  '{',
  '1^',
  '±1',
  'to 1 ',
  'half ',
  'and 1 ',
  '1 of ',
  'by ',
  'on A, ',
  'p = ',
  'than ',
  '1 GPU ',
  'one million ',
  'é',
  '😀',
  '\n',
  '"',
  "'",
  ',1',
  '[',
  '1/',
  '~',
  '<',
  'x of y in ',
  'large language ',
  'patient ',
  'pre-',
  "'s ",
  'protein-',
  'a-b-',
  '((((',
  '漢字',
  'deep reinforcement learning agent ',
  '10.1234/((((<a ',
  'https://a/',
];

interface Reader {
  read(text: string): unknown;
  /** Characters of the smaller text; the larger is four times as long. */
  size: number;
  /** How much more work the larger text may be: linear is 4, quadratic 16. */
  most: number;
}

const readers: Readonly<Record<string, Reader>> = {
  // Abstracts are cut at 20,000 characters, and into pieces of 1,500 within which work may grow faster.
  extractMetrics: { read: extractMetrics, size: 5_000, most: 6 },
  findTopics: { read: (abstract) => findTopics({ title: '', abstract }), size: 10_000, most: 4.5 },
  identifiersIn: { read: identifiersIn, size: 10_000, most: 4.5 },
};

/** A number longer than a piece is read to its end from each of the at most 14 pieces that it is cut into. */
const mostOfLongNumber = 10;

/** How many times more work a text of four times the length is; read once before, so that what is kept of words is there. */
function growth({ read, size }: Omit<Reader, 'most'>, part: string): number {
  const [small, large] = [size, 4 * size].map((length) => {
    const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
    read(text);
    return workOf(() => read(text));
  });
  return (large ?? 0) / (small ?? 0);
}

describe.each(Object.entries(readers))('%s works in proportion to a text of', (name, reader) => {
  test.each(hostile)('%j', (part) => {
    const isLongNumber = name === 'extractMetrics' && part === '1';
    expect(growth(reader, part)).toBeLessThan(isLongNumber ? mostOfLongNumber : reader.most);
  });
});

describe('the text of an element takes work in proportion to its depth', () => {
  const { window } = new JSDOM('');
  watchDom(window);
  const { document } = window;
  const workAt = (levels: number, read: (root: ParentNode & Node) => unknown): number => {
    const root = document.createElement('main');
    let inner: Element = root;
    for (let level = 0; level < levels; level += 1) inner = inner.appendChild(document.createElement('div'));
    inner.textContent = 'A lamp';
    return workOf(() => read(root));
  };
  test.each<[string, (root: ParentNode & Node) => unknown]>([
    ['textOf', textOf],
    ['fieldOf', (root) => fieldOf(root, 'div')],
  ])('%s', (_, read) => {
    workAt(10, read);
    expect(workAt(2000, read) / workAt(500, read)).toBeLessThan(4.5);
  });
});

test.each([pairs, restsWithDigit])('%o does not', (read) => {
  expect(growth({ read, size: 500 }, 'a')).toBeGreaterThan(15);
});
