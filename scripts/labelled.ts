import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { namesOf } from '../lib/papers/names';
import { readGeneric } from '../lib/sites/generic';
import { readPage } from '../lib/sites/read';
import { siteFor } from '../lib/sites/registry';
import { type GoldPaper, goldMetric } from './gold';
import { parseSavedPage } from './sites/saved-page';

const folder = path.resolve(import.meta.dirname, 'labels');
const pages = path.resolve(import.meta.dirname, '../../shared/pages');

const written = z.looseObject({
  id: z.string(),
  title: z.string(),
  abstract: z.string(),
  metrics: z.array(goldMetric),
});
/** A paper of a saved page of ../shared/pages, by its key there; its words stay in that page. */
const onPage = z.looseObject({ id: z.string(), page: z.string(), key: z.string(), metrics: z.array(goldMetric) });
const index = z.array(z.looseObject({ file: z.string(), url: z.nullable(z.string()) }));

/** The abstracts of a saved page by their papers' keys. */
function abstractsOf(file: string, url: string): Map<string, string> {
  const address = new URL(url);
  const { entries } = readPage(parseSavedPage(readFileSync(path.join(pages, file))), address, {
    site: siteFor(address),
    fallback: readGeneric,
  });
  return new Map(
    entries.flatMap(({ paper }) =>
      paper.abstract === undefined ? [] : namesOf(paper).map((key): [string, string] => [key, paper.abstract ?? '']),
    ),
  );
}

/** The labelled abstracts of `scripts/labels` by file; those of saved pages only where ../shared is present. */
export function labelledPapers(): Map<string, GoldPaper[]> {
  const known = new Map<string, Map<string, string>>();
  const urls = existsSync(pages)
    ? new Map(
        z
          .parse(index, JSON.parse(readFileSync(path.join(pages, 'INDEX.json'), 'utf8')))
          .map(({ file, url }) => [file, url]),
      )
    : new Map<string, string | null>();
  const read = (line: string): GoldPaper[] => {
    const json: unknown = JSON.parse(line);
    const own = z.safeParse(written, json);
    if (own.success) return [own.data];
    const { page, key, ...rest } = z.parse(onPage, json);
    const url = urls.get(page);
    if (!url) return [];
    const abstracts = known.get(page) ?? abstractsOf(page, url);
    known.set(page, abstracts);
    const abstract = abstracts.get(key);
    return abstract === undefined ? [] : [{ ...rest, title: key, abstract }];
  };
  return new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .map((file) => [
        file.slice(0, -6),
        readFileSync(path.join(folder, file), 'utf8').trim().split('\n').flatMap(read),
      ]),
  );
}
