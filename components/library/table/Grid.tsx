import type { ComponentChildren, HTMLAttributes } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useGrid } from './use-grid';

export interface GridColumn {
  name: string;
  /** What stands over it. */
  head: ComponentChildren;
  order?: 'ascending' | 'descending' | undefined;
  /** Whether the reader may put it elsewhere. */
  movable?: boolean;
}

interface Props {
  label: string;
  columns: readonly GridColumn[];
  /** The widths of the columns, as `grid-template-columns` takes them. */
  track: string;
  /** The room that they need, in rem: where there is less, the grid scrolls. */
  least: number;
  total: number;
  /** Height of each row in rem, so that larger text gets taller rows. */
  rowHeight: number;
  renderCell(index: number, column: string): ComponentChildren;
  /** What is said of a row beside its cells. */
  rowState(index: number): { selected: boolean; open: boolean; busy: boolean };
  /** Told which rows are in view, after scrolling and at the start. */
  onView(from: number, to: number): void;
  /** A column is moved by so many places, by Alt and an arrow, or by dragging. */
  onMoveColumn(name: string, by: number): void;
  /** Keys that do not move, while focus is in a row and not in a field; true says that the key was used. */
  onRowKey(index: number, event: KeyboardEvent): boolean;
}

const headRow = { role: 'row', 'aria-rowindex': 1 } as const;
const body = { role: 'rowgroup' } as const;

/**
 * A table of any length of which only the rows in view are in the document, with one Tab stop. Arrow keys move from cell to
 * cell; Enter goes to what is in the cell, Escape back. A cell is there before its row is known, so that focus stays.
 */
export function Grid({
  label,
  columns,
  track,
  least,
  total,
  rowHeight,
  renderCell,
  rowState,
  onView,
  onMoveColumn,
  onRowKey,
}: Props) {
  const { scroller, indexes, active, top, handlers } = useGrid({
    columns: columns.length,
    total,
    rowHeight,
    onView,
    onRowKey,
  });
  const move = useColumnMoves(columns, onMoveColumn, scroller);
  const grid = {
    role: 'grid' as const,
    'aria-label': label,
    'aria-rowcount': total + 1,
    'aria-colcount': columns.length,
    'aria-multiselectable': true,
  };
  const cellState = (role: 'gridcell' | 'columnheader', row: number, column: number) => ({
    role,
    'data-cell': `${row} ${column}`,
    tabIndex: active[0] === row && active[1] === column ? 0 : -1,
    'aria-colindex': column + 1,
  });
  return (
    <div ref={scroller} class="grid" {...grid} {...handlers}>
      <div class="grid-head grid-row" {...headRow} style={{ gridTemplateColumns: track, minWidth: `${least}rem` }}>
        {columns.map(({ name, head, order }, column) => (
          <div
            key={name}
            class={`cell cell-${name}`}
            {...(order ? { 'aria-sort': order } : {})}
            {...cellState('columnheader', -1, column)}
            {...move(column)}
          >
            {head}
          </div>
        ))}
      </div>
      <div class="grid-body" {...body} style={{ height: `${total * rowHeight}rem`, minWidth: `${least}rem` }}>
        {indexes.map((index) => {
          const { selected, open, busy } = rowState(index);
          const row = { role: 'row' as const, 'aria-rowindex': index + 2, 'aria-selected': selected };
          return (
            <div
              key={index}
              class="grid-row"
              {...row}
              data-open={open}
              {...(busy ? { 'aria-busy': 'true' } : {})}
              style={{ gridTemplateColumns: track, top: top(index), height: `${rowHeight}rem` }}
            >
              {columns.map(({ name }, column) => (
                <div key={name} class={`cell cell-${name}`} {...cellState('gridcell', index, column)}>
                  {renderCell(index, name)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What makes the heading of a column movable; the focus goes with it. */
function useColumnMoves(
  columns: readonly GridColumn[],
  onMove: Props['onMoveColumn'],
  scroller: { current: HTMLElement | null },
): (column: number) => HTMLAttributes<HTMLDivElement> {
  const moved = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const heading = moved.current && scroller.current?.querySelector(`[role=columnheader].cell-${moved.current}`);
    moved.current = undefined;
    if (heading instanceof HTMLElement) heading.focus();
  });
  return (column) => {
    const { name, movable } = columns[column] ?? {};
    if (!movable || name === undefined) return {};
    return {
      draggable: true,
      onDragStart: ({ dataTransfer }) => dataTransfer?.setData('text/plain', name),
      onDragOver: (event) => event.preventDefault(),
      onDrop: (event) => {
        event.preventDefault();
        const from = columns.findIndex((each) => each.name === event.dataTransfer?.getData('text/plain'));
        if (from >= 0) onMove(columns[from]?.name ?? '', column - from);
      },
      onKeyDown: (event) => {
        if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
        const by = event.key === 'ArrowLeft' ? -1 : 1;
        event.preventDefault();
        moved.current = name;
        onMove(name, getComputedStyle(event.currentTarget).direction === 'rtl' ? -by : by);
      },
    };
  };
}
