import type { Posts, Segment, Stream } from '../../search/segment';
import type { ShelfData } from '../../search/shelf';
import type { NumbersData } from '../../search/shelf-numbers';
import type { TextsData } from '../../search/shelf-texts';

/** A row of the table `index`. Those of posts are named by their segment and how many there are before them. */
export type StoredIndex =
  | { id: 'index'; format: number; rev: number; segments: readonly number[] }
  | { id: 'shelf'; shelf: ShelfData }
  | { id: 'numbers'; numbers: NumbersData }
  | { id: 'texts'; texts: TextsData }
  | { id: `words ${number}`; segment: Segment }
  | { id: `posts ${number} ${number}`; posts: Posts }
  | { id: `stream ${number}`; stream: Stream };

/** What changed in one transaction: the keys of papers. */
export interface StoredChange {
  rev: number;
  keys: readonly string[];
}
