import type { ListSummary, PaperRow } from '../../../lib/papers/records';
import { shortAuthors } from '../../../lib/text/authors';
import { isoDay } from '../../../lib/text/numbers';
import { Stars } from '../../paper/Stars';
import { CopyMenu } from '../../ui/export/CopyMenu';
import type { PaperActions } from '../../ui/papers/paper-actions';
import { StatusSelect } from '../../ui/papers/status';
import { titleOf } from '../../ui/papers/title';
import { Icon } from '../../ui/parts/Icon';
import { Marked } from '../../ui/parts/Marked';

interface Props {
  row: PaperRow;
  /** The row that Tab goes into. */
  active: boolean;
  words: string;
  /** Address of its details. */
  href: string;
  lists: readonly ListSummary[];
  actions: PaperActions;
  ticked: boolean;
  /** Whether its details are on screen. */
  open: boolean;
  onTick(on: boolean): void;
}

/** When it was let go, else when it was saved. */
const removedAtOr = ({ removedAt, state }: PaperRow): number | undefined => removedAt ?? state.saved?.addedAt;

const cell = (name: string) => ({ role: 'cell' as const, class: `cell-${name}` });

/** One paper in the table. */
export function TableRow({ row, active, words, href, lists, actions, ticked, open, onTick }: Props) {
  const { paper, state, snippet } = row;
  if (row.damaged) return <DamagedRow title={paper.title} tabIndex={active ? 0 : -1} />;
  const title = titleOf(paper);
  const tabIndex = active ? 0 : -1;
  const at = removedAtOr(row);
  const facts = [shortAuthors(paper.authors), paper.venue].filter(Boolean).join(' · ');
  return (
    <div class="table-grid" data-open={open} data-ticked={ticked}>
      <span {...cell('tick')}>
        <input
          type="checkbox"
          aria-label={`Select ${title}`}
          tabIndex={tabIndex}
          checked={ticked}
          onChange={({ currentTarget }) => onTick(currentTarget.checked)}
        />
      </span>
      <span {...cell('title')}>
        <a class="paper-title" dir="auto" data-row-focus tabIndex={tabIndex} title={title} href={href}>
          <Marked text={title} words={words} />
        </a>
        <span class="paper-facts" dir="auto">
          <Dots ids={state.lists} lists={lists} />
          {state.notes > 0 && <Counted icon="note" count={state.notes} of="notes" />}
          {state.highlights > 0 && <Counted icon="highlight" count={state.highlights} of="highlights" />}
          <span class="facts-text">{snippet ? <Marked text={snippet} words={words} /> : facts}</span>
        </span>
      </span>
      <span {...cell('status')}>
        {row.removedAt === undefined ? (
          <StatusSelect
            status={state.saved?.status}
            title={title}
            tabIndex={tabIndex}
            onChange={(status) => actions.setStatus(row, status)}
          />
        ) : (
          <button
            type="button"
            class="button"
            tabIndex={tabIndex}
            aria-label={`Restore ${title}`}
            onClick={() => void actions.restore(row)}
          >
            Restore
          </button>
        )}
      </span>
      <span {...cell('rating')}>
        {row.removedAt === undefined && (
          <Stars
            rating={state.saved?.rating}
            title={title}
            tabIndex={tabIndex}
            onRate={(rating) => void actions.change(row, { rating })}
          />
        )}
      </span>
      <span {...cell('tags')}>
        {state.saved?.tags.map((tag) => (
          <span key={tag} class="chip own" dir="auto">
            {tag}
          </span>
        ))}
      </span>
      <span {...cell('year')}>{paper.year}</span>
      <span {...cell('added')}>
        {at !== undefined && <time dateTime={isoDay(at)}>{isoDay(at)}</time>}
        <CopyMenu row={row} tabIndex={tabIndex} />
      </span>
    </div>
  );
}

/** A record that cannot be read: named, so that it can be told of, and nothing done to it. */
const DamagedRow = ({ title, tabIndex }: { title: string; tabIndex: number }) => (
  <div class="table-grid">
    <span {...cell('tick')} />
    <span {...cell('title')}>
      <span class="damaged" data-row-focus tabIndex={tabIndex}>
        <Icon name="warning" />
        {title}: it cannot be read, and exports leave it out.
      </span>
    </span>
  </div>
);

const Counted = ({ icon, count, of }: { icon: 'note' | 'highlight'; count: number; of: string }) => (
  <span class="counted">
    <Icon name={icon} />
    {count}
    <span class="hidden-text"> {of}. </span>
  </span>
);

const Dots = ({ ids, lists }: { ids: readonly string[]; lists: readonly ListSummary[] }) => (
  <>
    {lists
      .filter(({ id }) => ids.includes(id))
      .map(({ id, name, colour }) => (
        <span key={id} class="dot" data-colour={colour} title={name}>
          <span class="hidden-text">In {name}. </span>
        </span>
      ))}
  </>
);
