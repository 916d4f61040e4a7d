import type { RefObject } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { ListSummary } from '../../lib/papers/records';
import { SavePage } from '../paper/SavePage';
import { SyncContext, useSyncStatus } from '../ui/data/sync';
import { type PaperSource, usePapers } from '../ui/data/use-papers';
import { useListActions, useLists } from '../ui/lists/use-lists';
import { AddPaper } from '../ui/papers/AddPaper';
import { PaperItem } from '../ui/papers/PaperItem';
import { type PaperActions, usePaperActions } from '../ui/papers/paper-actions';
import { Brand } from '../ui/parts/Brand';
import { Icon } from '../ui/parts/Icon';
import { KeysHelp } from '../ui/parts/KeysDialog';
import { SearchField } from '../ui/parts/SearchField';
import { SyncSign } from '../ui/sync/SyncSign';
import { HeadButtons } from './HeadButtons';
import { Lists } from './Lists';
import { ListView } from './ListView';
import { PageCard } from './PageCard';
import { PageView as PagePapers } from './PageView';
import type { PageView, TabActions } from './page-view';
import { heading } from './page-words';
import { SearchView } from './SearchView';
import { usePageRows } from './use-page-rows';

/** What the popup shows of its own: where it starts, the papers of the page, all that are saved, or one list. */
type PopupScreen = { at: 'start' } | { at: 'page' } | { at: 'all' } | { at: 'list'; id: string };

const keys = [
  ['/', 'Search; the arrow down goes from there to the papers'],
  ['↑ ↓', 'From paper to paper, or from list to list'],
  ['Enter', 'Open'],
  ['Delete', 'Take the paper off the list, or remove it'],
  ['Alt+↑ ↓', 'On a list: put it elsewhere; it can be dragged too'],
  ['Ctrl+Z', 'Take back the last change'],
  ['Escape', 'One step back, then close'],
  ['?', 'These keys'],
] as const;

interface Props {
  view: PageView;
  tab: TabActions;
}

/** The popup: this page's papers, the reading lists, and quick search. `/` searches, Escape goes back. */
export function Popup({ view, tab }: Props) {
  const [screen, setScreen] = useState<PopupScreen>({ at: 'start' });
  const [words, setWords] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const lists = useLists();
  const back = () => {
    setWords('');
    setScreen({ at: 'start' });
    search.current?.focus();
  };
  usePopupKeys(search, words !== '' || screen.at !== 'start', back);
  return (
    <div class="popup">
      <PopupHead search={search} words={words} onWords={setWords} />
      <main class="popup-main">
        {words.trim() ? (
          <SearchView words={words.trim()} lists={lists ?? []} />
        ) : (
          <PopupBody screen={screen} setScreen={setScreen} view={view} tab={tab} lists={lists} onBack={back} />
        )}
      </main>
      <PopupFoot />
      <KeysHelp keys={keys} />
    </div>
  );
}

/** How the library is in step, where other machines have it too. */
function PopupFoot() {
  const status = useSyncStatus();
  const sync = useContext(SyncContext);
  if (!sync || !status || status.state === 'off') return null;
  return (
    <footer class="popup-foot">
      <SyncSign onOpen={sync.openSettings} />
    </footer>
  );
}

interface BodyProps extends Props {
  screen: PopupScreen;
  setScreen(screen: PopupScreen): void;
  lists: readonly ListSummary[] | undefined;
  onBack(): void;
}

function PopupBody({ screen, setScreen, view, tab, lists, onBack }: BodyProps) {
  const [rows, patch] = usePageRows(view);
  const actions = usePaperActions(patch);
  const listActions = useListActions();
  const saved = usePapers(all);
  const savedActions = usePaperActions(saved.patch);
  const list = screen.at === 'list' ? lists?.find(({ id }) => id === screen.id) : undefined;
  if (screen.at === 'all' || list)
    return <ListView key={list?.id} list={list} lists={lists ?? []} listActions={listActions} onBack={onBack} />;
  if (screen.at === 'page') {
    return <PagePapers name={heading(view)} rows={rows} patch={patch} lists={lists ?? []} tab={tab} onBack={onBack} />;
  }
  return (
    <>
      <PageCard
        view={view}
        rows={rows}
        lists={lists ?? []}
        actions={actions}
        tab={tab}
        onOpen={() => setScreen({ at: 'page' })}
      />
      <Lists
        lists={lists}
        saved={saved.total}
        actions={listActions}
        onOpen={(opened) => setScreen(opened === 'all' ? { at: 'all' } : { at: 'list', id: opened.id })}
      />
      {rows.length > 1 && tab.pageAsPaper && <SavePage read={tab.pageAsPaper} onSaved={tab.look} quiet />}
      <Add />
      <Recent source={saved} lists={lists ?? []} actions={savedActions} />
    </>
  );
}

/** A paper that stands on no page here. */
function Add() {
  const [adding, setAdding] = useState(false);
  if (adding) return <AddPaper onClose={() => setAdding(false)} />;
  return (
    <button type="button" class="button quiet add-button" onClick={() => setAdding(true)}>
      <Icon name="plus" />
      Add a paper
    </button>
  );
}

/** Everything, the latest first. */
const all = {};

const recent = [0, 1, 2, 3, 4];

/** The papers saved last. */
function Recent({
  source,
  lists,
  actions,
}: {
  source: PaperSource;
  lists: readonly ListSummary[];
  actions: PaperActions;
}) {
  const rows = recent.flatMap((index) => source.rowAt(index) ?? []);
  if (rows.length === 0) return null;
  return (
    <section class="recent" aria-labelledby="recent-heading">
      <div class="section-head">
        <h2 id="recent-heading">Saved last</h2>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.paper.key}>
            <PaperItem row={row} active lists={lists} actions={actions} onRemove={() => actions.unsave(row)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface HeadProps {
  search: RefObject<HTMLInputElement | null>;
  words: string;
  onWords(words: string): void;
}

function PopupHead({ search, words, onWords }: HeadProps) {
  return (
    <header class="popup-head">
      <h1>
        <Brand />
      </h1>
      <SearchField
        field={search}
        label="Search the library"
        placeholder="attention author:vaswani speedup>3"
        words={words}
        onWords={onWords}
      />
      <HeadButtons />
    </header>
  );
}

/** `/` goes to the search, the arrow down from there to the list, Escape one step back before it closes the popup. */
function usePopupKeys(search: RefObject<HTMLInputElement | null>, inside: boolean, back: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.matches('input:not([type=checkbox]), textarea, select');
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'Escape' && inside && !event.defaultPrevented) {
        event.preventDefault();
        back();
      } else if (event.key === '/' && !typing) {
        event.preventDefault();
        search.current?.focus();
      } else if (event.key === 'ArrowDown' && event.target === search.current) {
        const first = document.querySelector('main [data-row-focus][tabindex="0"], main .list-row');
        if (first instanceof HTMLElement) first.focus();
        event.preventDefault();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
