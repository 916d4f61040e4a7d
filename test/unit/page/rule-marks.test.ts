// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { drawRow } from '../../../lib/page/rows/draw-row';
import type { Row } from '../../../lib/page/rows/row';
import { type RuleMark, RuleMarks } from '../../../lib/page/rules/marks';
import { aRow } from './builders';

const dim: RuleMark = { look: 'dim', rules: ['Old news'] };
const green: RuleMark = { look: 'green', rules: ['Mine', 'Ours'] };

beforeEach(() => document.body.replaceChildren());

function rowsOnPage(count: number): [Row, ...Row[]] {
  const first = aRow(0);
  const rows: [Row, ...Row[]] = [first, ...Array.from({ length: count - 1 }, (_, n) => aRow(n + 1))];
  document.body.append(...rows.map(({ entry }) => entry.element));
  for (const row of rows) drawRow(row);
  return rows;
}

const groupIn = (root: ShadowRoot) => root.querySelector<HTMLElement>('[role=group]');
const looks = (rows: readonly Row[]) => rows.map(({ entry }) => entry.element.getAttribute('data-papergloss-rule'));
const sheets = () => document.documentElement.querySelectorAll('style').length;

test('marked entries carry their look, and their marks the rules that say so', () => {
  const rows = rowsOnPage(3);
  const [first, second] = rows;
  new RuleMarks().show(rows, new Map([[first, dim], ...(second ? [[second, green] as const] : [])]));
  expect(looks(rows)).toEqual(['dim', 'green', null]);
  expect(rows.map(({ root }) => groupIn(root)?.title)).toEqual([
    'Dimmed by your rule “Old news”',
    'Highlighted by your rule “Mine”, “Ours”',
    '',
  ]);
});

test('one style sheet, there only while something is marked', () => {
  const before = sheets();
  const rows = rowsOnPage(2);
  const marks = new RuleMarks();
  marks.show(rows, new Map());
  expect(sheets()).toBe(before);
  marks.show(rows, new Map([[rows[0], dim]]));
  marks.show(rows, new Map([[rows[0], green]]));
  expect(sheets()).toBe(before + 1);
  marks.show(rows, new Map());
  expect(sheets()).toBe(before);
});

test('marks of before go, and others stay untouched', () => {
  const rows = rowsOnPage(2);
  const [first, second] = rows;
  const marks = new RuleMarks();
  marks.show(rows, new Map([[first, dim], ...(second ? [[second, dim] as const] : [])]));
  const set = vi.spyOn(first.entry.element, 'setAttribute');
  marks.show(rows, new Map([[first, dim]]));
  expect(looks(rows)).toEqual(['dim', null]);
  expect(rows.map(({ root }) => groupIn(root)?.hasAttribute('title'))).toEqual([true, false]);
  expect(set).not.toHaveBeenCalled();
});

test('cleared, the page is as it came', () => {
  const rows = rowsOnPage(2);
  const before = document.documentElement.outerHTML;
  const marks = new RuleMarks();
  marks.show(rows, new Map([[rows[0], green]]));
  expect(document.documentElement.outerHTML).not.toBe(before);
  marks.clear();
  expect(document.documentElement.outerHTML).toBe(before);
});
