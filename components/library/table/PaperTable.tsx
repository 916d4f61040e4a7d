import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListSummary, PaperRow } from '../../../lib/papers/records';
import type { PaperSource } from '../../ui/data/use-papers';
import type { PaperActions } from '../../ui/papers/paper-actions';
import { titleOf } from '../../ui/papers/title';
import { Icon } from '../../ui/parts/Icon';
import type { LibraryAddress, Sort } from '../address/library-address';
import { type CellContext, cells, DamagedTitle } from './cells';
import { type Column, columnsFor, movedColumns, trackOf, widthOf } from './columns';
import { Grid, type GridColumn } from './Grid';
import { sortOf } from './library-view';
import { MeasureMenu } from './MeasureMenu';

interface Props {
  source: PaperSource;
  address: LibraryAddress;
  lists: readonly ListSummary[];
  actions: PaperActions;
  selected: ReadonlySet<string>;
  /** The address that opens a paper. */
  hrefOf(key: string): string;
  onSort(sort: Sort): void;
  onColumns(columns: readonly string[]): void;
  onSelect(key: string, on: boolean): void;
  onSelectAll(on: boolean): void;
  onRemove(row: PaperRow): void;
}

const rowHeight = 3.75;

/** The papers of the library as a grid of which only the rows in view are asked for and drawn. */
export function PaperTable(props: Props) {
  const { source, address } = props;
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
  if (total === 0) return <p class="empty">{emptyWords(address)}</p>;
  return <Rows {...props} total={total} />;
}

function Rows(props: Props & { total: number }) {
  const { source, total, address, lists, actions, selected, hrefOf, onSelect, onRemove } = props;
  const [frame, width] = useWidth();
  const columns = columnsFor(address.columns, width);
  const context: CellContext = {
    lists,
    actions,
    marks: source.marks,
    shown: new Set(columns.map(({ name }) => name)),
    hrefOf,
  };
  const renderCell = (index: number, name: string) => {
    const row = source.rowAt(index);
    if (!row) return name === 'title' ? <span class="skeleton" /> : null;
    if (name === 'tick') return <Tick row={row} selected={selected} onSelect={onSelect} />;
    if (row.damaged) return name === 'title' ? <DamagedTitle title={row.paper.title} /> : null;
    return cells[name]?.(row, context);
  };
  return (
    <div ref={frame} class="table">
      <Grid
        label="Papers"
        columns={[tickColumn(props), ...columns.map((column) => headed(column, props))]}
        track={trackOf(columns)}
        least={address.columns ? widthOf(columns) : 0}
        total={total}
        rowHeight={rowHeight}
        renderCell={renderCell}
        rowState={(index) => {
          const row = source.rowAt(index);
          const key = row?.paper.key ?? '';
          return { selected: selected.has(key), open: row !== undefined && key === address.paper, busy: !row };
        }}
        onMoveColumn={(name, by) => {
          const next = movedColumns(columns, name, by);
          if (next) props.onColumns(next);
        }}
        onView={source.need}
        onRowKey={(index, { key }) => {
          const row = source.rowAt(index);
          if (!row || (key !== 'x' && key !== ' ' && key !== 'Delete')) return false;
          if (key === 'Delete') onRemove(row);
          else onSelect(row.paper.key, !selected.has(row.paper.key));
          return true;
        }}
      />
    </div>
  );
}

/** An element and its width in rem, followed as it changes. */
function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(60);
  useEffect(() => {
    const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    const observer = new ResizeObserver(() => setWidth((frame.current?.clientWidth ?? 0) / root));
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}

const Tick = ({ row, selected, onSelect }: Pick<Props, 'selected' | 'onSelect'> & { row: PaperRow }) => (
  <input
    type="checkbox"
    aria-label={`Select ${titleOf(row.paper)}`}
    tabIndex={-1}
    checked={selected.has(row.paper.key)}
    onChange={({ currentTarget }) => onSelect(row.paper.key, currentTarget.checked)}
  />
);

function tickColumn({ selected, total, onSelectAll }: Props & { total: number }): GridColumn {
  const all = selected.size > 0 && selected.size >= total;
  return {
    name: 'tick',
    head: (
      <input
        type="checkbox"
        aria-label="Select all papers"
        tabIndex={-1}
        checked={all}
        indeterminate={selected.size > 0 && !all}
        onChange={({ currentTarget }) => {
          const on = currentTarget.checked;
          currentTarget.checked = all; // as it stands until the papers are selected
          onSelectAll(on);
        }}
      />
    ),
  };
}

/** A column with its heading: a button where papers can be sorted by it. The removed stand in the order in which they went. */
function headed({ name, label, sort }: Column, { address, onSort }: Props): GridColumn {
  const isRemoved = address.place === 'removed';
  const said = isRemoved && name === 'added' ? 'Removed' : label;
  const movable = name !== 'title';
  if (name === 'metrics' && !isRemoved) return measuredColumn(address, onSort);
  if (!sort || isRemoved) return { name, head: said, movable };
  const now = sortedColumn(address);
  const isSorted = now?.by === sort.by;
  const next = isSorted ? { by: sort.by, down: !now.down } : sort;
  return {
    name,
    movable,
    order: isSorted ? (now.down ? 'descending' : 'ascending') : undefined,
    head: (
      <button type="button" class="sort-button" tabIndex={-1} onClick={() => onSort(next)}>
        {said}
        {isSorted && <Icon name="sorted" />}
      </button>
    ),
  };
}

/** The column that papers are sorted by: the one that the reader asks for, else when they were added, but on a list. */
function sortedColumn(address: LibraryAddress): { by: string; down: boolean } | undefined {
  const asked = sortOf(address);
  if (asked) return 'by' in asked ? asked : undefined;
  return address.chosen.list?.length === 1 ? undefined : { by: 'added', down: true };
}

/** The column of metrics, which is sorted by one of the measures that they are about. */
function measuredColumn({ sort }: LibraryAddress, onSort: Props['onSort']): GridColumn {
  const measure = sort && 'measure' in sort ? sort.measure : undefined;
  return {
    name: 'metrics',
    movable: true,
    order: measure ? (sort?.down ? 'descending' : 'ascending') : undefined,
    head: <MeasureMenu measure={measure} isDown={sort?.down ?? true} onSort={onSort} />,
  };
}

function emptyWords({ words, place, chosen }: LibraryAddress): string {
  if (place === 'removed') return 'No paper here. What you remove can be restored from here for 30 days.';
  if (words.trim())
    return 'No paper answers. Search looks in titles, authors, abstracts, identifiers, tags, topics, notes and highlights.';
  if (place === 'annotated') return 'No paper has notes or highlights yet.';
  if (Object.values(chosen).some((values) => values.length > 0)) return 'No paper has all of what is chosen.';
  return 'Nothing saved yet. Open a page that lists papers, such as arXiv or Hugging Face Papers, and save what you want to read.';
}
