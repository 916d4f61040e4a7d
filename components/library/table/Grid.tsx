import type { ComponentChildren } from 'preact';
import { useGrid } from './use-grid';

export interface GridColumn {
  name: string;
  /** What stands over it. */
  head: ComponentChildren;
  order?: 'ascending' | 'descending' | undefined;
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
  onRowKey,
}: Props) {
  const { scroller, indexes, active, top, handlers } = useGrid({
    columns: columns.length,
    total,
    rowHeight,
    onView,
    onRowKey,
  });
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
