import { useState } from 'preact/hooks';
import type { ListSummary, PaperRow, PaperState } from '../../lib/papers/records';
import { countOf } from '../../lib/text/numbers';
import { sourceOf } from '../ui/data/use-papers';
import { ExportMenu } from '../ui/menu/ExportMenu';
import { PaperList } from '../ui/papers/PaperList';
import { usePaperActions } from '../ui/papers/paper-actions';
import type { TabActions } from './page-view';
import { SaveAllMenu } from './SaveAllMenu';
import { useBadges } from './use-badges';
import { ViewHead } from './ViewHead';

interface Props {
  name: string;
  rows: readonly PaperRow[];
  patch(state: PaperState): void;
  lists: readonly ListSummary[];
  tab: TabActions;
  onBack(): void;
}

/** The papers of the page in the tab; opening one scrolls the page to it. */
export function PageView({ name, rows, patch, lists, tab, onBack }: Props) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const actions = usePaperActions(patch);
  const badgeOf = useBadges(rows);
  const chosen = selected.size > 0 ? rows.filter(({ paper }) => selected.has(paper.key)) : rows;
  return (
    <section class="view" aria-label={name}>
      <ViewHead title={name} onBack={onBack} />
      <div class="toolbar">
        <span class="toolbar-count" role="status">
          {selected.size > 0 ? `${selected.size} selected` : countOf(rows.length, 'paper')}
        </span>
        <SaveAllMenu rows={chosen} lists={lists} chosen={selected.size > 0} />
        <ExportMenu name={name} source={{ rows: chosen }} />
      </div>
      <PaperList
        label={name}
        source={sourceOf(rows, patch)}
        lists={lists}
        actions={{ ...actions, open: ({ paper }) => void tab.show(paper.key) }}
        empty="No papers found on this page."
        badgeOf={badgeOf}
        selected={selected}
        onSelect={(key, on) => {
          const next = new Set(selected);
          if (on) next.add(key);
          else next.delete(key);
          setSelected(next);
        }}
      />
    </section>
  );
}
