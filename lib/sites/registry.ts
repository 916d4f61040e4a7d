import type { Site } from './site';
import { siteFinder } from './site-list';

const modules = import.meta.glob<Site>('./*.site.ts', { eager: true, import: 'default' });

/** The sites that are about papers, in the alphabetical order of their files; no address belongs to two. */
export const sites: readonly Site[] = Object.values(modules);

/** The known site that an address belongs to. */
export const siteFor = siteFinder(sites);

/** Match patterns of the sites that the extension may read from its installation on. */
export const installMatches: string[] = sites.flatMap((site) => site.matches);
