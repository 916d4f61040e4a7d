import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MatchPattern } from 'wxt/utils/match-patterns';
import * as z from 'zod/mini';

const folder = path.resolve(import.meta.dirname, '../../fixtures');
const manifest = path.resolve(import.meta.dirname, '../../../.output/chrome-mv3/manifest.json');
const built = z.object({ content_scripts: z.array(z.object({ matches: z.array(z.string()) })) });
const expected = z.object({ url: z.url(), entries: z.array(z.object({ title: z.string() })) });

export interface SiteFixture {
  name: string;
  /** The address under which the page is served. */
  url: string;
  file: string;
  /** How many papers a person counts on it. */
  papers: number;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** The pages of our own that the built extension reads by itself, each with what the file beside it says. */
export function siteFixtures(): SiteFixture[] {
  const matches = z.parse(built, readJson(manifest)).content_scripts.flatMap((script) => script.matches);
  const patterns = matches.map((match) => new MatchPattern(match));
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return pages.sort().flatMap((name) => {
    const file = path.join(folder, name);
    const { data } = z.safeParse(expected, readJson(file));
    if (!data || !patterns.some((pattern) => pattern.includes(data.url))) return [];
    return [{ name, url: data.url, file: file.replace(/json$/, 'html'), papers: data.entries.length }];
  });
}
