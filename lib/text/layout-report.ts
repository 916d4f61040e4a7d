interface Seen {
  version: string;
  site: string;
  pageType: string;
  url: string;
  papers: number;
  /** What `errorLine` gave. */
  error?: string | undefined;
}

const ownFrame =
  /(?:\bat (?:async )?([\w$.<>[\] ]+) \(|^([\w$./<]*)@)?\w+-extension:\/\/[^/\s]+\/([\w./-]{1,80}:\d+:\d+)/m;

/**
 * What a site's reader threw, in one line that tells nothing of the page: the kind of error, and where in our own files. The
 * message stays out, for browsers quote the page in it; so does the extension's address, which Firefox gives each reader.
 */
export function errorLine(site: string, thrown: unknown): string {
  if (!(thrown instanceof Error)) return `${site}: ${typeof thrown}`;
  const [, v8, gecko, place] = ownFrame.exec((thrown.stack ?? '').replace(thrown.message, '')) ?? [];
  const name = (v8 || gecko || '').slice(0, 40);
  return [`${site}: ${thrown.name.slice(0, 40)}`, name && `in ${name}`, place && `at ${place}`]
    .filter(Boolean)
    .join(' ');
}

/** The form of an address without its content: letters become `a`, digits `0`; names of parameters stay, values go. */
export function addressShape(url: string): string {
  if (!URL.canParse(url)) return '';
  const { pathname, searchParams } = new URL(url);
  const shape = pathname
    .split('/')
    .map((part) =>
      part
        .replace(/%[0-9a-f]{2}|\p{L}/giu, 'a')
        .replace(/\d/g, '0')
        .replace(/a+/g, 'a')
        .replace(/0+/g, '0'),
    )
    .join('/');
  const names = [...new Set(searchParams.keys())].sort();
  return names.length > 0 ? `${shape}?${names.join('&')}` : shape;
}

/** A report of a page that could not be read as expected, with nothing in it that tells what was read or by whom. */
export const layoutReport = ({ version, site, pageType, url, papers, error }: Seen): string =>
  [
    `Papergloss ${version}: layout changed`,
    `site: ${site}`,
    `page type: ${pageType}`,
    `address shape: ${addressShape(url)}`,
    `papers found: ${papers}`,
    ...(error ? [`reader failed: ${error}`] : []),
  ].join('\n');
