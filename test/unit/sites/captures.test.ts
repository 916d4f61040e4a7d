import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Paper } from '../../../lib/papers/schema';
import { normaliseTitle } from '../../../lib/papers/title';
import { readGeneric } from '../../../lib/sites/generic';
import { readPage } from '../../../lib/sites/read';
import { readOnRequest } from '../../../lib/sites/read-on-request';
import { siteFor } from '../../../lib/sites/registry';
import { parseSavedPage } from '../../../scripts/sites/saved-page';

const shared = path.resolve(import.meta.dirname, '../../../../shared');

const entrySchema = z.object({
  title: z.string(),
  key: z.nullish(z.string()),
  altKeys: z.optional(z.array(z.string())),
  abstract: z.optional(z.boolean()),
});
const pagesSchema = z.array(
  z.object({
    file: z.string(),
    url: z.string(),
    entries: z.array(entrySchema),
    optional: z.optional(z.array(entrySchema)),
  }),
);

type Expected = z.infer<typeof entrySchema>;

const wanted = ['pages', 'more-pages', 'seeds'];
const folders = wanted.filter((folder) => existsSync(path.join(shared, folder, 'EXPECTED.json')));
const absent = wanted.filter((folder) => !folders.includes(folder));
const pages = folders.flatMap((folder) =>
  z
    .parse(pagesSchema, JSON.parse(readFileSync(path.join(shared, folder, 'EXPECTED.json'), 'utf8')))
    .map((page) => ({ ...page, file: path.join(shared, folder, page.file), name: path.join(folder, page.file) })),
);

const letters = (title: string): string => normaliseTitle(title).replace(/ /g, '');

function isThe(paper: Paper, wanted: Expected): boolean {
  const keys = [wanted.key, ...(wanted.altKeys ?? [])];
  return (
    [paper.key, ...paper.aliases].some((key) => keys.includes(key)) || letters(paper.title) === letters(wanted.title)
  );
}

/** The wanted entries that were found, and the found ones that nobody wants. */
function compare(papers: readonly Paper[], wanted: readonly Expected[], optional: readonly Expected[]) {
  const left = new Set(papers);
  const take = (one: Expected): Paper | undefined => {
    const found = [...left].find((paper) => isThe(paper, one));
    if (found) left.delete(found);
    return found;
  };
  const missing = wanted.filter((one) => !take(one)).map(({ title }) => title);
  optional.forEach(take);
  return { missing, extra: [...left].map(({ title }) => title) };
}

describe.skipIf(absent.length === 0)('captures that are not on this machine', () => {
  it.skip.each(absent)('../shared/%s has no EXPECTED.json: its pages are passed over', () => {});
});

const sum = { wanted: 0, missing: 0, extra: 0 };

describe.skipIf(pages.length === 0)('captures in ../shared (skipped where that folder is absent)', () => {
  describe.each(pages)('$name', ({ file, url, entries, optional = [] }) => {
    it('gives all entries and no other, with their identifiers and abstracts', () => {
      const reading = readPage(parseSavedPage(readFileSync(file)), new URL(url), {
        site: siteFor(new URL(url)),
        fallback: readOnRequest,
      });
      const papers = reading.entries.map(({ paper }) => paper);
      expect(compare(papers, entries, optional)).toEqual({ missing: [], extra: [] });
      const keys = new Set(papers.flatMap(({ key, aliases }) => [key, ...aliases]));
      expect(entries.filter(({ key }) => key && !keys.has(key)).map(({ key }) => key)).toEqual([]);
      const silent = entries.filter(
        (one) => one.abstract && !papers.some((paper) => paper.abstract && isThe(paper, one)),
      );
      expect(silent.map(({ title }) => title)).toEqual([]);
    }, 60_000);

    it('gives nearly the same to the generic reader', () => {
      const reading = readPage(parseSavedPage(readFileSync(file)), new URL(url), {
        fallback: readGeneric,
      });
      const { missing, extra } = compare(
        reading.entries.map(({ paper }) => paper),
        entries,
        optional,
      );
      sum.wanted += entries.length;
      sum.missing += missing.length;
      sum.extra += extra.length;
      expect(extra.length).toBeLessThanOrEqual(0.05 * entries.length + 1);
    }, 60_000);
  });

  afterAll(() => {
    expect(sum.missing).toBeLessThanOrEqual(0.03 * sum.wanted);
    expect(sum.extra).toBeLessThanOrEqual(0.01 * sum.wanted);
  });
});
