import type { Site } from './site';

/**
 * Reads a match pattern of the form `*://host/path`, where `*.` may begin the host and `*` stands for anything in the path
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns). A query is passed over: it makes no other
 * site. Throws for any other form.
 */
export function matcherOf(pattern: string): (url: URL) => boolean {
  const [, subdomains, host, path] = /^\*:\/\/(\*\.)?([^/*]+)(\/.*)$/.exec(pattern) ?? [];
  if (host === undefined || path === undefined) throw new Error(`No match pattern: ${pattern}`);
  const whole = new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
  return ({ protocol, hostname, pathname }) =>
    /^https?:$/.test(protocol) &&
    (hostname === host || (subdomains !== undefined && hostname.endsWith(`.${host}`))) &&
    whole.test(pathname);
}

/** Finds the site of an address among these, by parsed address and never by substring. */
export function siteFinder(sites: readonly Site[]): (url: URL) => Site | undefined {
  const matchers = sites.map((site) => ({ site, matchers: site.matches.map(matcherOf) }));
  return (url) => matchers.find((entry) => entry.matchers.some((matches) => matches(url)))?.site;
}
