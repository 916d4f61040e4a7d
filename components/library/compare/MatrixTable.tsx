import type { Matrix, MatrixRow } from '../../../lib/compare/matrix';
import { comparedValue } from '../../../lib/compare/measure';
import { type Down, rowName } from '../../../lib/compare/table';
import { titleOf } from '../../ui/papers/title';
import { Icon } from '../../ui/parts/Icon';
import { AddNumber, NumberItem } from '../numbers/NumberItem';
import { type Corrections, useCorrections } from '../numbers/use-corrections';
import type { Numbered } from '../numbers/use-measured';

interface Props {
  matrix: Matrix<Numbered>;
  down: Down;
  /** The row by whose numbers the papers stand. */
  sort: string | undefined;
  onSort(row: string): void;
  hrefOf(key: string): string;
}

/** The matrix as a table, with papers or measures down the page. */
export function MatrixTable({ matrix: { papers, rows }, down, sort, onSort, hrefOf }: Props) {
  const corrections = useCorrections();
  const paperHead = (paper: Numbered) => <PaperHead paper={paper} href={hrefOf(paper.key)} />;
  const cell = (row: MatrixRow, index: number) => {
    const paper = papers[index];
    return paper && <Cell row={row} paper={paper} numbers={row.cells[index] ?? []} corrections={corrections} />;
  };
  return (
    <section class="matrix" aria-label="Comparison">
      <table>
        <thead>
          <tr>
            <th scope="col">{down === 'papers' ? 'Paper' : 'Measure'}</th>
            {down === 'papers'
              ? rows.map((row) => (
                  <th key={row.id} scope="col">
                    <MeasureHead row={row} sorted={row.id === sort} onSort={onSort} />
                  </th>
                ))
              : papers.map((paper) => (
                  <th key={paper.key} scope="col">
                    {paperHead(paper)}
                  </th>
                ))}
          </tr>
        </thead>
        <tbody>
          {down === 'papers'
            ? papers.map((paper, index) => (
                <tr key={paper.key}>
                  <th scope="row">{paperHead(paper)}</th>
                  {rows.map((row) => (
                    <td key={row.id}>{cell(row, index)}</td>
                  ))}
                </tr>
              ))
            : rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <MeasureHead row={row} sorted={row.id === sort} onSort={onSort} />
                  </th>
                  {papers.map((paper, index) => (
                    <td key={paper.key}>{cell(row, index)}</td>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
    </section>
  );
}

const PaperHead = ({ paper, href }: { paper: Numbered; href: string }) => (
  <>
    <a class="matrix-paper" href={href} dir="auto" title={titleOf(paper)}>
      {titleOf(paper)}
    </a>
    {paper.year !== undefined && <span class="beside">{paper.year}</span>}
  </>
);

const levelWords = {
  alike: 'comparable',
  care: 'compare with care',
  no: 'not comparable',
  alone: 'one paper only',
} as const;

/** What a row measures, and whether its numbers can be held against each other. */
function MeasureHead({ row, sorted, onSort }: { row: MatrixRow; sorted: boolean; onSort(row: string): void }) {
  const { level, why } = row.comparison;
  const words = levelWords[level];
  return (
    <>
      <button
        type="button"
        class="matrix-measure"
        aria-pressed={sorted}
        title="Put the papers in the order of these numbers"
        onClick={() => onSort(row.id)}
      >
        {rowName(row)}
        {sorted && <Icon name="sorted" />}
      </button>
      {why.length === 0 ? (
        <span class="level" data-level={level}>
          {words}
        </span>
      ) : (
        <details class="level" data-level={level}>
          <summary>{words}</summary>
          <ul>
            {why.map((reason) => (
              <li key={reason} dir="auto">
                {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface CellProps {
  row: MatrixRow;
  paper: Numbered;
  numbers: MatrixRow['cells'][number];
  corrections: Corrections;
}

function Cell({ row, paper, numbers, corrections }: CellProps) {
  const { measure, benchmark, comparison } = row;
  const given = {
    kind: measure.kind,
    label: measure.name,
    unit: measure.unit,
    ...(benchmark ? { on: benchmark } : {}),
  };
  return (
    <div class="matrix-cell">
      {numbers.map((number) => (
        <NumberItem
          key={number.span + number.said}
          paper={paper}
          number={number}
          corrections={corrections}
          highest={comparison.highest !== undefined && comparedValue(number) === comparison.highest}
        />
      ))}
      <AddNumber
        paper={paper}
        given={given}
        label={`Add ${rowName(row)} of ${titleOf(paper)}`}
        corrections={corrections}
      />
    </div>
  );
}
