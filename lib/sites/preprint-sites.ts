import type { Site } from './site';

const modules = import.meta.glob<Site>('./preprints/*.site.ts', { eager: true, import: 'default' });

/** Preprint servers, and the lists that are made of them. */
export const preprintSites: readonly Site[] = Object.values(modules);
