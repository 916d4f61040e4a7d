import { quoteIn } from '../../papers/names';
import type { Note, PaperRecord } from '../../papers/records';
import { isWritten } from '../../papers/standing';
import { colourNames } from '../../papers/words';
import { shortAuthors } from '../../text/authors';
import { isoDay } from '../../text/numbers';
import { noteTag } from '../../text/tags';
import { entryOf } from '../cite/entry';
import { identifierOf } from '../cite/entry-type';
import { citation } from '../cite/styles';
import { derivedOf } from '../derived';
import type { ExportContext } from '../format';
import { fragmentAddress } from './fragment';

/** Addresses of a paper with the names that links to them carry. */
const linkNames = [
  ['abs', 'Abstract page'],
  ['pdf', 'PDF'],
  ['code', 'Code'],
  ['project', 'Project'],
] as const;

/** How a paper stands in its file: alone, or as a section; and under which names others find it. */
export interface Placed {
  alone: boolean;
  /** The level of its title. */
  level: number;
  file: string;
  citeKey(): string;
  /** Whether notes stand between marks, so that what is changed in them can come back. */
  marked?: boolean | undefined;
  /** Names of links that notes of its file have in common. */
  clashing: ReadonlySet<string>;
}

function noteView(note: Note, { marked = false, clashing }: Placed) {
  const quote = note.target && quoteIn(note.target);
  const colour = note.colour ?? 'yellow';
  return {
    markdown: note.markdown.trim(),
    // Eight characters of a random identifier tell the notes of a file apart.
    mark: note.id.replace(/[^A-Za-z0-9]/g, '').slice(0, 8),
    clashing,
    found: marked ? note.id : undefined,
    created: isoDay(note.createdAt),
    updated: isoDay(note.updatedAt),
    url: (note.target && fragmentAddress(note.target)) ?? note.url,
    quote: quote?.exact ?? '',
    colour,
    colour_name: colourNames[colour],
  };
}

/** The first number of each kind, by names under which notes can be asked for them. */
function numbersOf(metrics: ReturnType<typeof derivedOf>['metrics']): { name: string; value: number }[] {
  const byKind = new Map<string, number>();
  for (const { kind, value } of metrics) {
    if (value !== undefined && !byKind.has(kind)) byKind.set(kind, value);
  }
  return [...byKind].map(([kind, value]) => ({ name: `metric_${kind}`, value }));
}

const zettel = (millis: number): string => {
  const at = new Date(millis);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${isoDay(millis).replaceAll('-', '')}${two(at.getHours())}${two(at.getMinutes())}`;
};

/** Everything that a template can say of a paper. */
export function paperView(record: PaperRecord, context: ExportContext, placed: Placed) {
  const { alone, level, file, citeKey } = placed;
  const { paper, saved, lists, notes } = record;
  const { topics, metrics } = derivedOf(record, context);
  const tags = saved?.tags ?? [];
  const noteTags = [...new Set(tags.map(noteTag))];
  const written = notes.filter(isWritten);
  const texts = metrics.map(({ badge }) => badge);
  const view = {
    alone,
    /** The paper itself, for filters that ask for many of its fields. */
    get paper(): object {
      return view;
    },
    h1: '#'.repeat(level),
    h2: '#'.repeat(level + 1),
    h3: '#'.repeat(level + 2),
    file,
    // Worked out for the templates that ask for it.
    get cite_key() {
      return citeKey();
    },
    get citation() {
      return citation(entryOf(record), 'apa');
    },
    get zettel() {
      return zettel(saved?.addedAt ?? context.now.getTime());
    },
    title: paper.title,
    authors: paper.authors.map((author) => author.replaceAll('\u00a0', ' ')),
    authors_short: shortAuthors(paper.authors),
    year: paper.year,
    published: paper.published,
    venue: paper.venue,
    where: [paper.venue, paper.venue?.includes(String(paper.year)) ? undefined : paper.year].filter(Boolean).join(', '),
    abstract: paper.abstract,
    categories: paper.categories,
    key: paper.key,
    ids: paper.aliases.filter((alias) => alias !== paper.key && !alias.startsWith('title:')),
    doi: identifierOf(paper, 'doi'),
    arxiv: identifierOf(paper, 'arxiv'),
    url: paper.urls.abs ?? paper.urls.pdf,
    links: linkNames.flatMap(([name, label]) => {
      const url = paper.urls[name];
      return url ? [{ name: label, url }] : [];
    }),
    status: saved?.status,
    rating: saved?.rating,
    stars: saved?.rating === undefined ? '' : '★'.repeat(saved.rating) + '☆'.repeat(5 - saved.rating),
    tags,
    note_tags: noteTags,
    // What the reader wrote, where a tag could not stay as it is.
    tags_as_written: noteTags.join() === tags.join() ? [] : tags,
    topics,
    lists,
    added: saved && isoDay(saved.addedAt),
    metric_texts: texts,
    metrics: metrics.map(({ badge, ...metric }) => ({ ...metric, text: badge })),
    numbers: numbersOf(metrics),
    notes: written.filter(({ kind }) => kind === 'note').map((note) => noteView(note, placed)),
    highlights: written.filter(({ kind }) => kind === 'highlight').map((note) => noteView(note, placed)),
  };
  return view;
}
