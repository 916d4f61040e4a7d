import type { Lacking } from '../../../lib/export/cite/lacking';
import { formatCount } from '../../../lib/text/numbers';
import { Icon } from '../parts/Icon';

const fieldNames = { authors: 'authors', year: 'a year', venue: 'a venue' } as const;
/** Papers that are named; the rest is counted. */
const mostNamed = 50;

interface Props {
  lacking: readonly Lacking[];
  /** A paper was chosen, to be filled in. */
  onOpen(): void;
}

/** Says what a bibliography would miss, and leads to the papers, where it can be filled in. */
export function LackingNote({ lacking, onOpen }: Props) {
  if (lacking.length === 0) return <p class="hint">All papers have authors, a year and a venue.</p>;
  return (
    <div class="lacking">
      {lacking.map(({ field, papers }) => (
        <details key={field}>
          <summary>
            <Icon name="warning" />
            {formatCount(papers.length)} {papers.length === 1 ? 'lacks' : 'lack'} {fieldNames[field]}
          </summary>
          <p class="hint">Open one and choose the pencil to fill it in.</p>
          <ul>
            {papers.slice(0, mostNamed).map(({ key, title }) => (
              <li key={key}>
                <a href={`#${encodeURIComponent(key)}`} dir="auto" onClick={onOpen}>
                  {title || key}
                </a>
              </li>
            ))}
          </ul>
          {papers.length > mostNamed && <p class="hint">and {formatCount(papers.length - mostNamed)} more</p>}
        </details>
      ))}
    </div>
  );
}
