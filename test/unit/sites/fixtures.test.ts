import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { tidyPaper } from '../../../lib/papers/tidy/tidy';
import { readPage } from '../../../lib/sites/read';
import { readOnRequest, sitesOnRequest } from '../../../lib/sites/read-on-request';
import { siteFor, sites } from '../../../lib/sites/registry';
import { parseSavedPage } from '../../../scripts/sites/saved-page';

const folder = path.resolve(import.meta.dirname, '../../fixtures');

/** What `test/fixtures/SITE/PAGE.json` says of the page beside it. Fields that it leaves out are not compared. */
const expectedSchema = z.object({
  url: z.url(),
  site: z.string(),
  pageType: z.enum(['listing', 'search', 'paper', 'unknown']),
  entries: z.array(
    z.strictObject({
      key: z.optional(z.string()),
      title: z.string(),
      authors: z.optional(z.array(z.string())),
      /** How the abstract begins; '' where there is none. */
      abstract: z.optional(z.string()),
      published: z.optional(z.string()),
      year: z.optional(z.number()),
      venue: z.optional(z.string()),
      categories: z.optional(z.array(z.string())),
    }),
  ),
});

const known = new Set([...[...sites, ...sitesOnRequest].map(({ id }) => id), 'generic']);
const pages = readdirSync(folder)
  .filter((site) => known.has(site))
  .flatMap((site) =>
    readdirSync(path.join(folder, site))
      .filter((file) => file.endsWith('.html'))
      .map((file) => path.join(site, file)),
  );

describe.each(pages)('%s', (page) => {
  const file = path.join(folder, page);
  const beside = file.replace(/\.html$/, '.json');

  it('is read as the file beside it says', () => {
    expect(existsSync(beside), `${beside} is missing: write down the papers that a person sees on the page`).toBe(true);
    const expected = z.parse(expectedSchema, JSON.parse(readFileSync(beside, 'utf8')));
    const document = parseSavedPage(readFileSync(file));
    const before = document.documentElement.outerHTML;
    const url = new URL(expected.url);
    const reading = readPage(document, url, { site: siteFor(url), fallback: readOnRequest });
    const { site, pageType, layoutChanged } = reading;
    expect({ site, pageType, layoutChanged }).toEqual({
      site: expected.site,
      pageType: expected.pageType,
      layoutChanged: false,
    });
    const papers = reading.entries.map(({ paper }) => tidyPaper(paper));
    expect(papers.map(({ title }) => title)).toEqual(expected.entries.map(({ title }) => title));
    for (const [at, entry] of expected.entries.entries()) {
      const paper = papers[at];
      if (entry.key) expect([paper?.key, ...(paper?.aliases ?? [])]).toContain(entry.key);
      if (entry.authors) expect(paper?.authors).toEqual(entry.authors);
      if (entry.abstract !== undefined)
        expect((paper?.abstract ?? '').slice(0, entry.abstract.length || undefined)).toBe(entry.abstract);
      if (entry.year) expect(paper?.year).toBe(entry.year);
      if (entry.venue) expect(paper?.venue).toBe(entry.venue);
      if (entry.published) expect(paper?.published).toBe(entry.published);
      if (entry.categories) expect(paper?.categories).toEqual(entry.categories);
    }
    for (const { element, titleElement, anchor } of reading.entries) {
      expect(element.contains(titleElement)).toBe(true);
      const around = anchor.position === 'after' ? anchor.element.parentElement : anchor.element;
      expect(around !== null && around.closest('a') === null).toBe(true);
    }
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
