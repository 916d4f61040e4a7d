import { storage } from '#imports';
import type { ShortcutKeys } from './shortcut-keys';

/** Metrics less sure than this are not shown as badges: 0 to 1. */
export const thresholdItem = storage.defineItem<number>('local:threshold', { fallback: 0.5, version: 1 });

/** Slugs of topics that the reader never wants to see. */
export const hiddenTopicsItem = storage.defineItem<string[]>('local:hiddenTopics', { fallback: [], version: 1 });

/** Host names that the reader wants annotated always, beside the known sites. */
export const annotatedHostsItem = storage.defineItem<string[]>('local:annotatedHosts', { fallback: [], version: 1 });

/** Keys that the reader chose over the defaults; an empty one switches its action off. */
export const shortcutsItem = storage.defineItem<Partial<ShortcutKeys>>('local:shortcuts', { fallback: {}, version: 1 });

/** Ids of the public interfaces that the reader lets us ask for abstracts; none before they say so. */
export const abstractSourcesItem = storage.defineItem<string[]>('local:abstractSources', { fallback: [], version: 1 });

/** Host names whose pages get missing abstracts without being asked each time. */
export const abstractHostsItem = storage.defineItem<string[]>('local:abstractHosts', { fallback: [], version: 1 });

/** Which library this is, so that a backup of it is known again. */
export const libraryIdItem = storage.defineItem<string>('local:libraryId', { fallback: '', version: 1 });

/** The file that is being brought in, and how often that was begun; none as a rule. */
export const restoringItem = storage.defineItem<{ id: string; choice: 'merge' | 'replace'; tries: number } | null>(
  'local:restoring',
  { fallback: null, version: 1 },
);

/** Ids of known sites that the reader wants left alone. */
export const offSitesItem = storage.defineItem<string[]>('local:offSites', { fallback: [], version: 1 });

/** Annotates a known site, or leaves it alone. */
export async function setKnownSite(id: string, on: boolean): Promise<void> {
  const others = (await offSitesItem.getValue()).filter((each) => each !== id);
  await offSitesItem.setValue(on ? others : [...others, id].sort());
}

/** Whether the welcome page has been shown. */
export const welcomedItem = storage.defineItem<boolean>('local:welcomed', { fallback: false, version: 1 });
