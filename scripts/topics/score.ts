import type { Judge, Judged } from '../../lib/tags/judge/judge';
import { topics } from '../../lib/tags/topics';
import { scoreTopics } from '../gold';
import type { LabelledPaper } from './papers';

const most = 6;
const thresholds = [0.3, 0.32, 0.34, 0.36, 0.38, 0.42];

function shown(judged: readonly Judged[], threshold: number): string[] {
  return judged
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ topic }) => topics()[topic]?.slug ?? '');
}

/** Prints precision and recall on each set of papers, whole and by titles alone, for a few thresholds. */
export function printScores(papers: readonly LabelledPaper[], judge: Judge): void {
  for (const set of new Set(papers.map((paper) => paper.set)))
    for (const titleOnly of [false, true]) {
      const own = papers.filter((paper) => paper.set === set);
      const judged = own.map((paper) => judge.judge(titleOnly ? { title: paper.title } : paper, () => 0));
      const figures = thresholds.map((threshold) => {
        const predicted = own.map(({ id }, i) => ({ id, tags: shown(judged[i] ?? [], threshold) }));
        const { precision, recall } = scoreTopics(own, predicted);
        return `${threshold}: ${(100 * precision).toFixed(1)} / ${(100 * recall).toFixed(1)}`;
      });
      console.log(`${set} ${titleOnly ? 'titles' : 'whole '} ${own.length}  ${figures.join('   ')}`);
    }
}
