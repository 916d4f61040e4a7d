import { fillPaper } from '../../papers/merge';
import { namesOf } from '../../papers/names';
import type { Paper, PaperEdit, PaperField } from '../../papers/schema';
import { countOf } from '../../text/numbers';
import { NotFound, type StoredPaper } from '../database';
import { findStored } from '../identity';
import { readPaper } from '../sound';
import type { Store } from '../store';
import { type Log, type Touch, transact } from '../transact';

/** What the reader says of one of many papers. */
interface KeyedEdit {
  key: string;
  change: PaperEdit;
}

/** A paper as the reader's words make it. From then on those fields are theirs: no page changes them. */
function edited(stored: StoredPaper, { title, authors, year, venue }: PaperEdit, now: number): StoredPaper {
  const record = { ...stored, updatedAt: now };
  const fields = new Set<PaperField>(stored.edited);
  if (title !== undefined) record.title = title.trim();
  if (authors !== undefined) record.authors = authors.map((name) => name.trim());
  if (year !== undefined) record.year = year ?? undefined;
  if (venue !== undefined) record.venue = venue?.trim() || undefined;
  for (const [field, value] of fieldsOf({ title, authors, year, venue })) if (value !== undefined) fields.add(field);
  return { ...record, edited: [...fields] };
}

async function writeEdit(store: Store, { key, change }: KeyedEdit, touch: Touch, log: Log): Promise<Paper> {
  const stored = await store.db.papers.get(key);
  if (!stored) throw new NotFound('This paper is no longer in the library. Reload the page to see its present state.');
  const record = edited(stored, change, store.now());
  log('papers', key, stored, record);
  await store.db.papers.put(record);
  touch(key);
  return readPaper(record) ?? record;
}

/** Writes what the reader says of a paper. */
export const editPaper = (store: Store, key: string, change: PaperEdit): Promise<Paper> =>
  transact(
    store,
    (touch, log) => writeEdit(store, { key, change }, touch, log),
    ({ title: name }) => `Edit “${name || key}”`,
  );

/** Writes what the reader says of many papers, all of it or nothing, as one change that can be taken back. Gives how many they are. */
export function editPapers(store: Store, edits: readonly KeyedEdit[]): Promise<number> {
  const work = async (touch: Touch, log: Log): Promise<number> => {
    for (const edit of edits) await writeEdit(store, edit, touch, log);
    return edits.length;
  };
  return transact(store, work, (count) => `Fill in ${countOf(count, 'paper')}`);
}

const fieldsOf = ({ title, authors, year, venue }: PaperEdit): [PaperField, unknown][] => [
  ['title', title],
  ['authors', authors],
  ['year', year],
  ['venue', venue],
];

/**
 * Fills in what stored papers lack and a page knows: title, authors, year, venue, abstract, addresses. What is there
 * stays, and nothing is stored or united by it. Of what sources tell, which are believed `withNames`, a paper also gets
 * the identifiers that no other record has. Gives the keys of those that know more now.
 */
export function completePapers(store: Store, papers: readonly Paper[], withNames = false): Promise<string[]> {
  return transact(store, async (touch) => {
    const changed: string[] = [];
    for (const [index, known] of (await findStored(store.db, papers)).entries()) {
      const [stored, other] = known;
      const seen = papers[index];
      if (!stored || !seen || other) continue;
      const names = withNames ? await newNames(store, stored, seen) : {};
      const filled = { ...fillPaper(stored, seen, new Set(stored.edited)), ...names };
      if (Object.keys(filled).length === 0) continue;
      await store.db.papers.put({ ...stored, ...filled, updatedAt: store.now() });
      touch(stored.key);
      changed.push(stored.key);
    }
    return changed;
  });
}

/** The identifiers that a stored paper gets from another account of it. */
async function newNames(
  { db }: Store,
  { key, aliases, names }: StoredPaper,
  seen: Paper,
): Promise<Partial<Pick<StoredPaper, 'aliases' | 'names'>>> {
  const further = namesOf(seen).filter((name) => !names.includes(name) && !name.startsWith('title:'));
  const others = await db.papers.where('names').anyOf(further).toArray();
  const free = further.filter((name) => !others.some((other) => other.names.includes(name)));
  const all = [...aliases, ...free];
  return free.length > 0 ? { aliases: all, names: namesOf({ key, aliases: all }) } : {};
}
