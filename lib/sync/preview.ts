import type { Exchange, Preview } from '../papers/machines';
import type { Database } from '../store/database';
import type { RecordState } from '../store/replica';
import type { Engine } from './engines/engine';
import { readFile } from './files/change-file';
import type { Lock } from './files/seal';
import { joinFields } from './merge/fields';
import { timeOf } from './merge/stamp';
import { living } from './records/said';
import { idOf, partsOf } from './records/shapes';
import { deviceFiles } from './rounds/context';

const counted = { papers: 'saved', notes: 'notes', lists: 'lists' } as const;

/** What joining would do, without doing any of it. */
export async function preview(db: Database, engine: Engine, lock: Lock): Promise<Preview> {
  const there = await livesAt(engine, lock);
  const counts = { papers: none(), notes: none(), lists: none() };
  let leave = 0;
  for (const [name, table] of [
    ['papers', counted.papers],
    ['notes', counted.notes],
    ['lists', counted.lists],
  ] as const) {
    const here = await standingIn(db, table);
    const theirs = [...there].filter(([id]) => partsOf(id)?.table === table);
    const standing = new Set(theirs.flatMap(([id, state]) => (living(state) === 1 ? [id] : [])));
    const count = counts[name];
    count.come = [...standing].filter((id) => !here.has(id)).length;
    count.both = standing.size - count.come;
    const leaving = theirs.filter(([id, state]) => {
      const [stamp = ''] = state.fields['live'] ?? [];
      return living(state) !== 1 && timeOf(stamp) > (here.get(id) ?? Number.POSITIVE_INFINITY);
    }).length;
    count.go = here.size - count.both - leaving;
    leave += leaving;
  }
  return { ...counts, leave };
}

const none = (): Exchange => ({ come: 0, go: 0, both: 0 });

/** Whether each record stands, by all files; nothing else of them is kept in mind. */
async function livesAt(engine: Engine, lock: Lock): Promise<Map<string, RecordState>> {
  const lives = new Map<string, RecordState>();
  for (const { name } of deviceFiles(await engine.list())) {
    const bytes = await engine.read(name);
    const content = bytes && (await readFile(lock, name, bytes));
    if (!content || 'unreadable' in content) continue;
    for (const { id, fields } of content.records) {
      const live = fields['live'];
      if (live) lives.set(id, { fields: joinFields(lives.get(id)?.fields ?? {}, { live }) });
    }
  }
  return lives;
}

/** The standing records of a table by their names, with when each was written. */
async function standingIn(db: Database, table: 'saved' | 'notes' | 'lists'): Promise<Map<string, number>> {
  const here = new Map<string, number>();
  const see = (key: string, { live, updatedAt }: { live: 0 | 1; updatedAt: number }): void => {
    if (live === 1) here.set(idOf(table, key), updatedAt);
  };
  if (table === 'saved') await db.saved.each((record) => see(record.key, record));
  if (table === 'notes') await db.notes.each((record) => see(record.id, record));
  if (table === 'lists') await db.lists.each((record) => see(record.id, record));
  return here;
}
