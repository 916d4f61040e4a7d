import { stringify } from 'yaml';
import type { PaperRecord } from '../papers/records';
import { isoDay } from '../text/numbers';
import { topicNames } from './derived';
import type { ExportContext } from './format';

/** Everything about a paper that a note-taking application can query: the front matter's fields, absent ones left out. */
export function paperFields(record: PaperRecord, context: ExportContext): Record<string, unknown> {
  const { paper, saved, lists } = record;
  const fields = {
    title: paper.title,
    authors: paper.authors,
    year: paper.year,
    published: paper.published,
    venue: paper.venue,
    key: paper.key,
    aliases: paper.aliases.filter((alias) => alias !== paper.key),
    urls: paper.urls,
    status: saved?.status,
    rating: saved?.rating,
    tags: saved?.tags,
    topics: topicNames(record, context),
    categories: paper.categories,
    lists,
    added: saved && isoDay(saved.addedAt),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** A mapping as a YAML block between `---` lines. Strings are double-quoted, which is safe for any of them. */
export const yamlBlock = (fields: Record<string, unknown>): string =>
  `---\n${stringify(fields, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
    aliasDuplicateObjects: false,
  })}---\n`;

/** YAML front matter of a paper's file. */
export const frontMatter = (record: PaperRecord, context: ExportContext): string =>
  yamlBlock(paperFields(record, context));
