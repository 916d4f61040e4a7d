interface Seen {
  site: string;
  pageType: string;
  url: string;
  papers: number;
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
export const layoutReport = ({ site, pageType, url, papers }: Seen): string =>
  [
    'Papergloss: layout changed',
    `site: ${site}`,
    `page type: ${pageType}`,
    `address shape: ${addressShape(url)}`,
    `papers found: ${papers}`,
  ].join('\n');
