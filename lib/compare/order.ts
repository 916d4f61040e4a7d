import { filled, type Matrix, type NumberedPaper } from './matrix';
import { comparedValue } from './measure';

/**
 * The matrix with its papers by their largest number in a row, the largest first; without a row, by in how many rows
 * they have one. Rows that most papers share come first. What is equal stays in its order.
 */
export function inOrder<Paper extends NumberedPaper>({ papers, rows }: Matrix<Paper>, by?: string): Matrix<Paper> {
  const chosen = rows.find(({ id }) => id === by);
  const weightOf = (index: number): number =>
    chosen
      ? Math.max(Number.NEGATIVE_INFINITY, ...(chosen.cells[index] ?? []).map(comparedValue))
      : rows.filter(({ cells }) => (cells[index]?.length ?? 0) > 0).length;
  const weights = papers.map((_, index) => weightOf(index));
  const order = papers
    .map((_, index) => index)
    .sort((a, b) => {
      const [one = 0, other = 0] = [weights[a], weights[b]];
      return one === other ? 0 : other - one;
    });
  return {
    papers: order.flatMap((index) => papers[index] ?? []),
    rows: rows
      .map((row) => ({ ...row, cells: order.map((index) => row.cells[index] ?? []) }))
      .sort((a, b) => filled(b) - filled(a)),
  };
}
