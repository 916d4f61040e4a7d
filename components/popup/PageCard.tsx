import { useState } from 'preact/hooks';
import type { ListSummary, PaperRow } from '../../lib/papers/records';
import { PaperNotes } from '../paper/PaperNotes';
import { SavePage } from '../paper/SavePage';
import { CopyMenu } from '../ui/export/CopyMenu';
import { ExportMenu } from '../ui/menu/ExportMenu';
import { PaperItem } from '../ui/papers/PaperItem';
import type { PaperActions } from '../ui/papers/paper-actions';
import { Icon } from '../ui/parts/Icon';
import { LayoutNotice } from './LayoutNotice';
import type { PageView, TabActions } from './page-view';
import { heading, hostOf, sentence } from './page-words';
import { ReadAbstracts } from './ReadAbstracts';
import { SaveAllMenu } from './SaveAllMenu';
import { SiteAccess } from './SiteAccess';

interface Props {
  view: PageView;
  rows: readonly PaperRow[];
  lists: readonly ListSummary[];
  actions: PaperActions;
  tab: TabActions;
  onOpen(): void;
}

/** What the page in the tab is, and what can be done with all of its papers. */
export function PageCard({ view, rows, lists, actions, tab, onOpen }: Props) {
  const [only] = rows;
  return (
    <section class="page-card" aria-labelledby="page-heading" aria-busy={view.kind === 'loading'}>
      <h2 id="page-heading" class="page-heading" dir="auto">
        {heading(view)}
      </h2>
      <p class="page-state" role="status">
        {sentence(view, rows)}
      </p>
      {view.kind === 'page' && view.summary.layoutChanged && <LayoutNotice summary={view.summary} />}
      {rows.length === 1 && <SinglePaper rows={rows} lists={lists} actions={actions} />}
      {rows.length === 0 && <NoPaper view={view} tab={tab} />}
      <div class="button-row">
        {rows.length > 1 && (
          <>
            <button type="button" class="button primary" onClick={onOpen}>
              See papers
            </button>
            <SaveAllMenu rows={rows} lists={lists} />
          </>
        )}
        {only && rows.length === 1 && <CopyMenu row={only} labelled />}
        {rows.length > 0 && <ExportMenu name={heading(view)} source={{ rows }} />}
        {rows.length > 1 && (
          <button type="button" class="button" onClick={() => void tab.openRules()}>
            <Icon name="rule" />
            Rules
          </button>
        )}
        {tab.openPanel && view.kind !== 'closed' && (
          <button type="button" class="button" onClick={() => void tab.openPanel?.()}>
            <Icon name="panel" />
            Side panel
          </button>
        )}
      </div>
      {view.kind === 'page' && tab.abstracts && (
        <ReadAbstracts host={hostOf(view.summary.url)} rows={rows} actions={tab.abstracts} />
      )}
      {view.kind === 'page' && <SiteAccess view={view} tab={tab} />}
    </section>
  );
}

/** A page of no paper can be saved as one. */
function NoPaper({ view, tab }: Pick<Props, 'view' | 'tab'>) {
  if (!tab.pageAsPaper || view.kind === 'loading') return null;
  return (
    <div class="save-page">
      <SavePage read={tab.pageAsPaper} onSaved={tab.look} />
    </div>
  );
}

function SinglePaper({ rows, lists, actions }: Pick<Props, 'rows' | 'lists' | 'actions'>) {
  const [row] = rows;
  const [isOpen, setOpen] = useState(false);
  if (!row) return null;
  const onRemove = row.state.saved && (() => actions.unsave(row));
  return (
    <>
      <PaperItem row={row} active lists={lists} actions={actions} onRemove={onRemove} />
      <details class="card-notes" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>Notes</summary>
        {isOpen && <PaperNotes key={row.paper.key} paper={row.paper} badges={[]} />}
      </details>
    </>
  );
}
