import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListSummary } from '../../lib/papers/records';
import { countOf } from '../../lib/text/numbers';
import { usePapers } from '../ui/data/use-papers';
import { useSettled } from '../ui/data/use-settled';
import { ExportButton } from '../ui/export/ExportButton';
import { usePaperActions } from '../ui/papers/paper-actions';
import { SearchField } from '../ui/parts/SearchField';
import { useMany } from '../ui/use-many';
import { type LibraryAddress, writeAddress } from './address/library-address';
import type { Go } from './address/use-address';
import { BulkBar, RemovedBar } from './table/BulkBar';
import { RemoveDialog, TagDialog } from './table/BulkDialogs';
import { filterOf, scopesOf } from './table/library-view';
import { PaperTable } from './table/PaperTable';
import { useSelection } from './table/use-selection';

interface Props {
  address: LibraryAddress;
  lists: readonly ListSummary[] | undefined;
  tags: readonly { tag: string }[] | undefined;
  onGo: Go;
}

/** Papers that still make a table, and an address. */
const mostCompared = 200;

/** From how many papers on removing them asks first. */
const asksAbove = 20;

/** The papers as a table, with the search above and what can be done with those that are selected. */
export function PapersView({ address, lists, tags, onGo }: Props) {
  const [dialog, setDialog] = useState<'tag' | 'remove' | undefined>(undefined);
  const words = useSettled(address.words);
  const filter = filterOf({ ...address, words });
  const source = usePapers(filter);
  const actions = usePaperActions(source.patch);
  const selection = useSelection(filter);
  const list = lists?.find(({ id }) => id === filter.listId);
  useEffect(() => selection.clear(), [JSON.stringify({ ...filter, sort: undefined })]);
  const keys = [...selection.keys];
  const many = useMany();
  const remove = () => {
    setDialog(undefined);
    void many({ keys }, { do: 'remove' }).then((done) => done && selection.clear());
  };
  return (
    <main class="library-main">
      <LibraryHead words={address.words} onWords={(to) => onGo({ words: to }, { replace: true })}>
        <ExportButton disabled={source.total === 0 || filter.place === 'removed'} scopes={scopesOf(filter, list)} />
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
            onCompare={() => onGo({ view: 'compare', of: keys.slice(0, mostCompared), options: {}, paper: undefined })}
            onRemove={() => (keys.length > asksAbove ? setDialog('remove') : remove())}
            onDone={selection.clear}
          />
        )}
        {keys.length === 0 && <p role="status">{source.total === undefined ? '' : countOf(source.total, 'paper')}</p>}
      </div>
      <PaperTable
        source={source}
        filter={filter}
        lists={lists ?? []}
        actions={actions}
        selected={selection.keys}
        openKey={address.paper}
        hrefOf={(paper) => writeAddress({ ...address, paper })}
        onSort={(by) => onGo({ sort: { by, down: by !== 'title' } })}
        onSelect={selection.select}
        onSelectAll={selection.selectAll}
        onRemove={(row) => {
          if (filter.place !== 'removed') void (list ? actions.removeFromList(row, list) : actions.unsave(row));
        }}
      />
      {dialog === 'tag' && <TagDialog keys={keys} onClose={() => setDialog(undefined)} />}
      {dialog === 'remove' && (
        <RemoveDialog count={keys.length} onRemove={remove} onClose={() => setDialog(undefined)} />
      )}
    </main>
  );
}

interface HeadProps {
  words: string;
  onWords(words: string): void;
  children: ComponentChildren;
}

function LibraryHead({ words, onWords, children }: HeadProps) {
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
        words={words}
        onWords={onWords}
      />
      {children}
    </header>
  );
}
