import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readGeneric } from '../lib/sites/generic';
import { readPage } from '../lib/sites/read';
import { parseSavedPage } from './saved-page';

const root = path.resolve(import.meta.dirname, '..');
const usage =
  'Usage: npm run new -- site NAME --url URL --page FILE.html [--in preprints|catalogues|journals|on-request]';

const siteFile = (
  name: string,
  url: URL,
): string => `import { addressIn, fieldOf, makeEntry, present, readRows, textsOf } from '../dom';
import { defineSite, type Entry } from '../site';

/** One row of the listing. Give undefined for rows that are no papers. */
function readRow(row: Element, url: URL): Entry | undefined {
  const title = row.querySelector('h3 a[href]');
  const address = addressIn(title, url);
  if (!title || !address) return undefined;
  return makeEntry(row, title, {
    title: fieldOf(row, 'h3'),
    ids: [address],
    ...present({ authors: textsOf(row, '.author'), abstract: fieldOf(row, '.abstract') }),
    urls: { abs: address },
  });
}

export default defineSite({
  id: '${name}',
  name: '${url.hostname.replace(/^www\./, '')}',
  matches: ['*://${url.hostname}/*'],
  samples: ['${url.href.replace(/'/g, '%27')}'],
  pageType: () => 'listing',
  read: (document, url) => readRows(document.querySelectorAll('li, article'), (row) => readRow(row, url)),
});
`;

/** What the page beside it is expected to give, as the generic reader sees it: the start of a list for a person to correct. */
function expectedFile(name: string, url: URL, html: Buffer): string {
  const reading = readPage(parseSavedPage(html), url, { fallback: readGeneric });
  const entries = reading.entries.map(({ paper: { key, title, authors, abstract } }) => ({
    ...(key.startsWith('title:') ? {} : { key }),
    title,
    authors,
    ...(abstract ? { abstract: abstract.slice(0, 60) } : {}),
  }));
  const pageType = reading.pageType === 'paper' ? 'paper' : 'listing';
  return `${JSON.stringify({ url: url.href, site: name, pageType, entries }, null, 2)}\n`;
}

const siteFolders = ['preprints', 'catalogues', 'journals', 'on-request'] as const;
type SiteFolder = (typeof siteFolders)[number];

interface Place {
  /** The project's folder. */
  target?: string;
  /** The folder of `lib/sites`: `on-request` is for sites that are about more than papers, which are not read at each visit. */
  inside?: SiteFolder;
}

/** Lays out a new site: its file, a page to read and what is expected of it. Gives what was written, or throws with a plain sentence. */
export function scaffoldSite(name: string, address: string, page: string, place: Place = {}): string[] {
  const { target = root, inside = 'journals' } = place;
  if (!/^[a-z][a-z\d-]{1,40}$/.test(name))
    throw new Error(`"${name}" can't be a file name here: use small letters, digits and hyphens.`);
  if (!URL.canParse(address))
    throw new Error(`"${address}" is no address: give the page's own, such as https://example.org/papers.`);
  if (!existsSync(page)) throw new Error(`Can't read the file "${page}": save the page from the browser first.`);
  const site = path.join(target, 'lib/sites', inside, `${name}.site.ts`);
  if (existsSync(site)) throw new Error(`${path.relative(target, site)} is there already.`);
  const fixtures = path.join(target, 'test/fixtures', name);
  mkdirSync(fixtures, { recursive: true });
  mkdirSync(path.dirname(site), { recursive: true });
  const [url, html] = [new URL(address), readFileSync(page)];
  const files: [string, string | Buffer][] = [
    [site, siteFile(name, url)],
    [path.join(fixtures, 'page.html'), html],
    [path.join(fixtures, 'page.json'), expectedFile(name, url, html)],
  ];
  for (const [file, content] of files) writeFileSync(file, content);
  return files.map(([file]) => path.relative(target, file));
}

/** Scaffolds a site. Gives the exit code; what goes wrong is said on stderr in a sentence. */
export async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { url: { type: 'string' }, page: { type: 'string' }, in: { type: 'string' } },
    });
    const [kind, name] = positionals;
    const inside = siteFolders.find((folder) => folder === (values.in ?? 'journals'));
    if (kind !== 'site' || !name || !values.url || !values.page || !inside) throw new Error(usage);
    const written = scaffoldSite(name, values.url, values.page, { inside });
    console.log(`Written:\n${written.map((file) => `  ${file}`).join('\n')}

Next:
  1. Cut the page down to a few entries, and put words of your own in place of the abstracts.
  2. Correct the list in page.json: it is what the generic reader found.
  3. Say in the site file how its rows are read, until this passes:
     npx vitest run test/unit/sites/fixtures.test.ts test/unit/sites/registry.test.ts`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
