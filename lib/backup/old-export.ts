import * as z from 'zod/mini';
import { correctionSchema, noteSchema, savedSchema } from '../papers/records';
import { colours } from '../papers/words';
import { type Backup, type Kept, noRecords, type Problem, recordSchemas, Unreadable } from './format';
import { stableId } from './stable-id';

const exportSchema = z.object({ exported: z.string(), papers: z.array(z.unknown()) });

const recordSchema = z.object({
  paper: z.omit(recordSchemas.paper, { createdAt: true, updatedAt: true, edited: true }),
  edited: recordSchemas.paper.shape.edited,
  saved: z.optional(savedSchema),
  lists: z.array(z.string().check(z.maxLength(120))),
  notes: z.array(noteSchema),
  corrections: z.array(correctionSchema),
});

const standing = <T extends { deletedAt?: number | undefined }>(record: T) => ({
  ...record,
  live: record.deletedAt === undefined ? (1 as const) : (0 as const),
});

/** The library in a JSON export of 0.1.0. Of its lists it tells only the names, of the papers not when they were stored. */
export function readOldExport(text: string): Backup {
  const { data } = exportSchema.safeParse(parse(text));
  const at = Date.parse(data?.exported ?? '');
  if (!data || Number.isNaN(at))
    throw new Unreadable('This file is no export of Papergloss, or it is cut off. Choose another one.');
  const kinds = noRecords();
  const problems: Problem[] = [];
  const lists = new Map<string, Kept<'list'>>();
  for (const [index, value] of data.papers.entries()) {
    const read = recordSchema.safeParse(value);
    if (!read.success) {
      const [issue] = read.error.issues;
      problems.push({ line: index + 1, why: `this paper does not fit: ${issue?.path.join('.')} (${issue?.message})` });
      continue;
    }
    const { paper, edited, saved, notes, corrections } = read.data;
    const stamps = { createdAt: saved?.createdAt ?? at, updatedAt: saved?.updatedAt ?? at };
    kinds.paper.push({ ...paper, ...stamps, ...(edited ? { edited } : {}) });
    if (saved) kinds.saved.push(standing(saved));
    kinds.note.push(...notes.map(standing));
    kinds.correction.push(...corrections.map(standing));
    for (const name of new Set(read.data.lists)) {
      const list = lists.get(name) ?? listNamed(name, lists.size, at);
      lists.set(name, list);
      kinds.item.push({ listId: list.id, key: paper.key, order: index, addedAt: at, live: 1, ...stamps });
    }
  }
  kinds.list.push(...lists.values());
  return { header: { papergloss: 'backup', version: 1, at, program: '0.1.0' }, kinds, problems };
}

/** A list of which only the name is known: its id follows from that, so that it is the same one each time. */
export const listNamed = (name: string, order: number, at: number): Kept<'list'> => ({
  id: stableId('list', name),
  name,
  colour: colours[order % colours.length] ?? 'yellow',
  order,
  createdAt: at,
  updatedAt: at,
  live: 1,
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
