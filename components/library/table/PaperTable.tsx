import type { ListSummary, PaperRow } from '../../../lib/papers/records';
import type { PaperSource } from '../../ui/data/use-papers';
import type { PaperActions } from '../../ui/papers/paper-actions';
import { Icon } from '../../ui/parts/Icon';
import { WindowedList } from '../../ui/parts/WindowedList';
import type { Filter } from './library-view';
import { TableRow } from './TableRow';

interface Props {
  source: PaperSource;
  filter: Filter;
  lists: readonly ListSummary[];
  actions: PaperActions;
  selected: ReadonlySet<string>;
  /** Key of the paper whose details are open. */
  openKey: string | undefined;
  /** The address that opens a paper. */
  hrefOf(key: string): string;
  onSort(sort: NonNullable<Filter['sort']>): void;
  onSelect(key: string, on: boolean): void;
  onSelectAll(on: boolean): void;
  onRemove(row: PaperRow): void;
}

const rowHeight = 3.5;
const columns: readonly {
  name: string;
  label: string;
  sort?: NonNullable<Filter['sort']>;
  order?: 'ascending' | 'descending';
}[] = [
  { name: 'title', label: 'Paper', sort: 'title', order: 'ascending' },
  { name: 'status', label: 'Status' },
  { name: 'rating', label: 'Rating', sort: 'rating', order: 'descending' },
  { name: 'tags', label: 'Tags' },
  { name: 'year', label: 'Year', sort: 'year', order: 'descending' },
  { name: 'added', label: 'Added', sort: 'added', order: 'descending' },
];

/** The removed papers stand in the order in which they went. */
const removedColumns: typeof columns = columns.map(({ name, label }) => ({
  name,
  label: name === 'added' ? 'Removed' : label,
}));

/** The saved papers as a table of which only the rows in view are asked for and drawn. */
export function PaperTable(props: Props) {
  const { source, filter, lists, actions, selected, openKey, hrefOf, onSort, onSelect, onSelectAll, onRemove } = props;
  const { total } = source;
  if (source.error)
    return (
      <p class="empty" role="alert">
        {source.error}
      </p>
    );
  if (total === undefined)
    return (
      <p class="empty" aria-busy="true">
        …
      </p>
    );
  if (total === 0) return <p class="empty">{emptyWords(filter)}</p>;
  const all = selected.size > 0 && selected.size >= total;
  const table = { role: 'table' as const, 'aria-label': 'Papers', 'aria-rowcount': total + 1 };
  return (
    <div class="table" {...table}>
      <div {...rowgroup}>
        <div class="table-head table-grid" {...headRow}>
          <span {...cellRole}>
            <input
              type="checkbox"
              aria-label="Select all papers"
              checked={all}
              indeterminate={selected.size > 0 && !all}
              onChange={({ currentTarget }) => onSelectAll(currentTarget.checked)}
            />
          </span>
          {(filter.place === 'removed' ? removedColumns : columns).map((column) => (
            <HeadCell key={column.name} {...column} current={filter.sort ?? 'added'} onSort={onSort} />
          ))}
        </div>
      </div>
      <WindowedList
        label="Papers"
        kind="rows"
        total={total}
        rowHeight={rowHeight}
        onView={source.need}
        onRowKey={(index, { key }) => {
          const row = source.rowAt(index);
          if (row && key === 'x') onSelect(row.paper.key, !selected.has(row.paper.key));
          else if (row && key === 'Delete') onRemove(row);
          else return false;
          return true;
        }}
        renderRow={(index, active) => {
          const row = source.rowAt(index);
          if (!row) return null;
          return (
            <TableRow
              row={row}
              active={active}
              words={filter.words ?? ''}
              href={hrefOf(row.paper.key)}
              lists={lists}
              actions={actions}
              ticked={selected.has(row.paper.key)}
              open={row.paper.key === openKey}
              onTick={(on) => onSelect(row.paper.key, on)}
            />
          );
        }}
      />
    </div>
  );
}

const rowgroup = { role: 'rowgroup' } as const;
const headRow = { role: 'row', 'aria-rowindex': 1 } as const;
const cellRole = { role: 'columnheader', 'aria-label': 'Selected' } as const;

interface HeadProps {
  name: string;
  label: string;
  sort?: NonNullable<Filter['sort']>;
  order?: 'ascending' | 'descending';
  current: NonNullable<Filter['sort']>;
  onSort(sort: NonNullable<Filter['sort']>): void;
}

function HeadCell({ name, label, sort, order, current, onSort }: HeadProps) {
  const sorted = sort !== undefined && sort === current;
  const role = { role: 'columnheader' as const, ...(sorted ? { 'aria-sort': order } : {}) };
  return (
    <span class={`cell-${name}`} {...role}>
      {sort ? (
        <button type="button" class="sort-button" onClick={() => onSort(sort)}>
          {label}
          {sorted && <Icon name="chevron" />}
        </button>
      ) : (
        label
      )}
    </span>
  );
}

function emptyWords({ words, listId, status, tag, place }: Filter): string {
  if (place === 'removed') return 'No paper here. What you remove can be restored from here for 30 days.';
  if (words) return 'No saved paper has these words in its title, authors, venue, tags or notes.';
  if (place === 'annotated') return 'No paper has notes or highlights yet.';
  if (listId) return 'This list is empty.';
  if (status || tag) return 'No paper here.';
  return 'Nothing saved yet. Open a page that lists papers, such as arXiv or Hugging Face Papers, and save what you want to read.';
}
