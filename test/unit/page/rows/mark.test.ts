// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { drawRow } from '../../../../lib/page/rows/draw-row';
import { aBadge, aGloss, aRow, aState, aTopic, saved } from '../builders';

const texts = (row: ReturnType<typeof aRow>): (string | null)[] =>
  [...(row.root.querySelectorAll('.row > :not([hidden])') ?? [])].map(({ textContent }) => textContent);

test('a row that is drawn anew keeps the nodes that are the same, in their place', () => {
  const row = aRow(1, { seenBefore: null, isNew: true });
  drawRow(row);
  const before = [...(row.root.querySelector('.row')?.children ?? [])];
  expect(texts(row)).toEqual(['Save', 'Note', 'New', 'llm-inference', '3× speedup']);
  row.state = aState({ saved: saved({ tags: ['to cite'], rating: 2 }) });
  drawRow(row);
  const after = [...(row.root.querySelector('.row')?.children ?? [])];
  expect(texts(row)).toEqual(['To read', 'Note', '#to cite', '★★', 'llm-inference', '3× speedup']);
  expect(
    after.filter((node) => before.includes(node) && !node.matches('[hidden]')).map(({ textContent }) => textContent),
  ).toEqual(['To read', 'Note', 'llm-inference', '3× speedup']);
});

test('a row is one stop of the Tab key', () => {
  const row = aRow(1);
  drawRow(row);
  row.state = aState({ notes: 2 });
  drawRow(row);
  expect(row.root.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  expect(row.root.querySelector('.note')?.getAttribute('aria-label')).toBe('Note, 2 kept');
});

test('three badges, and the others on request; what the reader corrected reads as they wrote it', () => {
  const badges = Array.from({ length: 7 }, (_, n) => aBadge({ text: `${n}×`, span: `${n}x` }));
  const row = aRow(1);
  row.gloss = aGloss({ topics: [aTopic('a')], badges });
  row.state = aState({
    corrections: [
      { id: '1', span: '0x', verdict: 'reject' },
      { id: '2', span: '1x', verdict: 'correct', text: '1.1× at most' },
    ],
  });
  drawRow(row);
  expect(texts(row).slice(3)).toEqual(['1.1× at most', '2×', '3×', '+3']);
  row.expanded = true;
  drawRow(row);
  expect(texts(row).slice(3)).toEqual(['1.1× at most', '2×', '3×', '4×', '5×', '6×', '−']);
});
