// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { asItIs, matchesOf, namedTags, PageArranger } from '../../../../lib/page/panel/tools/arrange';
import type { Row } from '../../../../lib/page/rows/row';
import { aBadge, aGloss, aRow, aState, aTopic, saved } from '../builders';

const withBadge = (number: number, value: number, unit = 'x'): Row => {
  const row = aRow(number);
  row.gloss = aGloss({ badges: [aBadge({ value, unit })] });
  return row;
};

test('sorting by a kind: largest first, entries without a comparable one last, as the page had them', () => {
  const none = aRow(1, { gloss: aGloss({ badges: [] }) });
  const rows = [none, withBadge(2, 2), withBadge(3, 900, 'tokens/s'), withBadge(4, 7), withBadge(5, 3)];
  const order = matchesOf(rows, { ...asItIs, sort: 'speed' });
  expect(order.map((row) => rows.indexOf(row))).toEqual([3, 4, 1, 0, 2]);
});

test('tags are counted over the page, the reader’s own among them and wrong topics left out', () => {
  const rows = [
    aRow(1, { state: aState({ saved: saved({ tags: ['to cite'] }) }) }),
    aRow(2),
    aRow(3, { state: aState({ saved: saved({ hiddenTags: ['llm-inference'] }) }) }),
    aRow(4, {
      state: aState({ corrections: [{ id: 'c', span: 'topic:llm-inference', verdict: 'reject' }] }),
    }),
  ];
  expect(namedTags(rows)).toEqual([
    { tag: 'llm-inference', name: 'llm-inference', count: 2 },
    { tag: '#to cite', name: '#to cite', count: 1 },
  ]);
});

test('what was seen before or is not saved is left out on request', () => {
  const rows = [
    aRow(1, { seenBefore: { first: 1, last: 2 } }),
    aRow(2, { seenBefore: null, state: aState({ saved: saved() }) }),
    aRow(3, { seenBefore: null }),
  ];
  expect(matchesOf(rows, { ...asItIs, show: 'unseen' })).toEqual([rows[1], rows[2]]);
  expect(matchesOf(rows, { ...asItIs, show: 'saved' })).toEqual([rows[1]]);
});

test('an arranged page comes back exactly as it was', () => {
  document.body.innerHTML = '<dl style="color:red"><dt>1</dt><dd></dd><dt>2</dt><dd></dd></dl>';
  const rows = [...document.querySelectorAll('dd')].map((element, index) => {
    const row = aRow(index);
    row.entry = { ...row.entry, element };
    if (index === 1) row.gloss = aGloss({ topics: [aTopic('other')] });
    return row;
  });
  const before = document.documentElement.outerHTML;
  const arranger = new PageArranger();
  arranger.apply(rows, { ...asItIs, tags: ['other'], sort: 'speed' });
  expect([...document.querySelectorAll('[data-papergloss~=gone]')].map(({ tagName }) => tagName)).toEqual(['DT', 'DD']);
  arranger.apply(rows, asItIs);
  expect(document.documentElement.outerHTML).toBe(before);
});
