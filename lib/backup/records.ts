import type { PaperRecord } from '../papers/records';
import { isWritten } from '../papers/standing';
import type { Kinds } from './format';

type Live = { live: 0 | 1 };

const standing = <T extends Live>(records: readonly T[]): T[] => records.filter(({ live }) => live === 1);

const plain = <T extends Live>({ live: _, ...record }: T): Omit<T, 'live'> => record;

function grouped<T extends { key: string }>(records: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) groups.set(record.key, [...(groups.get(record.key) ?? []), record]);
  return groups;
}

/** The papers of a library that are saved or noted, with all that is said of them, the newest first: as exports take them. */
export function recordsIn(kinds: Kinds): PaperRecord[] {
  const saved = new Map(standing(kinds.saved).map((record) => [record.key, record]));
  const notes = grouped(standing(kinds.note).sort((a, b) => a.createdAt - b.createdAt));
  const words = grouped(standing(kinds.correction));
  const names = new Map(standing(kinds.list).map(({ id, name }) => [id, name]));
  const lists = grouped(standing(kinds.item));
  const records = kinds.paper.flatMap(({ createdAt: _, updatedAt: __, edited, ...paper }) => {
    const own = saved.get(paper.key);
    const written = notes.get(paper.key) ?? [];
    const at = own?.addedAt ?? written.find(isWritten)?.createdAt;
    if (at === undefined) return [];
    const record: PaperRecord = {
      paper,
      ...(edited ? { edited } : {}),
      ...(own ? { saved: plain(own) } : {}),
      lists: (lists.get(paper.key) ?? []).flatMap(({ listId }) => names.get(listId) ?? []),
      notes: written.map(plain),
      corrections: (words.get(paper.key) ?? []).map(plain),
    };
    return [{ at, record }];
  });
  return records.sort((a, b) => b.at - a.at).map(({ record }) => record);
}
