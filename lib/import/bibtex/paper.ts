import type { ReadingStatus } from '../../papers/records';
import { doiName, isoDay, monthNumber } from '../fields';
import type { ImportedNote, ImportedPaper } from '../source';
import type { BibEntry } from './entries';
import { journalOf } from './macros';
import { namesIn } from './names';
import { printedIn, type TexReader, verbatimIn } from './tex';

/** Gives a field of an entry, or of the one that it refers to. */
export type FieldOf = (...names: readonly string[]) => string | undefined;

/** Tags of what is set in another way; powers and indices keep theirs, which say what they mean. */
const tags = /<\/?(?!\/?su[bp]>)[a-z]+\d?(?: [^<>]*)?>/gi;

const plain = (value: string | undefined, tex: TexReader): string =>
  value === undefined ? '' : printedIn(tex.text(value).replace(tags, '')).normalize().trim();

const marks: readonly (readonly [RegExp, string])[] = [
  [/<\/?i>/g, '*'],
  [/<\/?b>/g, '**'],
  [/<\/?code>/g, '`'],
  [/<a href="([^"]*)">\1<\/a>/g, '<$1>'],
  [/<a href="([^"]*)">([^<>]*)<\/a>/g, '[$2]($1)'],
  [/<(?:p|br)>/g, '\n\n'],
];

/** A note in its own lines and paragraphs, as Markdown. */
const noteIn = (value: string, tex: TexReader): string =>
  printedIn(marks.reduce((text, [tag, mark]) => text.replace(tag, mark), tex.text(value)))
    .replace(/[ \t]*\r?\n[ \t]*/g, '\n')
    .trim();

/** Keywords and groups, which programs part by commas or semicolons. */
const listed = (values: readonly (string | undefined)[], tex: TexReader): string[] =>
  values.flatMap((value) => plain(value, tex).split(/\s*[,;]\s*/)).filter(Boolean);

/** The date of an entry as far as it is told: BibLaTeX has one field, BibTeX a year and a month. */
function dateIn(field: FieldOf, tex: TexReader): { year?: number; published?: string } {
  const date = plain(field('date'), tex);
  const year = /\d{4}/.exec(plain(field('year'), tex) || date)?.[0];
  const month = monthNumber(plain(field('month'), tex));
  const published = isoDay(date) ?? (year && month && !date ? `${year}-${month}` : undefined);
  return { ...(year ? { year: Number(year) } : {}), ...(published ? { published } : {}) };
}

/** Which identifiers the field `eprint` has, by the archive that stands beside it. */
const archives: readonly (readonly [archive: RegExp, label: string])[] = [
  [/arxiv|corr/i, 'arxiv:'],
  [/pubmed|pmid/i, 'pmid:'],
  [/pmc/i, ''],
];

function identifiersIn(field: FieldOf): string[] {
  const of = (...names: readonly string[]) => verbatimIn(field(...names) ?? '');
  const archive = [of('archiveprefix'), of('eprinttype'), of('journal', 'journaltitle')].join(' ');
  const label = archives.find(([name]) => name.test(archive))?.[1] ?? '';
  const given = [
    doiName(of('doi')),
    of('eprint').replace(/^(?=.)/, label),
    of('arxivid', 'arxiv').replace(/^(?=\d)/, 'arxiv:'),
    /^abs\/(.+)/.exec(of('volume'))?.[1] ?? '',
    of('pmid').replace(/^(?=\d)/, 'pmid:'),
    of('pmcid', 'pmc').replace(/^(?=\d)/, 'PMC'),
    ...['journal', 'number', 'note', 'howpublished', 'url', 'bdsk-url-1', 'ee'].map((name) => of(name)),
  ];
  return given.map((id) => id.replace(/^\s*arxiv e-prints?,?\s*/i, '')).filter(Boolean);
}

const address = (field: FieldOf): string | undefined =>
  ['url', 'howpublished', 'bdsk-url-1', 'ee', 'adsurl'].map((name) => verbatimIn(field(name) ?? '')).find(isAddress);
const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

/** What reference managers say of reading. */
function readingIn(field: FieldOf): { status?: ReadingStatus; rating?: number } {
  const told = `${field('readstatus') ?? ''} ${field('read') ?? ''}`.toLowerCase();
  const status = /\b(?:read|1|yes)\b/.test(told) ? 'read' : /skimmed/.test(told) ? 'reading' : undefined;
  const rating = Number(/[1-5]/.exec(field('ranking', 'rating') ?? '')?.[0]);
  return { ...(status ? { status } : {}), ...(rating ? { rating } : {}) };
}

/** Fields that hold what the reader wrote of a paper; JabRef has one for each person. */
const isNote = (name: string): boolean => /^(?:annote|annotation|comment(?:-.+)?|review)$/.test(name);

/** An entry as a paper, with what its reader said of it. */
export function paperOf({ line, fields }: BibEntry, field: FieldOf, tex: TexReader): ImportedPaper {
  const venue = journalOf(field('journal') ?? '') ?? plain(field('journaltitle', 'journal', 'booktitle'), tex);
  const url = address(field);
  const added = Date.parse(field('creationdate', 'date-added', 'added-at') ?? '');
  const subtitle = plain(field('subtitle'), tex);
  const category = plain(field('primaryclass', 'eprintclass'), tex);
  return {
    line,
    raw: {
      title: [plain(field('title'), tex), subtitle].filter(Boolean).join(': '),
      authors: namesIn(field('author') ?? '', tex),
      abstract: plain(field('abstract'), tex),
      ids: identifiersIn(field),
      ...dateIn(field, tex),
      ...(venue && !/^(?:arxiv\b|corr$)/i.test(venue) ? { venue } : {}),
      urls: url ? { abs: url } : {},
      ...(category ? { categories: [category] } : {}),
    },
    ...readingIn(field),
    tags: listed([field('keywords', 'keyword'), field('mendeley-tags')], tex),
    lists: listed([field('groups'), field('mendeley-groups')], tex),
    notes: [...fields].flatMap(([name, value]): ImportedNote[] => {
      const markdown = isNote(name) ? noteIn(value, tex) : '';
      return markdown ? [{ markdown }] : [];
    }),
    ...(added > 0 ? { addedAt: added } : {}),
  };
}
