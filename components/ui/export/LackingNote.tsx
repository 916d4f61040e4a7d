import { useRef } from 'preact/hooks';
import type { Lacking } from '../../../lib/export/cite/lacking';
import { formatCount } from '../../../lib/text/numbers';
import { Icon } from '../parts/Icon';
import { FillTable } from './FillTable';

const fieldNames = { authors: 'authors', year: 'a year', venue: 'a venue' } as const;
/** Papers that are shown at once; the rest is counted, and comes as these are filled in. */
const mostShown = 50;

interface Props {
  lacking: readonly Lacking[];
  /** A paper was chosen, to be looked at. */
  onOpen(): void;
}

/** Says what a bibliography would miss, and takes it, paper by paper down a column. */
export function LackingNote({ lacking, onOpen }: Props) {
  const note = useRef<HTMLDivElement>(null);
  return (
    // What was filled in goes from its table, and the focus would go with it.
    <section ref={note} class={lacking.length > 0 ? 'lacking' : undefined} tabIndex={-1} aria-label="Missing">
      {lacking.length === 0 && <p class="hint">All papers have authors, a year and a venue.</p>}
      {lacking.map(({ field, papers }) => (
        <details key={field}>
          <summary>
            <Icon name="warning" />
            {formatCount(papers.length)} {papers.length === 1 ? 'lacks' : 'lack'} {fieldNames[field]}
          </summary>
          <FillTable
            field={field}
            papers={papers.slice(0, mostShown)}
            onOpen={onOpen}
            onFilled={() => note.current?.focus()}
          />
          {papers.length > mostShown && <p class="hint">and {formatCount(papers.length - mostShown)} more</p>}
        </details>
      ))}
    </section>
  );
}
