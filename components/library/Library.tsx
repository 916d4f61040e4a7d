import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PaperRow } from '../../lib/papers/records';
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
import { DetailPane } from './DetailPane';
import { RulesDialog } from './rules/RulesDialog';
import type { RuleActions } from './rules/rule-actions';
import { Sidebar } from './Sidebar';
import { type SettingsActions, SettingsDialog } from './settings/SettingsDialog';
import { BulkBar } from './table/BulkBar';
import { type Filter, queryOf } from './table/library-view';
import { PaperTable } from './table/PaperTable';
import { useBulk } from './table/use-bulk';
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

/** The library: every saved paper, to find, sort, change in bulk, read about and take out. */
export function Library({ openKey, onClose, settings, rules, showRules }: Props) {
  const [filter, setFilter] = useState<Filter>({ sort: 'added' });
  const [dialog, setDialog] = useState<'settings' | 'rules' | 'tag' | undefined>(showRules ? 'rules' : undefined);
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
  const rows = [...selection.rows.values()];
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
            name={list?.name ?? 'Library'}
            disabled={source.total === 0}
            source={{ scope: list ? { kind: 'list', id: list.id } : { kind: 'all' } }}
          />
        </LibraryHead>
        <div class="library-state">
          {rows.length > 0 ? (
            <BulkBar
              rows={rows}
              lists={lists ?? []}
              tags={tags ?? []}
              onTagNew={() => setDialog('tag')}
              onDone={selection.clear}
            />
          ) : (
            <p role="status">{source.total === undefined ? '' : countOf(source.total, 'paper')}</p>
          )}
        </div>
        <PaperTable
          source={source}
          filter={settled}
          lists={lists ?? []}
          actions={actions}
          selected={selection.rows}
          openKey={openKey}
          onSort={(sort) => change({ ...filter, sort })}
          onSelect={selection.select}
          onSelectAll={selection.selectAll}
          onRemove={(row) => void (list ? actions.removeFromList(row, list) : actions.unsave(row))}
        />
      </main>
      {openKey !== undefined && <DetailPane key={openKey} paperKey={openKey} lists={lists ?? []} onClose={onClose} />}
      {dialog === 'settings' && <SettingsDialog actions={settings} onClose={() => setDialog(undefined)} />}
      {dialog === 'rules' && <RulesDialog actions={rules} lists={lists ?? []} onClose={() => setDialog(undefined)} />}
      {dialog === 'tag' && <TagDialog rows={rows} onClose={() => setDialog(undefined)} />}
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

function TagDialog({ rows, onClose }: { rows: readonly PaperRow[]; onClose(): void }) {
  const bulk = useBulk(rows);
  return (
    <Dialog title={`Tag ${countOf(rows.length, 'paper')}`} onClose={onClose}>
      <NameForm
        label="Tag"
        value=""
        submit="Add"
        maxLength={80}
        onCancel={onClose}
        onSubmit={(tag) => {
          onClose();
          void bulk.addTag(tag);
        }}
      />
    </Dialog>
  );
}
