import type { PaperHistory, ReadingStatus } from '../../papers/records';
import { readingStatuses } from '../../papers/words';
import { type Database, NotFound } from '../database';
import { isCorrection, isNote, isSaved } from '../sound';
import { stateOf } from '../states';
import { wordOf } from '../word-of';
import { placesOf } from './sightings';

/** What is remembered of a stored paper's way through the library. */
export async function historyOf(db: Database, key: string): Promise<PaperHistory> {
  const paper = await db.papers.get(key);
  if (!paper) throw new NotFound('This paper is no longer in the library. Reload the page to see its present state.');
  const state = await stateOf(db, key);
  const [saved, notes, corrections, places] = await Promise.all([
    db.saved.get(key),
    db.notes.where('[key+live]').equals([key, 1]).toArray(),
    db.corrections.where('[key+live]').equals([key, 1]).toArray(),
    placesOf(db, paper.names),
  ]);
  const record = saved?.live === 1 && isSaved(saved) ? saved : undefined;
  return {
    places,
    ...(state.seen ? { seen: state.seen } : {}),
    ...(record ? { savedAt: record.addedAt } : {}),
    statuses: readingStatuses.flatMap((status: ReadingStatus) => {
      const at = record?.statusAt?.[status];
      return at === undefined ? [] : [{ status, at }];
    }),
    notes: notes
      .filter(isNote)
      .map(({ kind, createdAt, url }) => ({ kind, at: createdAt, ...(url === undefined ? {} : { url }) })),
    corrections: corrections.filter(isCorrection).map((word) => ({ word: wordOf(word), at: word.createdAt })),
  };
}
