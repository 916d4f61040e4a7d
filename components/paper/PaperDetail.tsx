import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Badge } from '../../lib/gloss/gloss';
import { badgesToInsert } from '../../lib/notes/words';
import type { ListSummary, PaperRow, PaperState } from '../../lib/papers/records';
import { venueAndYear } from '../../lib/text/authors';
import { useTools } from '../ui/data/services';
import { CopyMenu } from '../ui/export/CopyMenu';
import { ExportMenu } from '../ui/menu/ExportMenu';
import { ListsMenu } from '../ui/papers/ListsMenu';
import type { PaperActions } from '../ui/papers/paper-actions';
import { StatusSelect } from '../ui/papers/status';
import { titleOf } from '../ui/papers/title';
import { Icon } from '../ui/parts/Icon';
import { Abstract } from './Abstract';
import { EditPaper } from './EditPaper';
import { Metrics } from './Metrics';
import { PaperNotes } from './PaperNotes';
import { PaperTags } from './PaperTags';
import { Stars } from './Stars';

interface Props {
  row: PaperRow;
  lists: readonly ListSummary[];
  actions: PaperActions;
  /** Ids of highlights that are not found on the page in the tab. */
  missing?: ReadonlySet<string>;
  /** What can be done with a number of the abstract. */
  badgeActs?: (badge: Badge) => ComponentChildren;
  /** What stands below the numbers. */
  numbers?: ComponentChildren;
  /** What stands at the end. */
  children?: ComponentChildren;
}

const linkNames = [
  ['abs', 'Page'],
  ['pdf', 'PDF'],
  ['code', 'Code'],
  ['project', 'Project'],
] as const;

/** Whether the store holds the paper for good, so that what is written of it stays. */
const isKept = ({ saved, notes, highlights }: PaperState): boolean => saved !== undefined || notes + highlights > 0;

/** All of one paper: what it is, what it reports, and what the reader made of it. */
export function PaperDetail({ row, lists, actions, missing, badgeActs, numbers, children }: Props) {
  const { paper, state } = row;
  const tools = useTools();
  const gloss = useMemo(() => tools?.gloss(paper, state), [tools, paper.key, paper.title, paper.abstract, state]);
  const [editing, setEditing] = useState(false);
  const badges = gloss?.badges ?? [];
  const title = titleOf(paper);
  return (
    <article class="detail" aria-label={title}>
      <h2 class="detail-title" dir="auto">
        {title}
      </h2>
      {editing ? (
        <EditPaper paper={paper} onClose={() => setEditing(false)} />
      ) : (
        <p class="detail-authors" dir="auto">
          {paper.authors.join(', ')}
        </p>
      )}
      <p class="detail-facts">
        {!editing && venueAndYear(paper.venue, paper.year)}
        {linkNames.map(([name, label]) => {
          const url = paper.urls[name];
          return (
            url && (
              <a key={name} href={url} target="_blank" rel="noreferrer">
                {label}
                <Icon name="open" />
              </a>
            )
          );
        })}
      </p>
      <div class="button-row">
        <StatusSelect
          status={state.saved?.status}
          title={title}
          onChange={(status) => actions.setStatus(row, status)}
        />
        <Stars rating={state.saved?.rating} title={title} onRate={(rating) => void actions.change(row, { rating })} />
        <ListsMenu row={row} lists={lists} actions={actions} />
        <CopyMenu row={row} labelled />
        <ExportMenu name={title} source={{ rows: [row] }} />
        {!editing && isKept(state) && (
          <button
            type="button"
            class="icon-button"
            aria-label={`Edit ${title}`}
            title="Edit title, authors, year and venue"
            onClick={() => setEditing(true)}
          >
            <Icon name="pencil" />
          </button>
        )}
        {state.saved && (
          <button
            type="button"
            class="icon-button"
            aria-label={`Remove ${title}`}
            title="Remove from the library"
            onClick={() => void actions.unsave(row)}
          >
            <Icon name="trash" />
          </button>
        )}
      </div>
      <PaperTags row={row} topics={gloss?.topics ?? []} actions={actions} />
      {badges.length > 0 && (
        <section aria-labelledby="metrics-heading">
          <h3 id="metrics-heading">Metrics</h3>
          <Metrics badges={badges} acts={badgeActs} />
        </section>
      )}
      {numbers}
      <PaperNotes key={paper.key} paper={paper} missing={missing} badges={badgesToInsert(badges)} />
      {paper.abstract && (
        <section aria-labelledby="abstract-heading">
          <h3 id="abstract-heading">Abstract</h3>
          <Abstract abstract={paper.abstract} badges={badges} />
        </section>
      )}
      {children}
    </article>
  );
}
