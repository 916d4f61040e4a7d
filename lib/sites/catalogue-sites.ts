import type { Site } from './site';

const modules = import.meta.glob<Site>('./catalogues/*.site.ts', { eager: true, import: 'default' });

/** Proceedings of conferences, and the indexes over all that is published. */
export const catalogueSites: readonly Site[] = Object.values(modules);
