import type { Site } from './site';

const modules = import.meta.glob<Site>('./journals/*.site.ts', { eager: true, import: 'default' });

/** Journals and their publishers, and the indexes over all of them. */
export const journalSites: readonly Site[] = Object.values(modules);
