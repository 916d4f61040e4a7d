import type { PaperState } from '../../papers/records';
import type { Database } from '../database';

/** Milliseconds after which what a reader saw on a site is a history: papers that come later are new to them. */
const aWhile = 30 * 60_000;

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');

/**
 * The states with those told apart that are new: never on screen, on a site where papers stood some time ago. Remembers the
 * site, where it is a new one.
 */
export async function tellNew(
  db: Database,
  states: readonly PaperState[],
  address: string | undefined,
  now: number,
): Promise<PaperState[]> {
  const host = hostOf(address ?? '');
  if (!host || states.length === 0) return [...states];
  const known = await db.visited.get(host);
  if (!known) await db.visited.put({ host, first: now }).catch(() => {}); // on a full disk, nothing is new
  const hasHistory = known !== undefined && now - known.first > aWhile;
  return states.map((state) => (hasHistory && !state.seen ? { ...state, isNew: true } : state));
}
