import type { Gloss } from '../../gloss/gloss';
import type { Paper } from '../../papers/schema';
import { inSlices } from './slices';

/** A paper, and what is done with what there is to say of it. */
export interface GlossJob {
  paper: Paper;
  done(gloss: Gloss): void;
}

/** Papers read together after the first ones. */
const batchSize = 40;

const batchesOf = (jobs: readonly GlossJob[], first: number): (readonly GlossJob[])[] => {
  const batches = first > 0 ? [jobs.slice(0, first)] : [];
  for (let from = first; from < jobs.length; from += batchSize) batches.push(jobs.slice(from, from + batchSize));
  return batches;
};

/**
 * Has papers glossed in batches, the `first` ones together before all others, and does each job in short slices. While
 * one batch is drawn here, the next is read in the background. `batchDone` hears of each batch.
 */
export async function glossEach(
  jobs: readonly GlossJob[],
  first: number,
  gloss: (papers: readonly Paper[]) => Promise<readonly Gloss[]>,
  batchDone: (index: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const batches = batchesOf(jobs, first);
  const read = (batch: readonly GlossJob[] | undefined) => batch && gloss(batch.map(({ paper }) => paper));
  let coming = read(batches[0]);
  for (const [index, batch] of batches.entries()) {
    const glosses = await coming;
    if (signal.aborted || !glosses) return;
    coming = read(batches[index + 1]);
    const pairs = batch.flatMap((job, at) => {
      const found = glosses[at];
      return found ? [{ job, found }] : [];
    });
    await inSlices(pairs, ({ job, found }) => job.done(found), signal);
    if (signal.aborted) return;
    batchDone(index);
  }
}
