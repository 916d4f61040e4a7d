import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { namesOf } from '../../lib/papers/names';
import { normaliseTitle } from '../../lib/papers/title';
import { readPage } from '../../lib/sites/read';
import { readOnRequest, sitesOnRequest } from '../../lib/sites/read-on-request';
import { siteFor, sites } from '../../lib/sites/registry';
import { writeSection } from '../readme';
import { parseSavedPage } from './saved-page';

const folder = path.resolve(import.meta.dirname, '../../../shared/pages');

const entry = z.object({ title: z.string(), key: z.nullish(z.string()), altKeys: z.optional(z.array(z.string())) });
const expectedSchema = z.array(
  z.object({
    file: z.string(),
    url: z.string(),
    pageType: z.string(),
    entries: z.array(entry),
    optional: z.optional(z.array(entry)),
  }),
);
const indexSchema = z.array(z.object({ file: z.string(), capture: z.string() }));

interface SiteRow {
  hosts: Set<string>;
  kinds: Set<string>;
  pages: number;
  passing: number;
  expected: number;
  found: number;
}

const allSites = [...sites, ...sitesOnRequest];

const squeezed = (title: string): string => normaliseTitle(title).replace(/ /g, '');

/** Only these are copies of the real page; all others are rendered or composed after documentation. */
const real = new Set(['full', 'trimmed', 'fragment']);

/** The site that read a page, how many of its expected entries were found, and how many papers beside them. */
function compare(page: z.infer<typeof expectedSchema>[number]): { site: string; found: number; extra: number } {
  const [url, document] = [new URL(page.url), parseSavedPage(readFileSync(path.join(folder, page.file)))];
  const { site, entries } = readPage(document, url, { site: siteFor(url), fallback: readOnRequest });
  const left = new Set(entries.map((each) => each.paper));
  const take = (wanted: z.infer<typeof entry>): boolean => {
    const keys = [wanted.key, ...(wanted.altKeys ?? [])];
    const papers = [...left];
    const hit =
      papers.find((paper) => namesOf(paper).some((key) => keys.includes(key))) ??
      papers.find((paper) => squeezed(paper.title) === squeezed(wanted.title));
    return hit !== undefined && left.delete(hit);
  };
  const found = page.entries.filter(take).length;
  for (const wanted of page.optional ?? []) take(wanted);
  return { site, found, extra: left.size };
}

/** The table of what is read from real captures, in Markdown: site, hosts, kinds of pages, captures read exactly, entries found. */
function tableOf(rows: ReadonlyMap<string, SiteRow>): string {
  const lines = [...rows].map(
    ([name, row]) =>
      `| ${name} | ${[...row.hosts].join(', ')} | ${[...row.kinds].join(', ')} | ${row.passing} of ${row.pages} | ${row.found} of ${row.expected} |`,
  );
  return [
    '| site | hosts captured | page kinds | captures read exactly | entries found |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** Prints the table; `--write` puts it between the `<!-- sites -->` markers of README.md. Gives 1 where a capture fails. */
export async function main(args: readonly string[]): Promise<number> {
  if (!existsSync(path.join(folder, 'EXPECTED.json'))) {
    process.stderr.write(`There are no captures: ${folder} is missing.\n`);
    return 1;
  }
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  const captures = new Map(z.parse(indexSchema, read('INDEX.json')).map(({ file, capture }) => [file, capture]));
  const rows = new Map<string, SiteRow>();
  for (const page of z.parse(expectedSchema, read('EXPECTED.json'))) {
    const { site, found, extra } = compare(page);
    const exact = found === page.entries.length && extra === 0;
    if (!exact) process.stderr.write(`${page.file}: ${found} of ${page.entries.length} found, ${extra} extra\n`);
    if (!real.has(captures.get(page.file) ?? '')) continue;
    const name = allSites.find(({ id }) => id === site)?.name ?? 'other pages, on request';
    const row = rows.get(name) ?? { hosts: new Set(), kinds: new Set(), pages: 0, passing: 0, expected: 0, found: 0 };
    row.hosts.add(new URL(page.url).hostname.replace(/^www\./, ''));
    row.kinds.add(page.pageType);
    row.pages += 1;
    row.passing += exact ? 1 : 0;
    row.expected += page.entries.length;
    row.found += found;
    rows.set(name, row);
  }
  const unproven = allSites.filter(({ name }) => !rows.has(name)).map(({ name }) => name);
  const note = `Built from templates or documentation, no real capture read yet: ${unproven.join(', ')}.`;
  const text = `${tableOf(rows)}\n\n${note}`;
  process.stdout.write(`${text}\n`);
  if (args.includes('--write')) writeSection('sites', text);
  return [...rows.values()].every((row) => row.passing === row.pages) ? 0 : 1;
}
