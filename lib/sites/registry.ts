import { MatchPattern } from 'wxt/utils/match-patterns';
import type { Site } from './site';

const modules = import.meta.glob<Site>('./*.site.ts', { eager: true, import: 'default' });

/** All sites, in the alphabetical order of their files; no address belongs to two. */
export const sites: readonly Site[] = Object.values(modules);

const patterns = sites.map((site) => ({ site, patterns: site.matches.map((match) => new MatchPattern(match)) }));

/** The site that an address belongs to, by parsed address and never by substring. */
export function siteFor(url: URL): Site | undefined {
  return patterns.find((entry) => entry.patterns.some((pattern) => pattern.includes(url.href)))?.site;
}

/** Match patterns of the sites that the extension may read from its installation on. */
export const installMatches: string[] = sites.filter((site) => site.install).flatMap((site) => site.matches);
