import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWindow } from '../../ui/data/use-window';

interface Asked {
  columns: number;
  total: number;
  rowHeight: number;
  onView(from: number, to: number): void;
  onRowKey(index: number, event: KeyboardEvent): boolean;
}

type Cell = readonly [row: number, column: number];

const overscan = 8;
/** The first row is the one of the headings. */
const headings = -1;

const moves: Readonly<Record<string, (cell: Cell, total: number, page: number, isLeft: boolean) => Cell>> = {
  ArrowDown: ([row, column]) => [row + 1, column],
  ArrowUp: ([row, column]) => [row - 1, column],
  ArrowRight: ([row, column], _total, _page, isLeft) => [row, column + (isLeft ? -1 : 1)],
  ArrowLeft: ([row, column], _total, _page, isLeft) => [row, column - (isLeft ? -1 : 1)],
  PageDown: ([row, column], _total, page) => [row + page, column],
  PageUp: ([row, column], _total, page) => [Math.max(0, row - page), column],
  Home: ([, column]) => [0, column],
  End: ([, column], total) => [total - 1, column],
};

const within = (value: number, from: number, to: number): number => Math.max(from, Math.min(to, value));

/** Rows that a page key goes on by. */
const pageOf = (scroller: Element | null, height: number): number =>
  Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / height) - 2);

const isRightToLeft = (scroller: Element | null): boolean =>
  scroller !== null && getComputedStyle(scroller).direction === 'rtl';

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input:not([type=checkbox]), select, textarea');

/** Where the focus is in a grid and which of its rows are drawn. The row with the focus is drawn wherever it is. */
export function useGrid({ columns, total, rowHeight, onView, onRowKey }: Asked) {
  const scroller = useRef<HTMLDivElement>(null);
  const [cell, setCell] = useState<Cell>([0, 1]);
  const moved = useRef(false);
  const { indexes, height, measure } = useWindow({ scroller, total, rowHeight, overscan, onView });
  const active: Cell = [within(cell[0], headings, Math.max(headings, total - 1)), within(cell[1], 0, columns - 1)];
  useLayoutEffect(() => {
    if (!moved.current) return;
    const to = scroller.current?.querySelector(`[data-cell="${active.join(' ')}"]`);
    if (to instanceof HTMLElement) to.focus({ preventScroll: to.role === 'gridcell' && active[1] < 2 });
    moved.current = false;
  });

  const show = (row: number) => {
    const element = scroller.current;
    if (!element || row < 0) return;
    const head = element.querySelector('.grid-head')?.clientHeight ?? 0;
    const room = element.clientHeight - head;
    if (row * height < element.scrollTop) element.scrollTop = row * height;
    else if ((row + 1) * height > element.scrollTop + room) element.scrollTop = (row + 1) * height - room;
  };
  const go = ([row, column]: Cell) => {
    const next: Cell = [within(row, headings, total - 1), within(column, 0, columns - 1)];
    show(next[0]);
    moved.current = true;
    setCell(next);
    measure();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event;
    const inside = target instanceof Element ? target.closest('[data-cell]') : null;
    if (event.altKey || event.ctrlKey || event.metaKey || !inside) return;
    if (key === 'Escape' && target !== inside && inside instanceof HTMLElement) {
      event.preventDefault();
      inside.focus();
      return;
    }
    if (isField(target)) return;
    const move = moves[key];
    if (move) {
      event.preventDefault();
      go(move(active, total, pageOf(scroller.current, height), isRightToLeft(scroller.current)));
    } else if ((key === 'Enter' || key === 'F2') && target === inside) {
      event.preventDefault();
      enter(inside);
    } else if (active[0] >= 0 && onRowKey(active[0], event)) event.preventDefault();
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    const at = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') : undefined;
    const [row, column] = at?.split(' ').map(Number) ?? [];
    if (row === undefined || column === undefined) return;
    setCell((old) => (old[0] === row && old[1] === column ? old : [row, column]));
  };

  const isFar = active[0] >= 0 && active[0] < total && !indexes.includes(active[0]);
  return {
    scroller,
    indexes: isFar ? [...indexes, active[0]].sort((a, b) => a - b) : indexes,
    active,
    top: (index: number) => `${index * rowHeight}rem`,
    handlers: { onScroll: measure, onKeyDown, onFocusIn },
  };
}

/** Goes to what is in a cell; a link or a button alone is pressed. */
function enter(cell: Element): void {
  const inside = [...cell.querySelectorAll('a, button, select, input')].filter((each) => each instanceof HTMLElement);
  const [first, ...others] = inside;
  if (first && others.length === 0 && !isField(first)) first.click();
  else first?.focus();
}
