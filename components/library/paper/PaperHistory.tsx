import { addressOf } from '../../../lib/papers/identifiers';
import { namesOf } from '../../../lib/papers/names';
import type { PaperHistory as History } from '../../../lib/papers/records';
import type { Paper } from '../../../lib/papers/schema';
import { statusNames } from '../../../lib/papers/words';
import { writesDays } from '../../../lib/text/day-words';
import { useHistory } from './use-facts';

interface Event {
  at: number;
  words: string;
  url?: string;
}

const timeWords = writesDays({ dateStyle: 'medium', timeStyle: 'short' });
const dayWords = writesDays({ dateStyle: 'medium' });

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url);

/** What a paper goes by, every page that it was seen on, and what happened to it here. */
export function PaperHistory({ paper }: { paper: Paper }) {
  const history = useHistory(paper.key);
  const names = namesOf(paper).filter((name) => addressOf(name) !== undefined);
  const events = history ? eventsOf(history) : [];
  return (
    <>
      {names.length > 0 && (
        <section aria-labelledby="identifiers-heading">
          <h3 id="identifiers-heading">Identifiers</h3>
          <ul class="places">
            {names.map((name) => (
              <li key={name}>
                <a href={addressOf(name) ?? ''} target="_blank" rel="noreferrer">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {history && history.places.length > 0 && (
        <section aria-labelledby="places-heading">
          <h3 id="places-heading">Seen at</h3>
          <ul class="places">
            {history.places.map(({ url, last }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer">
                  {url.replace(/^https?:\/\/(?:www\.)?/, '')}
                </a>
                <span class="beside">{dayWords(last)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {events.length > 0 && (
        <section aria-labelledby="history-heading">
          <h3 id="history-heading">History</h3>
          <ol class="history">
            {events.map(({ at, words, url }) => (
              <li key={`${at} ${words}`}>
                <time dateTime={new Date(at).toISOString()}>{timeWords(at)}</time>
                <span dir="auto">
                  {words}
                  {url !== undefined && ` on ${hostOf(url)}`}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

/** What happened to the paper, the latest first. */
function eventsOf({ places, seen, savedAt, statuses, notes, corrections }: History): Event[] {
  const [first] = places;
  const events: Event[] = [
    ...(first ? [{ at: first.first, words: 'First met', url: first.url }] : []),
    ...(seen ? [{ at: seen.first, words: 'First on screen' }] : []),
    ...(seen && seen.last > seen.first ? [{ at: seen.last, words: 'Last on screen' }] : []),
    ...(savedAt === undefined ? [] : [{ at: savedAt, words: 'Saved' }]),
    ...statuses.map(({ status, at }) => ({ at, words: `Set to “${statusNames[status]}”` })),
    ...notes.map(({ kind, at, url }) => ({
      at,
      words: kind === 'note' ? 'Note begun' : 'Highlighted',
      ...(url === undefined ? {} : { url }),
    })),
    ...corrections.map(({ word: { span, verdict, number, text }, at }) => ({
      at,
      words: saidOf(verdict, text ?? number?.label ?? span),
    })),
  ];
  return events.sort((a, b) => b.at - a.at);
}

const saidOf = (verdict: History['corrections'][number]['word']['verdict'], about: string): string =>
  ({ reject: `Left out: ${about}`, correct: `Corrected: ${about}`, own: `Number added: ${about}` })[verdict];
