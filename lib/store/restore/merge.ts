import type { Kept } from '../../backup/format';
import { namesOf } from '../../papers/names';
import { longestNote, mostTags } from '../../papers/records';
import type {
  StoredCorrection,
  StoredList,
  StoredListItem,
  StoredNote,
  StoredPaper,
  StoredSaved,
  StoredSeen,
  StoredSighting,
} from '../database';
import { mergeNotes } from '../merge-notes';

/**
 * How what a file says of a record stands to what is stored. `later`: whoever wrote last is right, of a backup.
 * `fill`: what is stored stands, and only what it lacks is taken, of files of other programs.
 */
export interface Way {
  rule: 'later' | 'fill';
  /** Whether the file is of this very library: then an older note is an earlier version of the stored one. */
  own: boolean;
}

type Stamped = { createdAt: number; updatedAt: number };

const isLater = (one: Stamped, other: Stamped): boolean => one.updatedAt > other.updatedAt;
const stampsOf = (a: Stamped, b: Stamped): Stamped => ({
  createdAt: Math.min(a.createdAt, b.createdAt),
  updatedAt: Math.max(a.updatedAt, b.updatedAt),
});
const union = (a: readonly string[], b: readonly string[], most: number): string[] =>
  [...new Set([...a, ...b])].slice(0, most);

/** What was stored by the same act has the same history; what was stored twice, on two machines, has two. */
const sameHistory = (a: Stamped, b: Stamped): boolean => a.createdAt === b.createdAt;

const mostNames = 60;
const ownFields = ['title', 'authors', 'year', 'venue'] as const;
const readFields = ['abstract', 'published'] as const;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A stored paper with what a file says of it: what a person wrote goes before what was read, and later before earlier. */
export function mergePaper(stored: StoredPaper, told: Kept<'paper'>, { rule }: Way): StoredPaper {
  const [first, second]: (StoredPaper | Kept<'paper'>)[] =
    rule === 'later' && isLater(told, stored) ? [told, stored] : [stored, told];
  if (!first || !second) return stored;
  const better = (field: (typeof ownFields)[number]) => {
    if (first.edited?.includes(field)) return first[field];
    return second.edited?.includes(field) || isEmpty(first[field]) ? second[field] : first[field];
  };
  const fields = Object.fromEntries([
    ...ownFields.map((field) => [field, better(field)]),
    ...readFields.map((field) => [field, first[field] ?? second[field]]),
  ]);
  const edited = union(stored.edited ?? [], told.edited ?? [], ownFields.length);
  const names = union(namesOf(stored), namesOf(told), mostNames);
  return {
    ...stored,
    ...fields,
    names,
    aliases: names.slice(1),
    urls: { ...second.urls, ...first.urls },
    categories: first.categories.length > 0 ? first.categories : second.categories,
    ...(edited.length > 0 ? { edited: ownFields.filter((field) => edited.includes(field)) } : {}),
    ...stampsOf(stored, told),
  };
}

/** What was said of a paper, here and in a file. A later removal stands against an earlier word, and the other way round. */
export function mergeSaved(stored: StoredSaved, told: StoredSaved, { rule }: Way): StoredSaved {
  const neverSaved = ({ live, deletedAt }: StoredSaved): boolean => live === 0 && deletedAt === undefined;
  const here = rule === 'fill' ? stored.live === 1 : !isLater(told, stored);
  const [first, second] =
    (here && !(neverSaved(stored) && told.live === 1)) || (neverSaved(told) && stored.live === 1)
      ? [stored, told]
      : [told, stored];
  const apart = rule === 'fill' || !sameHistory(stored, told);
  const sums = apart && first.live === 1;
  return {
    ...first,
    key: stored.key,
    ...(sums && first.rating === undefined && second.rating !== undefined ? { rating: second.rating } : {}),
    ...(sums ? { tags: union(first.tags, second.tags, mostTags) } : {}),
    ...(apart ? { hiddenTags: union(first.hiddenTags, second.hiddenTags, mostTags) } : {}),
    ...(sums && second.live === 1 && rule === 'later' ? { addedAt: Math.min(first.addedAt, second.addedAt) } : {}),
    ...stampsOf(stored, told),
  };
}

/** The later of two versions of a record; the stored one where a file only fills in. */
export function laterOf<T extends StoredList | StoredCorrection>(stored: T, told: T, { rule }: Way): T {
  return rule === 'later' && isLater(told, stored)
    ? { ...told, createdAt: Math.min(stored.createdAt, told.createdAt) }
    : stored;
}

/** A paper on a list, here and in a file. Who brings a list in from elsewhere wants its papers on it. */
export function mergeItem(stored: StoredListItem, told: StoredListItem, { rule }: Way): StoredListItem {
  const takes = rule === 'fill' ? told.live > stored.live : isLater(told, stored);
  return takes ? { ...told, ...stampsOf(stored, told) } : stored;
}

/** A note, here and in a file. Versions that were written apart are brought together line by line, none of which is lost. */
export function mergeNote(stored: StoredNote, told: StoredNote, { rule, own }: Way): StoredNote {
  if (rule === 'fill') return stored;
  const later = isLater(told, stored) ? { ...told, key: stored.key } : stored;
  if (own || stored.markdown === told.markdown || stored.live === 0 || told.live === 0)
    return later === stored ? stored : { ...later, createdAt: Math.min(stored.createdAt, told.createdAt) };
  const markdown = mergeNotes('', stored.markdown, told.markdown).text;
  if (markdown === stored.markdown || markdown.length > longestNote) return stored;
  return { ...later, markdown, revision: Math.max(stored.revision, told.revision) + 1, ...stampsOf(stored, told) };
}

const mostVisitNames = 100;
const mostPlaces = 12;

/** The pages on which a paper stood, here and in a file. */
export function mergeSighting(stored: StoredSighting, told: StoredSighting): StoredSighting {
  const urls = [...new Set([...stored.places, ...told.places].map(({ url }) => url))];
  const places = urls.map((url) => {
    const visits = [...stored.places, ...told.places].filter((place) => place.url === url);
    return {
      url,
      first: Math.min(...visits.map(({ first }) => first)),
      last: Math.max(...visits.map(({ last }) => last)),
    };
  });
  return {
    ...stored,
    names: union(stored.names, told.names, mostVisitNames),
    at: Math.min(stored.at, told.at),
    places: places.slice(0, mostPlaces),
  };
}

/** When a paper was first and last on screen, here and in a file. */
export const mergeSeen = (stored: StoredSeen, told: StoredSeen): StoredSeen => ({
  key: stored.key,
  names: union(stored.names, told.names, mostVisitNames),
  first: Math.min(stored.first, told.first),
  last: Math.max(stored.last, told.last),
});
