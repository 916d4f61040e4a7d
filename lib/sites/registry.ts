import { catalogueSites } from './catalogue-sites';
import { journalSites } from './journal-sites';
import { preprintSites } from './preprint-sites';
import type { Site } from './site';
import { siteFinder } from './site-list';

type ContentScript = `/content-scripts/${'digest' | 'catalogues' | 'journals'}.js`;

/** The sites of each content script. */
const kinds: readonly (readonly [script: ContentScript, sites: readonly Site[]])[] = [
  ['/content-scripts/digest.js', preprintSites],
  ['/content-scripts/catalogues.js', catalogueSites],
  ['/content-scripts/journals.js', journalSites],
];

/** All sites that are about papers; no address belongs to two. */
export const sites: readonly Site[] = kinds.flatMap(([, each]) => each);

/** The known site that an address belongs to. */
export const siteFor = siteFinder(sites);

/** The content script that knows the site of an address; undefined where there is none. */
export function contentScriptFor(url: URL): ContentScript | undefined {
  const site = siteFor(url);
  return site && kinds.find(([, each]) => each.includes(site))?.[0];
}
