import type { ComponentChildren } from 'preact';
import type { ListSummary, PaperRow } from '../../../lib/papers/records';
import { shortAuthors, venueAndYear } from '../../../lib/text/authors';
import { isoDay } from '../../../lib/text/numbers';
import { Stars } from '../../paper/Stars';
import { CopyMenu } from '../../ui/export/CopyMenu';
import type { PaperActions } from '../../ui/papers/paper-actions';
import { StatusSelect } from '../../ui/papers/status';
import { titleOf } from '../../ui/papers/title';
import { Icon } from '../../ui/parts/Icon';
import { Marked } from '../../ui/parts/Marked';

/** What the cells of a row need beside the row. */
export interface CellContext {
  lists: readonly ListSummary[];
  actions: PaperActions;
  /** The words that were looked for. */
  marks: readonly string[];
  /** Columns that stand by themselves: what has none is told under the title. */
  shown: ReadonlySet<string>;
  hrefOf(key: string): string;
}

type Cell = (row: PaperRow, context: CellContext) => ComponentChildren;

const day = (at: number | undefined): ComponentChildren =>
  at ? <time dateTime={isoDay(at)}>{isoDay(at)}</time> : null;

/** Chips of one row in one cell: two lines, on the second of which there is room for how many more there are. */
const mostChips = 2;

/** The first few things, and how many more there are, named by a tooltip and to a screen reader. */
function few<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  chip: (thing: Thing) => ComponentChildren,
  untold = 0,
): ComponentChildren {
  const rest = things.slice(mostChips).map(nameOf);
  const count = rest.length + untold;
  return (
    <>
      {things.slice(0, mostChips).map(chip)}
      {count > 0 && (
        <span class="chip-rest" title={[...rest, ...(untold > 0 ? [`and ${untold} more`] : [])].join('\n')}>
          <span aria-hidden="true">+{count}</span>
          <span class="hidden-text"> and {count} more. </span>
        </span>
      )}
    </>
  );
}

const nameOf = ({ name }: { name: string }): string => name;

/** What stands in each column. */
export const cells: Readonly<Record<string, Cell>> = {
  title: (row, context) => <TitleCell row={row} context={context} />,
  authors: ({ paper }, { marks }) => (
    <span class="clamp" dir="auto" title={paper.authors.join(', ')}>
      <Marked text={shortAuthors(paper.authors)} marks={marks} />
    </span>
  ),
  year: ({ paper }) => paper.year,
  venue: ({ paper }) => (
    <span class="clamp" dir="auto" title={paper.venue}>
      {paper.venue}
    </span>
  ),
  topics: ({ topics = [] }) =>
    few(topics, nameOf, ({ slug, name, hue }) => (
      <span key={slug} class="chip topic" dir="auto" title={name} style={{ '--hue': hue }}>
        {name}
      </span>
    )),
  tags: ({ state }) =>
    few(
      state.saved?.tags ?? [],
      (tag) => tag,
      (tag) => (
        <span key={tag} class="chip own" dir="auto" title={tag}>
          {tag}
        </span>
      ),
    ),
  lists: ({ state }, { lists }) =>
    few(
      lists.filter(({ id }) => state.lists.includes(id)),
      nameOf,
      ({ id, name, colour }) => (
        <span key={id} class="chip" title={name}>
          <span class="dot" data-colour={colour} />
          <span dir="auto">{name}</span>
        </span>
      ),
    ),
  status: (row, { actions }) =>
    row.removedAt === undefined ? (
      <StatusSelect
        status={row.state.saved?.status}
        title={titleOf(row.paper)}
        tabIndex={-1}
        onChange={(status) => actions.setStatus(row, status)}
      />
    ) : (
      <button
        type="button"
        class="button"
        tabIndex={-1}
        aria-label={`Restore ${titleOf(row.paper)}`}
        onClick={() => void actions.restore(row)}
      >
        Restore
      </button>
    ),
  rating: (row, { actions }) =>
    row.removedAt === undefined && (
      <Stars
        rating={row.state.saved?.rating}
        title={titleOf(row.paper)}
        tabIndex={-1}
        onRate={(rating) => void actions.change(row, { rating })}
      />
    ),
  metrics: ({ badges = [], moreBadges }) =>
    few(
      badges,
      ({ text }) => text,
      ({ text, brief, kind }) => (
        <span key={text} class="metric" data-kind={kind} dir="auto" title={text} style={{ '--chars': text.length }}>
          <span class={brief ? 'whole' : undefined}>{text}</span>
          {brief && <span class="brief" data-text={brief} />}
        </span>
      ),
      moreBadges,
    ),
  notes: ({ state }) => (
    <>
      {state.notes > 0 && <Counted icon="note" count={state.notes} of="note" />}
      {state.highlights > 0 && <Counted icon="highlight" count={state.highlights} of="highlight" />}
    </>
  ),
  added: (row) => (
    <>
      {day(row.removedAt ?? row.state.saved?.addedAt)}
      <CopyMenu row={row} tabIndex={-1} />
    </>
  ),
  seen: ({ state }) => day(state.seen?.last),
};

interface TitleProps {
  row: PaperRow;
  context: CellContext;
}

/** The title on two lines, and under a short one what has no column of its own. */
function TitleCell({ row, context: { marks, shown, hrefOf, lists } }: TitleProps) {
  const { paper, state, snippet } = row;
  const title = titleOf(paper);
  const facts = [
    shown.has('authors') ? '' : shortAuthors(paper.authors),
    venueAndYear(shown.has('venue') ? undefined : paper.venue, shown.has('year') ? undefined : paper.year),
  ];
  return (
    <>
      <a class="paper-title" dir="auto" tabIndex={-1} title={title} href={hrefOf(paper.key)}>
        <Marked text={title} marks={marks} />
      </a>
      <span class="paper-facts" dir="auto">
        {!shown.has('lists') && <Dots ids={state.lists} lists={lists} />}
        {!shown.has('notes') && state.notes > 0 && <Counted icon="note" count={state.notes} of="note" />}
        {!shown.has('notes') && state.highlights > 0 && (
          <Counted icon="highlight" count={state.highlights} of="highlight" />
        )}
        <span class="facts-text">
          {snippet ? <Marked text={snippet} marks={marks} /> : facts.filter(Boolean).join(' · ')}
        </span>
      </span>
    </>
  );
}

/** A record that cannot be read: named, so that it can be told of, and nothing done to it. */
export const DamagedTitle = ({ title }: { title: string }) => (
  <span class="damaged">
    <Icon name="warning" />
    {title}: it cannot be read, and exports leave it out.
  </span>
);

const Counted = ({ icon, count, of }: { icon: 'note' | 'highlight'; count: number; of: string }) => (
  <span class="counted">
    <Icon name={icon} />
    {count}
    <span class="hidden-text"> {count === 1 ? of : `${of}s`}. </span>
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
