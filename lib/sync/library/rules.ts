import * as z from 'zod/mini';
import type { Rule } from '../../rules/rule';
import { ruleSchema } from '../../rules/rule';
import type { Database } from '../../store/database';
import type { NamedState } from '../../store/replica';
import type { Writer } from '../merge/text';
import { recordOf } from '../records/compose';
import { changesOf } from '../records/said';
import { idOf, partsOf } from '../records/shapes';
import { knownOf, learn, tellLater } from './known';
import { SameKeys } from './same';

/** Where the reader's rules are kept: with the settings, not in the store. */
export interface RulesPlace {
  read(): Promise<Rule[]>;
  write(rules: readonly Rule[]): Promise<void>;
}

const kept = z.array(ruleSchema);
const rowName = 'rules';

/** The rules as they were when they were last looked at: who is missing since was taken away here. */
async function before({ sync }: Database): Promise<Rule[]> {
  return kept.safeParse((await sync.get(rowName))?.value).data ?? [];
}

/** Takes up what changed in the rules since the last time, as `takeUp` does for the store. */
export async function takeUpRules(db: Database, rules: readonly Rule[], writer: Writer): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const then = await before(db);
    if (JSON.stringify(then) === JSON.stringify(rules)) return;
    const now = new Map(rules.map((rule, order) => [idOf('rules', rule.id), { rule, order, live: 1 }]));
    const ids = [...new Set([...now.keys(), ...then.map(({ id }) => idOf('rules', id))])];
    const known = await knownOf(db, ids, new SameKeys());
    const changes = ids.flatMap((id): NamedState[] => {
      const record = now.get(id);
      const wall = record ? Math.min(record.rule.updatedAt, writer.wall) : writer.wall;
      const change = changesOf('rules', known.get(id) ?? { fields: {} }, record, { ...writer, wall });
      return change ? [{ id, ...change }] : [];
    });
    await learn(db, changes);
    await tellLater(db, changes);
    await db.sync.put({ name: rowName, value: [...rules] });
  });
}

const composed = z.object({ rule: ruleSchema, order: z.number(), live: z.literal([0, 1]) });

/** Writes the rules that all machines have together, where they are others than `rules` and nobody is changing them now. */
export async function showRules(db: Database, place: RulesPlace, rules: readonly Rule[]): Promise<void> {
  const rows = await db.replica.where('id').startsWith(idOf('rules', '')).toArray();
  const all = rows.flatMap((row) => {
    const record = composed.safeParse(recordOf('rules', partsOf(row.id)?.key ?? [], row)).data;
    return record?.live === 1 ? [record] : [];
  });
  const standing = all.sort((a, b) => a.order - b.order || (a.rule.id < b.rule.id ? -1 : 1)).map(({ rule }) => rule);
  if (JSON.stringify(standing) === JSON.stringify(rules)) return;
  if (JSON.stringify(await place.read()) !== JSON.stringify(rules)) return;
  await place.write(standing);
  await db.sync.put({ name: rowName, value: standing });
}
