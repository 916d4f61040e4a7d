import type { Site } from './site';
import { siteFinder } from './site-list';

const modules = import.meta.glob<Site>(['./*/*.site.ts', '!./on-request/*.site.ts'], {
  eager: true,
  import: 'default',
});

/** All sites that are about papers; no address belongs to two. */
export const sites: readonly Site[] = Object.values(modules);

/** The known site that an address belongs to. */
export const siteFor = siteFinder(sites);

/** The match patterns of a site's pages; none where no site has this id. */
export const siteMatches = (id: string): readonly string[] => sites.find((site) => site.id === id)?.matches ?? [];

/** The content script that knows the site of an address, named as the folder of the site's file; undefined where there is none. */
export function contentScriptFor(url: URL): `/content-scripts/${string}.js` | undefined {
  const site = siteFor(url);
  const file = site && Object.keys(modules).find((name) => modules[name] === site);
  return file === undefined ? undefined : `/content-scripts/${file.split('/')[1]}.js`;
}
