import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tidyPaper } from '../../lib/papers/tidy/tidy';
import { readGeneric } from '../../lib/sites/generic';
import { readPage } from '../../lib/sites/read';
import { readOnRequest } from '../../lib/sites/read-on-request';
import { siteFor } from '../../lib/sites/registry';
import { parseSavedPage } from './saved-page';

const usage = 'Usage: npm run --silent detect -- --url URL FILE.html [--generic]';

/**
 * Reads a saved page as if it stood under the address, and prints the papers found as JSON. Nothing of the page is run
 * or fetched. Gives the exit code: 1, with a plain sentence on stderr, where the page or the address can't be read.
 */
export async function main(args: string[]): Promise<number> {
  const fail = (message: string): number => {
    process.stderr.write(`${message}\n`);
    return 1;
  };
  let given: { url?: string; generic?: boolean };
  let files: string[];
  try {
    const parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { url: { type: 'string' }, generic: { type: 'boolean' } },
    });
    [given, files] = [parsed.values, parsed.positionals];
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
  const [file] = files;
  if (!file || !given.url || files.length > 1) return fail(usage);
  if (!URL.canParse(given.url))
    return fail(`"${given.url}" is no address; give a whole one, such as https://arxiv.org/list/cs.LG/new.`);
  let html: Buffer;
  try {
    html = readFileSync(file);
  } catch {
    return fail(`Can't read the file "${file}".`);
  }
  const url = new URL(given.url);
  const reading = readPage(parseSavedPage(html), url, {
    site: given.generic ? undefined : siteFor(url),
    fallback: given.generic ? readGeneric : readOnRequest,
  });
  const papers = reading.entries.map(({ paper }) => tidyPaper(paper));
  const entries = papers.map((paper) => ({
    key: paper.key,
    aliases: paper.aliases,
    title: paper.title,
    authors: paper.authors,
    abstract: paper.abstract ?? null,
    year: paper.year ?? null,
    venue: paper.venue ?? null,
    published: paper.published ?? null,
    urls: paper.urls,
  }));
  const { site, pageType, layoutChanged } = reading;
  process.stdout.write(`${JSON.stringify({ site, pageType, entries, layoutChanged }, null, 2)}\n`);
  return 0;
}
