import type { Badge } from '../../../lib/gloss/gloss';
import { linkOf } from '../../../lib/papers/names';
import type { ListSummary, PaperRow } from '../../../lib/papers/records';
import { shortAuthors, venueAndYear } from '../../../lib/text/authors';
import { countOf } from '../../../lib/text/numbers';
import { Icon } from '../parts/Icon';
import { Marked } from '../parts/Marked';
import { ListsMenu } from './ListsMenu';
import type { PaperActions } from './paper-actions';
import { StatusSelect } from './status';
import { titleOf } from './title';

interface Props {
  row: PaperRow;
  /** The row that Tab goes into. */
  active: boolean;
  lists: readonly ListSummary[];
  actions: PaperActions;
  onRemove: (() => void) | undefined;
  /** The words that were looked for. */
  marks?: readonly string[];
  /** The number that stands beside it. */
  badge?: Badge | undefined;
  ticked?: boolean;
  onTick?(on: boolean): void;
}

const none: readonly string[] = [];

/** One paper in a narrow list: title, authors, status, lists, and removal. */
export function PaperItem({ row, active, lists, actions, onRemove, marks = none, badge, ticked, onTick }: Props) {
  const { paper, state, snippet } = row;
  const title = titleOf(paper);
  const tabIndex = active ? 0 : -1;
  const url = linkOf(paper);
  const facts = [shortAuthors(paper.authors), venueAndYear(paper.venue, paper.year)].filter(Boolean).join(' · ');
  return (
    <article class="paper-item" aria-label={title}>
      {onTick && (
        <input
          type="checkbox"
          aria-label={`Select ${title}`}
          checked={ticked ?? false}
          tabIndex={tabIndex}
          onChange={({ currentTarget }) => onTick(currentTarget.checked)}
        />
      )}
      <div class="paper-item-text">
        <a
          class="paper-title"
          dir="auto"
          data-row-focus
          tabIndex={tabIndex}
          href={url ?? '#'}
          title={title}
          onClick={(event) => {
            event.preventDefault();
            actions.open(row);
          }}
        >
          <Marked text={title} marks={marks} />
        </a>
        <div class="paper-item-foot">
          <StatusSelect
            status={state.saved?.status}
            title={title}
            tabIndex={tabIndex}
            onChange={(status) => actions.setStatus(row, status)}
          />
          {badge && (
            <span class="paper-badge" dir="auto" title={badge.text}>
              {badge.brief ?? badge.text}
            </span>
          )}
          <p class="paper-facts" dir="auto">
            {snippet ? <Marked text={snippet} marks={marks} /> : facts}
          </p>
          <span class="paper-item-buttons">
            {state.notes + state.highlights > 0 && (
              <button
                type="button"
                class="count-button"
                tabIndex={tabIndex}
                aria-label={`${countOf(state.notes, 'note')} and ${countOf(state.highlights, 'highlight')} on ${title}`}
                onClick={() => actions.details(row)}
              >
                <Icon name="note" />
                {state.notes + state.highlights}
              </button>
            )}
            <ListsMenu row={row} lists={lists} actions={actions} tabIndex={tabIndex} />
            {onRemove && (
              <button
                type="button"
                class="icon-button"
                tabIndex={tabIndex}
                aria-label={`Remove ${title}`}
                title="Remove"
                onClick={onRemove}
              >
                <Icon name="trash" />
              </button>
            )}
          </span>
        </div>
      </div>
    </article>
  );
}
