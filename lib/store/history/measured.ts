import type { MeasuredPaper } from '../../papers/records';
import { allByKey } from '../all-equal';
import { factsOf } from '../facts/facts-of';
import { notesByKey } from '../notes';
import { readPaper } from '../sound';
import { statesOf } from '../states';
import type { Store } from '../store';

/** How many papers are read while their numbers are asked for: a fraction of a second's. Whoever shows more hears of the others later. */
const mostReadNow = 200;

/** The papers of these keys with their numbers and topics, and what the reader did with them; abstracts where they are asked for. */
export async function measuredPapers(
  store: Store,
  keys: readonly string[],
  { abstracts }: { abstracts: boolean },
): Promise<MeasuredPaper[]> {
  const { db } = store;
  const [papers, facts, states, notes] = await Promise.all([
    allByKey(db.papers, keys),
    factsOf(store, keys, mostReadNow),
    statesOf(db, keys),
    notesByKey(store, keys),
  ]);
  return keys.flatMap((key, index): MeasuredPaper[] => {
    const paper = readPaper(papers[index]);
    const state = states.get(key);
    const { topics = [], metrics = [] } = facts[index] ?? {};
    if (!paper || !state) return [];
    const { title, authors, year, abstract } = paper;
    return [
      {
        key,
        title,
        authors,
        ...(year === undefined ? {} : { year }),
        ...(abstracts && abstract !== undefined ? { abstract } : {}),
        ...(state.saved ? { addedAt: state.saved.addedAt, status: state.saved.status } : {}),
        topics: topics.map(({ slug, name }) => ({ slug, name })),
        metrics,
        corrections: state.corrections,
        noted: (notes.get(key) ?? []).map(({ createdAt }) => createdAt),
      },
    ];
  });
}
