import type { RecordState } from '../../../lib/store/replica';
import { joinRecord } from '../../../lib/sync/merge/state';

/** What a device knows, by record. */
export type State = ReadonlyMap<string, RecordState>;

/** Two states together. */
export function joinStates(a: State, b: State): State {
  const joined = new Map(a);
  for (const [id, state] of b) joined.set(id, joinRecord(joined.get(id), state));
  return joined;
}
