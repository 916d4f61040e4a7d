import { MatchPattern } from 'wxt/utils/match-patterns';
import type { Site } from './site';

/** Finds the site of an address among these, by parsed address and never by substring. */
export function siteFinder(sites: readonly Site[]): (url: URL) => Site | undefined {
  const patterns = sites.map((site) => ({ site, patterns: site.matches.map((match) => new MatchPattern(match)) }));
  return (url) => patterns.find((entry) => entry.patterns.some((pattern) => pattern.includes(url.href)))?.site;
}
