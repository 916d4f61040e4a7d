import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../lib/query/parse';
import type { Query } from '../../../lib/query/query';

/** The query in short. */
function short(query: Query): string {
  switch (query.is) {
    case 'all':
    case 'any':
      return `${query.is}(${query.of.map(short).join(' ')})`;
    case 'not':
      return `not ${short(query.of)}`;
    case 'words':
      return `${query.field ? `${query.field}:` : ''}${query.adjacent ? `"${query.words.join(' ')}"` : query.words.join('+')}${query.joined ? `~${query.joined}` : ''}`;
    case 'name':
      return `${query.field}=${query.value}`;
    case 'number':
      return `${query.measure} ${query.comparison} ${query.value}${query.unit}`;
    case 'count':
      return `${query.field} ${query.from}..${query.to}`;
    case 'has':
      return `has ${query.what}`;
    case 'place':
      return `is ${query.place}`;
  }
}

const read = (text: string) => short(parseQuery(text).query);

test.each([
  ['', 'all()'],
  ['   ', 'all()'],
  ['attention', 'attention'],
  ['deep learning', 'all(deep learning)'],
  ['"deep learning" rocks', 'all("deep learning" rocks)'],
  ['“deep learning”', '"deep learning"'],
  ['"deep lear', '"deep lear"'],
  ['pre-training', '"pre training"~pretraining'],
  ['Łukasz Strauß Ørsted Café', 'all(lukasz strauss orsted cafe)'],
  ['author:vaswani', 'author:vaswani'],
  ['author:"Ashish Vaswani"', 'author:ashish+vaswani'],
  ['tag:"to read"', 'tag=to read'],
  ['tag:cite -status:read', 'all(tag=cite not status=read)'],
  ['is:unread', 'status=to-read'],
  ['status:"To read"', 'status=To-read'],
  ['year:2023-2025', 'year 2023..2025'],
  ['year:2025-2023', 'year 2023..2025'],
  ['year:2023', 'year 2023..2023'],
  ['year:2023..', 'year 2023..Infinity'],
  ['year:>2020', 'year 2021..Infinity'],
  ['year>=2020', 'year 2020..Infinity'],
  ['rating>3', 'rating 4..Infinity'],
  ['has:note has:highlights', 'all(has note has highlight)'],
  ['is:removed', 'is removed'],
  ['vision or language', 'any(vision language)'],
  ['a vision OR language b', 'any(all(a vision) all(language b))'],
  ['(vision or language) models', 'all(any(vision language) models)'],
  ['-(vision or language)', 'not any(vision language)'],
  ['-vision', 'not vision'],
  ['state - of', 'all(state of)'],
  ['speedup>3', 'speedup > 3'],
  ['speedup > 3x', 'speedup > 3x'],
  ['speedup ≥ 3 ×', 'speedup >= 3x'],
  ['params<10b', 'params < 10000000000'],
  ['gpus>=1,000 cluster', 'all(gpus >= 1000 cluster)'],
  ['accuracy>80%', 'accuracy > 80%'],
  ['latency<50ms', 'latency < 0.05s'],
  ['memory<8 GB phone', 'all(memory < 8000000000bytes phone)'],
  ['"win rate" > 60 %', 'win rate > 60%'],
  ['gpus>8 heads', 'all(gpus > 8 heads)'],
  ['tokens>1.5t', 'tokens > 1500000000000'],
  ['topic:', 'all()'],
  ['BERT: language', 'all(bert language)'],
  ['arxiv:1706.03762', 'id:1706+03762'],
  ['深層学習', '"深層 層学 学習 習"'],
])('%s is read as %s', (text, expected) => {
  expect(read(text)).toBe(expected);
  expect(parseQuery(text).problems).toEqual([]);
});

test.each([
  ['colour:red attention', 'all(colour+red attention)', 'colour:red', /no field/],
  ['has:wings attention', 'attention', 'has:wings', /has/],
  ['year:soon attention', 'attention', 'year:soon', /2023-2025/],
  ['is:here attention', 'attention', 'is:here', /removed/],
  ['attention)', 'attention', ')', /bracket/],
  ['(attention or mamba', 'any(attention mamba)', '(', /not closed/],
  ['"deep learning year:2024', '"deep learning year 2024"', '"deep learning year:2024', /not closed/],
  ['or attention', 'attention', 'or', /between/],
  ['speedup>1,00,0 attention', 'attention', 'speedup>1,00,0', /number/],
])('of %s the rest is looked for, and it is said what was not understood', (text, expected, part, message) => {
  expect(read(text)).toBe(expected);
  expect(parseQuery(text).problems).toEqual([{ text: part, message: expect.stringMatching(message) }]);
});

test('nothing that is typed makes it fail', () => {
  const piece = fc.constantFrom(
    '"',
    '(',
    ')',
    '-',
    'or',
    ':',
    '>',
    '=',
    'tag:',
    'year:',
    '3',
    ' ',
    'é',
    '深',
    'a',
    '%',
    '“',
    '.',
    ',',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(() => short(parseQuery(pieces.join('')).query)).not.toThrow();
    }),
    { numRuns: Number(process.env['HARD_CASES'] ?? 100), seed: Number(process.env['HARD_SEED'] ?? 1) },
  );
}, 60_000);

test('a sign without a number is explained, and the rest is looked for', () => {
  for (const text of ['speedup>', 'speedup>=', 'speedup≥']) {
    const { query, problems } = parseQuery(`attention ${text}`);
    expect(query).toEqual(parseQuery('attention').query);
    expect(problems).toEqual([{ text, message: expect.stringContaining('has no number') }]);
  }
});
