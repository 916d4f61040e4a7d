import * as z from 'zod/mini';
import type { Database } from '../../store/database';
import { partsOf, type TableName } from '../records/shapes';

const rowName = 'unfit';
const kept = z.array(z.string());
/** How many are named one by one. */
const mostNamed = 3;

const words: Readonly<Record<TableName, string>> = {
  papers: 'the paper',
  saved: 'what was said of',
  lists: 'the list',
  listItems: 'the place in a list of',
  notes: 'the note',
  corrections: 'the correction',
  rules: 'the rule',
  library: 'the record',
  same: 'the record',
};

const unfitIn = async ({ sync }: Database): Promise<string[]> =>
  kept.safeParse((await sync.get(rowName))?.value).data ?? [];

/** Remembers which records other devices tell that are none here, as they are or as far as they have come; and which are now. */
export async function noteUnfit(db: Database, unfit: readonly string[], fit: ReadonlySet<string>): Promise<void> {
  const before = await unfitIn(db);
  const now = [...new Set([...before, ...unfit])].filter((id) => !fit.has(id));
  if (now.length === before.length && now.every((id, index) => id === before[index])) return;
  await db.sync.put({ name: rowName, value: now });
}

/** Names those records in words that say what to do; undefined where there is none. */
export async function unfitWords(db: Database): Promise<string | undefined> {
  const all = await unfitIn(db);
  if (all.length === 0) return undefined;
  const named = all.slice(0, mostNamed).map(inWords).join(', ');
  const others = all.length > mostNamed ? ` and ${all.length - mostNamed} more` : '';
  return `Other devices tell of records that do not fit here, so they are not shown: ${named}${others}. Sync and update Papergloss on every machine. Nothing else is held up.`;
}

function inWords(id: string): string {
  const parts = partsOf(id);
  return parts ? `${words[parts.table]} ${parts.key.at(-1)}` : id;
}
