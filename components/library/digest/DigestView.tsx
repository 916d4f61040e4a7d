import { useMemo, useState } from 'preact/hooks';
import { type Day, daysOf, type SiteDay } from '../../../lib/digest/days';
import type { Sighted } from '../../../lib/papers/records';
import type { Paper } from '../../../lib/papers/schema';
import { shortAuthors } from '../../../lib/text/authors';
import { writesDays } from '../../../lib/text/day-words';
import { countOf } from '../../../lib/text/numbers';
import { useServices } from '../../ui/data/services';
import { useLive } from '../../ui/data/use-live';
import { ExportButton } from '../../ui/export/ExportButton';
import { Icon } from '../../ui/parts/Icon';
import { useAsk, useMessages } from '../../ui/parts/Toasts';
import { View, type ViewProps } from '../View';

/** Days that are shown at first, and that each press adds. */
const daysAtOnce = 14;
const oneDay = 86_400_000;
/** Papers of one site and day that are shown before the rest is asked for. */
const mostAtFirst = 25;

const dayWords = writesDays({ weekday: 'long', day: 'numeric', month: 'long' });

/** What was new on each day on each site, caught up in one go. */
export function DigestView({ options, onOptions, onBack }: Omit<ViewProps, 'hrefOf'>) {
  const { now } = useServices();
  const [opened] = useState(() => now().getTime());
  const span = Math.max(1, Number(options['days']) || daysAtOnce);
  const question = useMemo(() => ({ since: opened - span * oneDay }), [opened, span]);
  const papers = useLive('digest', question, []);
  const days = useMemo(() => daysOf(papers ?? []), [papers]);
  const catchUp = useCatchUp();
  const unseen = papers?.filter(({ seen }) => !seen) ?? [];
  const onlyUnseen = options['only'] === 'unseen';
  return (
    <View
      title="Digest"
      known={{ papers }}
      empty={undefined}
      acts={
        <button
          type="button"
          class="button primary"
          disabled={unseen.length === 0}
          onClick={() => void catchUp(unseen)}
        >
          <Icon name="read" />
          Catch up
        </button>
      }
      onBack={onBack}
    >
      <div class="view-options">
        <label>
          <input
            type="checkbox"
            checked={onlyUnseen}
            onChange={({ currentTarget }) => onOptions({ only: currentTarget.checked ? 'unseen' : 'all' })}
          />
          Only what you have not seen
        </label>
        <p role="status">
          {countOf(papers?.length ?? 0, 'paper')} in {span} days, {unseen.length} not seen
        </p>
      </div>
      <div class="digest">
        {days.length === 0 && (
          <p class="empty">
            Nothing yet. What stands on the pages that you open, such as arXiv’s new papers, is gathered here by day and
            site.
          </p>
        )}
        {days.map((day) => (
          <DayPart key={day.start.getTime()} day={day} onlyUnseen={onlyUnseen} onCatchUp={catchUp} />
        ))}
        <button type="button" class="button" onClick={() => onOptions({ days: String(span + daysAtOnce) })}>
          Show {daysAtOnce} days more
        </button>
      </div>
    </View>
  );
}

/** Counts papers as seen, with a way back. */
function useCatchUp() {
  const ask = useAsk();
  const { done } = useMessages();
  return async (papers: readonly Sighted[]) => {
    const keys = papers.map(({ key }) => key);
    const marked = await ask('markSeen', { keys, seen: true });
    if (marked)
      done(`Caught up: ${countOf(marked.length, 'paper')}`, () => void ask('markSeen', { keys: marked, seen: false }));
  };
}

interface DayProps {
  day: Day;
  onlyUnseen: boolean;
  onCatchUp(papers: readonly Sighted[]): void;
}

/** A paper that stood on a page, as far as its line there told of it. */
const paperOf = ({ key, title, authors, url, link }: Sighted): Paper => ({
  key,
  aliases: [],
  title,
  authors: [...authors],
  urls: { abs: link ?? url },
  source: 'digest',
  categories: [],
});

function DayPart({ day: { start, sites }, onlyUnseen, onCatchUp }: DayProps) {
  const shown = onlyUnseen ? sites.filter(({ unseen }) => unseen > 0) : sites;
  if (shown.length === 0) return null;
  const papers = shown
    .flatMap((site) => (onlyUnseen ? site.papers.filter(({ seen }) => !seen) : site.papers))
    .map(paperOf);
  return (
    <section aria-label={dayWords(start)}>
      <div class="digest-day">
        <h2>{dayWords(start)}</h2>
        <ExportButton what={dayWords(start)} scopes={[{ name: dayWords(start), source: { papers } }]} />
      </div>
      {shown.map((site) => (
        <SitePart key={site.host} site={site} onlyUnseen={onlyUnseen} onCatchUp={onCatchUp} />
      ))}
    </section>
  );
}

interface SiteProps {
  site: SiteDay;
  onlyUnseen: boolean;
  onCatchUp(papers: readonly Sighted[]): void;
}

function SitePart({ site: { host, url, papers, unseen }, onlyUnseen, onCatchUp }: SiteProps) {
  const [whole, setWhole] = useState(false);
  const own = onlyUnseen ? papers.filter(({ seen }) => !seen) : papers;
  const shown = whole ? own : own.slice(0, mostAtFirst);
  return (
    <div class="digest-site">
      <div class="digest-head">
        <h3>
          <a href={url} target="_blank" rel="noreferrer">
            {host}
          </a>
        </h3>
        <span class="digest-count">
          {countOf(papers.length, 'paper')}, {unseen === 0 ? 'all seen' : `${unseen} not seen`}
        </span>
        {unseen > 0 && (
          <button
            type="button"
            class="button quiet"
            aria-label={`Catch up with ${host}`}
            onClick={() => onCatchUp(papers.filter(({ seen }) => !seen))}
          >
            Catch up
          </button>
        )}
      </div>
      <ul>
        {shown.map((paper) => (
          <SightedRow key={paper.key} paper={paper} />
        ))}
      </ul>
      {shown.length < own.length && (
        <button type="button" class="button quiet" onClick={() => setWhole(true)}>
          Show {own.length - shown.length} more
        </button>
      )}
    </div>
  );
}

const SightedRow = ({ paper: { key, title, authors, url, link, seen, saved } }: { paper: Sighted }) => (
  <li class="digest-row" data-seen={seen}>
    <span class="digest-mark">
      {!seen && <span class="unseen-dot" title="Not seen yet" />}
      <span class="hidden-text">{seen ? 'Seen. ' : 'Not seen. '}</span>
    </span>
    <span class="digest-text">
      <a href={link ?? url} target="_blank" rel="noreferrer" dir="auto">
        {title || key}
      </a>
      <span class="beside" dir="auto">
        {shortAuthors(authors)}
      </span>
    </span>
    {saved && (
      <span class="digest-saved">
        <Icon name="library" />
        saved
      </span>
    )}
  </li>
);
