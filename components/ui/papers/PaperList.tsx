import type { Badge } from '../../../lib/gloss/gloss';
import type { ListSummary, PaperRow } from '../../../lib/papers/records';
import type { PaperSource } from '../data/use-papers';
import { WindowedList } from '../parts/WindowedList';
import { PaperItem } from './PaperItem';
import type { PaperActions } from './paper-actions';

interface Props {
  label: string;
  source: PaperSource;
  lists: readonly ListSummary[];
  actions: PaperActions;
  /** Shown where there is no paper. */
  empty: string;
  /** The words that were looked for. */
  marks?: readonly string[];
  /** The number that stands beside a paper. */
  badgeOf?(row: PaperRow): Badge | undefined;
  /** Keys of the ticked papers; absent where papers cannot be ticked. */
  selected?: ReadonlySet<string>;
  onSelect?(key: string, on: boolean): void;
  /** The list that is on screen: papers are removed from it, not from the library. */
  list?: ListSummary;
}

const none: readonly string[] = [];
const rowHeight = 4.875;

/** Papers with what can be done to each, of which only the rows in view are asked for and drawn. */
export function PaperList({
  label,
  source,
  lists,
  actions,
  empty,
  marks = none,
  badgeOf,
  selected,
  onSelect,
  list,
}: Props) {
  const { total, error } = source;
  if (error)
    return (
      <p class="empty" role="alert">
        {error}
      </p>
    );
  if (total === undefined)
    return (
      <p class="empty" aria-busy="true">
        …
      </p>
    );
  if (total === 0) return <p class="empty">{empty}</p>;
  const remove = (row: PaperRow) => (list ? actions.removeFromList(row, list) : actions.unsave(row));
  return (
    <WindowedList
      label={label}
      total={total}
      rowHeight={rowHeight}
      onView={source.need}
      onRowKey={(index, { key }) => {
        const row = source.rowAt(index);
        if (row && key === 'Delete' && row.state.saved) remove(row);
        else if (row && key === 'x' && selected && onSelect) onSelect(row.paper.key, !selected.has(row.paper.key));
        else return false;
        return true;
      }}
      renderRow={(index, active) => {
        const row = source.rowAt(index);
        if (!row) return <div class="paper-item" aria-busy="true" />;
        return (
          <PaperItem
            row={row}
            active={active}
            lists={lists}
            actions={actions}
            marks={marks}
            badge={badgeOf?.(row)}
            onRemove={row.state.saved && (() => remove(row))}
            {...(selected && onSelect
              ? { ticked: selected.has(row.paper.key), onTick: (on: boolean) => onSelect(row.paper.key, on) }
              : {})}
          />
        );
      }}
    />
  );
}
