import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { countOf } from '../../lib/text/numbers';
import { useCount } from '../ui/data/use-count';
import { usePapers } from '../ui/data/use-papers';
import { useSettled } from '../ui/data/use-settled';
import { useTags } from '../ui/data/use-tags';
import { useListActions, useLists } from '../ui/lists/use-lists';
import { ExportMenu } from '../ui/menu/ExportMenu';
import { usePaperActions } from '../ui/papers/paper-actions';
import { Dialog } from '../ui/parts/Dialog';
import { NameForm } from '../ui/parts/NameForm';
import { SearchField } from '../ui/parts/SearchField';
import { useMany } from '../ui/use-many';
import { DetailPane } from './DetailPane';
import { RulesDialog } from './rules/RulesDialog';
import type { RuleActions } from './rules/rule-actions';
import { Sidebar } from './Sidebar';
import { type SettingsActions, SettingsDialog } from './settings/SettingsDialog';
import { BulkBar, RemovedBar } from './table/BulkBar';
import { type Filter, queryOf, scopeOf } from './table/library-view';
import { PaperTable } from './table/PaperTable';
import { useSelection } from './table/use-selection';

interface Props {
  /** Key of the paper whose details are open, from the address. */
  openKey: string | undefined;
  onClose(): void;
  settings: SettingsActions;
  rules: RuleActions;
  /** Whether the rules are open from the start. */
  showRules: boolean;
}

/** From how many papers on removing them asks first. */
const asksAbove = 20;

/** The library: every saved paper, to find, sort, change in bulk, read about and take out. */
export function Library({ openKey, onClose, settings, rules, showRules }: Props) {
  const [filter, setFilter] = useState<Filter>({ sort: 'added' });
  const [dialog, setDialog] = useState<'settings' | 'rules' | 'tag' | 'remove' | undefined>(
    showRules ? 'rules' : undefined,
  );
  const settled = { ...filter, words: useSettled(filter.words ?? '').trim() };
  const source = usePapers(queryOf(settled));
  const actions = usePaperActions(source.patch);
  const lists = useLists();
  const listActions = useListActions();
  const tags = useTags();
  const saved = useCount();
  const selection = useSelection(queryOf(settled));
  const list = lists?.find(({ id }) => id === filter.listId);
  const change = useCallback((to: Filter) => {
    setFilter(to);
    selection.clear();
  }, []);
  const keys = [...selection.keys];
  const many = useMany();
  const remove = () => {
    setDialog(undefined);
    void many({ keys }, { do: 'remove' }).then((done) => done && selection.clear());
  };
  return (
    <div class="library" data-detail={openKey !== undefined}>
      <Sidebar
        filter={filter}
        lists={lists}
        tags={tags}
        saved={saved}
        actions={listActions}
        onFilter={change}
        onSettings={() => setDialog('settings')}
        onRules={() => setDialog('rules')}
      />
      <main class="library-main">
        <LibraryHead filter={filter} onFilter={change}>
          <ExportMenu
            name={list?.name ?? (filter.place === 'annotated' ? 'Annotated' : 'Library')}
            disabled={source.total === 0 || filter.place === 'removed'}
            source={{ scope: scopeOf(filter) }}
          />
        </LibraryHead>
        <div class="library-state">
          {keys.length > 0 && filter.place === 'removed' && <RemovedBar keys={keys} onDone={selection.clear} />}
          {keys.length > 0 && filter.place !== 'removed' && (
            <BulkBar
              keys={keys}
              list={list}
              lists={lists ?? []}
              tags={tags ?? []}
              onTagNew={() => setDialog('tag')}
              onRemove={() => (keys.length > asksAbove ? setDialog('remove') : remove())}
              onDone={selection.clear}
            />
          )}
          {keys.length === 0 && <p role="status">{source.total === undefined ? '' : countOf(source.total, 'paper')}</p>}
        </div>
        <PaperTable
          source={source}
          filter={settled}
          lists={lists ?? []}
          actions={actions}
          selected={selection.keys}
          openKey={openKey}
          onSort={(sort) => change({ ...filter, sort })}
          onSelect={selection.select}
          onSelectAll={selection.selectAll}
          onRemove={(row) => {
            if (filter.place !== 'removed') void (list ? actions.removeFromList(row, list) : actions.unsave(row));
          }}
        />
      </main>
      {openKey !== undefined && <DetailPane key={openKey} paperKey={openKey} lists={lists ?? []} onClose={onClose} />}
      {dialog === 'settings' && <SettingsDialog actions={settings} onClose={() => setDialog(undefined)} />}
      {dialog === 'rules' && <RulesDialog actions={rules} lists={lists ?? []} onClose={() => setDialog(undefined)} />}
      {dialog === 'tag' && <TagDialog keys={keys} onClose={() => setDialog(undefined)} />}
      {dialog === 'remove' && (
        <RemoveDialog count={keys.length} onRemove={remove} onClose={() => setDialog(undefined)} />
      )}
    </div>
  );
}

interface HeadProps {
  filter: Filter;
  onFilter(filter: Filter): void;
  children: ComponentChildren;
}

function LibraryHead({ filter, onFilter, children }: HeadProps) {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <header class="library-head">
      <h1 class="hidden-text">Papergloss library</h1>
      <SearchField
        field={search}
        label="Search the library"
        placeholder="Search titles, authors, tags and notes"
        words={filter.words ?? ''}
        onWords={(words) => onFilter({ ...filter, words })}
      />
      {children}
    </header>
  );
}

function TagDialog({ keys, onClose }: { keys: string[]; onClose(): void }) {
  const many = useMany();
  return (
    <Dialog title={`Tag ${countOf(keys.length, 'paper')}`} onClose={onClose}>
      <NameForm
        label="Tag"
        value=""
        submit="Add"
        maxLength={80}
        onCancel={onClose}
        onSubmit={(tag) => {
          onClose();
          void many({ keys }, { do: 'tag', tag });
        }}
      />
    </Dialog>
  );
}

interface RemoveProps {
  count: number;
  onRemove(): void;
  onClose(): void;
}

const RemoveDialog = ({ count, onRemove, onClose }: RemoveProps) => (
  <Dialog title={`Remove ${countOf(count, 'paper')}?`} onClose={onClose}>
    <p>They leave the library and their lists. For 30 days they can be restored under Removed.</p>
    <div class="button-row">
      <button type="button" class="button primary" onClick={onRemove}>
        Remove
      </button>
      <button type="button" class="button" onClick={onClose}>
        Cancel
      </button>
    </div>
  </Dialog>
);
