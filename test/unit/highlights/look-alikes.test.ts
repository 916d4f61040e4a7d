import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { anchor } from '../../../lib/highlights/anchor';
import { describeRange } from '../../../lib/highlights/describe';
import { indexText, rangeOf } from '../../../lib/highlights/text-index';

const open = (html: string): Element => new JSDOM(html).window.document.body;

/** What is found on one page for words that were highlighted on another. */
function foundFor(before: string, words: string, after: string): string | undefined {
  const index = indexText(open(before));
  const start = index.search.raw.indexOf(words);
  const range = rangeOf(index, { start, end: start + words.length });
  const target = range && describeRange(index, range, 'https://example.org/');
  if (!target || start < 0) throw new Error(`No target for ${words}`);
  return anchor(indexText(open(after)), target)?.toString();
}

const intro =
  '<p>The harbour was surveyed for nine winters, and every berth was measured twice a day by two crews.</p>';
const outro = '<p>What the crews wrote down is kept in the town hall, where it may be read on any working day.</p>';
const north = 'Crew North found 312 crabs under the old pier in the first week of March.';
const south = 'Crew South found 298 crabs under the old pier in the first week of March.';
const other = '<p>Elsewhere the nets stayed empty for most of the season, whatever bait the fishers tried.</p>';
const segment = 'We label tide pools from the air with a small network that was trained on the Kelp set.';
const classify = 'We count tide pools from the air with a small network that was trained on the Drift set.';

describe('a highlight whose words are gone', () => {
  it.each<[string, string, string, string]>([
    ['its neighbour is left', `${intro}<p>${north} ${south}</p>${outro}`, north, `${intro}<p>${south}</p>${outro}`],
    [
      'the neighbour before it is left',
      `${intro}<p>${north} ${south}</p>${outro}`,
      south,
      `${intro}<p>${north}</p>${outro}`,
    ],
    [
      'it was rewritten beside its neighbour',
      `${intro}<p>${north} ${south}</p>${outro}`,
      north,
      `${intro}<p>Nobody counted the crabs of the northern pier that spring. ${south}</p>${outro}`,
    ],
    [
      'a sibling stands in another part',
      `${intro}<p>${segment}</p>${other}${outro}<p>${classify}</p>`,
      segment,
      `${intro}${other}${outro}<p>${classify}</p>`,
    ],
    [
      'the same clause stands in another paragraph',
      `${intro}<p>Our guide says that the water under the old pier is warmer than the sea, all year.</p>${other}<p>Some doubt that the water under the old pier is warmer than the sea, and rightly.</p>${outro}`,
      'the water under the old pier is warmer than the sea',
      `${intro}<p>Our guide says nothing of it.</p>${other}<p>Some doubt that the water under the old pier is warmer than the sea, and rightly.</p>${outro}`,
    ],
    [
      'the row of a list is gone',
      `<ul><li>${north} Read on.</li><li>${south} Read on.</li></ul>${outro}`,
      north,
      `<ul><li>${south} Read on.</li></ul>${outro}`,
    ],
  ])('is not found where %s', (_, before, words, after) => expect(foundFor(before, words, after)).toBeUndefined());

  it.each([
    ['vowel signs', 'कमल', 'कमाल'],
    ['underscores', 'tide_table', 'tidetable'],
    ['voiced sounds', 'かき', 'がき'],
  ])('tells words by their %s', (_, word, lookAlike) => {
    const page = (said: string) => `<p>${said}</p>${intro}`;
    expect(foundFor(page(word), word, page(word))).toBe(word);
    expect(foundFor(page(word), word, `${intro}${other}<p>${lookAlike}</p>`)).toBeUndefined();
  });
});

describe('a highlight that changed where it stands', () => {
  it('is found beside its neighbour', () => {
    const edited = north.replace('pier', 'jetty');
    expect(
      foundFor(`${intro}<p>${north} ${south}</p>${outro}`, north, `${intro}<p>${edited} ${south}</p>${outro}`),
    ).toBe(edited);
  });

  it('is found, letter for letter, on a page that has nothing else of the old one', () =>
    expect(foundFor(`${intro}<p>${north}</p>${outro}`, north, `${other}<p>${north}</p>${other}`)).toBe(north));

  it('is found with or without the underscore of an index', () =>
    expect(
      foundFor(
        `${intro}<p>the value of x_i in all rows</p>`,
        'value of x_i',
        `${intro}<p>the value of xi in all rows</p>`,
      ),
    ).toBe('value of xi'));
});
