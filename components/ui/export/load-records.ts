import type { Request } from '../../../lib/messages/protocol';
import type { Scope } from '../../../lib/messages/requests/library';
import type { PaperFacts } from '../../../lib/papers/facts';
import type { PaperRecord, PaperRow, Progress } from '../../../lib/papers/records';
import type { Paper } from '../../../lib/papers/schema';
import type { Ask } from '../data/services';

/** What to export: papers of the store, or those of a page, saved or not. */
export type ExportSource =
  | { scope: Scope }
  | { query: Request<'findKeys'> }
  | { rows: readonly { paper: Paper; state: Pick<PaperRow['state'], 'key'> }[] }
  /** Papers that the library may have or not. */
  | { papers: readonly Paper[] };

/** A message holds so many papers with all their notes at ease. */
const atOnce = 500;

const unsaved = (paper: PaperRecord['paper']): PaperRecord => ({ paper, lists: [], notes: [], corrections: [] });

const queries = { all: {}, annotated: { place: 'annotated' } } as const;

async function keysOf(ask: Ask, source: ExportSource): Promise<readonly string[]> {
  if ('rows' in source) return source.rows.map(({ state }) => state.key);
  if ('papers' in source) return source.papers.map(({ key }) => key);
  if ('query' in source) return value(await ask('findKeys', source.query));
  const { scope } = source;
  if (scope.kind === 'keys') return scope.keys;
  return value(await ask('findKeys', scope.kind === 'list' ? { chosen: { list: [scope.id] } } : queries[scope.kind]));
}

const value = <Value>(reply: { ok: true; value: Value } | { ok: false; error: { message: string } }): Value => {
  if (reply.ok) return reply.value;
  throw new Error(reply.error.message);
};

/** Everything about the papers, in their order; told how far it is. @throws Error with words for the reader */
export async function loadRecords(
  ask: Ask,
  source: ExportSource,
  told: (progress: Progress) => void | Promise<void> = () => {},
): Promise<readonly PaperRecord[]> {
  const keys = await keysOf(ask, source);
  const records: PaperRecord[] = [];
  for (let start = 0; start < keys.length; start += atOnce) {
    const part = keys.slice(start, start + atOnce);
    records.push(...value(await ask('records', { scope: { kind: 'keys', keys: part } })));
    await told({ done: Math.min(start + atOnce, keys.length), total: keys.length });
  }
  const byKey = new Map(records.map((record) => [record.paper.key, record]));
  if ('papers' in source) return source.papers.map((paper) => byKey.get(paper.key) ?? unsaved(paper));
  if (!('rows' in source)) return records;
  return source.rows.map(({ paper, state }) => byKey.get(state.key) ?? unsaved(paper));
}

/** A message holds what was read of so many papers. */
const factsAtOnce = 2000;

/** What was read before of those papers that the library has. */
export async function loadFacts(ask: Ask, records: readonly PaperRecord[]): Promise<readonly PaperFacts[]> {
  const keys = records.flatMap(({ paper, saved, notes }) => (saved || notes.length > 0 ? [paper.key] : []));
  const facts: PaperFacts[] = [];
  for (let start = 0; start < keys.length; start += factsAtOnce)
    facts.push(...value(await ask('facts', { keys: keys.slice(start, start + factsAtOnce) })));
  return facts;
}
