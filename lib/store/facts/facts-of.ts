import type { PaperFacts } from '../../papers/facts';
import { readFacts } from '../sound';
import { statesOf } from '../states';
import type { Store } from '../store';
import { readAnew } from './due-facts';
import { standingFacts } from './standing-facts';

/**
 * What was read off the papers, in their order, after what the reader said of it. What was not read yet is read now, of so
 * many papers; the others are without it until their turn comes.
 */
export async function factsOf(
  { db, facts: { reader } }: Store,
  keys: readonly string[],
  most = keys.length,
): Promise<PaperFacts[]> {
  const [stored, states] = await Promise.all([db.facts.bulkGet([...keys]), statesOf(db, keys)]);
  const rows = stored.map(readFacts);
  const due = keys.flatMap((key, index) => (rows[index]?.reader === reader.version ? [] : [{ key }])).slice(0, most);
  if (due.length > 0) await reader.ready?.();
  const anew = new Map((await readAnew(db, reader, due)).map((row) => [row.key, row]));
  return keys.map((key, index) => {
    const { topics = [], metrics = [], shown } = anew.get(key) ?? rows[index] ?? {};
    return standingFacts({ key, topics, metrics, shown }, states.get(key));
  });
}
