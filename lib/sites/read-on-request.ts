import { readGeneric } from './generic';
import type { FallbackReader } from './read';
import type { Site } from './site';
import { siteFinder } from './site-list';

const modules = import.meta.glob<Site>('./on-request/*.site.ts', { eager: true, import: 'default' });

/** Sites that are about more than papers: they are read when the reader of the page asks. */
export const sitesOnRequest: readonly Site[] = Object.values(modules);

/** The site of an address among those that are read on request. */
export const siteOnRequest = siteFinder(sitesOnRequest);

/** Reads a page of no site that is about papers: by its own reader where it has one that finds something, else by the generic one. */
export const readOnRequest: FallbackReader = (document, url) => {
  const site = siteOnRequest(url);
  const own = site && readOwn(site, document, url);
  if (own && own.entries.length > 0) return own;
  return { ...readGeneric(document, url), ...(own?.error && { error: own.error }) };
};

function readOwn(site: Site, document: Document, url: URL): ReturnType<FallbackReader> {
  try {
    const pageType = site.pageType(url, document);
    return { site: site.id, pageType, entries: pageType === 'unknown' ? [] : site.read(document, url) };
  } catch (thrown) {
    return { pageType: 'unknown', entries: [], error: { site: site.id, thrown } };
  }
}
