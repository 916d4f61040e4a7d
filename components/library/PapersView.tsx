import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListSummary } from '../../lib/papers/records';
import { countOf } from '../../lib/text/numbers';
import { usePapers } from '../ui/data/use-papers';
import { useSettled } from '../ui/data/use-settled';
import { ExportButton } from '../ui/export/ExportButton';
import { AddPaper } from '../ui/papers/AddPaper';
import { usePaperActions } from '../ui/papers/paper-actions';
import { Dialog } from '../ui/parts/Dialog';
import { Icon } from '../ui/parts/Icon';
import { Problems } from '../ui/parts/Problems';
import { SearchField } from '../ui/parts/SearchField';
import { useMany } from '../ui/use-many';
import { type LibraryAddress, writeAddress } from './address/library-address';
import type { Go } from './address/use-address';
import { FilterBar } from './FilterBar';
import { SaveSearch } from './SaveSearch';
import type { Counts } from './sidebar/facet-values';
import type { SearchActions } from './sidebar/SavedSearches';
import { BulkBar, RemovedBar } from './table/BulkBar';
import { RemoveDialog, TagDialog } from './table/BulkDialogs';
import { ColumnsMenu } from './table/ColumnsMenu';
import { filterOf, isNarrowed, scopesOf, sortOf } from './table/library-view';
import { PaperTable } from './table/PaperTable';
import { useSelection } from './table/use-selection';

interface Props {
  address: LibraryAddress;
  lists: readonly ListSummary[] | undefined;
  tags: readonly { tag: string }[] | undefined;
  counts: Counts;
  problems: readonly { text: string; message: string }[];
  searches: SearchActions;
  onGo: Go;
  /** Opens the sidebar, where there is no room beside the table. */
  onMenu: (() => void) | undefined;
}

/** Papers that still make a table, and an address. */
const mostCompared = 200;

/** From how many papers on removing them asks first. */
const asksAbove = 20;

/** The papers as a table, with the search above and what can be done with those that are selected. */
export function PapersView({ address, lists = [], tags = [], counts, problems, searches, onGo, onMenu }: Props) {
  const [dialog, setDialog] = useState<'tag' | 'remove' | undefined>(undefined);
  const words = useSettled(address.words);
  const sort = sortOf(address);
  const queryOf = (said: LibraryAddress) => ({ ...filterOf(said), ...(sort ? { sort } : {}) });
  const query = queryOf({ ...address, words });
  const source = usePapers(query);
  const actions = usePaperActions(source.patch);
  const selection = useSelection(queryOf(address));
  const only = address.chosen.list?.length === 1 ? address.chosen.list[0] : undefined;
  const list = lists.find(({ id }) => id === only);
  const keys = [...selection.keys];
  const many = useMany();
  const isRemoved = address.place === 'removed';
  const remove = () => {
    setDialog(undefined);
    void many({ keys }, { do: 'remove' }).then((done) => done && selection.clear());
  };
  return (
    <main class="library-main" id="papers">
      <PapersHead address={address} onGo={onGo} onMenu={onMenu}>
        <ExportButton disabled={source.total === 0 || isRemoved} scopes={scopesOf(query, list)} />
      </PapersHead>
      <Problems problems={problems} />
      <FilterBar address={address} counts={counts} lists={lists} onGo={onGo} />
      <div class="library-state">
        {keys.length > 0 && isRemoved && <RemovedBar keys={keys} onDone={selection.clear} />}
        {keys.length > 0 && !isRemoved && (
          <BulkBar
            keys={keys}
            list={list}
            lists={lists}
            tags={tags}
            onTagNew={() => setDialog('tag')}
            onCompare={() => onGo({ view: 'compare', of: keys.slice(0, mostCompared), options: {}, paper: undefined })}
            onMerge={() => onGo({ view: 'duplicates', of: keys, options: {}, paper: undefined })}
            onRemove={() => (keys.length > asksAbove ? setDialog('remove') : remove())}
            onDone={selection.clear}
          />
        )}
        {keys.length === 0 && (
          <>
            <p role="status">{source.total === undefined ? '' : countOf(source.total, 'paper')}</p>
            {isRemoved && source.total !== 0 && <p>Each can be restored for 30 days after it was removed.</p>}
            {isNarrowed(address) && !isRemoved && <SaveSearch actions={searches} address={address} />}
          </>
        )}
      </div>
      <PaperTable
        source={source}
        address={address}
        lists={lists}
        actions={actions}
        selected={selection.keys}
        hrefOf={(paper) => writeAddress({ ...address, paper })}
        onSort={(to) => onGo({ sort: to })}
        onColumns={(columns) => onGo({ columns }, { replace: true })}
        onSelect={selection.select}
        onSelectAll={selection.selectAll}
        onRemove={(row) => {
          if (!isRemoved) void (list ? actions.removeFromList(row, list) : actions.unsave(row));
        }}
      />
      {dialog === 'tag' && <TagDialog keys={keys} onClose={() => setDialog(undefined)} />}
      {dialog === 'remove' && (
        <RemoveDialog count={keys.length} onRemove={remove} onClose={() => setDialog(undefined)} />
      )}
    </main>
  );
}

interface HeadProps extends Pick<Props, 'address' | 'onGo' | 'onMenu'> {
  children: ComponentChildren;
}

function PapersHead({ address, onGo, onMenu, children }: HeadProps) {
  const [adding, setAdding] = useState(false);
  return (
    <header class="library-head">
      <h1 class="hidden-text">Papergloss library</h1>
      {onMenu && (
        <button type="button" class="button" aria-label="Filters and lists" onClick={onMenu}>
          <Icon name="list" />
        </button>
      )}
      <Search words={address.words} onWords={(to) => onGo({ words: to }, { replace: true })} />
      <button
        type="button"
        class="icon-button"
        aria-label="Add a paper"
        title="Add a paper by DOI, arXiv id or title"
        onClick={() => setAdding(true)}
      >
        <Icon name="plus" />
      </button>
      {adding && (
        <Dialog title="Add a paper" onClose={() => setAdding(false)}>
          <AddPaper onClose={() => setAdding(false)} />
        </Dialog>
      )}
      <ColumnsMenu columns={address.columns} onColumns={(columns) => onGo({ columns }, { replace: true })} />
      {children}
    </header>
  );
}

/** The search; `/` goes to it, the arrow down from there to the papers. */
function Search({ words, onWords }: { words: string; onWords(words: string): void }) {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (event.key === '/' && !typing) {
        event.preventDefault();
        search.current?.focus();
      } else if (event.key === 'ArrowDown' && event.target === search.current) {
        const cell = document.querySelector('[data-cell][tabindex="0"]');
        if (!(cell instanceof HTMLElement)) return;
        event.preventDefault();
        cell.focus();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <SearchField
      field={search}
      label="Search the library"
      placeholder="Search: attention author:vaswani speedup>3"
      words={words}
      onWords={onWords}
    />
  );
}
