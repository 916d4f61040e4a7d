import { quoteIn } from '../papers/names';
import type { Note, PaperRecord } from '../papers/records';
import {
  blockQuote,
  escapeMarkdown,
  escapeParagraphs,
  markdownLink,
  markdownTable,
  nestHeadings,
} from '../text/markdown';
import { metricsOf } from './derived';
import type { ExportContext } from './format';

/** Addresses of a paper with the names that links to them carry. */
const linkNames = [
  ['abs', 'Abstract page'],
  ['pdf', 'PDF'],
  ['code', 'Code'],
  ['project', 'Project'],
] as const;

/** Fields that a section of a larger file states in words; the others are in its byline. */
const factNames = ['status', 'rating', 'tags', 'topics', 'lists', 'added', 'key'];

/** A paper's fields as a list, for a section that cannot have front matter of its own. */
export const factsList = (fields: Record<string, unknown>): string =>
  factNames
    .filter((name) => fields[name] !== undefined)
    .map((name) => `- **${name}:** ${escapeMarkdown([fields[name]].flat().join(', '))}`)
    .join('\n');

interface Layout {
  /** Heading level of the title. */
  level: number;
  /** Markdown that stands below the byline. */
  facts: string;
}

/** The body of one paper as Markdown: title, authors and links, metrics, abstract, notes, highlights. */
export function paperMarkdown(
  record: PaperRecord,
  context: ExportContext,
  { level, facts }: Layout = { level: 1, facts: '' },
): string {
  const { paper, notes } = record;
  const heading = (text: string) => `${'#'.repeat(level + 1)} ${text}`;
  const written = notes.filter(({ kind }) => kind === 'note');
  const highlights = notes.filter(({ kind }) => kind === 'highlight');
  return [
    `${'#'.repeat(level)} ${escapeMarkdown(paper.title) || 'Untitled'}`,
    byline(record),
    facts,
    ...metricsSection(record, context, heading('Metrics')),
    ...(paper.abstract ? [heading('Abstract'), escapeParagraphs(paper.abstract)] : []),
    ...(written.length > 0
      ? [heading('Notes'), ...written.map((note) => nestHeadings(note.markdown.trim(), level + 1))]
      : []),
    ...(highlights.length > 0 ? [heading('Highlights'), ...highlights.map((note) => highlight(note, level))] : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function byline({ paper }: PaperRecord): string {
  const links = linkNames.flatMap(([name, label]) => {
    const url = paper.urls[name];
    return url ? [markdownLink(label, url)] : [];
  });
  const where = [paper.venue, paper.year?.toString()].filter((part) => part !== undefined).map(escapeMarkdown);
  return [paper.authors.map(escapeMarkdown).join(', '), where.join(', '), links.join(' · ')]
    .filter((line) => line !== '')
    .join('\n\n');
}

function metricsSection(record: PaperRecord, context: ExportContext, heading: string): string[] {
  const metrics = metricsOf(record, context);
  if (metrics.length === 0) return [];
  const rows = metrics.map(({ badge, kind, span }) => [badge, kind, span]);
  return [heading, markdownTable(['Metric', 'Kind', 'In the abstract'], rows)];
}

function highlight({ markdown, target }: Note, level: number): string {
  const quote = target && quoteIn(target);
  const quoted = quote ? blockQuote(escapeParagraphs(quote.exact)) : '';
  return [quoted, nestHeadings(markdown.trim(), level + 1)].filter((part) => part !== '').join('\n\n');
}
