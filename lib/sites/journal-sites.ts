import type { Site } from './site';

const modules = import.meta.glob<Site>('./journals/*.site.ts', { eager: true, import: 'default' });

/** Journals and their publishers, and the servers and indexes of the life sciences. */
export const journalSites: readonly Site[] = Object.values(modules);
