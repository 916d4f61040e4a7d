import { joinRecord } from '../../../lib/sync/merge/state';
import { recordOf } from '../../../lib/sync/records/compose';
import { changesOf } from '../../../lib/sync/records/said';
import { partsOf, type TableName } from '../../../lib/sync/records/shapes';
import { joinStates, type State } from './join-states';

export type Fields = Record<string, unknown>;

/** A device that only holds what it has heard: what it writes is said to the others by `said`. */
export class Device {
  state: State = new Map();
  readonly said: State[] = [];

  readonly name: string;
  clock: number;

  constructor(name: string, clock = 1000) {
    this.name = name;
    this.clock = clock;
  }

  read(id: string): Fields | undefined {
    const parts = partsOf(id);
    const state = this.state.get(id);
    const record = parts && state && recordOf(parts.table, parts.key, state);
    return record && { ...record };
  }

  /** Writes a record as `change` makes it of what is there. */
  write(id: string, change: (record: Fields | undefined) => Fields | undefined): void {
    const table: TableName | undefined = partsOf(id)?.table;
    if (!table) throw new Error(`No table: ${id}`);
    this.clock += 1;
    const known = this.state.get(id) ?? { fields: {} };
    const delta = changesOf(table, known, change(this.read(id)), { device: this.name, wall: this.clock });
    if (!delta) return;
    this.state = new Map(this.state).set(id, joinRecord(known, delta));
    this.said.push(new Map([[id, delta]]));
  }

  hear(state: State): void {
    this.state = joinStates(this.state, state);
  }
}

export const stamps = (now = 1) => ({ createdAt: now, updatedAt: now, live: 1 });

export const aSaved = (over: Fields = {}): Fields => ({
  key: 'arxiv:1',
  status: 'to-read',
  tags: [],
  hiddenTags: [],
  addedAt: 1,
  ...stamps(),
  ...over,
});

export const aNote = (over: Fields = {}): Fields => ({
  id: 'n',
  key: 'arxiv:1',
  kind: 'note',
  markdown: 'A thought',
  revision: 1,
  ...stamps(),
  ...over,
});
