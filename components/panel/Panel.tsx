import { useState } from 'preact/hooks';
import type { ListSummary, PaperRow } from '../../lib/papers/records';
import type { Paper } from '../../lib/papers/schema';
import { PaperDetail } from '../paper/PaperDetail';
import { SavePage } from '../paper/SavePage';
import { usePaper } from '../paper/use-paper';
import type { PageView } from '../popup/page-view';
import { heading, sentence } from '../popup/page-words';
import { usePageRows } from '../popup/use-page-rows';
import { sourceOf } from '../ui/data/use-papers';
import { useLists } from '../ui/lists/use-lists';
import { PaperList } from '../ui/papers/PaperList';
import { usePaperActions } from '../ui/papers/paper-actions';
import { Brand } from '../ui/parts/Brand';
import { Icon } from '../ui/parts/Icon';
import { KeysHelp } from '../ui/parts/KeysDialog';
import { LibraryButton } from '../ui/parts/LibraryButton';

const keys = [
  ['↑ ↓', 'From paper to paper'],
  ['Enter', 'Open the paper, and go to it on the page'],
  ['Delete', 'Remove the paper'],
  ['Tab', 'From part to part of an open paper'],
  ['Ctrl+Z', 'Take back the last change'],
  ['?', 'These keys'],
] as const;

interface Props {
  view: PageView;
  /** Reads the page as a paper, to be saved; absent where there is none or its address is not told. */
  pageAsPaper?: (() => Promise<Paper>) | undefined;
  /** Looks again at what is in the tab. */
  onLook(): Promise<void>;
  /** Scrolls the page in the tab to the paper. */
  onShow(key: string): void;
  /** Ids of highlights that are not found on the page. */
  missing: ReadonlySet<string>;
}

/** The side panel: the paper in the tab with all that is known of it, or the papers of a page that lists many. */
export function Panel({ view, pageAsPaper, onLook, onShow, missing }: Props) {
  const lists = useLists() ?? [];
  const [rows, patch] = usePageRows(view);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const actions = usePaperActions(patch);
  const open = rows.find(({ paper }) => paper.key === chosen) ?? (rows.length === 1 ? rows[0] : undefined);
  return (
    <div class="panel">
      <header class="popup-head">
        <h1>
          <Brand name />
        </h1>
        <LibraryButton />
      </header>
      <main class="panel-main">
        {open && rows.length > 1 && (
          <button type="button" class="button quiet" onClick={() => setChosen(undefined)}>
            <Icon name="back" />
            All {rows.length} papers
          </button>
        )}
        {open ? (
          <OpenPaper key={open.paper.key} row={open} lists={lists} missing={missing} />
        ) : (
          <>
            <h2 class="page-heading" dir="auto">
              {heading(view)}
            </h2>
            <p class="page-state" role="status">
              {sentence(view, rows)}
            </p>
            {pageAsPaper && view.kind !== 'loading' && <SavePage read={pageAsPaper} onSaved={onLook} />}
            {rows.length > 1 && (
              <PaperList
                label="Papers of this page"
                source={sourceOf(rows, patch)}
                lists={lists}
                empty=""
                actions={{
                  ...actions,
                  open: ({ paper }) => {
                    setChosen(paper.key);
                    onShow(paper.key);
                  },
                }}
              />
            )}
          </>
        )}
      </main>
      <KeysHelp keys={keys} />
    </div>
  );
}

interface OpenProps {
  row: PaperRow;
  lists: readonly ListSummary[];
  missing: ReadonlySet<string>;
}

function OpenPaper({ row, lists, missing }: OpenProps) {
  const [known, patch] = usePaper(row.paper.key, row.paper);
  const actions = usePaperActions(patch);
  return (
    <PaperDetail row={typeof known === 'object' ? known : row} lists={lists} actions={actions} missing={missing} />
  );
}
