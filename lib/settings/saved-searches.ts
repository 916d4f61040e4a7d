import * as z from 'zod/mini';
import { storage } from '#imports';

const savedSearchSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  /** What stands after `#` in the library's address. */
  address: z.string().check(z.maxLength(4000)),
});
type SavedSearch = z.infer<typeof savedSearchSchema>;

/** All searches that the reader kept. */
export const savedSearchesSchema = z.array(savedSearchSchema).check(z.maxLength(1000));

const searchesItem = storage.defineItem<unknown[]>('local:savedSearches', { fallback: [], version: 1 });

const wellFormed = (stored: readonly unknown[]): SavedSearch[] =>
  stored.flatMap((search) => savedSearchSchema.safeParse(search).data ?? []);

/** The searches that the reader kept, in their order. */
export const savedSearches = {
  read: async (): Promise<SavedSearch[]> => wellFormed(await searchesItem.getValue()),
  write: (searches: readonly SavedSearch[]): Promise<void> => searchesItem.setValue([...searches]),
  watch: (changed: (searches: readonly SavedSearch[]) => void): (() => void) =>
    searchesItem.watch((stored) => changed(wellFormed(stored ?? []))),
};
