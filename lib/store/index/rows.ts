import type { Segment, Stream } from '../../search/segment';
import type { ShelfData } from '../../search/shelf';

/** A row of the table `index`. */
export type StoredIndex =
  | { id: 'index'; format: number; rev: number; segments: readonly number[] }
  | { id: 'shelf'; shelf: ShelfData }
  | { id: `words ${number}`; segment: Segment }
  | { id: `stream ${number}`; stream: Stream };

/** What changed in one transaction: the keys of papers. */
export interface StoredChange {
  rev: number;
  keys: readonly string[];
}
