import { catalogueSites } from './catalogue-sites';
import { journalSites } from './journal-sites';
import { preprintSites } from './preprint-sites';
import type { Site } from './site';
import { siteFinder } from './site-list';

/** All sites that are about papers; no address belongs to two. */
export const sites: readonly Site[] = [...preprintSites, ...catalogueSites, ...journalSites];

/** The known site that an address belongs to. */
export const siteFor = siteFinder(sites);
