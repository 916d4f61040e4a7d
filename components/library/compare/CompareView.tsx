import { useMemo } from 'preact/hooks';
import { isShared, type Matrix, matrixOf } from '../../../lib/compare/matrix';
import { inOrder } from '../../../lib/compare/order';
import type { Down } from '../../../lib/compare/table';
import { countOf } from '../../../lib/text/numbers';
import { type Chosen, type Numbered, useMeasured } from '../numbers/use-measured';
import { View, type ViewProps } from '../View';
import { MatrixTable } from './MatrixTable';
import { TakeOut } from './TakeOut';

/** More papers make a table that nobody reads. */
const mostPapers = 200;
/** Up to how many papers stand side by side at first. */
const mostAcross = 5;

interface Props extends ViewProps {
  chosen: Chosen;
  /** What is compared, in words: the name of a list. */
  name: string;
}

/** Papers side by side by what their numbers measure. */
export function CompareView({ chosen, name, options, onOptions, hrefOf, onBack }: Props) {
  const known = useMeasured(chosen, mostPapers, true);
  const { papers, total } = known;
  const whole = useMemo(() => matrixOf(papers ?? []), [papers]);
  const isMany = whole.papers.length > mostAcross;
  const down: Down = (options['down'] ?? (isMany ? 'papers' : 'measures')) === 'papers' ? 'papers' : 'measures';
  const shared = whole.rows.filter(isShared);
  const all = options['rows'] === 'all' || shared.length === 0;
  const shown: Matrix<Numbered> = all ? whole : { ...whole, rows: shared };
  const sort = options['sort'];
  const matrix = isMany || sort !== undefined ? inOrder(shown, sort) : shown;
  return (
    <View
      title={`Compare ${papers ? countOf(papers.length, 'paper') : 'papers'}`}
      known={known}
      empty={emptyWords(whole)}
      acts={whole.rows.length > 0 && <TakeOut matrix={matrix} down={down} name={name} />}
      onBack={onBack}
    >
      <div class="view-options">
        <label>
          Down the page
          <select value={down} onChange={({ currentTarget }) => onOptions({ down: currentTarget.value })}>
            <option value="measures">measures</option>
            <option value="papers">papers</option>
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={!all}
            disabled={shared.length === 0}
            onChange={({ currentTarget }) => onOptions({ rows: currentTarget.checked ? 'shared' : 'all' })}
          />
          Only what several papers report
        </label>
        <p role="status">
          {countOf(matrix.rows.length, 'measure')}
          {total > mostPapers && ` · the first ${mostPapers} of ${countOf(total, 'paper')}`}
        </p>
      </div>
      <MatrixTable matrix={matrix} down={down} sort={sort} onSort={(row) => onOptions({ sort: row })} hrefOf={hrefOf} />
    </View>
  );
}

function emptyWords({ papers, rows }: Matrix): string | undefined {
  if (papers.length === 0) return 'No paper here. Select papers in the table, then choose Compare.';
  if (rows.length === 0)
    return 'No number was read from these papers’ abstracts. You can add numbers on a paper’s page.';
  return undefined;
}
