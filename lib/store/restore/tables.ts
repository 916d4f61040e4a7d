import type { Kind } from '../../backup/format';
import type {
  Database,
  StoredApart,
  StoredCorrection,
  StoredList,
  StoredListItem,
  StoredMerge,
  StoredNote,
  StoredPaper,
  StoredSaved,
  StoredSeen,
  StoredSighting,
} from '../database';

/** The tables that a backup holds, by the kind of its records. The others follow from these. */
export interface Tables {
  paper: StoredPaper;
  saved: StoredSaved;
  list: StoredList;
  item: StoredListItem;
  note: StoredNote;
  correction: StoredCorrection;
  seen: StoredSeen;
  sighting: StoredSighting;
  merge: StoredMerge;
  apart: StoredApart;
}
export type TableKind = keyof Tables & Kind;

/** Which table holds the records of each kind, in the order in which they are written. */
export const tableNames = {
  paper: 'papers',
  saved: 'saved',
  list: 'lists',
  item: 'listItems',
  note: 'notes',
  correction: 'corrections',
  seen: 'seen',
  sighting: 'sightings',
  merge: 'merges',
  apart: 'apart',
} as const satisfies Record<TableKind, keyof Database>;

export const tableKinds: readonly TableKind[] = [
  'paper',
  'saved',
  'list',
  'item',
  'note',
  'correction',
  'seen',
  'sighting',
  'merge',
  'apart',
];
