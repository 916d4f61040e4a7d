import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWindow } from '../data/use-window';
import { moveBy } from './move';

interface Props {
  label: string;
  total: number;
  /** Height of each row in rem, so that larger text gets taller rows. */
  rowHeight: number;
  /** One row; `active` marks the one that Tab goes into. */
  renderRow(index: number, active: boolean): ComponentChildren;
  /** Told which rows are in view, after scrolling and at the start. */
  onView(from: number, to: number): void;
  /** Keys other than those that move, while focus is in the row; true says that the key was used. */
  onRowKey?(index: number, event: KeyboardEvent): boolean;
}

const roles = { all: 'list', one: 'listitem' } as const;
const overscan = 6;

/** A list of any length of which only the rows in view are in the document. Arrow keys move between rows. */
export function WindowedList({ label, total, rowHeight, renderRow, onView, onRowKey }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const moveFocus = useRef(false);
  const { range, indexes, height, measure } = useWindow({ scroller, total, rowHeight, overscan, onView });
  useLayoutEffect(() => {
    if (!moveFocus.current) return;
    const row = scroller.current?.querySelector(`[data-index="${active}"] [data-row-focus]`);
    if (row instanceof HTMLElement) {
      row.focus({ preventScroll: true });
      moveFocus.current = false;
    }
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const element = scroller.current;
    const typing =
      event.target instanceof Element && event.target.matches('input:not([type=checkbox]), select, textarea');
    if (typing || !element || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = moveBy(event.key, active, total, Math.max(1, Math.floor(element.clientHeight / height) - 1));
    if (target === undefined) {
      if (onRowKey?.(active, event)) event.preventDefault();
      return;
    }
    event.preventDefault();
    const top = target * height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + element.clientHeight)
      element.scrollTop = top + height - element.clientHeight;
    moveFocus.current = true;
    setActive(target);
    measure();
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    const index = target instanceof Element && target.closest('[data-index]')?.getAttribute('data-index');
    if (index) setActive(Number(index));
  };

  const end = Math.min(range[1], total);
  const itemOf = (index: number) => ({ role: roles.one, 'aria-posinset': index + 1, 'aria-setsize': total });
  const container = { role: roles.all, 'aria-label': label, onScroll: measure, onKeyDown, onFocusIn };
  return (
    <div ref={scroller} class="windowed" {...container}>
      <div style={{ paddingBlock: `${range[0] * rowHeight}rem ${(total - end) * rowHeight}rem` }}>
        {indexes.map((index) => (
          <div
            key={index}
            class="windowed-row"
            {...itemOf(index)}
            data-index={index}
            style={{ height: `${rowHeight}rem` }}
          >
            {renderRow(index, index === Math.min(active, total - 1))}
          </div>
        ))}
      </div>
    </div>
  );
}
