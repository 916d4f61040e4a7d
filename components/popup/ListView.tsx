import { useState } from 'preact/hooks';
import type { ListSummary, ReadingStatus } from '../../lib/papers/records';
import { readingStatuses, statusNames } from '../../lib/papers/words';
import { countOf } from '../../lib/text/numbers';
import { usePapers } from '../ui/data/use-papers';
import { RenameListForm } from '../ui/lists/ListForms';
import { ListMenu } from '../ui/lists/ListMenu';
import type { ListActions } from '../ui/lists/use-lists';
import { ExportMenu } from '../ui/menu/ExportMenu';
import { PaperList } from '../ui/papers/PaperList';
import { usePaperActions } from '../ui/papers/paper-actions';
import { ViewHead } from './ViewHead';

interface Props {
  /** Undefined for all saved papers. */
  list: ListSummary | undefined;
  lists: readonly ListSummary[];
  listActions: ListActions;
  onBack(): void;
}

/** The papers of a reading list, or all of them. */
export function ListView({ list, lists, listActions, onBack }: Props) {
  const [status, setStatus] = useState<ReadingStatus | undefined>(undefined);
  const [renaming, setRenaming] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const source = usePapers({
    chosen: { ...(list ? { list: [list.id] } : {}), ...(status ? { status: [status] } : {}) },
  });
  const actions = usePaperActions(source.patch);
  const name = list?.name ?? 'All papers';
  const select = (key: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(key);
    else next.delete(key);
    setSelected(next);
  };
  return (
    <section class="view" aria-label={name}>
      {list && renaming ? (
        <RenameListForm list={list} actions={listActions} onClose={() => setRenaming(false)} />
      ) : (
        <ViewHead title={name} onBack={onBack}>
          {list && (
            <ListMenu
              list={list}
              lists={lists}
              actions={listActions}
              onRename={() => setRenaming(true)}
              onDeleted={onBack}
            />
          )}
        </ViewHead>
      )}
      <div class="toolbar">
        <select
          aria-label="Show papers with status"
          value={status ?? ''}
          onChange={({ currentTarget }) => setStatus(readingStatuses.find((one) => one === currentTarget.value))}
        >
          <option value="">Any status</option>
          {readingStatuses.map((one) => (
            <option key={one} value={one}>
              {statusNames[one]}
            </option>
          ))}
        </select>
        <span class="toolbar-count" role="status">
          {selected.size > 0
            ? `${selected.size} selected`
            : source.total !== undefined && countOf(source.total, 'paper')}
        </span>
        <ExportMenu
          name={name}
          disabled={source.total === 0}
          source={{
            scope:
              selected.size > 0
                ? { kind: 'keys', keys: [...selected] }
                : list
                  ? { kind: 'list', id: list.id }
                  : { kind: 'all' },
          }}
        />
      </div>
      <PaperList
        label={name}
        source={source}
        lists={lists}
        actions={actions}
        selected={selected}
        onSelect={select}
        empty={
          list
            ? 'This list is empty. Add papers with the list button beside each.'
            : 'Nothing saved yet. Save papers from any page that lists them.'
        }
        {...(list ? { list } : {})}
      />
    </section>
  );
}
